"""A server's edition, set for a terminal of any width."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.style import Style
from rich.text import Text

from story.phrasebook import Phrasebook
from story.server.boards import Board
from story.server.pages import ServerStory
from terminal import server_words as said
from terminal.clean import clean
from terminal.sheet import DIM, HEAD, Sheet
from terminal.story import StoryPage, set_tops

PLAIN = Style()
GAP = "  "
INDENT = 2


@dataclass(frozen=True, slots=True)
class ServerPage:
    """One edition, ready for ``console.print``: the story, then the tables on a page."""

    told: ServerStory
    voice: Phrasebook

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Set every line within the margins; blank lines stay empty, for pipes."""
        sheet = Sheet(console, options.max_width)
        for line in self._lines(sheet):
            yield sheet.placed(line) if line else Text()

    def _lines(self, sheet: Sheet) -> Iterator[Text]:
        page = StoryPage(self.told.story, self.voice)
        yield Text()
        yield from page.opening(sheet)
        for chapter in self.told.story.chapters:
            yield from page.chapter(chapter, sheet)
        yield from page.unknown(sheet)
        yield Text()
        yield from sheet.wrapped(clean(self.told.signature), Style(italic=True))
        if self.told.story.facts.plays:
            yield Text()
            yield from sheet.wrapped(self.voice.phrase("terminal-server-table"), HEAD)
            yield from set_tops(self.told.story.facts, self.voice, sheet)
        for board in self.told.boards:
            yield from _board(board, self.told, self.voice, sheet)
        yield from self._cover(sheet)
        yield from page.rules(sheet)
        yield Text()

    def _cover(self, sheet: Sheet) -> Iterator[Text]:
        cover = self.told.cover
        if cover is None:
            return
        yield Text()
        yield from sheet.wrapped(self.voice.phrase("chapter-known"), HEAD)
        for line in said.known(cover, self.voice):
            yield from sheet.hung(line, PLAIN)
        exact = "yes" if cover.exact else "no"
        yield from sheet.wrapped(self.voice.sentence("rule-cover", exact=exact), DIM)


def _board(board: Board, told: ServerStory, voice: Phrasebook, sheet: Sheet) -> Iterator[Text]:
    """Set a leaderboard: places, names, values; its rule under it."""
    rows = list(said.rows(board, told.story.period, voice))
    yield Text()
    yield from sheet.wrapped(voice.phrase(f"board-{board.name}"), HEAD)
    yield from _rows(rows, sheet)
    for line in said.rule(board, told.story.period, voice):
        yield from sheet.wrapped(line, DIM)


def _rows(rows: Sequence[said.BoardRow], sheet: Sheet) -> Iterator[Text]:
    place = max(len(row.place) for row in rows)
    value = max(cell_len(row.value) for row in rows)
    moved = max(cell_len(row.moved) for row in rows)
    room = sheet.measure - place - value - 2 * len(GAP) - (moved + len(GAP) if moved else 0)
    for row in rows:
        name = Text(row.name)
        name.truncate(max(room, 1), overflow="ellipsis", pad=True)
        line = Text.assemble(
            (row.place.rjust(place) + GAP, DIM),
            name,
            GAP + " " * (value - cell_len(row.value)) + row.value,
        )
        yield Text.assemble(line, (GAP + row.moved.rjust(moved), DIM)) if moved else line
