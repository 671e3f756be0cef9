"""Measure members for a leaderboard: their plays as numbers, so many members at a time."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from domain.ids import AccountId
from domain.people import Account, Listener
from domain.period import Period
from domain.play import SourceName
from flows.gather import Rows, together
from ledger.rules import DAY_MS
from storage import catalogue, coverage, plays, tallies
from storage.engines.base import Connection, Int64
from storage.plays import PlayColumns
from storage.sums import sums_between
from storage.tallies import Total
from story.company import Company
from story.listening import MEMORY_DAYS, Listening
from story.moments.discovery import PLAYS, count_stayed
from story.quiet import NOTHING
from story.server import measures
from story.server.measures import Measured

TOGETHER = 50
"""So many members are read by one statement: each is a visit to the database's thread, and a year
of the plays of fifty fits into memory easily."""
TELLS_MS = frozenset({SourceName.EXTENDED, SourceName.ACCOUNT_DATA})
"""Sources all of whose plays say how long they were heard: their days can be summed."""


NO_PLAYS = PlayColumns(*[np.empty(0, np.int64)] * 4)


class Entrant(NamedTuple):
    """A listener, with the accounts that their plays came through."""

    listener: Listener
    accounts: tuple[Account, ...]

    @property
    def key(self) -> str:
        """Their number, written out: names need not differ."""
        return str(self.listener.listener_id)


Tally = Mapping[str, Measured | None]
"""By the entrant's key."""
Played = tuple[Int64, Int64]
"""Artists by their ids, and how often each was played."""
OF_ARTISTS = frozenset({"artists", "own"})
"""Leaderboards that ask nothing of plays but whose they are."""

_MEASURES: Mapping[str, Callable[[Company, str | None], Measured | None]] = {
    "minutes": lambda one, _: measures.heard(one.members[0]),
    "stayed": lambda one, _: _stayed(one.members[0]),
    "early": lambda one, zone: measures.early(one.members[0], zone),
    "night": lambda one, zone: measures.night(one.members[0], zone),
    "records": lambda one, _: measures.records(one, 0),
}


@dataclass(slots=True)
class _Numbers:
    """What pressings are of, by their ids, as far as anybody's plays asked."""

    track: Int64 = field(default_factory=lambda: np.zeros(0, np.int64))
    """0 where it was not asked yet."""
    artist: Int64 = field(default_factory=lambda: np.zeros(0, np.int64))
    album: Int64 = field(default_factory=lambda: np.zeros(0, np.int64))
    length_ms: Int64 = field(default_factory=lambda: np.zeros(0, np.int64))

    async def learn(self, db: Connection, pressings: Iterable[Int64]) -> None:
        """Look up those of some plays' pressings that are not known yet."""
        unknown = await asyncio.to_thread(self._unknown, list(pressings))
        for part in await tallies.numbers_of(db, unknown):
            self.track[part.pressing_id] = part.track_id
            self.artist[part.pressing_id] = part.artist_id
            self.album[part.pressing_id] = part.album_id
            self.length_ms[part.pressing_id] = part.length_ms

    def _unknown(self, pressings: Sequence[Int64]) -> Int64:
        """Make room for all of them; give those that nobody's plays asked for, ascending."""
        self._grow(max((int(one.max()) + 1 for one in pressings if one.size), default=0))
        asked = np.zeros(self.track.size, bool)
        for one in pressings:
            asked[one] = True
        return np.flatnonzero(asked & (self.track == 0))

    def _grow(self, size: int) -> None:
        more = size - self.track.size
        if more > 0:
            for name in ("track", "artist", "album", "length_ms"):
                setattr(self, name, np.append(getattr(self, name), np.zeros(more, np.int64)))

    def artists(self, pressing: Int64) -> Played:
        """Give the artists of some plays by their ids, and how many are theirs."""
        return measures.counted(self.artist[pressing])

    def company(self, one: Entrant, period: Period, rows: Rows) -> tuple[Company, Int64]:
        """Set rows in columns without a name; give the ids of tracks by their numbers."""
        order = np.lexsort((rows.heard_ms, rows.source, rows.started_at))
        pressing, started_at = rows.pressing[order], rows.started_at[order]
        track_id, number = np.unique(self.track[pressing], return_inverse=True)
        artist_of, length_ms = np.zeros((2, track_id.size), np.int64)
        artist_of[number] = self.artist[pressing]
        np.maximum.at(length_ms, number, self.length_ms[pressing])
        track = number.astype(np.int32)
        album = np.where(self.album[pressing] > 0, self.album[pressing], -1).astype(np.int32)
        listening = Listening(
            subject=one.key,
            period=period,
            zone_chosen=one.listener.zone_chosen,
            first=int(np.searchsorted(started_at, period.start_ms)),
            last=started_at.size,
            started_at=started_at,
            heard_ms=rows.heard_ms[order],
            unsure_ms=rows.unsure_ms[order],
            track=track,
            album=album,
            source=rows.source[order].astype(np.int32),
            uri=(),
            tracks=(),
            artists=(),
            albums=(),
            sources=(),
            artist_of=artist_of.astype(np.int32),
            length_ms=length_ms,
            first_at=np.zeros(track_id.size, np.int64),
            since_at=None,
            coverage=(),
        )
        alone = ((listening,), (), (), (), listening.artist_of, (track,), (album,), (NOTHING,))
        return Company(period, *alone), track_id


