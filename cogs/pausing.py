"""Buttons of ``/accounts`` that leave an account alone, and go on with it."""

from collections.abc import Mapping

import discord

from cogs.escape import escape
from cogs.layout import Lines, Tap, layout
from cogs.presses import Press, Pressed
from cogs.replies import answer
from cogs.who import known_as
from flows.pause import PauseReading
from story.phrasebook import Phrasebook


class Pausing:
    """Answers both buttons, each with the other."""

    def __init__(self, pause_reading: PauseReading, voice: Phrasebook) -> None:
        self._flow = pause_reading
        self._voice = voice

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {"pause": self.pause, "resume": self.resume}

    async def pause(self, interaction: discord.Interaction, press: Press) -> None:
        """Read an account no more."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        one = await self._flow.pause(known_as(interaction.user), int(press.words[0]))
        said = self._voice.sentence("discord-paused", source=one.source.value)
        tap = Tap(self._voice.sentence("discord-resume"), str(press._replace(verb="resume")))
        await answer(interaction, layout(Lines([escape(said)], [tap])))

    async def resume(self, interaction: discord.Interaction, press: Press) -> None:
        """Read an account again."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        one = await self._flow.resume(known_as(interaction.user), int(press.words[0]))
        said = self._voice.sentence("discord-resumed", source=one.source.value)
        await answer(interaction, layout(Lines([escape(said)])))
