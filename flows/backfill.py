"""Fetch what was scrobbled before an account was linked."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from domain.errors import Unknown
from domain.ids import AccountId
from domain.period import milliseconds
from flows.clock import Clock
from flows.own import owner
from ledger.rules import DAY_MS
from sources.walking import from_the_beginning, read_up_to
from storage import plays, polling
from storage.engines.base import Connection, Engine
from storage.polling import Polled

YEAR_MS: Final = 365 * DAY_MS + DAY_MS // 4


class Progress(NamedTuple):
    """How far a history has been read."""

    up_to: int | None
    """UTC ms; None when all of it was read."""
    plays: int
    """How many are kept of the account by now."""
    zone: str
    """Its owner's, by whose clock that is told."""


@dataclass(frozen=True, slots=True)
class Backfill:
    """Has the rounds to come read an account's history, oldest first."""

    engine: Engine
    clock: Clock

    async def __call__(self, known_as: str, account_id: int, years: int) -> None:
        """Begin so many years ago, 0 for the very beginning; raise Unknown for what is not theirs.

        What was read before is read again and counts once.
        """
        now = milliseconds(self.clock())
        since = now - years * YEAR_MS if years else 0
        async with self.engine.writing() as db:
            (one,) = await self._theirs(db, known_as, account_id)
            await polling.read_from(db, one.account_id, from_the_beginning(since), now)

    async def progress(self, known_as: str, account_id: int) -> Progress:
        """Say how far it is; raise Unknown."""
        async with self.engine.reading() as db:
            listener = await owner(db, known_as)
            (one,) = await self._theirs(db, known_as, account_id)
            kept = await plays.count_of(db, one.account_id)
        return Progress(read_up_to(one.cursor), kept, listener.zone)

    @staticmethod
    async def _theirs(db: Connection, known_as: str, account_id: int) -> list[Polled]:
        listener = await owner(db, known_as)
        every = await polling.polled_of(db, listener.listener_id)
        found = [one for one in every if one.account_id == AccountId(account_id)]
        if not found or found[0].client_id:
            raise Unknown("account-gone")
        return found
