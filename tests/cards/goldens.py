"""Goldens: how cards looked when somebody last looked at them.

``python -m tests.cards.goldens`` draws them anew.

Ink alone is kept, at half its size: grounds are soft and large, and are tested by their colours.
"""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image

from cards.compare import compare_sheet
from cards.easel import Easel, Sheet
from cards.leaderboard import leaderboard_sheet
from cards.look import PORTRAIT, TALL, Theme
from cards.moment import moment_sheet
from cards.recap import recap
from cards.year import year_sheet
from domain.period import Period
from story.listening import Listening
from story.server.boards import Board, Standing
from tests.cards.demo import a_story, listenings
from tests.cards.pairs import a_pair
from tests.story.builders import voice

FOLDER = Path(__file__).parent / "__goldens__"
LOOSE = 40
"""How far a pixel may be off, of 255: edges are smoothed a little differently elsewhere."""
FEW = 0.002
"""How many pixels may be further off than that."""


def sheets(
    year: Mapping[str, Listening], month: Mapping[str, Listening]
) -> Iterator[tuple[str, Sheet]]:
    """Name every card that has a golden."""
    words = voice()
    ana, march = a_story(year["Ana"]), a_story(month["Mateus"])
    yield "year-ana", year_sheet(ana, words)
    yield "recap-ana-tall-light", recap(ana, words, TALL, Theme.LIGHT)
    yield "recap-chiyo-paper", recap(a_story(year["Chiyo"]), words, PORTRAIT, Theme.PAPER)
    yield "recap-nour", recap(a_story(year["Nour"]), words)
    yield "recap-mateus-month", recap(march, words)
    yield "recap-mateus-no-hours", recap(replace(march, hours_known=False), words)
    mina = a_story(year["Mina"])
    yield "moment-mina", moment_sheet(mina, mina.moments[0], words)
    names = ("Ana", "Chiyo", None, "نور", "Mateus")
    places = tuple(
        Standing(n, name, 900 - 70 * n, None, estimated=False, moved=None)
        for n, name in enumerate(names, 1)
    )
    board = Board("plays", "plays", 20, places, 1)
    period = Period.parse("2025", "Europe/Lisbon")
    yield "leaderboard", leaderboard_sheet(board, "Kitchen Radio", period, words)
    yield "compare", compare_sheet(a_pair(), words)


def ink_of(easel: Easel, sheet: Sheet) -> np.ndarray:
    """Draw a sheet's ink at half its size: height by width by RGBA, colours as they cover."""
    with Image.open(BytesIO(easel.draw_now(replace(sheet, ground=None)))) as drawn:
        half = drawn.convert("RGBa").resize((drawn.width // 2, drawn.height // 2))
        return np.asarray(half.convert("RGBA"))


def apart(golden: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    """Say of every pixel how far it is off, weighed by how much it covers."""
    one, other = (_covering(ink) for ink in (golden, drawn))
    off: np.ndarray = np.abs(one - other).max(axis=-1)
    return off


def _covering(ink: np.ndarray) -> np.ndarray:
    alpha = ink[..., 3:].astype(float) / 255
    return np.concatenate([ink[..., :3] * alpha, ink[..., 3:]], axis=-1)


def difference(golden: np.ndarray, drawn: np.ndarray) -> Image.Image:
    """Draw what was, what is, and what is off in red, side by side on grey."""
    panels = [Image.new("RGBA", ink.shape[1::-1], "#777") for ink in (golden, drawn)]
    for panel, ink in zip(panels, (golden, drawn), strict=True):
        panel.alpha_composite(Image.fromarray(np.ascontiguousarray(ink)))
    off = np.zeros((*golden.shape[:2], 3), np.uint8)
    off[apart(golden, drawn) > LOOSE] = (255, 0, 0)
    wide, high = panels[0].size
    whole = Image.new("RGB", (wide * 3, high))
    for n, panel in enumerate([*panels, Image.fromarray(off)]):
        whole.paste(panel.convert("RGB"), (wide * n, 0))
    return whole


async def read() -> tuple[dict[str, Listening], dict[str, Listening]]:
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        return await listenings(Path(one), "2025"), await listenings(Path(other), "2025-03")


def main() -> None:
    """Draw every golden anew. Look at each before it is committed."""
    with Easel(system_fonts=False) as easel:
        for name, sheet in sheets(*asyncio.run(read())):
            Image.fromarray(ink_of(easel, sheet)).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
