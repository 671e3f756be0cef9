"""Take an account out again: its tokens, its plays, and all that was counted of them."""

from dataclasses import dataclass

from domain.errors import NotLinked
from domain.ids import AccountId
from flows.merge import merge
from storage.accounts import accounts_of
from storage.derived import count_anew
from storage.edition_proofs import forget_heard_from
from storage.engines.base import Engine
from storage.forget import forget_unheard
from storage.leaving import drop_account
from storage.people import find_listener


@dataclass(frozen=True, slots=True)
class Unlink:
    """Removes one account of one member, at once, so that no trace of it is left in the file."""

    engine: Engine

    async def __call__(self, known_as: str, account_id: AccountId) -> None:
        """Remove it, and count its twins again; raise NotLinked for what is not theirs."""
        async with self.engine.writing(durable=True) as db:
            listener = await find_listener(db, known_as)
            theirs = [] if listener is None else await accounts_of(db, listener.listener_id)
            if listener is None or account_id not in {one.account_id for one in theirs}:
                raise NotLinked("not-linked", name=known_as)
            gone = [one.source for one in theirs if one.account_id == account_id]
            await forget_heard_from(db, listener.listener_id, gone)
            free = set(await drop_account(db, listener.listener_id, account_id))
            for touched in free | await merge(db, listener.listener_id):
                await count_anew(db, touched)
            await forget_unheard(db)
        await self.engine.scrub()
