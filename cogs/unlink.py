"""``/unlink``: an account taken out, with all that came through it."""

from collections.abc import Mapping

import discord
from discord import ButtonStyle, app_commands
from discord.ext import commands

from cogs.escape import escape
from cogs.layout import OPTIONS_AT_MOST, Choice, Line, Lines, Menu, Tap, layout
from cogs.presses import Press, Pressed, chosen
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import Unknown
from domain.play import SourceName
from flows.unlink import Unlink
from flows.watched import ShowWatched, Watched
from story.phrasebook import Phrasebook


class UnlinkCog(commands.Cog):
    """Asks which account, says what goes, and takes it out."""

    def __init__(self, unlink: Unlink, show_watched: ShowWatched, voice: Phrasebook) -> None:
        self._unlink = unlink
        self._watched = show_watched
        self._voice = voice

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {"leave": self.leave, "left": self.left}

    @app_commands.command()
    async def unlink(self, interaction: discord.Interaction) -> None:
        """Ask which account."""
        await interaction.response.defer(ephemeral=True)
        accounts = await self._watched(known_as(interaction.user))
        phrase = self._voice.sentence
        if not accounts.every:
            said = escape(phrase("discord-unlink-none"))
            await answer(interaction, layout(Lines([said])))
            return
        choices = tuple(
            Choice(
                phrase("discord-watched", source=one.source.value, name=one.name),
                str(one.account_id),
            )
            for one in accounts.every[:OPTIONS_AT_MOST]
        )
        asks = phrase("discord-unlink-which")
        menu = Menu(asks, str(Press("leave", interaction.user.id)), choices)
        await answer(interaction, layout(Lines([escape(asks)], menus=[menu])))

    async def leave(self, interaction: discord.Interaction, press: Press) -> None:
        """Say what goes, and ask once more."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        one = await self._chosen(interaction, chosen(interaction)[0])
        phrase, sure = (
            self._voice.sentence,
            press._replace(verb="left", words=(str(one.account_id),)),
        )
        values = {"source": one.source.value, "name": one.name, "plays": one.plays}
        taps = [Tap(phrase("discord-unlink-sure"), str(sure), ButtonStyle.danger)]
        said = escape(phrase("discord-unlink-ask", **values))
        await answer(interaction, layout(Lines([said], taps)))

    async def left(self, interaction: discord.Interaction, press: Press) -> None:
        """Take it out, and say what went."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        one = await self._chosen(interaction, press.words[0])
        await self._unlink(known_as(interaction.user), one.account_id)
        phrase = self._voice.sentence
        values = {"source": one.source.value, "plays": one.plays}
        lines: list[Line] = [escape(phrase("discord-unlinked", **values))]
        if one.source is SourceName.SPOTIFY:
            lines.append(f"-# {escape(phrase('discord-unlinked-spotify'))}")
        await answer(interaction, layout(Lines(lines)))

    async def _chosen(self, interaction: discord.Interaction, number: str) -> Watched:
        accounts = await self._watched(known_as(interaction.user))
        for one in accounts.every:
            if str(one.account_id) == number:
                return one
        raise Unknown("account-gone")
