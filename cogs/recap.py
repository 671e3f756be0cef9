"""``/recap`` and ``/top``: a period read back, page by page, and what was played most."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.escape import escape, pieces
from cogs.layout import Lines, layout
from cogs.pages import page_of, period_name
from cogs.periods import suggest_periods
from cogs.presses import Press
from cogs.receipts import receipts
from cogs.replies import answer
from cogs.who import known_as
from flows.read_back import ReadBack
from flows.read_tops import Ranked, ReadTops, Tops
from story.phrasebook import Phrasebook

ROW_UNITS = 300
MOST = 10


class RecapCog(commands.Cog):
    """Reads back what its owner heard; nobody else sees it."""

    def __init__(self, read_back: ReadBack, read_tops: ReadTops, voice: Phrasebook) -> None:
        self._read_back = read_back
        self._read_tops = read_tops
        self._voice = voice

    @app_commands.command()
    async def recap(self, interaction: discord.Interaction, period: str | None = None) -> None:
        """Tell a month or a year."""
        await interaction.response.defer(ephemeral=True)
        story = await self._read_back(known_as(interaction.user), period)
        await answer(interaction, layout(page_of(story, interaction.user.id, 0, self._voice)))

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
        view = layout(page_of(story, press.owner, int(number), self._voice))
        await interaction.edit_original_response(
            view=view, allowed_mentions=discord.AllowedMentions.none()
        )

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
