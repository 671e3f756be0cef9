"""Remember what members came to in periods that are over, so that nobody is counted twice."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from domain.ids import AccountId, GuildId, ListenerId
from domain.period import Period
from flows.tally import OF_ARTISTS, TOGETHER, Entrant, Tallies, Tally, told_of_artists
from ledger.rules import DAY_MS
from storage import coverage
from storage.board_counts import Finished, Kept, keep_counts, kept_of
from storage.engines.base import Connection
from storage.sums import Sum, sums_between
from story.server.measures import Measured

SUMMED = "plays"
"""Kept by day and month already, for everybody."""
SINCE_EVER = "stayed"
"""Looks at all the years before, and at what was watched of them."""
OF_EVERYBODY = "own"
"""Hangs on everybody else: where one changed, all did."""

Marks = Mapping[str, str]
"""What a member's count hangs on, by the entrant's key: with another mark it holds no more."""


@dataclass(slots=True)
class KeptTallies:
    """Measure a leaderboard, and what is new of periods that are over, give to be kept."""

    readers: Sequence[Connection]
    """The first is asked before any other, so that none is behind it. Counting is shared out."""
    guild_id: GuildId
    board: str
    now_ms: int
    apiece: int = TOGETHER
    """So many members are worth a connection more."""
    tallies: Sequence[Tallies] = field(init=False)
    fresh: list[tuple[Finished, list[Kept]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tallies = [Tallies(db, self.board) for db in self.readers]

    async def __call__(self, people: Sequence[Entrant], period: Period) -> Tally:
        """Measure everybody given: those whose days are as they were come from what is kept."""
        if self.board == SUMMED or period.stop_ms > self.now_ms:
            return await self._counted(people, period)
        # What hangs on a server's members is kept for that server.
        where = f" {self.guild_id}" if self.board == OF_EVERYBODY else ""
        finished = Finished(f"{self.board}{where}", str(period), period.zone)
        marks = await self._marks(people, period)
        kept = await kept_of(self.readers[0], finished)
        known = {
            one.key: _measured(found)
            for one in people
            if (found := kept.get(one.listener.listener_id)) and found.mark == marks[one.key]
        }
        if self.board == OF_EVERYBODY and len(known) < len(people):
            known = {}
        told = await self._counted([one for one in people if one.key not in known], period)
        counted = [_kept(who, marks[who], measured) for who, measured in told.items()]
        if counted:
            self.fresh.append((finished, counted))
        return {**known, **told}

    async def keep(self, db: Connection) -> None:
        """Write down what was counted."""
        for finished, counted in self.fresh:
            await keep_counts(db, finished, counted)

    async def _counted(self, people: Sequence[Entrant], period: Period) -> Tally:
        """Count on every connection at once: on two cores it takes half the time."""
        by = self.tallies[: max(1, -(-len(people) // self.apiece))]
        shares = [people[n :: len(by)] for n in range(len(by))]
        each = list(zip(by, shares, strict=True))
        if self.board not in OF_ARTISTS:
            told = await asyncio.gather(*(count(share, period) for count, share in each))
            return {key: measured for some in told for key, measured in some.items()}
        read = await asyncio.gather(*(count.artists_of(share, period) for count, share in each))
        everybody = [one for share in shares for one in share]
        played = [one for some in read for one in some]
        return await asyncio.to_thread(told_of_artists, self.board, everybody, played)

    async def _marks(self, people: Sequence[Entrant], period: Period) -> Marks:
        """Sum up everybody's days of a period, its two ends included, and the clock they go by."""
        db, ids = (
            self.readers[0],
            [account.account_id for one in people for account in one.accounts],
        )
        first, stop = period.start_ms // DAY_MS, -(-period.stop_ms // DAY_MS)
        since_ever = self.board == SINCE_EVER
        sums = await sums_between(db, ids, 0 if since_ever else first, stop)
        watched = await coverage.sums_until(db, ids, period.stop_ms) if since_ever else {}
        marks = {one.key: _mark(one, sums, watched) for one in people}
        if self.board != OF_EVERYBODY:
            return marks
        every = "|".join(f"{key}={mark}" for key, mark in sorted(marks.items()))
        return dict.fromkeys(marks, blake2b(every.encode(), digest_size=16).hexdigest())


def _mark(
    one: Entrant,
    sums: Mapping[AccountId, Sum],
    watched: Mapping[AccountId, tuple[int, int]],
) -> str:
    zone = one.listener.zone if one.listener.zone_chosen else ""
    days = (
        (at, account.source, *sums.get(at, ()), *watched.get(at, ()))
        for account in one.accounts
        if (at := account.account_id)
    )
    return "|".join((zone, *(":".join(map(str, one)) for one in days)))


def _measured(kept: Kept) -> Measured | None:
    if kept.value is None:
        return None
    return Measured(kept.value, kept.share_of, kept.entry, kept.estimated)


def _kept(who: str, mark: str, measured: Measured | None) -> Kept:
    listener_id = ListenerId(int(who))
    if measured is None:
        return Kept(listener_id, mark, None, None, 0, estimated=False)
    return Kept(listener_id, mark, measured.value, measured.of, measured.entry, measured.estimated)
