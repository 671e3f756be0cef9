"""Keep what a visit brought: plays, coverage, cursor and next turn, in one transaction."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from domain.ids import AccountId, ListenerId
from domain.play import Play, SourceName
from domain.polling import AccountState
from flows.merge_window import merge_window
from flows.pace import LISTENING_MS, interval_ms, sooner
from ledger.coverage import Span, union, without
from ledger.polled import shortest_span
from ledger.rules import DAY_MS
from sources.base import Harvest
from storage import coverage, polling
from storage.engines.base import Connection, Engine
from storage.live import Kept, keep_live
from storage.polling import Gap, Polled

LAG_MS: Final = DAY_MS
"""Plays may be shown hours late: a gap reaches at most so far back before the last visit."""
OF_FIFTY: Final = "fifty"
ONLY_ENDS: Final = {SourceName.SPOTIFY}
"""Sources that tell when a play ended, in a list that forgets."""


class LeaseLostError(Exception):
    """Another has read the account since: nothing of this visit is kept."""


class KeptHarvest(NamedTuple):
    """What keeping a visit did."""

    added: int
    gap: Gap | None


async def keep_harvest(
    engine: Engine, leased: Polled, harvest: Harvest, now_ms: int, chance: float
) -> KeptHarvest:
    """Keep a visit whole, or raise LeaseLostError and keep nothing of it."""
    ends = leased.source in ONLY_ENDS

    async def keep(db: Connection) -> KeptHarvest:
        kept = await keep_told(db, leased.listener_id, leased.account_id, harvest.plays, ends=ends)
        gap = _gap(leased, harvest, kept)
        await _cover(db, leased, harvest, gap, now_ms)
        after = _after(leased, harvest, kept, now_ms, chance)
        if not await polling.done(db, leased, after, now_ms):
            raise LeaseLostError
        return KeptHarvest(kept.added, gap)

    return await engine.written(keep)


async def keep_told(
    db: Connection,
    listener_id: ListenerId,
    account_id: AccountId,
    plays: Sequence[Play],
    *,
    ends: bool,
) -> Kept:
    """Keep what is new of some plays, and find their twins; inside the caller's transaction.

    ``plays`` come in order; say ``ends`` of a source that tells only when they ended.
    """
    kept = await keep_live(db, account_id, plays, ends=ends)
    if kept.touched:
        await merge_window(db, listener_id, *kept.touched)
    return kept


def _gap(leased: Polled, harvest: Harvest, kept: Kept) -> Gap | None:
    """Find where plays may have fallen off a full list, if its oldest is new to us.

    If the oldest play of the list was kept before, nothing new lies below it.
    """
    if not leased.asked_at or not harvest.full or kept.oldest_known:
        return None
    oldest = harvest.watched.start
    before = kept.before_at
    if not before and leased.newest_at < oldest:
        before = leased.newest_at
    no_earlier = oldest - LAG_MS if oldest <= leased.asked_at else leased.asked_at - LAG_MS
    start = max(before, no_earlier)
    return Gap(start, oldest, OF_FIFTY) if start < oldest else None


async def _cover(
    db: Connection, leased: Polled, harvest: Harvest, gap: Gap | None, now_ms: int
) -> None:
    """Say what was watched: since the last visit, where nothing can have been lost since."""
    watched = harvest.watched
    if gap is not None:
        await polling.keep_gap(db, leased.account_id, gap)
        spans = await coverage.spans_of(db, leased.account_id)
        spans = without(spans, [Span(gap.start_at, gap.stop_at)])
        await coverage.cover(db, leased.account_id, union([*spans, watched]))
        return
    if leased.asked_at and not harvest.more:
        watched = Span(min(leased.asked_at, watched.start), now_ms)
    await coverage.watch_on(db, leased.account_id, watched)


def _after(leased: Polled, harvest: Harvest, kept: Kept, now_ms: int, chance: float) -> Polled:
    """Say how the account stands after a visit that brought an answer."""
    newest = max([leased.newest_at, *(play.told_at for play in harvest.plays[-1:])])
    ends = leased.source in ONLY_ENDS
    spans = [leased.shortest_ms, shortest_span(kept.told_at) if ends else None]
    shortest = min((span for span in spans if span), default=0)
    listening = now_ms - newest < LISTENING_MS
    wait = sooner(interval_ms(shortest, ends=ends, listening=listening), chance)
    return leased._replace(
        cursor=harvest.cursor,
        state=AccountState.FINE,
        due_at=now_ms if harvest.more else now_ms + wait,
        asked_at=now_ms,
        newest_at=newest,
        shortest_ms=shortest,
        failures=0,
    )
