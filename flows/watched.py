"""How every account that is read by itself is doing."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from domain.ids import AccountId, ListenerId
from domain.people import Listener
from domain.period import Period, milliseconds, zone_named
from domain.play import SourceName
from domain.polling import AccountState
from flows.audit import Audit, AuditPolling
from flows.clock import Clock
from flows.expiring import FIRST_MS, ends_at
from flows.own import owner
from ledger.coverage import Span, share, union, without
from sources.walking import read_up_to
from storage import plays, polling
from storage.accounts import accounts_of
from storage.coverage import coverage_of, spans_of
from storage.engines.base import Connection, Engine
from storage.polling import Polled


class Watched(NamedTuple):
    """One account, as its owner may want to know it. Instants are UTC ms."""

    account_id: AccountId
    source: SourceName
    name: str
    state: AccountState
    asked_at: int
    """When it was read last; 0 if never."""
    ends_at: int | None
    """When its link ends at the earliest; None where it does not, or not soon."""
    read_up_to: int | None
    """How far its history was read; None where all of it was, or was not asked for."""
    days: tuple[float, ...]
    """Which share of each day of the month was watched, up to today."""
    gaps: tuple[Span, ...]
    """Stretches in which plays may have been lost, that nothing has closed since."""
    since: int | None
    """From when on it was watched, where nothing is known of the time before; else None."""
    plays: int


class Accounts(NamedTuple):
    """All that are read by themselves, and the month they are looked at in."""

    listener: Listener
    month: Period
    every: tuple[Watched, ...]
    audit: Audit | None = None
    """What an export says of the polling; None where it cannot."""


@dataclass(frozen=True, slots=True)
class ShowWatched:
    """Looks after what is read by itself, for its owner."""

    engine: Engine
    clock: Clock

    async def __call__(self, known_as: str) -> Accounts:
        """Look at every account; raise NotLinked where nothing of theirs is kept."""
        async with self.engine.reading() as db:
            listener = await owner(db, known_as)
            here = self.clock().astimezone(zone_named(listener.zone))
            month = Period.parse(f"{here:%Y-%m}", listener.zone)
            every = await polling.polled_of(db, listener.listener_id)
            every += await _shown_by_discord(db, listener.listener_id)
            told = [await self._watched(db, one, month) for one in every]
        audit = await AuditPolling(self.engine)(listener.listener_id)
        return Accounts(listener, month, tuple(told), audit)

    async def _watched(self, db: Connection, one: Polled, month: Period) -> Watched:
        now = milliseconds(self.clock())
        spans = await spans_of(db, one.account_id)
        everything = await coverage_of(db, one.listener_id)
        gaps = [
            Span(gap.start_at, gap.stop_at) for gap in await polling.gaps_of(db, one.account_id)
        ]
        first = spans[0].start if spans else None
        alone = first is not None and everything[0].start >= first
        soon = bool(one.client_id) and now >= one.authorised_at + FIRST_MS
        return Watched(
            one.account_id,
            one.source,
            one.name,
            one.state,
            one.asked_at,
            ends_at=ends_at(one) if soon else None,
            read_up_to=read_up_to(one.cursor),
            days=tuple(share(spans, day) for day in _days(month, now)),
            gaps=without(union(gaps), everything),
            since=first if alone else None,
            plays=await plays.count_of(db, one.account_id),
        )


async def _shown_by_discord(db: Connection, listener_id: ListenerId) -> list[Polled]:
    """Give the account that is watched and never asked, in the shape of those that are."""
    found = []
    for one in await accounts_of(db, listener_id):
        if one.source is SourceName.PRESENCE:
            spans = await spans_of(db, one.account_id)
            names = (one.source, one.name, "", "", "", AccountState.FINE)
            seen_at = spans[-1].stop if spans else 0
            found.append(
                Polled(one.account_id, listener_id, *names, 0, 0, 0, "", 0, seen_at, 0, 0, 0, 0)
            )
    return found


def _days(month: Period, now: int) -> list[Span]:
    """Cut a month into its civil days, up to now; the last one is cut there."""
    midnights, on = [], month.first_on
    while on <= month.next_on:
        midnight = month.start + timedelta(days=(on - month.first_on).days)
        # Wall-clock arithmetic: a day of the clock's change is as long as it is.
        midnights.append(milliseconds(midnight))
        on += timedelta(days=1)
    pairs = pairwise(midnights)
    return [Span(start, min(stop, now)) for start, stop in pairs if start < now]
