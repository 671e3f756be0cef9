"""Forget: one source, one server, or everything."""

from dataclasses import dataclass
from typing import Any

from domain.errors import Unknown
from domain.ids import GuildId
from domain.people import Account
from domain.play import SourceName
from flows.correct_editions import withdrawn
from flows.merge import merge
from flows.own import owner
from flows.shelf import Shelf
from storage import accounts, claims, members, notes
from storage.claims import Post
from storage.derived import count_anew
from storage.edition_proofs import forget_heard_from
from storage.engines.base import Connection, Engine
from storage.forget import forget_account, forget_listener, forget_unheard, free_twins


@dataclass(frozen=True, slots=True)
class Forget:
    """Erase what somebody no longer wants kept, so that no trace of it is left in the file."""

    engine: Engine
    shelves: tuple[Shelf[Any], ...] = ()
    """What is at hand in memory: emptied of everybody's, since it is soon made again."""

    async def source(self, known_as: str, source: SourceName) -> None:
        """Drop the plays of one source; what stood behind them counts again.

        Raise Unknown where there is no such source.
        """
        async with self.engine.writing() as db:
            listener = await owner(db, known_as)
            every = await accounts.accounts_of(db, listener.listener_id)
            gone = [account for account in every if account.source is source]
            if not gone:
                raise Unknown("source-gone")
            left = [account for account in every if account.source is not source]
            await _forget_accounts(db, gone, left)
            await forget_heard_from(db, listener.listener_id, [source])
            await merge(db, listener.listener_id)
            for account in left:
                await count_anew(db, account.account_id)
            await forget_unheard(db)
        await self._scrub()

    async def server(self, known_as: str, guild_id: int) -> list[Post]:
        """Drop what one server could see; give the posts that must change there."""
        server = GuildId(guild_id)
        async with self.engine.writing() as db:
            listener_id = (await owner(db, known_as)).listener_id
            await claims.unshare(db, listener_id, server)
            await notes.narrow_notes(db, listener_id, server)
            await members.drop_member(db, server, listener_id)
            await withdrawn(db, listener_id, server)
            posts = await claims.withdraw(db, listener_id, server)
        await self._scrub()
        return posts

    async def everything(self, known_as: str) -> list[Post]:
        """Drop a listener wholly; give the posts that must change."""
        async with self.engine.writing() as db:
            listener = await owner(db, known_as)
            await withdrawn(db, listener.listener_id)
            posts = await claims.withdraw(db, listener.listener_id)
            gone = await accounts.accounts_of(db, listener.listener_id)
            await _forget_accounts(db, gone, [])
            await forget_listener(db, listener.listener_id)
            await forget_unheard(db)
        await self._scrub()
        return posts

    async def _scrub(self) -> None:
        for shelf in self.shelves:
            shelf.clear()
        await self.engine.scrub()


async def _forget_accounts(db: Connection, gone: list[Account], left: list[Account]) -> None:
    for account in gone:
        await forget_account(db, account.account_id)
        await free_twins(db, [one.account_id for one in left], account.account_id)
