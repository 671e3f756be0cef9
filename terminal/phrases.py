"""Phrasings, as a writer reads them: the key, and below it the words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.style import Style
from rich.text import Text

from flows.phrases import Form
from story.phrasebook import Phrasebook
from terminal.clean import clean
from terminal.sheet import DIM, HEAD, Sheet

PLAIN = Style()


@dataclass(frozen=True, slots=True)
class PhrasesPage:
    """Every form with its phrasings, ready for ``console.print``."""

    forms: Sequence[Form]
    voice: Phrasebook

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Say whose moment it is, then every phrasing of it."""
        sheet = Sheet(console, options.max_width)
        for line in self._lines(sheet):
            yield sheet.placed(line) if line else Text()

    def _lines(self, sheet: Sheet) -> Iterator[Text]:
        for form in self.forms:
            yield Text()
            yield from sheet.wrapped(form.name, HEAD)
            yield from sheet.wrapped(self._whose(form), DIM)
            for phrasing in form.phrasings:
                yield Text()
                yield from sheet.wrapped(phrasing.key, DIM)
                unsaid = self.voice.phrase("phrases-unsaid")
                yield from sheet.wrapped(clean(phrasing.text or unsaid), PLAIN)

    def _whose(self, form: Form) -> str:
        if form.of is None:
            return self.voice.phrase("phrases-none")
        return self.voice.phrase("phrases-of", name=clean(form.of))
