"""How long cards take, and whether memory stays flat: in a process of their own."""

import asyncio
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from cards.booklet import booklet, made_at
from cards.easel import Easel
from cards.recap import recap
from story.chapters import Story
from story.phrasebook import Phrasebook
from terminal.sampled import sampled
from terminal.words import read_phrasebook
from tests.cards.demo import stories

CARDS = 200


def a_year(voice: Phrasebook) -> Story:
    """Tell the first of the demo's people."""
    people, year = sampled(None)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plays.db"
        (story,) = asyncio.run(stories(people[:1], year, voice, path))
    return story


async def two_at_once(easel: Easel, story: Story, voice: Phrasebook) -> float:
    """Draw cards two at a time; give the ms each took."""
    begun = perf_counter()
    for _ in range(10):
        sheets = [recap(story, voice) for _ in range(2)]
        await asyncio.gather(*(easel.draw(sheet) for sheet in sheets))
    return (perf_counter() - begun) * 1000 / 20


def measured() -> Iterator[tuple[str, str, str]]:
    """Give rows of work, figure and budget."""
    voice = read_phrasebook()
    story = a_year(voice)
    begun = perf_counter()
    with Easel(system_fonts=False) as easel:
        easel.draw_now(recap(story, voice))
        yield "the first card of a process", f"{perf_counter() - begun:.2f} s", "≤ 2.5 s"
        took, sizes = [], []
        for _ in range(CARDS):
            begun = perf_counter()
            easel.draw_now(recap(story, voice))
            took.append((perf_counter() - begun) * 1000)
            sizes.append(_resident_mb())
        yield (
            "a warm card, ground and PNG included",
            f"{statistics.median(took):.0f} ms",
            "≤ 150 ms",
        )
        settled, ended = max(sizes[20:60]), max(sizes[-20:])
        figure = f"{settled:.0f} MB after 60, {ended:.0f} MB after {CARDS}"
        yield f"memory over {CARDS} cards", figure, "flat"
        each = asyncio.run(two_at_once(easel, story, voice))
        yield "two cards at once, each", f"{each:.0f} ms", ""
        begun = perf_counter()
        asyncio.run(easel.bind(booklet(story, voice), made_at(story.period)))
        yield "a booklet", f"{(perf_counter() - begun) * 1000:.0f} ms", ""


def _resident_mb() -> float:
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")


def main() -> None:
    """Print what was measured, one row a line, tabs between."""
    for row in measured():
        sys.stdout.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