@dataclass(slots=True)
class Tallies:
    """One board's measures; what a pressing is of is looked up once for everybody."""

    db: Connection
    board: str
    numbers: _Numbers = field(default_factory=_Numbers)

    async def __call__(self, people: Sequence[Entrant], period: Period) -> Tally:
        """Measure everybody given in a period; nobody else is read."""
        if self.board in OF_ARTISTS:
            played = await self.artists_of(people, period)
            return await asyncio.to_thread(told_of_artists, self.board, people, played)
        if self.board == "streak":
            return await self._by_starts(people, period)
        summed = [
            one
            for one in people
            if self.board == "plays" or (self.board == "minutes" and _timed(one))
        ]
        known = await self._totals(summed, period)
        rest = [one for one in people if one.key not in known]
        return {**known, **(await self._measured(rest, period))}

    async def _totals(self, people: Sequence[Entrant], period: Period) -> Tally:
        """Sum whole UTC days as they are kept, and the period's two ends play by play."""
        first, stop = -(-period.start_ms // DAY_MS), period.stop_ms // DAY_MS
        ids = _ids(people)
        ends = ((period.start_ms, first * DAY_MS), (stop * DAY_MS, period.stop_ms))
        whole = await sums_between(self.db, ids, first, stop)
        read = [
            {at: Total(one.plays, one.ms) for at, one in whole.items()},
            *[await tallies.plays_between(self.db, ids, *end) for end in ends if end[0] < end[1]],
        ]
        found: dict[str, Measured | None] = {}
        for one in people:
            sums = [part[at] for part in read for at in _ids([one]) if at in part]
            count, ms = sum(total.plays for total in sums), sum(total.ms for total in sums)
            found[one.key] = Measured(count, None, count)
            if self.board == "minutes":
                found[one.key] = Measured(ms, None, ms // measures.MINUTE_MS) if ms else None
        return found

    async def artists_of(self, people: Sequence[Entrant], period: Period) -> list[Played]:
        """Say which artists each played and how often, in the order of the people."""
        played: list[Played] = []
        for some in _parted(people):
            span = period.start_ms, period.stop_ms
            read = await plays.pressings_of_many(self.db, _ids(some), *span)
            await self.numbers.learn(self.db, read.values())
            played += await asyncio.to_thread(self._artists, some, read)
        return played

    def _artists(self, people: Sequence[Entrant], read: Mapping[AccountId, Int64]) -> list[Played]:
        return [
            self.numbers.artists(
                np.concatenate(
                    [NO_PLAYS.pressing_id, *(read[at] for at in _ids([one]) if at in read)]
                )
            )
            for one in people
        ]

    async def _by_starts(self, people: Sequence[Entrant], period: Period) -> Tally:
        """Measure what asks nothing of plays but on which days they began."""
        told: dict[str, Measured | None] = {}
        for some in _parted(people):
            span = period.start_ms, period.stop_ms
            read = await plays.quarters_of_many(self.db, _ids(some), *span)
            told |= await asyncio.to_thread(_running, some, read, period)
        return told

    async def _measured(self, people: Sequence[Entrant], period: Period) -> Tally:
        memory_days = MEMORY_DAYS if self.board == "stayed" else 0
        start = period.start_ms - memory_days * DAY_MS
        told: dict[str, Measured | None] = {}
        for some in _parted(people):
            read = await plays.counted_of_many(self.db, _ids(some), start, period.stop_ms)
            await self.numbers.learn(self.db, (one.pressing_id for one in read.values()))
            found = await asyncio.to_thread(self._companies, some, read, period)
            companies = [company for company, _ in found]
            if memory_days:
                companies = [
                    await self._with_firsts(*one) for one in zip(some, found, strict=True)
                ]
            told |= await asyncio.to_thread(self._each, some, companies)
        return told

    def _companies(
        self, people: Sequence[Entrant], read: Mapping[AccountId, PlayColumns], period: Period
    ) -> list[tuple[Company, Int64]]:
        """Set everybody's rows in a company of their own; give their tracks' ids too."""
        rows = [together([read.get(at, NO_PLAYS) for at in _ids([one])]) for one in people]
        return [
            self.numbers.company(one, period, own) for one, own in zip(people, rows, strict=True)
        ]

    def _each(self, people: Sequence[Entrant], companies: Sequence[Company]) -> Tally:
        measure = _MEASURES[self.board]
        return {
            one.key: measure(company, one.listener.zone if one.listener.zone_chosen else None)
            for one, company in zip(people, companies, strict=True)
        }

    async def _with_firsts(self, one: Entrant, found: tuple[Company, Int64]) -> Company:
        company, track_id = found
        remembering = await self._remembering(company.members[0], one, track_id)
        return replace(company, members=(remembering,))

    async def _remembering(self, heard: Listening, one: Entrant, track_id: Int64) -> Listening:
        """Add what *first ever* stands on, for tracks that were played often enough."""
        ids = _ids([one])
        often = np.flatnonzero(np.bincount(heard.track, minlength=track_id.size) >= PLAYS)
        first_at = np.zeros(track_id.size, np.int64)
        first_at[often] = await catalogue.firsts(self.db, track_id[often], ids)
        ends = await plays.ends_of(self.db, ids)
        return replace(
            heard,
            first_at=first_at,
            since_at=None if ends is None else ends[0],
            coverage=await coverage.coverage_of(self.db, one.listener.listener_id),
        )


def told_of_artists(board: str, people: Sequence[Entrant], played: Sequence[Played]) -> Tally:
    """Measure everybody by the artists that they played, each in the order of the people."""
    if board == "own":
        told: Sequence[Measured | None] = measures.alone(played)
    else:
        told = [measures.different(one) for one in played]
    return dict(zip([one.key for one in people], told, strict=True))


def _running(
    people: Sequence[Entrant], read: Mapping[AccountId, Int64], period: Period
) -> Mapping[str, Measured]:
    started = (
        np.concatenate([NO_PLAYS.started_at, *(read[at] for at in _ids([one]) if at in read)])
        for one in people
    )
    return {
        one.key: measures.days_in_a_row(at, period)
        for one, at in zip(people, started, strict=True)
    }


def _ids(people: Iterable[Entrant]) -> list[AccountId]:
    return [account.account_id for one in people for account in one.accounts]


def _parted(people: Sequence[Entrant]) -> Iterator[Sequence[Entrant]]:
    return (people[begin : begin + TOGETHER] for begin in range(0, len(people), TOGETHER))


def _timed(one: Entrant) -> bool:
    return all(account.source in TELLS_MS for account in one.accounts)


def _stayed(listening: Listening) -> Measured:
    count = count_stayed(listening)
    return Measured(count, None, count)
