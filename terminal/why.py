"""Why each moment was told or left: for writers, and for those who ask."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.style import Style
from rich.text import Text

from story.chapters import Candidate, Story
from story.phrasebook import Phrasebook
from terminal.clean import clean
from terminal.sheet import DIM, HEAD, Sheet

SCORE_CELLS = 7
TOLD, LEFT = Style(bold=True), Style()


@dataclass(frozen=True, slots=True)
class WhyPage:
    """One story's candidates, the best first, ready for ``console.print``."""

    story: Story
    voice: Phrasebook

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Say of each its score, its kind, what it is about, and what became of it."""
        sheet = Sheet(console, options.max_width)
        for line in self._lines(sheet):
            yield sheet.placed(line) if line else Text()

    def _lines(self, sheet: Sheet) -> Iterator[Text]:
        yield from sheet.wrapped(
            self.voice.phrase("why-title", story=clean(self.story.title)), HEAD
        )
        if not self.story.considered:
            yield from sheet.wrapped(self.voice.phrase("why-none"), DIM)
        for one in self.story.considered:
            yield from self._candidate(sheet, one)
        yield Text()

    def _candidate(self, sheet: Sheet, one: Candidate) -> Iterator[Text]:
        style = TOLD if one.told else LEFT
        why = self.voice.phrase(one.why)
        said = (
            self.voice.phrase("why-line", kind=one.kind, about=clean(one.about), why=why)
            if one.about
            else self.voice.phrase("why-line-bare", kind=one.kind, why=why)
        )
        yield from sheet.hung(said, style, f"{one.score:.3f}".ljust(SCORE_CELLS))
