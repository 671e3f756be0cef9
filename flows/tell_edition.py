"""Tell a server's edition from what the ledger holds now, as far as each member shares."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from domain.edition import Edition, Edits, preceding
from domain.ids import GuildId
from domain.period import Period
from flows.draw_edition import DrawEdition
from flows.edition_lines import Setting, phrases
from flows.edition_proofs import proofs
from flows.post import Telling, no_card
from flows.ranked import ranked
from flows.seats import Seat, played_by_one, seats_in
from storage import editions, guilds, told
from storage.engines.base import Connection, Engine
from storage.told import NOBODY
from story.company import company_of
from story.phrasebook import Phrasebook
from story.server.boards import Before
from story.server.pages import Desk
from story.server.rota import Appearance
from story.server.tell import Occasion, Together, compose_server
from story.told import Told

Named = Callable[[GuildId], str]
"""Says what a server is called."""


@dataclass(frozen=True, slots=True)
class TellEdition:
    """Compose an edition anew, every time somebody asks: figures are never kept."""

    engine: Engine
    voice: Phrasebook
    notice_together: Together
    named: Named
    draw: DrawEdition | None = None

    async def __call__(self, edition: Edition) -> Telling:
        """Tell of whoever shares with the server; of nobody else, not even in a number."""
        guild_id, period, edits = edition.guild_id, edition.period, edition.edits
        async with self.engine.reading() as db:
            guild = await guilds.find_guild(db, guild_id)
            seats = await seats_in(db, guild_id, period)
            occasion = await self._occasion(db, guild_id, period, seats, edits)
        boards = guild.boards if guild else ()
        return await asyncio.to_thread(self._told, period, seats, occasion, edits, boards)

    def _told(
        self,
        period: Period,
        seats: Sequence[Seat],
        occasion: Occasion,
        edits: Edits,
        boards: Sequence[str],
    ) -> Telling:
        company = company_of(period, [seat.listening for seat in seats])
        story = compose_server(company, occasion, self.voice, self.notice_together)
        ids = {seat.name: seat.listener_id for seat in seats}
        setting = Setting(self.voice, edits, ids, played_by_one(seats), boards)
        return Telling(
            tuple(setting.lines(story)),
            tuple((ids[one.member], one.led) for one in story.appearances),
            tuple(phrases(story)),
            tuple(proofs(story, self.voice, ids)),
            partial(self.draw, story, setting) if self.draw else no_card,
        )

    async def _occasion(
        self,
        db: Connection,
        guild_id: GuildId,
        period: Period,
        seats: Sequence[Seat],
        edits: Edits,
    ) -> Occasion:
        names = {seat.listener_id: seat.name for seat in seats}
        phrases_before = await told.told_before(db, NOBODY, guild_id, str(period))
        guild = await guilds.find_guild(db, guild_id)
        names_of_boards = guild.boards if guild else ()
        stood = await ranked(db, guild_id, preceding(period), names_of_boards)
        appeared = await editions.appearances_in(db, guild_id)
        return Occasion(
            server=self.named(guild_id),
            owner=guild_id,
            shares={seat.name: seat.share for seat in seats},
            told_before=[Told(*row) for row in phrases_before],
            quiet={seat.name: seat.quiet for seat in seats},
            appearances=[
                Appearance(names[one.listener_id], one.period, one.led)
                for one in appeared
                if one.listener_id in names and one.period != str(period)
            ],
            notes={seat.name: seat.notes for seat in seats},
            retracted=frozenset().union(*(seat.retracted for seat in seats)),
            before=Before.of(stood.boards),
            desk=Desk(
                edits.editor,
                edits.headline,
                edits.last_line,
                frozenset(edits.dropped),
                edits.order,
            ),
        )
