"""Counts drawn in block characters: the months of a year, the hours of a day."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import split_graphemes
from rich.style import Style
from rich.text import Text

from story.chapters import Story
from story.phrasebook import Phrasebook

EIGHTHS = " ▁▂▃▄▅▆▇█"
NONE = "·"
FULL = 8
ROWS = 3

WIDEST = 4
"""Columns grow no wider: a year of them should be a skyline, not a wall."""

GOLD, CORAL, ROSE = (230, 140, 40), (232, 80, 91), (190, 80, 190)
"""Evening light, left to right; each can be read on black and on white."""


class Strip(NamedTuple):
    """Counts in a row, and what each is called: in short below, in full elsewhere."""

    title: str
    counts: Sequence[int]
    short: Sequence[str]
    full: Sequence[str]

    def most(self, voice: Phrasebook) -> str:
        """Say which is highest, the first of equals."""
        most = max(range(len(self.counts)), key=self.counts.__getitem__)
        plays = voice.phrase("terminal-plays", n=self.counts[most])
        return voice.phrase("terminal-most", label=self.full[most], plays=plays)

    def drawn(self, measure: int) -> Iterator[Text]:
        """Draw columns and their names within ``measure`` cells."""
        every = max(measure // len(self.counts), 1)
        yield from columns(self.counts, every)
        yield Text(labels(self.short, every), style=Style(dim=True))


def glow(place: float) -> Style:
    """Colour a place between 0 (left) and 1 (right)."""
    left, right, part = (GOLD, CORAL, place * 2) if place < 1 / 2 else (CORAL, ROSE, place * 2 - 1)
    mixed = (round(a + (b - a) * part) for a, b in zip(left, right, strict=True))
    return Style.parse("#" + "".join(f"{tint:02x}" for tint in mixed))


def glowing(text: str, style: Style | None = None) -> Text:
    """Colour a line from gold to rose, one visible character at a time."""
    shown = Text(text, style=style or Style())
    spans, _ = split_graphemes(text)
    for n, (start, stop, _) in enumerate(spans):
        shown.stylize(glow(n / len(spans)), start, stop)
    return shown


def columns(counts: Sequence[int], every: int) -> Iterator[Text]:
    """Draw a column every so many cells, from the top row down; a count of none is a dot."""
    wide = min(max(every - 1, 1), WIDEST)
    tallest, last = max(*counts, 1), len(counts) - 1
    # Anything heard at all is at least an eighth: it must not look like nothing.
    heights = [max(1, round(n / tallest * ROWS * FULL)) if n else 0 for n in counts]
    for row in reversed(range(ROWS)):
        line = Text()
        for n, height in enumerate(heights):
            filled = min(max(height - row * FULL, 0), FULL)
            if row == 0 and not height:
                line.append(NONE.ljust(wide), Style(dim=True))
            else:
                line.append(EIGHTHS[filled] * wide, glow(n / last))
            line.append(" " * (every - wide))
        line.rstrip()
        yield line


def labels(names: Sequence[str], every: int) -> str:
    """Write names below columns ``every`` cells apart; a name may run on below nameless ones.

    Where the names would touch, their first letters stand for them.
    """
    starts = [n for n, name in enumerate(names) if name]
    rooms = (after - start for start, after in pairwise([*starts, len(names) + 1]))
    fits = all(len(names[n]) < room * every for n, room in zip(starts, rooms, strict=True))
    line = ""
    for n in starts:
        line = line.ljust(n * every) + (names[n] if fits else names[n][:1])
    return line


def calendar(story: Story, voice: Phrasebook) -> Strip:
    """Count the months of a year, or the weekdays of a month."""
    facts, period = story.facts, story.period
    if period.month is None:
        months = range(1, 13)
        counted = [facts.by_month.get(f"{period.year:04}-{month:02}") for month in months]
        return Strip(
            voice.phrase("terminal-months"),
            [count.plays if count else 0 for count in counted],
            [voice.phrase("terminal-month-short", month=month) for month in months],
            [voice.phrase("terminal-month", month=month) for month in months],
        )
    days = range(1, 8)
    return Strip(
        voice.phrase("terminal-weekdays"),
        facts.by_weekday,
        [voice.phrase("terminal-weekday-short", weekday=day) for day in days],
        [voice.phrase("terminal-weekday", weekday=day) for day in days],
    )


def clock(story: Story, voice: Phrasebook) -> Strip:
    """Count the hours of the civil day."""
    hours = range(len(story.facts.by_hour))
    return Strip(
        voice.phrase("terminal-clock", zone=story.period.zone),
        story.facts.by_hour,
        [f"{hour:02}" if hour % 3 == 0 else "" for hour in hours],
        [f"{hour:02}:00" for hour in hours],
    )
