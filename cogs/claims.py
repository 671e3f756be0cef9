"""What may be done about one claim: say why, take it back, keep quiet."""

from collections.abc import Mapping

import discord
from discord import ButtonStyle
from discord.ext import commands
from discord.ui import Label, Modal, Select, TextInput

from cogs.escape import escape, pieces
from cogs.layout import Choice, Line, Lines, Menu, Tap, layout
from cogs.posts import redraw
from cogs.presses import Press, Pressed, chosen, filled
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import Unknown
from flows.hush import Hush
from flows.read_back import ReadBack
from flows.say_why import LONGEST, SayWhy
from flows.share import Share
from storage.notes import Hushed
from story.chapters import ToldMoment
from story.civil import iso
from story.phrasebook import Phrasebook

QUOTE_UNITS = 900


class ClaimsCog(commands.Cog):
    """Gives its subject the last word on a claim."""

    def __init__(
        self, read_back: ReadBack, say_why: SayWhy, share: Share, hush: Hush, voice: Phrasebook
    ) -> None:
        self._read_back = read_back
        self._say_why = say_why
        self._share = share
        self._hush = hush
        self._voice = voice

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {
            "say": self.say, "said": self.said, "wrong": self.wrong, "retract": self.retract,
            "hush": self.hush, "hushed": self.hushed,
        }  # fmt: skip

    async def say(self, interaction: discord.Interaction, press: Press) -> None:
        """Open the form that asks why; in a server it also asks who may read the answer."""
        phrase = self._voice.sentence
        form = Modal(
            title=phrase("discord-say-title"),
            custom_id=str(press._replace(verb="said")),
            timeout=None,
        )
        words: TextInput[Modal] = TextInput(
            custom_id="words", style=discord.TextStyle.paragraph, max_length=LONGEST, required=True
        )
        form.add_item(Label(text=phrase("discord-say-words"), component=words))
        if interaction.guild_id is not None:
            reach: Select[Modal] = Select(
                custom_id="reach",
                options=[
                    discord.SelectOption(
                        label=phrase(f"discord-reach-{to}"), value=to, default=to == "me"
                    )
                    for to in ("me", "server")
                ],
            )
            form.add_item(Label(text=phrase("discord-say-reach"), component=reach))
        form.stop()
        await interaction.response.send_modal(form)

    async def said(self, interaction: discord.Interaction, press: Press) -> None:
        """Keep what was written in the form."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        written = filled(interaction)
        there = interaction.guild_id if written.get("reach") == "server" else 0
        text = written.get("words", "")
        period, claim = press.words
        who = known_as(interaction.user)
        _, moment = await self._read_back.claim(who, period, claim)
        await self._say_why(
            who,
            text,
            claim=claim,
            artist=str(moment.says.get("artist", "")),
            title=str(moment.says.get("track", "")),
            guild_id=there or 0,
        )
        key = "discord-said-server" if there else "discord-said-me"
        lines: list[Line] = [escape(self._voice.sentence(key))]
        lines += [f"> {piece}" for piece in pieces(text, QUOTE_UNITS)]
        await answer(interaction, layout(Lines(lines)))

    async def wrong(self, interaction: discord.Interaction, press: Press) -> None:
        """Ask once more before a claim is taken back for good."""
        phrase = self._voice.sentence
        sure = str(press._replace(verb="retract"))
        taps = [Tap(phrase("discord-retract"), sure, ButtonStyle.danger)]
        await answer(interaction, layout(Lines([escape(phrase("discord-wrong-ask"))], taps)))

    async def retract(self, interaction: discord.Interaction, press: Press) -> None:
        """Take a claim back, and correct the posts that it stands in."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        posts = await self._share.retract(known_as(interaction.user), press.words[1])
        corrected = await redraw(interaction.client, posts, self._voice)
        said = self._voice.sentence("discord-retracted", posts=corrected)
        await answer(interaction, layout(Lines([escape(said)])))

    async def hush(self, interaction: discord.Interaction, press: Press) -> None:
        """Ask what is not to be brought up: the song, the artist or the day."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        _, moment = await self._read_back.claim(known_as(interaction.user), *press.words)
        choices = tuple(
            Choice(self._named(one), kind) for kind, one in subjects_of(moment).items()
        )
        asks = self._voice.sentence("discord-hush-ask")
        menu = Menu(asks, str(press._replace(verb="hushed")), choices)
        await answer(interaction, layout(Lines([escape(asks)], menus=[menu])))

    async def hushed(self, interaction: discord.Interaction, press: Press) -> None:
        """Keep quiet about what was chosen, from now on."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        who = known_as(interaction.user)
        _, moment = await self._read_back.claim(who, *press.words)
        subjects = subjects_of(moment)
        for kind in chosen(interaction):
            if kind not in subjects:
                raise Unknown("claim-gone")
            await self._hush(who, subjects[kind])
        said = self._voice.sentence("discord-hushed")
        await answer(interaction, layout(Lines([escape(said)])))

    def _named(self, one: Hushed) -> str:
        return self._voice.sentence(f"discord-quiet-{one.kind}", name=one.name, title=one.title)


def subjects_of(moment: ToldMoment) -> dict[str, Hushed]:
    """Say what a claim is about: its song and its artist, and the day it began on."""
    found: dict[str, Hushed] = {}
    if moment.plays:
        first = moment.plays[0]
        artist = str(moment.says.get("artist", first.artist))
        if "track" in moment.says:
            found["track"] = Hushed("track", artist, str(moment.says["track"]))
        found["artist"] = Hushed("artist", artist)
        found["day"] = Hushed("day", iso(first.started_at, moment.zone)[:10])
    return found
