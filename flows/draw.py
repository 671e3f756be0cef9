"""Draw what a story is posted with."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple, Protocol

from cards.booklet import booklet, made_at
from cards.compare import Pair, compare_alt_text, compare_sheet
from cards.easel import Sheet
from cards.leaderboard import leaderboard_alt_text, leaderboard_sheet
from cards.look import PORTRAIT, TALL, Size, Theme
from cards.moment import about, moment_alt_text, moment_sheet
from cards.recap import alt_text, recap
from cards.server import server_alt_text, server_sheet
from cards.year import year_alt_text, year_sheet
from domain.errors import CardFailed
from domain.music import Track
from domain.period import Period, PeriodKind
from flows.compare import Compared
from flows.covers import Credit, FindsCovers, HangCovers, Wall
from flows.leaderboard import Leaderboard
from story.chapters import Story, ToldMoment
from story.phrasebook import Phrasebook
from story.reserve import shown
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
    credits: tuple[Credit, ...] = ()
    """Covers that it shows, where it goes out by itself."""
    credit: str = ""
    """Says whose they are."""


class Drawn(NamedTuple):
    """What came of drawing a story."""

    cards: tuple[Card, ...]
    failed: tuple[CardFailed, ...] = ()
    """The words go out without these."""
    booklet: bytes | None = None
    """A year's, as PDF."""
    credits: tuple[Credit, ...] = ()
    """None where no cover is shown."""
    credit: str = ""
    """Says whose the covers are; empty where none is shown."""


class Sketch(NamedTuple):
    """A card that is yet to be drawn."""

    name: str
    sheet: Sheet
    alt: str


BOARDS = 6
"""Leaderboards that are drawn of an edition: with its other cards, ten, which a message holds."""
SIZES: dict[str, Size] = {"": PORTRAIT, "-tall": TALL}


@dataclass(frozen=True, slots=True)
class DrawStory:
    """Draw the cards of one story, a member's or a server's.

    Where no theme is asked for, the covers choose it; without covers it is dark.
    """

    easel: DrawsSheets
    voice: Phrasebook
    covers: FindsCovers | None = None
    """Without it every record has a sleeve of its own."""

    async def __call__(self, story: Story, theme: Theme | None = None) -> Drawn:
        """Draw nothing for a period without plays; a card that fails is left out and told."""
        if not story.facts.plays:
            return Drawn(())
        wall = await self._wall_of(story, theme)
        drawn = await self._all(lambda: self._of_story(story, wall), wall)
        return await self._bound(drawn, story)

    async def server(self, told: ServerStory, theme: Theme | None = None) -> Drawn:
        """Draw a server's edition: as a member's story, with its leaderboards."""
        if not told.story.facts.plays:
            return Drawn(())
        wall = await self._wall_of(told.story, theme)
        return await self._all(lambda: self._of_server(told, wall), wall)

    async def leaderboard(
        self, told: Leaderboard, server: str, theme: Theme = Theme.DARK
    ) -> Drawn:
        """Draw one leaderboard of a server, by names; nothing where nobody is on it."""
        if not told.places:
            return Drawn(())
        # Standings hold ids; places are in the order in which they are shown.
        named = tuple(one.standing._replace(member=one.name) for one in told.places)
        board = replace(told.board, standings=named)
        return await self._all(lambda: [self._board(board, server, told.period, theme)])

    async def compare(
        self, told: Compared, asker: str, server: str, theme: Theme | None = None
    ) -> Drawn:
        """Draw what whoever asks, by their name, has in common with the other."""
        across = (told.from_you, told.to_you)
        pair = Pair(server, (asker, told.name), told.artists, told.tracks, across)
        wall = await self._wall(
            [*(track for track, _ in told.tracks), *filter(None, across)], theme
        )

        def sketched() -> list[Sketch]:
            sheet = compare_sheet(pair, self.voice, PORTRAIT, wall.theme, wall.covers)
            return [Sketch("compare", sheet, compare_alt_text(pair, self.voice))]

        return await self._all(sketched, wall)

    async def _wall_of(self, story: Story, theme: Theme | None) -> Wall:
        """Hang the covers of what was played most; a moment's is not shown, it gives colours."""
        rows = [row.track for row in shown(story).top_tracks[: TALL.rows]]
        told = _heaviest(story)
        return await self._wall(rows, theme, [about(told)] if told else [])

    async def _wall(
        self, shown: Sequence[Track], theme: Theme | None, more: Sequence[Track] = ()
    ) -> Wall:
        wall = await HangCovers(self.covers)(shown, more)
        return wall._replace(theme=theme or wall.theme)

    def _of_story(self, story: Story, wall: Wall) -> list[Sketch]:
        sketches = [
            Sketch(
                f"recap{ending}",
                recap(story, self.voice, size, wall.theme, wall.covers),
                alt_text(story, self.voice, size.rows),
            )
            for ending, size in SIZES.items()
        ]
        return [*sketches, *self._further(story, wall)]

    def _of_server(self, told: ServerStory, wall: Wall) -> list[Sketch]:
        sketches = [
            Sketch(
                f"server{ending}",
                server_sheet(told, self.voice, size, wall.theme, wall.covers),
                server_alt_text(told, self.voice, size),
            )
            for ending, size in SIZES.items()
        ]
        server, period = told.story.subject, told.story.period
        sketches += [self._board(one, server, period, wall.theme) for one in told.boards[:BOARDS]]
        return [*sketches, *self._further(told.story, wall)]

    def _board(self, board: Board, server: str, period: Period, theme: Theme) -> Sketch:
        return Sketch(
            f"board-{board.name}",
            leaderboard_sheet(board, server, period, self.voice, PORTRAIT, theme),
            leaderboard_alt_text(board, period, self.voice),
        )

    def _further(self, story: Story, wall: Wall) -> Iterator[Sketch]:
        """Sketch a year's months, and the heaviest moment, whichever chapter it is told in."""
        if story.period.kind is PeriodKind.YEAR:
            sheet = year_sheet(story, self.voice, PORTRAIT, wall.theme)
            yield Sketch("year", sheet, year_alt_text(story, self.voice))
        if told := _heaviest(story):
            sheet = moment_sheet(story, told, self.voice, PORTRAIT, wall.theme, wall.covers)
            yield Sketch("moment", sheet, moment_alt_text(told, self.voice))

    async def _bound(self, drawn: Drawn, story: Story) -> Drawn:
        if story.period.kind is not PeriodKind.YEAR:
            return drawn
        try:
            pdf = await self.easel.bind(booklet(story, self.voice), made_at(story.period))
        except CardFailed as failed:
            return drawn._replace(failed=(*drawn.failed, failed))
        return drawn._replace(booklet=pdf)

    async def _all(
        self, sketched: Callable[[], Sequence[Sketch]], wall: Wall | None = None
    ) -> Drawn:
        # Grounds and sleeves are painted while sketching: that is no work for the event loop.
        sketches = await asyncio.to_thread(sketched)
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
        whose = wall.credits if wall else ()
        said = self.voice.sentence("card-credit") if whose else ""
        return Drawn(tuple(cards), tuple(failed), credits=whose, credit=said)


def _heaviest(story: Story) -> ToldMoment | None:
    """Choose the moment that is drawn; of somebody without a name no play is shown."""
    told = (moment for moment in story.moments if moment.plays)
    return max(told, key=lambda moment: moment.weight, default=None)
