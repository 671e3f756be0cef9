"""Tops as quiet tables."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

GAP = 2
ROOMY = 56
"""From this many cells on, who made it stands beside what it is; below, under it."""
CRAMPED = 30
"""Below this, minutes make way for names."""
DIM = Style(dim=True)


class Row(NamedTuple):
    """One row of a top: what, by whom (or nothing), plays, minutes (or nothing)."""

    name: str
    by: str
    plays: str
    minutes: str


def table(
    title: Text, heads: tuple[str, str], rows: Sequence[Row], measure: int
) -> Iterator[Text]:
    """Set a top within ``measure`` cells."""
    plays = max(cell_len(text) for text in (heads[0], *(row.plays for row in rows)))
    timed = measure >= CRAMPED and any(row.minutes for row in rows)
    minutes = max(cell_len(t) for t in (heads[1], *(row.minutes for row in rows))) if timed else 0
    rank = len(str(len(rows)))
    numbers = GAP + plays + (GAP + minutes if timed else 0)
    room = measure - rank - GAP - numbers
    beside = measure >= ROOMY
    by = _room_for_makers(rows, room) if beside else 0
    name = room - by

    def figures(first: str, second: str, style: Style) -> Text:
        text = first.rjust(GAP + plays)
        return Text(text + (" " * GAP + _right(second, minutes) if timed else ""), style=style)

    head = _fit(title, measure - numbers)
    yield Text.assemble(head, figures(*heads, DIM))
    for n, row in enumerate(rows, 1):
        place = Text(f"{n:>{rank}}" + " " * GAP, style=DIM)
        yield Text.assemble(
            place,
            _fit(Text(row.name), name),
            _fit(Text(" " * GAP + row.by, style=DIM), by),
            figures(row.plays, row.minutes, Style()),
        )
        if not beside and row.by:
            below = Text(" " * (rank + GAP) + row.by, style=DIM)
            below.truncate(measure, overflow="ellipsis")
            yield below


def _room_for_makers(rows: Sequence[Row], room: int) -> int:
    """Give who made it what it needs, gap included, but leave the larger part to what it is."""
    needed = max(cell_len(row.by) for row in rows)
    spare = room - max(cell_len(row.name) for row in rows)
    return min(needed + GAP, max(spare, room * 2 // 5)) if needed else 0


def _fit(text: Text, cells: int) -> Text:
    """Cut to ``cells`` with an ellipsis, or fill up to them."""
    if not cells:
        return Text()
    text = text.copy()
    text.truncate(cells, overflow="ellipsis", pad=True)
    return text


def _right(text: str, cells: int) -> str:
    return " " * (cells - cell_len(text)) + text
