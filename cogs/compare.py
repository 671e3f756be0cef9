"""``/compare``: what two members share, and one song each way."""

from collections.abc import Iterator, Mapping
from datetime import datetime

import discord
from discord import app_commands
from discord.ext import commands

from cogs.escape import escape, pieces
from cogs.layout import Lines, Tap, layout
from cogs.pictures import Drawing, Showing, nothing
from cogs.presses import Press, Pressed
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import NotAllowed
from domain.music import Track
from domain.period import zone_named
from flows.compare import Compare, Compared, Receipt
from flows.pictures import Pictures
from story.phrasebook import Phrasebook

ROW_UNITS = 250


class CompareCog(commands.Cog):
    """Compares two who both agreed to it; only whoever asks sees it."""

    def __init__(self, compare: Compare, voice: Phrasebook, pictures: Pictures | None) -> None:
        self._compare = compare
        self._voice = voice
        self._pictures = pictures
        self._show = Showing()

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {"receipts": self.receipts}

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    async def compare(self, interaction: discord.Interaction, member: discord.Member) -> None:
        """Say what you and somebody else share."""
        await interaction.response.defer(ephemeral=True)
        told = await self._told(interaction, known_as(member))
        press = Press("receipts", interaction.user.id, (str(member.id),))
        taps = [Tap(self._voice.phrase("discord-how"), str(press))]
        page = Lines([*_lines(told, self._voice)], taps)
        await self._show(interaction, page, self._card(interaction, told))

    async def receipts(self, interaction: discord.Interaction, press: Press) -> None:
        """Show whoever asks their own plays behind it."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        told = await self._told(interaction, f"discord:{press.words[0]}")
        await answer(interaction, layout(Lines([*_receipts(told, self._voice)])))

    def _card(self, interaction: discord.Interaction, told: Compared) -> Drawing:
        if self._pictures is None:
            return nothing()
        server = interaction.guild.name if interaction.guild else ""
        return self._pictures.compared(told, interaction.user.display_name, server)

    async def _told(self, interaction: discord.Interaction, other: str) -> Compared:
        if interaction.guild_id is None:
            raise NotAllowed("servers-only")
        return await self._compare(known_as(interaction.user), other, interaction.guild_id)


def _lines(told: Compared, voice: Phrasebook) -> Iterator[str]:
    phrase = voice.sentence
    yield f"### {_row(phrase('discord-compare', name=told.name))}"
    for artist, others in told.artists:
        yield _row(phrase("discord-compare-artist", artist=artist, others=others))
    for track, others in told.tracks:
        values: dict[str, str | int] = {
            "track": track.title,
            "artist": track.artist,
            "others": others,
        }
        yield _row(phrase("discord-compare-track", **values))
    if not told.artists:
        yield escape(phrase("discord-compare-nothing"))
    for key, song in (
        ("discord-compare-to-you", told.to_you),
        ("discord-compare-from-you", told.from_you),
    ):
        if song is not None:
            yield _row(_song(key, song, told.name, voice))
    yield f"-# {escape(phrase('discord-compare-rule'))}"


def _song(key: str, track: Track, name: str, voice: Phrasebook) -> str:
    return voice.sentence(key, name=name, track=track.title, artist=track.artist)


def _receipts(told: Compared, voice: Phrasebook) -> Iterator[str]:
    yield f"### {escape(voice.phrase('discord-how'))}"
    yield escape(voice.sentence("discord-compare-rule"))
    for one in told.receipts:
        yield f"-# {_row(_receipt(one, told.zone, voice))}"
    yield f"-# {escape(voice.sentence('discord-compare-own'))}"


def _receipt(one: Receipt, zone: str, voice: Phrasebook) -> str:
    first = datetime.fromtimestamp(one.first_at / 1000, zone_named(zone)).date().isoformat()
    values: dict[str, str | int] = {"artist": one.artist, "plays": one.plays, "first": first}
    if not one.title:
        return voice.sentence("discord-compare-own-artist", **values)
    return voice.sentence("discord-compare-own-track", **values, track=one.title)


def _row(text: str) -> str:
    return pieces(text, ROW_UNITS)[0]
