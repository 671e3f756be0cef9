"""What a member lets a server see."""

from dataclasses import dataclass

from domain.ids import GuildId
from domain.people import Consent
from domain.period import milliseconds
from flows.clock import Clock
from flows.correct_editions import withdrawn
from flows.own import owner
from storage import claims, members, notes, people
from storage.claims import Post
from storage.engines.base import Engine


@dataclass(frozen=True, slots=True)
class ChooseConsent:
    """Write down what somebody chose for a server, and live by it at once."""

    engine: Engine
    clock: Clock

    async def __call__(self, known_as: str, guild_id: int, consent: Consent) -> list[Post]:
        """Keep a level; raise NotLinked.

        *Private* also takes back what was shared there: give the posts that must change.
        """
        server = GuildId(guild_id)
        async with self.engine.writing() as db:
            listener_id = (await owner(db, known_as)).listener_id
            at = milliseconds(self.clock())
            await members.keep_consent(db, server, listener_id, consent, at)
            if consent is not Consent.PRIVATE:
                return []
            await claims.unshare(db, listener_id, server)
            await notes.narrow_notes(db, listener_id, server)
            await withdrawn(db, listener_id, server)
            return await claims.withdraw(db, listener_id, server)

    async def of(self, known_as: str, guild_id: int) -> Consent | None:
        """Say what somebody chose for a server; None where they were never asked."""
        async with self.engine.reading() as db:
            listener_id = (await owner(db, known_as)).listener_id
            for member in await members.members_of(db, listener_id):
                if member.guild_id == guild_id:
                    return member.consent
        return None

    async def left(self, known_as: str, guild_id: int) -> list[Post]:
        """Suspend sharing with a server that somebody left; nothing for strangers.

        What stands there of them goes: give the posts that must change.
        """
        server = GuildId(guild_id)
        async with self.engine.writing() as db:
            await members.leave(db, server, known_as, milliseconds(self.clock()))
            listener = await people.find_listener(db, known_as)
            if listener is None:
                return []
            await withdrawn(db, listener.listener_id, server)
            return await claims.withdraw(db, listener.listener_id, server)

    async def returned(self, known_as: str, guild_id: int) -> None:
        """Let somebody be asked anew in a server that they come back to."""
        async with self.engine.writing() as db:
            await members.come_back(db, GuildId(guild_id), known_as)
