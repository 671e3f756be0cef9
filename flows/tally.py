"""Measure members for a leaderboard: their plays as numbers, one member after the other."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from domain.people import Account, Listener
from domain.period import Period
from domain.play import SourceName
from flows.gather import Rows, read_rows
from ledger.rules import DAY_MS
from storage import catalogue, coverage, plays, tallies
from storage.engines.base import Connection, Int64
from story.company import Company
from story.listening import MEMORY_DAYS, Listening
from story.moments.discovery import PLAYS, count_stayed
from story.quiet import NOTHING
from story.server import measures
from story.server.measures import Measured

TELLS_MS = frozenset({SourceName.EXTENDED, SourceName.ACCOUNT_DATA})
"""Sources all of whose plays say how long they were heard: their days can be summed."""


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

_MEASURES: Mapping[str, Callable[[Company, str | None], Measured | None]] = {
    "minutes": lambda one, _: measures.heard(one.members[0]),
    "artists": lambda one, _: measures.artists(one, 0),
    "stayed": lambda one, _: _stayed(one.members[0]),
    "early": lambda one, zone: measures.early(one.members[0], zone),
    "night": lambda one, zone: measures.night(one.members[0], zone),
    "streak": lambda one, _: measures.running(one.members[0]),
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

    async def learn(self, db: Connection, pressing: Int64) -> None:
        """Look up those of some pressings that are not known yet."""
        if not pressing.size:
            return
        self._grow(int(pressing.max()) + 1)
        unknown = np.unique(pressing[self.track[pressing] == 0])
        for part in await tallies.numbers_of(db, unknown):
            self.track[part.pressing_id] = part.track_id
            self.artist[part.pressing_id] = part.artist_id
            self.album[part.pressing_id] = part.album_id
            self.length_ms[part.pressing_id] = part.length_ms

    def _grow(self, size: int) -> None:
        more = size - self.track.size
        if more > 0:
            for name in ("track", "artist", "album", "length_ms"):
                setattr(self, name, np.append(getattr(self, name), np.zeros(more, np.int64)))

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
        if self.board == "own":
            return await self._own(people, period)
        if self.board == "plays":
            return await self._totals(people, period)
        summed = [one for one in people if self.board == "minutes" and _timed(one)]
        rest = [one for one in people if one not in summed]
        told = {one.key: await self._measured(one, period) for one in rest}
        return {**(await self._totals(summed, period)), **told}

    async def _totals(self, people: Sequence[Entrant], period: Period) -> Tally:
        """Sum whole UTC days as they are kept, and the period's two ends play by play."""
        first, stop = -(-period.start_ms // DAY_MS), period.stop_ms // DAY_MS
        ids = [account.account_id for one in people for account in one.accounts]
        days = await tallies.days_between(self.db, ids, first, stop)
        ends = ((period.start_ms, first * DAY_MS), (stop * DAY_MS, period.stop_ms))
        found: dict[str, Measured | None] = {}
        for one in people:
            read = [
                await read_rows(self.db, one.accounts, *end) for end in ends if end[0] < end[1]
            ]
            of_days = [days[a.account_id] for a in one.accounts if a.account_id in days]
            count = sum(total.plays for total in of_days)
            count += sum(rows.started_at.size for rows in read)
            ms = sum(total.ms for total in of_days) + sum(
                int(rows.heard_ms.sum()) for rows in read
            )
            found[one.key] = Measured(count, None, count)
            if self.board == "minutes":
                found[one.key] = Measured(ms, None, ms // measures.MINUTE_MS) if ms else None
        return found

    async def _own(self, people: Sequence[Entrant], period: Period) -> Tally:
        played = []
        for one in people:
            company, _ = await self._company(one, period)
            played.append(await asyncio.to_thread(measures.counted, company.artist(0)))
        told = await asyncio.to_thread(measures.alone, played)
        return dict(zip([one.key for one in people], told, strict=True))

    async def _measured(self, one: Entrant, period: Period) -> Measured | None:
        memory_days = MEMORY_DAYS if self.board == "stayed" else 0
        company, track_id = await self._company(one, period, memory_days)
        if memory_days:
            remembering = await self._remembering(company.members[0], one, track_id)
            company = replace(company, members=(remembering,))
        zone = one.listener.zone if one.listener.zone_chosen else None
        return await asyncio.to_thread(_MEASURES[self.board], company, zone)

    async def _company(
        self, one: Entrant, period: Period, memory_days: int = 0
    ) -> tuple[Company, Int64]:
        """Read one member's rows, in a company of their own; give their tracks' ids too."""
        start = period.start_ms - memory_days * DAY_MS
        rows = await read_rows(self.db, one.accounts, start, period.stop_ms)
        await self.numbers.learn(self.db, rows.pressing)
        return await asyncio.to_thread(self.numbers.company, one, period, rows)

    async def _remembering(self, heard: Listening, one: Entrant, track_id: Int64) -> Listening:
        """Add what *first ever* stands on, for tracks that were played often enough."""
        ids = [account.account_id for account in one.accounts]
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


def _timed(one: Entrant) -> bool:
    return all(account.source in TELLS_MS for account in one.accounts)


def _stayed(listening: Listening) -> Measured:
    count = count_stayed(listening)
    return Measured(count, None, count)
