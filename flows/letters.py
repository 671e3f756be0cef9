"""What an account's owner is told without asking: once, and where they can do something."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from domain.errors import HouseError
from domain.ids import AccountId
from domain.period import milliseconds
from domain.play import SourceName
from domain.polling import AccountState
from flows.clock import Clock
from flows.expiring import WarnOfExpiry, ends_at
from flows.harvest import Change, HarvestRound
from ledger.rules import DAY_MS
from storage import people, polling
from storage.engines.base import Engine

MENDS_ITSELF: Final = {AccountState.FINE, AccountState.LATE, AccountState.PAUSED}
"""Nobody is written to of these, unless all is well again after something else."""
AGAIN_MS: Final = DAY_MS
"""An account that changes back and forth is written of once in so long for each state."""


class Letter(NamedTuple):
    """A message to one member, about one account."""

    to: str
    """The door's name for them."""
    account_id: AccountId
    source: SourceName
    why: HouseError | None
    """What keeps it from being read; None where it is read again, or its link is ending."""
    ends_at: int | None = None
    """When its link ends, UTC ms, where that is what is told."""
    zone: str = "UTC"
    """Of its reader, by whose clock that is told."""
    relink: bool = False
    """Linking it again is what helps."""


Send = Callable[[Letter], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Letters:
    """Runs a round, or looks for links that are ending, and writes to whom it concerns."""

    engine: Engine
    round: HarvestRound
    warn: WarnOfExpiry
    clock: Clock
    _told: dict[tuple[AccountId, AccountState], int] = field(default_factory=dict, repr=False)

    async def read(self, send: Send) -> None:
        """Ask every account that is due, and tell what has changed."""
        told = await self.round()
        for letter in await self._of_changes(told.changes):
            await send(letter)

    async def remind(self, send: Send) -> None:
        """Warn whose link is ending; each warning is given once, whether or not it arrives."""
        for one in await self.warn():
            async with self.engine.reading() as db:
                known_as = await people.known_as(db, one.listener_id)
                readers = await people.listeners_of(db, [one.listener_id])
            if known_as is not None:
                about = (known_as, one.account_id, one.source)
                zone = readers[one.listener_id].zone
                await send(Letter(*about, None, ends_at(one), zone, relink=True))

    async def _of_changes(self, changes: Iterable[Change]) -> list[Letter]:
        letters = []
        for change in changes:
            if not self._worth_telling(change):
                continue
            async with self.engine.reading() as db:
                known_as = await people.known_as(db, change.listener_id)
                every = await polling.polled_of(db, change.listener_id)
            source = next((x.source for x in every if x.account_id == change.account_id), None)
            if known_as is not None and source is not None:
                relink = change.after is AccountState.NEEDS_RELINK
                letters.append(
                    Letter(known_as, change.account_id, source, change.why, relink=relink)
                )
        return letters

    def _worth_telling(self, change: Change) -> bool:
        now, about = milliseconds(self.clock()), (change.account_id, change.after)
        if change.after in MENDS_ITSELF and (
            change.after is not AccountState.FINE or change.before in MENDS_ITSELF
        ):
            return False
        if now - self._told.get(about, -AGAIN_MS) < AGAIN_MS:
            return False
        self._told[about] = now
        return True
