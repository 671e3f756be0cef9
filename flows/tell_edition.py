"""Tell a server's edition from what the ledger holds now, as far as each member shares."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from domain.edition import Edition, Edits
from domain.ids import GuildId, ListenerId
from domain.music import Track
from domain.people import Consent, Listener
from domain.period import Period, zone_named
from flows.edition_lines import Setting, phrases
from flows.gather import gather
from flows.own import quiet_of
from flows.post import Telling
from storage import claims, editions, guilds, members, notes, people, told
from storage.engines.base import Connection, Engine
from storage.notes import NoteRow
from storage.told import NOBODY
from story.company import company_of
from story.listening import Listening
from story.notes import Note, Notes, Reach
from story.phrasebook import Phrasebook
from story.quiet import Quiet
from story.server.pages import Desk, ServerStory
from story.server.rota import Appearance
from story.server.sharing import Share, Sharing
from story.server.tell import Occasion, Together, compose_server
from story.told import Told

Named = Callable[[GuildId], str]
"""Says what a server is called."""


class Seat(NamedTuple):
    """A member who shares here, with everything that bears on what is told of them."""

    listener_id: ListenerId
    name: str
    """As shown in this server; no two members share one."""
    share: Share
    listening: Listening
    quiet: Quiet
    notes: Notes
    retracted: frozenset[str]


@dataclass(frozen=True, slots=True)
class TellEdition:
    """Compose an edition anew, every time somebody asks: figures are never kept."""

    engine: Engine
    voice: Phrasebook
    notice_together: Together
    named: Named

    async def __call__(self, edition: Edition) -> Telling:
        """Tell of whoever shares with the server; of nobody else, not even in a number."""
        async with self.engine.reading() as db:
            guild = await guilds.find_guild(db, edition.guild_id)
        ids, story = await self.story(edition.guild_id, edition.period, edition.edits)
        boards = guild.boards if guild else ()
        setting = Setting(self.voice, edition.edits, ids, boards)
        return Telling(
            tuple(setting.lines(story)),
            tuple((ids[one.member], one.led) for one in story.appearances),
            tuple(phrases(story)),
        )

    async def story(
        self, guild_id: GuildId, period: Period, edits: Edits
    ) -> tuple[dict[str, ListenerId], ServerStory]:
        """Compose a server's period; give its members' numbers by their names beside it."""
        async with self.engine.reading() as db:
            seats = await _seats(db, guild_id, period)
            occasion = await self._occasion(db, guild_id, period, seats, edits)
        story = await asyncio.to_thread(
            compose_server,
            company_of(period, [seat.listening for seat in seats]),
            occasion,
            self.voice,
            self.notice_together,
        )
        return {seat.name: seat.listener_id for seat in seats}, story

    async def _occasion(
        self,
        db: Connection,
        guild_id: GuildId,
        period: Period,
        seats: Sequence[Seat],
        edits: Edits,
    ) -> Occasion:
        names = {seat.listener_id: seat.name for seat in seats}
        before = await told.told_before(db, NOBODY, guild_id, str(period))
        appeared = await editions.appearances_in(db, guild_id)
        return Occasion(
            server=self.named(guild_id),
            shares={seat.name: seat.share for seat in seats},
            told_before=[Told(*row) for row in before],
            quiet={seat.name: seat.quiet for seat in seats},
            appearances=[
                Appearance(names[one.listener_id], one.period, one.led)
                for one in appeared
                if one.listener_id in names and one.period != str(period)
            ],
            notes={seat.name: seat.notes for seat in seats},
            retracted=frozenset().union(*(seat.retracted for seat in seats)),
            desk=Desk(
                edits.editor,
                edits.headline,
                edits.last_line,
                frozenset(edits.dropped),
                edits.order,
            ),
        )


async def _seats(db: Connection, guild_id: GuildId, period: Period) -> list[Seat]:
    """Gather everybody who shares with a server, and nothing of anybody else."""
    sharing = await members.sharing_in(db, guild_id, Consent.WHEN_I_SAY)
    listeners = await people.listeners_of(db, [one.listener_id for one in sharing])
    names = _shown(listeners)
    seats = []
    for member in sharing:
        listener = listeners[member.listener_id]
        zone = listener.zone if listener.zone_chosen else None
        name = names[listener.listener_id]
        # An hour by the server's clock means nothing to who lives by another.
        here = replace(listener, name=name, zone_chosen=zone == period.zone)
        own = await notes.notes_of(db, listener.listener_id)
        shared = await claims.shared_by(db, listener.listener_id)
        seats.append(
            Seat(
                listener.listener_id,
                name,
                Share(
                    member.consent,
                    {claim: Sharing.NAMED for server, claim in shared if server == guild_id},
                    zone=zone,
                ),
                await gather(db, here, period),
                await quiet_of(db, listener.listener_id),
                tuple(_said(note, listener, guild_id) for note in own),
                await claims.retracted_by(db, listener.listener_id),
            )
        )
    return seats


def _shown(listeners: dict[ListenerId, Listener]) -> dict[ListenerId, str]:
    """Tell members of one name apart by a number."""
    met: Counter[str] = Counter()
    shown = {}
    for listener_id, listener in sorted(listeners.items()):
        met[listener.name] += 1
        n = met[listener.name]
        shown[listener_id] = listener.name if n == 1 else f"{listener.name} ({n})"
    return shown


def _said(note: NoteRow, listener: Listener, guild_id: GuildId) -> Note:
    """Put a note as this server may read it, or may not."""
    on = datetime.fromtimestamp(note.said_at / 1000, zone_named(listener.zone)).date()
    return Note(
        note.text,
        on.isoformat(),
        Reach.SERVER if note.guild_id == guild_id else Reach.ME,
        Track(note.artist, note.title) if note.title else None,
        note.claim or None,
    )
