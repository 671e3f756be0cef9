"""``/leaderboard``: those who share with a server, ranked, a page at a time."""

from collections.abc import Mapping
from hashlib import blake2b

import discord
from discord import ButtonStyle, app_commands
from discord.ext import commands

from cogs.escape import escape, pieces
from cogs.layout import Line, Lines, Rule, Tap, layout
from cogs.pages import period_name
from cogs.periods import suggest_periods
from cogs.pictures import Drawing, Showing, nothing
from cogs.posts import drawn, redraw, send
from cogs.presses import Press, Pressed
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import NotAllowed, Unknown
from domain.ids import GuildId, ListenerId
from flows.leaderboard import Leaderboard, Place, ReadLeaderboard
from flows.pictures import Pictures
from flows.read_back import ReadBack
from flows.set_up import BOARD_NAMES
from flows.share import Share
from storage.claims import Post, PostedClaim
from story.phrasebook import Phrasebook
from story.server import board_words

ROWS = 10
ROW_UNITS = 200
RULE_UNITS = 900
NOBODY = ListenerId(0)


class BoardsCog(commands.Cog):
    """Ranks those who agreed to be ranked; only its asker sees it until they post it."""

    def __init__(
        self,
        read: ReadLeaderboard,
        read_back: ReadBack,
        share: Share,
        voice: Phrasebook,
        pictures: Pictures | None,
    ) -> None:
        self._read = read
        self._read_back = read_back
        self._share = share
        self._voice = voice
        self._pictures = pictures
        self._show = Showing()

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {
            "board": self.turn, "boardpost": self.post,
            "boardenter": self.enter, "boardleave": self.leave,
        }  # fmt: skip

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    async def leaderboard(
        self, interaction: discord.Interaction, board: str, period: str | None = None
    ) -> None:
        """Rank those who share here."""
        await interaction.response.defer(ephemeral=True)
        told = await self._told(interaction, board, period)
        await self._shown(interaction, told, 0)

    @leaderboard.autocomplete("board")
    async def _boards(self, _: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggest_boards(typed, self._voice)

    @leaderboard.autocomplete("period")
    async def _periods(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await suggest_periods(interaction, typed, self._read_back, self._voice)

    async def turn(self, interaction: discord.Interaction, press: Press) -> None:
        """Turn to another page, in place."""
        await interaction.response.defer()
        name, period, number = press.words
        told = await self._told(interaction, name, period)
        await self._shown(interaction, told, int(number))

    async def enter(self, interaction: discord.Interaction, press: Press) -> None:
        """Put its presser on a board that asks first."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        name, _ = press.words
        await self._read.enter(known_as(interaction.user), _guild(interaction), name)
        await self._said(interaction, "discord-board-entered")

    async def leave(self, interaction: discord.Interaction, press: Press) -> None:
        """Take its presser off it, and out of what was posted of it here."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        name, _ = press.words
        posts = await self._read.leave(known_as(interaction.user), _guild(interaction), name)
        await redraw(interaction.client, posts, self._voice)
        await self._said(interaction, "discord-board-left")

    async def post(self, interaction: discord.Interaction, press: Press) -> None:
        """Post the page that its presser saw, if it still is what they saw."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        name, period, number, seen = press.words
        await self._share.may(known_as(interaction.user), _guild(interaction))
        told = await self._told(interaction, name, period)
        said = _posted(told, int(number), self._voice)
        if digest(told, int(number), self._voice) != seen:
            raise Unknown("share-changed")
        card = self._card(interaction, told, int(number))
        sent = await send(interaction, drawn(said, self._voice), card)
        where = (_guild(interaction), sent.message.channel.id, sent.message.id)
        lines = [(claim.listener_id, claim.text) for claim in said.claims]
        await self._read.posted(where, said.title, name, lines)
        await self._said(interaction, "discord-posted")
        await sent.finish(lambda message_id: self._share.whole(message_id, len(lines)))

    async def _shown(
        self, interaction: discord.Interaction, told: Leaderboard, number: int
    ) -> None:
        lines = page(told, interaction.user.id, number, self._voice)
        await self._show(interaction, lines, self._card(interaction, told, number))

    def _card(self, interaction: discord.Interaction, told: Leaderboard, number: int) -> Drawing:
        """Draw the first places, under the page that they stand on."""
        if self._pictures is None or number > 0:
            return nothing()
        server = interaction.guild.name if interaction.guild else ""
        return self._pictures.board(told, server)

    async def _told(
        self, interaction: discord.Interaction, name: str, period: str | None
    ) -> Leaderboard:
        return await self._read(known_as(interaction.user), _guild(interaction), name, period)

    async def _said(self, interaction: discord.Interaction, key: str) -> None:
        await answer(interaction, layout(Lines([escape(self._voice.sentence(key))])))


def suggest_boards(typed: str, voice: Phrasebook) -> list[app_commands.Choice[str]]:
    """Offer the leaderboards that look like what was typed."""
    named = [(voice.sentence(f"board-{name}"), name) for name in BOARD_NAMES]
    return [
        app_commands.Choice(name=shown, value=name)
        for shown, name in named
        if typed.casefold().strip() in shown.casefold()
    ]


def page(told: Leaderboard, owner: int, number: int, voice: Phrasebook) -> Lines:
    """Set one page, counted from 0, the nearest where it is gone; its reader stands on each."""
    pages = max(1, -(-len(told.places) // ROWS))
    number = min(max(number, 0), pages - 1)
    lines: list[Line] = [f"## {escape(_title(told, voice))}"]
    if pages > 1:
        lines.append(f"-# {voice.phrase('discord-page', page=number + 1, pages=pages)}")
    shown = told.places[number * ROWS : (number + 1) * ROWS]
    rows = [_marked(one, told, voice) for one in shown]
    yours = [one for one in told.places if one.yours and one not in shown]
    rows += ["…", _marked(yours[0], told, voice)] if yours else []
    lines.append("\n".join(rows) or escape(voice.sentence("discord-board-nobody")))
    if not any(one.yours for one in told.places):
        lines.append(f"-# {escape(voice.sentence(_absent(told)))}")
    rule = pieces(board_words.rule(told.board, told.period, voice), RULE_UNITS)[0]
    return Lines([*lines, Rule(), f"-# {rule}"], _taps(told, owner, number, pages, voice))


def _taps(told: Leaderboard, owner: int, number: int, pages: int, voice: Phrasebook) -> list[Tap]:
    about = (told.board.name, str(told.period))
    taps = []
    if pages > 1:
        for key, to in (("discord-page-back", number - 1), ("discord-page-on", number + 1)):
            press = Press("board", owner, (*about, str(to)))
            taps.append(Tap(voice.phrase(key), str(press), disabled=not 0 <= to < pages))
    if told.asks:
        verb = "boardleave" if told.may_be_on_it else "boardenter"
        key = "discord-board-leave" if told.may_be_on_it else "discord-board-enter"
        taps.append(Tap(voice.phrase(key), str(Press(verb, owner, about))))
    if told.places:
        words = (*about, str(number), digest(told, number, voice))
        press = Press("boardpost", owner, words)
        taps.append(Tap(voice.phrase("discord-board-post"), str(press), ButtonStyle.primary))
    return taps


def _absent(told: Leaderboard) -> str:
    if told.may_be_on_it:
        return "discord-board-less"
    return "discord-board-asks" if told.asks else "discord-board-not-yours"


def _title(told: Leaderboard, voice: Phrasebook) -> str:
    named = voice.sentence(f"board-{told.board.name}")
    return voice.sentence("discord-top-title", what=named, period=period_name(told.period, voice))


def _row(one: Place, told: Leaderboard, voice: Phrasebook) -> str:
    value = board_words.value(told.board, one.standing, told.period, voice)
    moved = board_words.moved(one.standing, voice)
    key = "discord-board-row-moved" if moved else "discord-board-row"
    return voice.sentence(key, n=one.standing.place, name=one.name, value=value, moved=moved)


def _marked(one: Place, told: Leaderboard, voice: Phrasebook) -> str:
    row = pieces(_row(one, told, voice), ROW_UNITS)[0]
    return f"**{row}**" if one.yours else row


def _posted(told: Leaderboard, number: int, voice: Phrasebook) -> Post:
    """Set a page for everybody: each line its member's, the rule nobody's."""
    shown = told.places[number * ROWS : (number + 1) * ROWS]
    said = [PostedClaim(one.listener_id, told.board.name, _row(one, told, voice)) for one in shown]
    rule = board_words.rule(told.board, told.period, voice)
    said.append(PostedClaim(NOBODY, told.board.name, rule))
    return Post(0, 0, GuildId(0), 0, _title(told, voice), claims=tuple(said))


def digest(told: Leaderboard, number: int, voice: Phrasebook) -> str:
    """Name what a page says, so that what is posted is what was seen."""
    content = "|".join(claim.text for claim in _posted(told, number, voice).claims)
    return blake2b(content.encode(), digest_size=6).hexdigest()


def _guild(interaction: discord.Interaction) -> int:
    if interaction.guild_id is None:
        raise NotAllowed("servers-only")
    return interaction.guild_id
