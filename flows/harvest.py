"""One round: every account that is due is asked once, and none of them stops the others."""

import asyncio
import logging
import traceback
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from domain.errors import (
    HouseError,
    SourceBusy,
    SourceRefused,
    TokenStale,
)
from domain.ids import AccountId, ListenerId
from domain.period import milliseconds
from domain.play import SourceName
from domain.polling import AccountState
from flows.clock import Clock
from flows.keep_harvest import KeptHarvest, LeaseLostError, keep_harvest
from flows.limits import of_app
from flows.pace import PREMIUM_MS, REFUSED_MS, retry_ms, sooner
from flows.passes import Passes
from sources.base import Asked, Harvest, Source
from storage import polling
from storage.engines.base import Connection, Engine
from storage.polling import NEVER, Gap, Polled
from storage.tokens import forget_tokens

log = logging.getLogger(__name__)

LEASE_MS: Final = 10 * 60_000
"""Longer than the longest round of visits that all hang."""
LATE_FROM: Final = 3
"""So many failures in a row are more than a hiccup."""
CLOSED: Final = {AccountState.PREMIUM_LAPSED: PREMIUM_MS}
AGAIN: Final = {AccountState.NEEDS_RELINK: NEVER}
"""States in which nobody asks until somebody acted; in the others we look now and then."""


class Change(NamedTuple):
    """An account whose state changed: its listener may be told, once."""

    account_id: AccountId
    listener_id: ListenerId
    before: AccountState
    after: AccountState
    why: HouseError | None
    """Words for its listener; None where all is well again."""


class Round(NamedTuple):
    """What a round did."""

    asked: int = 0
    added: int = 0
    failed: int = 0
    gaps: tuple[tuple[AccountId, Gap], ...] = ()
    changes: tuple[Change, ...] = ()

    @classmethod
    def of(cls, visits: Collection["Round"]) -> "Round":
        """Add up what the visits of a round did."""
        return cls(
            sum(visit.asked for visit in visits),
            sum(visit.added for visit in visits),
            sum(visit.failed for visit in visits),
            tuple(gap for visit in visits for gap in visit.gaps),
            tuple(change for visit in visits for change in visit.changes),
        )


