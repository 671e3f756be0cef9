"""Keep what Discord shows its members listening to, for those who asked us to."""

import asyncio
from dataclasses import dataclass, field
from typing import Final

from domain.errors import NotLinked
from domain.people import Account
from domain.period import milliseconds
from domain.play import Play, SourceName, in_order
from flows.clock import Clock
from flows.keep_harvest import keep_told
from ledger.coverage import Span, union
from ledger.rules import SHORTEST_MS
from sources.presence import Step, Told, Watch, break_off, settle, step
from sources.shown import Seen, Sight
from storage import accounts, coverage, people, plays
from storage.engines.base import Connection, Engine

PRESENCE: Final = SourceName.PRESENCE


@dataclass(slots=True)
class _Watched:
    """One member who asked us to watch, and what is not written down yet."""

    account: Account
    watch: Watch
    plays: list[Play] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def take(self, taken: Step) -> bool:
        """Take a step; say whether it should be written at once."""
        closed = self.watch.open_from is not None and taken.watch.open_from is None
        self.watch = taken.watch
        self.plays += taken.plays
        if taken.watched is not None:
            self.spans = list(union([*self.spans, taken.watched]))
        return bool(self.plays) or closed


@dataclass(frozen=True, slots=True)
class KeepPresence:
    """Watches members who asked for it, and nobody else.

    Whoever puts the house together leaves this out where the host did not switch it on. Between
    ``open`` and ``close`` it is told every update; a song that is on when the process dies is
    the most that can be lost.
    """

    engine: Engine
    clock: Clock
    _members: dict[str, _Watched] = field(default_factory=dict, repr=False)
    _writing: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    async def open(self) -> int:
        """Remember who asked to be watched; say how many they are."""
        async with self.engine.reading() as db:
            for known_as, account in await accounts.accounts_at(db, PRESENCE):
                self._members[known_as] = await _resumed(db, account)
        return len(self._members)

    def watches(self, known_as: str) -> bool:
        """Say whether a member asked to be watched."""
        return known_as in self._members

    async def allow(self, known_as: str) -> Account:
        """Watch a member from their next update on; raise NotLinked for a stranger.

        ``Unlink`` takes it back, with every play that came of it.
        """
        async with self.engine.writing(durable=True) as db:
            listener = await people.find_listener(db, known_as)
            if listener is None:
                raise NotLinked("not-linked", name=known_as)
            before = {x.account_id for x in await accounts.accounts_of(db, listener.listener_id)}
            account = await accounts.keep_account(db, listener.listener_id, PRESENCE)
            resumed = await _resumed(db, account)
        if known_as not in self._members or account.account_id not in before:
            # Taken back and asked for again: nothing of before is remembered.
            self._members[known_as] = resumed
        return account

    async def __call__(self, seen: Seen) -> int:
        """Take an update in; say how many plays were kept. Nothing is done for who never asked."""
        member = self._members.get(seen.known_as)
        if member is None or not member.take(step(member.watch, seen)):
            return 0
        return await self._write(seen.known_as)

    async def settle(self) -> int:
        """Write down what was watched and is over for good; call it each minute."""
        now, kept = milliseconds(self.clock()), 0
        for known_as, member in list(self._members.items()):
            member.take(settle(member.watch, now))
            kept += await self._write(known_as)
        return kept

    async def blind(self) -> None:
        """Note that no updates come: the way to Discord was cut. What is on has an end unseen."""
        now = milliseconds(self.clock())
        for known_as in list(self._members):
            await self(Seen(known_as, now, Sight.CLOSED))

    async def close(self) -> int:
        """Tell what is on, its end unknown, and watch nobody any more."""
        now, kept = milliseconds(self.clock()), 0
        for known_as, member in list(self._members.items()):
            member.take(break_off(member.watch, now))
            kept += await self._write(known_as)
        self._members.clear()
        return kept

    async def _write(self, known_as: str) -> int:
        """Write down what is not written yet; what fails to be written is tried again."""
        async with self._writing:
            member = self._members.get(known_as)
            if member is None or not (member.plays or member.spans):
                return 0
            told, spans = list(member.plays), list(member.spans)
            async with self.engine.writing() as db:
                if not await _still_asked(db, member.account):
                    del self._members[known_as]
                    return 0
                added = await _keep(db, member.account, told, spans)
            member.plays = member.plays[len(told) :]
            if member.spans == spans:
                member.spans = []
            return added


async def _resumed(db: Connection, account: Account) -> _Watched:
    """Go on from the play that was told last: what is still on of it is not told again."""
    newest = await plays.newest_of(db, account.account_id)
    if newest is None or newest.uri is None:
        return _Watched(account, Watch())
    over = newest.started_at + (newest.heard_ms or SHORTEST_MS)
    till = newest.started_at + (newest.heard_ms or newest.length_ms or SHORTEST_MS)
    return _Watched(account, Watch(told=Told(newest.uri, over, till)))


async def _still_asked(db: Connection, account: Account) -> bool:
    """Say whether the member still wants it: they may have unlinked it meanwhile."""
    theirs = await accounts.accounts_of(db, account.listener_id)
    return account.account_id in {one.account_id for one in theirs}


async def _keep(db: Connection, account: Account, told: list[Play], spans: list[Span]) -> int:
    listener_id, account_id = account.listener_id, account.account_id
    kept = await keep_told(db, listener_id, account_id, in_order(told), ends=False)
    for span in spans:
        await coverage.watch_on(db, account_id, span)
    return kept.added
