"""The three levels of sharing, as buttons, and when they are asked about."""

from typing import Final

import discord
from discord import ButtonStyle, app_commands
from discord.ext import commands

from cogs.escape import escape
from cogs.layout import Line, Lines, Tap, layout
from cogs.presses import Press
from cogs.who import known_as
from domain.errors import NotLinked
from domain.people import Consent
from flows.consent import ChooseConsent
from story.phrasebook import Phrasebook

LEVELS = {
    Consent.PRIVATE: "discord-consent-private",
    Consent.WHEN_I_SAY: "discord-consent-when-i-say",
    Consent.SHARED: "discord-consent-shared",
}

ASK_THEMSELVES: Final = frozenset({"import", "link", "privacy"})
"""Commands, or groups of them, that put the question on their own."""


def consent_taps(
    owner: int, guild_id: int, voice: Phrasebook, now: Consent | None = None
) -> tuple[Tap, ...]:
    """Offer every level; the one that holds now cannot be pressed."""
    return tuple(
        Tap(
            voice.sentence(key),
            str(Press("consent", owner, (str(guild_id), str(int(level))))),
            ButtonStyle.primary if level is now else ButtonStyle.secondary,
            disabled=level is now,
        )
        for level, key in LEVELS.items()
    )


async def asked_once(
    choose_consent: ChooseConsent, interaction: discord.Interaction, voice: Phrasebook
) -> tuple[list[Line], tuple[Tap, ...]]:
    """In a server that was never answered, ask what it may see; nothing anywhere else."""
    guild_id, user = interaction.guild_id, interaction.user
    if guild_id is None or await choose_consent.of(known_as(user), guild_id) is not None:
        return [], ()
    return [escape(voice.sentence("discord-consent-ask"))], consent_taps(user.id, guild_id, voice)


class AskingCog(commands.Cog):
    """Asks what a server may see, of whoever brought an export over the web and was never asked.

    A page knows of no server; so it is asked at the member's next command in one. A question that
    is left lying is put again after the next start and not before.
    """

    def __init__(self, choose_consent: ChooseConsent, voice: Phrasebook) -> None:
        self._choose_consent = choose_consent
        self._voice = voice
        self._asked: set[tuple[int | None, int]] = set()

    @commands.Cog.listener()
    async def on_app_command_completion(
        self,
        interaction: discord.Interaction,
        command: app_commands.Command[commands.Cog, ..., object] | app_commands.ContextMenu,
    ) -> None:
        """Put the question behind an answer, to the member alone."""
        here = (interaction.guild_id, interaction.user.id)
        if here in self._asked or command.qualified_name.split()[0] in ASK_THEMSELVES:
            return
        try:
            asked, taps = await asked_once(self._choose_consent, interaction, self._voice)
        except NotLinked:
            return
        if asked:
            self._asked.add(here)
            view = layout(Lines(asked, taps))
            await interaction.followup.send(view=view, ephemeral=True)