@dataclass(frozen=True, slots=True)
class HarvestRound:
    """Ask every account that is due."""

    engine: Engine
    sources: Mapping[SourceName, Source]
    passes: Passes
    clock: Clock
    chance: Callable[[], float]
    """Gives another number from 0 to 1 at every call, so that accounts drift apart."""
    worker: Callable[[], str]
    """Gives a name at every call that no round of any process ever had."""
    many: int = 60
    """At most so many accounts a round: the sources' limits are kept by how often it is called."""
    at_once: int = 8

    async def __call__(self) -> Round:
        """Lease what is due, visit it, keep what it brought; say what happened."""
        now = self._now()
        async with self.engine.writing() as db:
            leases = await polling.lease(db, self.worker(), now, now + LEASE_MS, self.many)
        closed: dict[str, int] = {}
        waiting, told = iter(leases), list[Round]()

        async def visitor() -> None:
            # A task a visitor and not an account: hundreds that only wait would cost the loop.
            for leased in waiting:
                told.append(await self._safely(leased, closed))

        await asyncio.gather(*(visitor() for _ in range(min(self.at_once, len(leases)))))
        return Round.of(told)

    async def _safely(self, leased: Polled, closed: dict[str, int]) -> Round:
        """Visit an account; whatever goes wrong is this account's alone."""
        try:
            return await self._visit(leased, closed)
        except LeaseLostError:
            return _lost(leased)
        except Exception as error:  # noqa: BLE001 -- a round never dies of one account
            # Where, and not what: the text of a foreign error may hold names or tokens.
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("account %d: %s\n%s", leased.account_id, type(error).__name__, where)  # noqa: TRY400 -- see above
            return await self._after_fault(leased)

    async def _after_fault(self, leased: Polled) -> Round:
        try:
            return await self._failed(leased, None)
        except LeaseLostError:
            return _lost(leased)
        except HouseError as error:
            # The database itself, then. The lease runs out, and the account is read again.
            log.error("account %d: %s", leased.account_id, error)  # noqa: TRY400 -- told above
            return Round(asked=1, failed=1)

    async def _visit(self, leased: Polled, closed: dict[str, int]) -> Round:
        if leased.limiter in closed:
            return await self._put_back(leased, closed[leased.limiter])
        try:
            harvest = await self._harvest(leased)
        except SourceBusy as busy:
            return await self._wait(leased, busy, closed)
        except SourceRefused as refused:
            return await self._refused(leased, refused, closed)
        except HouseError as broken:
            return await self._failed(leased, broken)
        kept = await keep_harvest(self.engine, leased, harvest, self._now(), self.chance())
        return self._told(leased, kept)

    async def _harvest(self, leased: Polled) -> Harvest:
        """Ask a source, with a pass where it wants one; a stale pass is renewed once."""
        source, now = self.sources[leased.source], self._now()
        asked = Asked(leased.name, leased.cursor, now)
        if not leased.client_id:
            return await source.harvest(asked)
        key = await self.passes(leased.account_id, leased.client_id, now)
        try:
            return await source.harvest(asked._replace(key=key))
        except TokenStale:
            key = await self.passes(leased.account_id, leased.client_id, now, stale=key)
        try:
            return await source.harvest(asked._replace(key=key))
        except TokenStale as stale:
            raise SourceRefused("spotify-relink", AccountState.NEEDS_RELINK) from stale

    def _told(self, leased: Polled, kept: KeptHarvest) -> Round:
        gaps = () if kept.gap is None else ((leased.account_id, kept.gap),)
        changes = self._change(leased, AccountState.FINE, None)
        return Round(asked=1, added=kept.added, gaps=gaps, changes=changes)

    async def _wait(self, leased: Polled, busy: SourceBusy, closed: dict[str, int]) -> Round:
        """Leave everybody behind the limiter alone until it opens, also after a restart."""
        until = closed[leased.limiter] = self._now() + busy.wait_ms
        async with self.engine.writing() as db:
            await polling.close_limiter(db, leased.limiter, until)
        await self._put_back(leased, until)
        return Round(asked=1, failed=1)

    async def _put_back(self, leased: Polled, until: int) -> Round:
        """Give a lease back unused: the account is no worse for it."""
        async with self.engine.writing() as db:
            await polling.done(db, leased, leased._replace(due_at=until), self._now())
        return Round()

    async def _refused(
        self, leased: Polled, refused: SourceRefused, closed: dict[str, int]
    ) -> Round:
        now, state = self._now(), refused.state
        refused = of_app(refused, leased.limiter)
        changes = self._change(leased, state, refused)
        due = AGAIN.get(state) or now + sooner(REFUSED_MS, self.chance())
        async with self.engine.writing() as db:
            if state is AccountState.NEEDS_RELINK:
                await forget_tokens(db, leased.account_id)
            if state in CLOSED:
                due = closed[leased.limiter] = now + CLOSED[state]
                await polling.close_limiter(db, leased.limiter, due)
                for other in await polling.stand_still(db, leased.limiter, state, now):
                    if other.account_id != leased.account_id:
                        changes += self._change(other, state, refused)
            await self._give_back(db, leased, due, state)
        return Round(asked=1, failed=1, changes=changes)

    async def _failed(self, leased: Polled, broken: HouseError | None) -> Round:
        """Try again soon, and less soon each time; whatever kept it from being read stays so."""
        failures, now = leased.failures + 1, self._now()
        state = leased.state
        if state is AccountState.FINE and failures >= LATE_FROM:
            state = AccountState.LATE
        async with self.engine.writing() as db:
            due = now + sooner(retry_ms(failures), self.chance())
            await self._give_back(db, leased._replace(failures=failures), due, state)
        return Round(asked=1, failed=1, changes=self._change(leased, state, broken))

    async def _give_back(
        self, db: Connection, leased: Polled, due: int, state: AccountState
    ) -> None:
        after = leased._replace(due_at=due, state=state)
        if not await polling.done(db, leased, after, self._now()):
            raise LeaseLostError

    def _change(
        self, leased: Polled, state: AccountState, why: HouseError | None
    ) -> tuple[Change, ...]:
        if state is leased.state:
            return ()
        return (Change(leased.account_id, leased.listener_id, leased.state, state, why),)

    def _now(self) -> int:
        return milliseconds(self.clock())


def _lost(leased: Polled) -> Round:
    log.warning("account %d: the lease was lost", leased.account_id)
    return Round(asked=1, failed=1)
