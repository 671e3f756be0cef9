"""``/note``: a member's own words about a song, kept as they are."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.escape import cut, pieces, plain
from cogs.layout import OPTION_AT_MOST, OPTIONS_AT_MOST, Lines, layout
from cogs.offers import in_time
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import Unknown
from flows.say_why import LONGEST, SayWhy
from flows.suggest_tracks import SuggestTracks, spelt
from story.phrasebook import Phrasebook

QUOTE_UNITS = 900


class NotesCog(commands.Cog):
    """Keeps a note on what was played; ``/privacy`` lists them and takes them away."""

    def __init__(
        self,
        say_why: SayWhy,
        suggest_tracks: SuggestTracks,
        voice: Phrasebook,
    ) -> None:
        self._say_why = say_why
        self._suggest_tracks = suggest_tracks
        self._voice = voice

    @app_commands.command()
    async def note(
        self,
        interaction: discord.Interaction,
        track: str,
        words: app_commands.Range[str, 1, LONGEST],
    ) -> None:
        """Keep a note on a song."""
        await interaction.response.defer(ephemeral=True)
        who = known_as(interaction.user)
        found = await self._suggest_tracks(who, track)
        if not found:
            raise Unknown("track-unheard")
        first = found[0]
        await self._say_why(who, words, artist=first.artist, title=first.title)
        said = self._voice.sentence("discord-noted", track=first.title, artist=first.artist)
        quoted = [f"> {piece}" for piece in pieces(words, QUOTE_UNITS)]
        await answer(interaction, layout(Lines([pieces(said, QUOTE_UNITS)[0], *quoted])))

    @note.autocomplete("track")
    async def _tracks(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await in_time(self._like(known_as(interaction.user), typed))

    async def _like(self, who: str, typed: str) -> list[app_commands.Choice[str]]:
        found = await self._suggest_tracks(who, typed)
        names = dict.fromkeys(cut(plain(spelt(track)), OPTION_AT_MOST) for track in found)
        return [
            app_commands.Choice(name=name, value=name) for name in list(names)[:OPTIONS_AT_MOST]
        ]
