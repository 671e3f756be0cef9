"""``/leaderboard``: who did most of what, among those who share."""

from collections.abc import Iterator

import discord
from discord import app_commands
from discord.ext import commands

from cogs.escape import escape, pieces
from cogs.layout import Lines, Tap, layout
from cogs.pages import period_name
from cogs.presses import Press
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import NotAllowed
from flows.read_board import Ranking, ReadBoard
from flows.set_up import BOARD_NAMES
from story.phrasebook import Phrasebook
from story.server.boards import Standing
from story.server.valued import moved_said, rule_said, value_said

ROWS = 15
ROW_UNITS = 200


class LeaderboardCog(commands.Cog):
    """Ranks those who share with a server by default; whoever asks finds their own place."""

    def __init__(self, read_board: ReadBoard, voice: Phrasebook) -> None:
        self._read_board = read_board
        self._voice = voice

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    async def leaderboard(
        self, interaction: discord.Interaction, board: str = "plays", period: str | None = None
    ) -> None:
        """Rank the members of this server."""
        await interaction.response.defer(ephemeral=True)
        await answer(interaction, await self._page(interaction, board, period, 0))

    @leaderboard.autocomplete("board")
    async def _boards(self, _: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggest_boards(typed, self._voice)

    async def turn(self, interaction: discord.Interaction, press: Press) -> None:
        """Turn to another page, in place."""
        await interaction.response.defer()
        board, period, number = press.words
        view = await self._page(interaction, board, period, int(number))
        await interaction.edit_original_response(
            view=view, allowed_mentions=discord.AllowedMentions.none()
        )

    async def _page(
        self, interaction: discord.Interaction, board: str, period: str | None, number: int
    ) -> discord.ui.LayoutView:
        if interaction.guild_id is None:
            raise NotAllowed("servers-only")
        who = known_as(interaction.user)
        ranking = await self._read_board(who, interaction.guild_id, board, period)
        return layout(board_page(ranking, interaction.user.id, number, self._voice))


def suggest_boards(typed: str, voice: Phrasebook) -> list[app_commands.Choice[str]]:
    """Offer the leaderboards that look like what was typed."""
    named = [(voice.sentence(f"board-{name}"), name) for name in BOARD_NAMES]
    return [
        app_commands.Choice(name=shown, value=name)
        for shown, name in named
        if typed.casefold().strip() in shown.casefold()
    ]


def board_page(ranking: Ranking, owner: int, number: int, voice: Phrasebook) -> Lines:
    """Set one page of a leaderboard, counted from 0; its owner's own place is on every one."""
    board, phrase = ranking.board, voice.sentence
    pages = -(-len(board.standings) // ROWS)
    number = min(max(number, 0), pages - 1)
    here = board.standings[number * ROWS : (number + 1) * ROWS]
    named = phrase(f"board-{board.name}")
    period = period_name(ranking.period, voice)
    heading = phrase("discord-top-title", what=named, period=period)
    lines = [f"## {escape(heading)}", "\n".join(_rows(here, ranking, voice))]
    yours = [one for one in board.standings if ranking.you and one.member == ranking.you]
    if yours and yours[0] not in here:
        lines.append("\n".join(_rows(yours, ranking, voice)))
    lines.append(f"-# {escape(rule_said(board, ranking.period, voice))}")
    taps = []
    for key, to in (("discord-page-back", number - 1), ("discord-page-on", number + 1)):
        if pages > 1:
            press = Press("board", owner, (board.name, str(ranking.period), str(to)))
            taps.append(Tap(phrase(key), str(press), disabled=not 0 <= to < pages))
    return Lines(lines, taps)


def _rows(
    standings: tuple[Standing, ...] | list[Standing], ranking: Ranking, voice: Phrasebook
) -> Iterator[str]:
    for one in standings:
        row = voice.sentence(
            "discord-board-row",
            place=one.place,
            name=one.member or voice.phrase("server-someone"),
            value=value_said(ranking.board, one, ranking.period, voice),
            moved=moved_said(one, voice) or "none",
        )
        told = pieces(row, ROW_UNITS)[0]
        yield f"**{told}**" if one.member and one.member == ranking.you else told
