"""Leave an account alone for a while, and go on with it."""

from dataclasses import dataclass

from domain.errors import Unknown
from domain.period import milliseconds
from domain.polling import AccountState
from flows.clock import Clock
from flows.own import owner
from storage import polling
from storage.engines.base import Connection, Engine
from storage.polling import Polled

READ: frozenset[AccountState] = frozenset({AccountState.FINE, AccountState.LATE})
"""States of an account that can be paused: in the others nothing is read anyway."""


@dataclass(frozen=True, slots=True)
class PauseReading:
    """Has an account read no more until its owner wants it to be."""

    engine: Engine
    clock: Clock

    async def pause(self, known_as: str, account_id: int) -> Polled:
        """Read it no more, and give it as it was; raise Unknown for what is not theirs."""
        async with self.engine.writing() as db:
            one = await _theirs(db, known_as, account_id)
            if one.state in READ:
                await polling.pause(db, one.account_id, milliseconds(self.clock()))
        return one

    async def resume(self, known_as: str, account_id: int) -> Polled:
        """Read it again at the next round, and give it as it was; raise Unknown."""
        async with self.engine.writing() as db:
            one = await _theirs(db, known_as, account_id)
            if one.state is AccountState.PAUSED:
                await polling.resume(db, one.account_id, milliseconds(self.clock()))
        return one


async def _theirs(db: Connection, known_as: str, account_id: int) -> Polled:
    listener = await owner(db, known_as)
    for one in await polling.polled_of(db, listener.listener_id):
        if one.account_id == account_id:
            return one
    raise Unknown("account-gone")
