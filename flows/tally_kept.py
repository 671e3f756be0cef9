"""Remember what members came to in periods that are over, so that nobody is counted twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.ids import AccountId, ListenerId
from domain.period import Period
from flows.tally import Entrant, Tallies, Tally
from ledger.rules import DAY_MS
from storage.board_counts import Finished, Kept, keep_counts, kept_of
from storage.engines.base import Connection
from storage.sums import Sum, sums_between
from story.server.measures import Measured

FROM_ITS_DAYS_ALONE = frozenset({"minutes", "artists", "early", "night", "streak", "records"})
"""Leaderboards on which nothing but the period's own plays of a member counts.

Plays are summed by day already; the others look at years before, or at everybody else.
"""


@dataclass(slots=True)
class KeptTallies:
    """Measure a leaderboard, and what is new of periods that are over, give to be kept."""

    db: Connection
    board: str
    now_ms: int
    tallies: Tallies = field(init=False)
    fresh: list[tuple[Finished, list[Kept]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tallies = Tallies(self.db, self.board)

    async def __call__(self, people: Sequence[Entrant], period: Period) -> Tally:
        """Measure everybody given: those whose days are as they were come from what is kept."""
        if self.board not in FROM_ITS_DAYS_ALONE or period.stop_ms > self.now_ms:
            return await self.tallies(people, period)
        finished = Finished(self.board, str(period), period.zone)
        marks = await self._marks(people, period)
        kept = await kept_of(self.db, finished)
        known = {
            one.key: _measured(found)
            for one in people
            if (found := kept.get(one.listener.listener_id)) and found.mark == marks[one.key]
        }
        told = await self.tallies([one for one in people if one.key not in known], period)
        counted = [_kept(who, marks[who], measured) for who, measured in told.items()]
        if counted:
            self.fresh.append((finished, counted))
        return {**known, **told}

    async def keep(self, db: Connection) -> None:
        """Write down what was counted."""
        for finished, counted in self.fresh:
            await keep_counts(db, finished, counted)

    async def _marks(self, people: Sequence[Entrant], period: Period) -> Mapping[str, str]:
        """Sum up everybody's days of a period, its two ends included, and the clock they go by."""
        ids = [account.account_id for one in people for account in one.accounts]
        ends = period.start_ms // DAY_MS, -(-period.stop_ms // DAY_MS)
        sums = await sums_between(self.db, ids, *ends)
        return {one.key: _mark(one, sums) for one in people}


def _mark(one: Entrant, sums: Mapping[AccountId, Sum]) -> str:
    zone = one.listener.zone if one.listener.zone_chosen else ""
    days = (
        ":".join(map(str, (a.account_id, a.source, *sums.get(a.account_id, ()))))
        for a in one.accounts
    )
    return "|".join((zone, *days))


def _measured(kept: Kept) -> Measured | None:
    if kept.value is None:
        return None
    return Measured(kept.value, kept.share_of, kept.entry, kept.estimated)


def _kept(who: str, mark: str, measured: Measured | None) -> Kept:
    listener_id = ListenerId(int(who))
    if measured is None:
        return Kept(listener_id, mark, None, None, 0, estimated=False)
    return Kept(listener_id, mark, measured.value, measured.of, measured.entry, measured.estimated)
