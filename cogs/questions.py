"""Asking why, by direct message: the question, its answers, and how not to be asked again."""

import logging
from collections.abc import Iterator, Mapping

import aiohttp
import discord
from discord import ButtonStyle
from discord.ext import commands
from discord.ui import Label, Modal, TextInput

from cogs.escape import escape, pieces
from cogs.layout import Line, Lines, Tap, layout
from cogs.presses import Press, Pressed, filled
from cogs.replies import answer
from cogs.who import known_as
from flows.ask_why import Ask, AskWhy, Question
from flows.say_why import LONGEST, SayWhy
from story.phrasebook import Phrasebook

DOOR = "discord:"
QUOTE_UNITS = 900
SERVERS = 3
"""As many servers are offered as there is room for in a row, beside the answer for oneself."""
QUIET = discord.AllowedMentions.none()

log = logging.getLogger(__name__)


class QuestionsCog(commands.Cog):
    """Takes the answer to a question that was sent, for as long as its message exists."""

    def __init__(self, ask_why: AskWhy, say_why: SayWhy, voice: Phrasebook) -> None:
        self._ask_why = ask_why
        self._say_why = say_why
        self._voice = voice

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {
            "mayask": self.may, "dontask": self.stop, "why": self.why, "whysaid": self.said,
            "whyunsay": self.unsay, "whypass": self.pass_over, "whynever": self.never,
        }  # fmt: skip

    async def may(self, interaction: discord.Interaction, press: Press) -> None:
        """Let its presser be asked from now on."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._ask_why.allow(known_as(interaction.user))
        stop = Press("dontask", press.owner)
        await answer(interaction, layout(self._said("discord-ask-allowed", stop)))

    async def stop(self, interaction: discord.Interaction, press: Press) -> None:
        """Ask its presser nothing any more."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._ask_why.stop(known_as(interaction.user))
        await answer(interaction, layout(self._said("discord-ask-stopped")))

    async def why(self, interaction: discord.Interaction, press: Press) -> None:
        """Open the form for the answer; who may read it was chosen by the button."""
        phrase = self._voice.sentence
        form = Modal(
            title=phrase("discord-say-title"),
            custom_id=str(press._replace(verb="whysaid")),
            timeout=None,
        )
        words: TextInput[Modal] = TextInput(
            custom_id="words", style=discord.TextStyle.paragraph, max_length=LONGEST, required=True
        )
        form.add_item(Label(text=phrase("discord-say-words"), component=words))
        form.stop()
        await interaction.response.send_modal(form)

    async def said(self, interaction: discord.Interaction, press: Press) -> None:
        """Keep the answer, and show it in the question's place with a way to take it back."""
        await interaction.response.defer()
        claim, guild_id = press.words
        who, text = known_as(interaction.user), filled(interaction).get("words", "")
        about = await self._ask_why.about(who, claim)
        await self._say_why(
            who,
            text,
            claim=claim,
            artist=about.artist,
            title=about.title,
            guild_id=int(guild_id),
        )
        key = "discord-said-server" if int(guild_id) else "discord-said-me"
        lines: list[Line] = [escape(self._voice.sentence(key))]
        lines += [f"> {piece}" for piece in pieces(text, QUOTE_UNITS)]
        unsay = Press("whyunsay", press.owner, (claim,))
        taps = [Tap(self._voice.sentence("discord-ask-unsay"), str(unsay)), self._stop(press)]
        await self._in_place(interaction, Lines(lines, taps))

    async def unsay(self, interaction: discord.Interaction, press: Press) -> None:
        """Take the answer away again."""
        await interaction.response.defer()
        await self._ask_why.unsay(known_as(interaction.user), press.words[0])
        await self._in_place(interaction, self._said("discord-unsaid"))

    async def pass_over(self, interaction: discord.Interaction, press: Press) -> None:
        """Leave a moment without a reason."""
        await interaction.response.defer()
        await self._in_place(interaction, self._said("discord-ask-passed"))

    async def never(self, interaction: discord.Interaction, press: Press) -> None:
        """Ask nothing more about this song or artist."""
        await interaction.response.defer()
        await self._ask_why.never(known_as(interaction.user), press.words[0])
        await self._in_place(interaction, self._said("discord-ask-never-again"))

    async def _in_place(self, interaction: discord.Interaction, page: Lines) -> None:
        await interaction.edit_original_response(view=layout(page), allowed_mentions=QUIET)

    def _said(self, key: str, stop: Press | None = None) -> Lines:
        taps = [] if stop is None else [self._stop(stop)]
        return Lines([escape(self._voice.sentence(key))], taps)

    def _stop(self, press: Press) -> Tap:
        label = self._voice.sentence("discord-ask-stop")
        return Tap(label, str(Press("dontask", press.owner)))


def asker(bot: discord.Client, voice: Phrasebook) -> Ask:
    """Give what sends a question; whoever takes no messages is told nothing anywhere else."""

    async def send(question: Question) -> bool:
        number = question.to.removeprefix(DOOR)
        if not number.isdecimal():
            return False
        try:
            channel = await bot.create_dm(discord.Object(int(number)))
            page = asked(question, int(number), named(bot, question), voice)
            await channel.send(view=layout(page), allowed_mentions=QUIET)
        except discord.Forbidden:
            log.info("question user=%s closed", number)
            return False
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            # It may have arrived, and may not: it is not asked again either way.
            log.warning("question user=%s unsent=%s", number, type(error).__name__)
        return True

    return send


def named(bot: discord.Client, question: Question) -> list[tuple[int, str]]:
    """Name the servers that may be told, as far as we are still in them."""
    found = [bot.get_guild(guild_id) for guild_id in question.servers]
    return [(guild.id, guild.name) for guild in found if guild is not None][:SERVERS]


def asked(
    question: Question, owner: int, servers: list[tuple[int, str]], voice: Phrasebook
) -> Lines:
    """Set a question: what was noticed, the question, every answer, and the way out."""
    lines = [f"> {pieces(question.told, QUOTE_UNITS)[0]}", escape(question.asks)]
    return Lines(lines, [*_answers(question, owner, servers, voice)])


def _answers(
    question: Question, owner: int, servers: list[tuple[int, str]], voice: Phrasebook
) -> Iterator[Tap]:
    phrase, claim = voice.sentence, question.claim
    own = str(Press("why", owner, (claim, "0")))
    yield Tap(phrase("discord-ask-me"), own, ButtonStyle.primary)
    for guild_id, name in servers:
        press = Press("why", owner, (claim, str(guild_id)))
        yield Tap(phrase("discord-ask-server", server=name), str(press))
    yield Tap(phrase("discord-ask-pass"), str(Press("whypass", owner, (claim,))))
    about = "song" if question.of_song else "artist"
    yield Tap(phrase("discord-ask-never", about=about), str(Press("whynever", owner, (claim,))))
    yield Tap(phrase("discord-ask-stop"), str(Press("dontask", owner)))
