"""Draw what a story is posted with."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple, Protocol

from cards.booklet import booklet, made_at
from cards.compare import Pair, compare_alt_text, compare_sheet
from cards.easel import Sheet
from cards.leaderboard import leaderboard_alt_text, leaderboard_sheet
from cards.look import PORTRAIT, TALL, Size, Theme
from cards.moment import moment_alt_text, moment_sheet
from cards.recap import alt_text, recap
from cards.server import server_alt_text, server_sheet
from cards.year import year_alt_text, year_sheet
from domain.errors import CardFailed
from domain.period import Period, PeriodKind
from flows.compare import Compared
from flows.leaderboard import Leaderboard
from story.chapters import Story
from story.phrasebook import Phrasebook
from story.server.boards import Board
from story.server.pages import ServerStory


class DrawsSheets(Protocol):
    """Turns a sheet into PNG, or into PDF; raises CardFailed where it cannot."""

    async def draw(self, sheet: Sheet, /) -> bytes: ...

    async def bind(self, sheet: Sheet, made_at: datetime, /) -> bytes: ...


class Card(NamedTuple):
    """A drawn card, and the words that stand in its place."""

    name: str
    """What its file may be called, without an ending."""
    png: bytes
    alt: str
    width: int
    height: int
    """Pixels."""


class Drawn(NamedTuple):
    """What came of drawing a story."""

    cards: tuple[Card, ...]
    failed: tuple[CardFailed, ...] = ()
    """The words go out without these."""
    booklet: bytes | None = None
    """A year's, as PDF."""


class Sketch(NamedTuple):
    """A card that is yet to be drawn."""

    name: str
    sheet: Sheet
    alt: str


BOARDS = 1
"""Leaderboards that are drawn of an edition: the first."""
SIZES: dict[str, Size] = {"": PORTRAIT, "-tall": TALL}


@dataclass(frozen=True, slots=True)
class DrawStory:
    """Draw the cards of one story, a member's or a server's."""

    easel: DrawsSheets
    voice: Phrasebook

    async def __call__(self, story: Story, theme: Theme = Theme.DARK) -> Drawn:
        """Draw nothing for a period without plays; a card that fails is left out and told."""
        if not story.facts.plays:
            return Drawn(())
        sketches = [
            Sketch(
                f"recap{ending}",
                recap(story, self.voice, size, theme),
                alt_text(story, self.voice, size.rows),
            )
            for ending, size in SIZES.items()
        ]
        drawn = await self._all([*sketches, *self._further(story, theme)])
        return await self._bound(drawn, story)

    async def server(self, told: ServerStory, theme: Theme = Theme.DARK) -> Drawn:
        """Draw a server's edition: as a member's story, with its first leaderboard."""
        if not told.story.facts.plays:
            return Drawn(())
        sketches = [
            Sketch(
                f"server{ending}",
                server_sheet(told, self.voice, size, theme),
                server_alt_text(told, self.voice, size),
            )
            for ending, size in SIZES.items()
        ]
        server, period = told.story.subject, told.story.period
        sketches += [self._board(one, server, period, theme) for one in told.boards[:BOARDS]]
        return await self._all([*sketches, *self._further(told.story, theme)])

    async def leaderboard(
        self, told: Leaderboard, server: str, theme: Theme = Theme.DARK
    ) -> Drawn:
        """Draw one leaderboard of a server, by names; nothing where nobody is on it."""
        if not told.places:
            return Drawn(())
        # Standings hold ids; places are in the order in which they are shown.
        named = tuple(one.standing._replace(member=one.name) for one in told.places)
        board = replace(told.board, standings=named)
        return await self._all([self._board(board, server, told.period, theme)])

    async def compare(
        self, told: Compared, asker: str, server: str, theme: Theme = Theme.DARK
    ) -> Drawn:
        """Draw what whoever asks, by their name, has in common with the other."""
        across = (told.from_you, told.to_you)
        pair = Pair(server, (asker, told.name), told.artists, told.tracks, across)
        sheet = compare_sheet(pair, self.voice, PORTRAIT, theme)
        return await self._all([Sketch("compare", sheet, compare_alt_text(pair, self.voice))])

    def _board(self, board: Board, server: str, period: Period, theme: Theme) -> Sketch:
        return Sketch(
            f"board-{board.name}",
            leaderboard_sheet(board, server, period, self.voice, PORTRAIT, theme),
            leaderboard_alt_text(board, period, self.voice),
        )

    def _further(self, story: Story, theme: Theme) -> Iterator[Sketch]:
        """Sketch a year's months, and the heaviest moment, whichever chapter it is told in."""
        if story.period.kind is PeriodKind.YEAR:
            sheet = year_sheet(story, self.voice, PORTRAIT, theme)
            yield Sketch("year", sheet, year_alt_text(story, self.voice))
        # Of somebody without a name no play is shown.
        if shown := [moment for moment in story.moments if moment.plays]:
            told = max(shown, key=lambda moment: moment.weight)
            sheet = moment_sheet(story, told, self.voice, PORTRAIT, theme)
            yield Sketch("moment", sheet, moment_alt_text(told, self.voice))

    async def _bound(self, drawn: Drawn, story: Story) -> Drawn:
        if story.period.kind is not PeriodKind.YEAR:
            return drawn
        try:
            pdf = await self.easel.bind(booklet(story, self.voice), made_at(story.period))
        except CardFailed as failed:
            return drawn._replace(failed=(*drawn.failed, failed))
        return drawn._replace(booklet=pdf)

    async def _all(self, sketches: Sequence[Sketch]) -> Drawn:
        draws = (self.easel.draw(sketch.sheet) for sketch in sketches)
        done = await asyncio.gather(*draws, return_exceptions=True)
        cards, failed = [], []
        for sketch, png in zip(sketches, done, strict=True):
            if isinstance(png, CardFailed):
                failed.append(png)
            elif isinstance(png, BaseException):
                raise png
            else:
                size = int(sketch.sheet.width), int(sketch.sheet.height)
                cards.append(Card(sketch.name, png, sketch.alt, *size))
        return Drawn(tuple(cards), tuple(failed))
