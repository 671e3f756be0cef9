"""Where words may stand on a terminal: margins, measure, lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from terminal.strips import glow

MEASURE = 72
"""Prose is set no wider: longer lines lose the reader on the way back."""
MARGIN_MOST = 12
NARROW = 60
DOT = "· "
DIM = Style(dim=True)
HEAD = Style(bold=True) + glow(1 / 2)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where words may stand on a terminal of some width."""

    console: Console
    width: int

    @property
    def margin(self) -> int:
        """Cells left free on the left: generous where there is room."""
        if self.width < NARROW:
            return 1 if self.width > NARROW // 2 else 0
        return min(max((self.width - MEASURE) // 2, 2), MARGIN_MOST)

    @property
    def measure(self) -> int:
        """Cells a line may fill."""
        return max(min(self.width - 2 * self.margin, MEASURE), 1)

    def wrapped(self, text: str, style: Style, indent: int = 0) -> Iterator[Text]:
        """Break a text into lines of the measure."""
        for line in Text(text, style=style).wrap(self.console, self.measure - indent):
            line.rstrip()
            yield Text(" " * indent) + line if indent else line

    def hung(self, text: str, style: Style, mark: str = DOT) -> Iterator[Text]:
        """Break a text into lines hung on a mark."""
        for n, line in enumerate(self.wrapped(text, style, indent=len(mark))):
            yield line if n else Text.assemble((mark, DIM), line[len(mark) :])

    def listed(self, parts: Iterable[str], style: Style) -> Iterator[Text]:
        """Set short parts side by side, as many as a line holds, none of them broken."""
        line = ""
        for part in parts:
            longer = f"{line} {DOT}{part}" if line else part
            if line and cell_len(longer) > self.measure:
                yield from self.wrapped(line, style)
                longer = part
            line = longer
        yield from self.wrapped(line, style)

    def placed(self, line: Text) -> Text:
        """Move a line in by the margin."""
        return Text(" " * self.margin, no_wrap=True, overflow="ignore") + line
