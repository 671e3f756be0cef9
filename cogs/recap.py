"""``/recap`` and ``/top``: a period read back, page by page, and what was played most."""

import io
from collections.abc import Mapping
from datetime import date

import discord
from discord import app_commands
from discord.ext import commands
from discord.ui import Label, Modal, TextInput

from cogs.escape import escape, pieces
from cogs.layout import Lines, layout
from cogs.pages import page_naming, page_of, period_name
from cogs.periods import suggest_periods
from cogs.pictures import Showing, nothing
from cogs.presses import Press, Pressed, filled
from cogs.receipts import receipts
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import CardFailed, NotAllowed
from flows.name_chapter import LONGEST, NameChapter
from flows.pictures import Pictures
from flows.read_back import ReadBack
from flows.read_tops import Ranked, ReadTops, Tops
from story.chapters import Story
from story.phrasebook import Phrasebook

ROW_UNITS = 300
MOST = 10


class RecapCog(commands.Cog):
    """Reads back what its owner heard; nobody else sees it."""

    def __init__(
        self,
        read_back: ReadBack,
        read_tops: ReadTops,
        name_chapter: NameChapter,
        voice: Phrasebook,
        pictures: Pictures | None,
    ) -> None:
        self._read_back = read_back
        self._read_tops = read_tops
        self._name_chapter = name_chapter
        self._voice = voice
        self._pictures = pictures
        self._show = Showing()

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {
            "page": self.page, "how": self.how, "booklet": self.booklet,
            "name": self.name, "named": self.named,
        }  # fmt: skip

    @app_commands.command()
    async def recap(self, interaction: discord.Interaction, period: str | None = None) -> None:
        """Tell a month or a year."""
        await interaction.response.defer(ephemeral=True)
        story = await self._read_back(known_as(interaction.user), period)
        await self._told(interaction, story, 0)

    @app_commands.command()
    async def top(
        self, interaction: discord.Interaction, period: str, what: str = Ranked.TRACKS.value
    ) -> None:
        """Rank what was played most."""
        await interaction.response.defer(ephemeral=True)
        tops = await self._read_tops(known_as(interaction.user), period, Ranked(what), MOST)
        await answer(interaction, layout(_listed(tops, self._voice)))

    @recap.autocomplete("period")
    @top.autocomplete("period")
    async def _periods(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await suggest_periods(interaction, typed, self._read_back, self._voice)

    async def page(self, interaction: discord.Interaction, press: Press) -> None:
        """Turn to another page, in place."""
        await interaction.response.defer()
        period, number = press.words
        story = await self._read_back(known_as(interaction.user), period)
        await self._told(interaction, story, int(number))

    async def name(self, interaction: discord.Interaction, press: Press) -> None:
        """Open the form in which its owner names a chapter."""
        phrase = self._voice.sentence
        form = Modal(
            title=phrase("discord-name-title"),
            custom_id=str(press._replace(verb="named")),
            timeout=None,
        )
        words: TextInput[Modal] = TextInput(custom_id="words", max_length=LONGEST, required=False)
        asks, about = phrase("discord-name-words"), phrase("discord-name-about")
        form.add_item(Label(text=asks, description=about, component=words))
        form.stop()
        await interaction.response.send_modal(form)

    async def named(self, interaction: discord.Interaction, press: Press) -> None:
        """Keep the title, and show its page again in place."""
        await interaction.response.defer()
        period, first_on, last_on = press.words
        first, last = date.fromisoformat(first_on), date.fromisoformat(last_on)
        text = filled(interaction).get("words", "")
        await self._name_chapter(known_as(interaction.user), first, last, text)
        story = await self._read_back(known_as(interaction.user), period)
        number = page_naming(story, interaction.user.id, first_on, self._voice)
        await self._told(interaction, story, number)

    async def booklet(self, interaction: discord.Interaction, press: Press) -> None:
        """Hand over a year, bound to be printed."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        story = await self._read_back(known_as(interaction.user), press.words[0])
        bound = await self._pictures.booklet(story) if self._pictures else None
        if bound is None:
            raise CardFailed("booklet-failed")
        if len(bound) > interaction.filesize_limit:
            raise NotAllowed("booklet-too-large")
        name = f"liner-notes-{story.period}.pdf"
        view = layout(Lines([escape(self._voice.sentence("discord-booklet-bound"))]))
        view.add_item(discord.ui.File(f"attachment://{name}"))
        await answer(interaction, view, file=discord.File(io.BytesIO(bound), name))

    async def _told(self, interaction: discord.Interaction, story: Story, number: int) -> None:
        """Show a page; the first of them has the card under it."""
        pictures = self._pictures
        page = page_of(story, interaction.user.id, number, self._voice, bound=pictures is not None)
        card = pictures.recap(story) if pictures and number == 0 else nothing()
        await self._show(interaction, page, card)

    async def how(self, interaction: discord.Interaction, press: Press) -> None:
        """Show the receipts of one claim."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        period, claim = press.words
        story, moment = await self._read_back.claim(known_as(interaction.user), period, claim)
        await answer(interaction, layout(receipts(story, moment, press.owner, self._voice)))


def _listed(tops: Tops, voice: Phrasebook) -> Lines:
    named = voice.sentence(f"discord-ranked-{tops.what}")
    heading = voice.sentence(
        "discord-top-title", what=named, period=period_name(tops.period, voice)
    )
    lines = [f"## {escape(heading)}", f"-# {voice.sentence('discord-plays', n=tops.plays)}"]
    for n, row in enumerate(tops.rows, 1):
        key = "discord-top-row" if row.by else "discord-top-row-bare"
        said = voice.sentence(key, n=n, name=row.name, by=row.by, plays=row.plays)
        lines.append(pieces(said, ROW_UNITS)[0])
    if not tops.rows:
        lines.append(escape(voice.sentence("discord-top-none")))
    return Lines(lines)
