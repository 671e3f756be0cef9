"""Keep what a member says about their own listening."""

from dataclasses import dataclass

from domain.errors import NotAllowed, Unknown
from domain.ids import GuildId
from domain.people import Consent
from domain.period import milliseconds
from flows.clock import Clock
from flows.own import owner
from storage import members, notes
from storage.engines.base import Engine
from storage.notes import NoteRow

LONGEST = 600
"""Characters of a note."""


@dataclass(frozen=True, slots=True)
class SayWhy:
    """Keep a note on a claim or a track, or take one away."""

    engine: Engine
    clock: Clock

    async def __call__(
        self,
        known_as: str,
        text: str,
        *,
        claim: str = "",
        artist: str = "",
        title: str = "",
        guild_id: int = 0,
    ) -> None:
        """Keep a member's words as they are; a ``guild_id`` lets that server read them.

        Raise NotLinked, or NotAllowed where they share nothing with that server.
        """
        said_at = milliseconds(self.clock())
        note = NoteRow(0, GuildId(guild_id), said_at, text[:LONGEST], artist, title, claim)
        async with self.engine.writing() as db:
            listener = await owner(db, known_as)
            if guild_id:
                servers = await members.members_of(db, listener.listener_id)
                if not any(
                    one.guild_id == guild_id and one.consent > Consent.PRIVATE and not one.left_at
                    for one in servers
                ):
                    raise NotAllowed("sharing-private")
            await notes.keep_note(db, listener.listener_id, note)

    async def unsay(self, known_as: str, note_id: int) -> None:
        """Take a note away; raise Unknown where there is none of theirs."""
        async with self.engine.writing() as db:
            listener = await owner(db, known_as)
            if not await notes.drop_note(db, listener.listener_id, note_id):
                raise Unknown("note-gone")
