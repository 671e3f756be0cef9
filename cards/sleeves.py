"""Placeholder sleeves: a record without a cover gets one of its own, the same for ever."""

from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw, ImageOps

from cards.colours import Floats, Weighed, draws, from_name, hexed, polar

SIDE = 240
ONE_INK = ("#2b2620", "#e6ddcc")
KEPT = 256
"""Sleeves that are kept: some 20 kB each."""
FINER = 2
"""Drawn so many times larger, then made small: edges come out smooth."""


class _Pen(NamedTuple):
    """What a pattern is drawn with."""

    draw: ImageDraw.ImageDraw
    side: int
    colours: tuple[Weighed, ...]
    chance: Floats
    """Numbers from 0 to 1, the name's own."""

    def ink(self, place: int) -> str:
        return hexed(self.colours[place % len(self.colours)].lab)

    def shade(self, place: int) -> str:
        """Give a colour's dark neighbour."""
        _, a, b = self.colours[place % len(self.colours)].lab
        return hexed(polar(0.3, 0.09, float(np.arctan2(b, a) / (2 * np.pi))))


@lru_cache(KEPT)
def sleeve(name: str, *, grey: bool = False) -> bytes:
    """Draw a sleeve out of a name's own numbers: PNG, square; in one ink where it is grey."""
    side = SIDE * FINER
    chance = draws(f"sleeve|{name}", 16)
    picture = Image.new("RGB", (side, side))
    pen = _Pen(ImageDraw.Draw(picture), side, from_name(name), chance)
    pen.draw.rectangle((0, 0, side, side), fill=pen.shade(0))
    PATTERNS[int(chance[0] * len(PATTERNS))](pen)
    small = picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    if grey:
        small = ImageOps.colorize(ImageOps.autocontrast(small.convert("L")), *ONE_INK)
    buffer = BytesIO()
    small.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def _sun(pen: _Pen) -> None:
    """Draw a disc over a horizon."""
    side, chance = pen.side, pen.chance
    radius = side * (0.22 + 0.12 * chance[1])
    x, y = side * (0.3 + 0.4 * chance[2]), side * (0.32 + 0.2 * chance[3])
    pen.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=pen.ink(1))
    horizon = side * (0.58 + 0.16 * chance[4])
    pen.draw.rectangle((0, horizon, side, side), fill=pen.ink(2))
    for n in range(3):
        below = horizon + (n + 1) * side * 0.08
        pen.draw.line((0, below, side, below), fill=pen.shade(0), width=side // 90)


def _bars(pen: _Pen) -> None:
    """Draw bars of differing height, as on a meter."""
    count = 5 + int(pen.chance[1] * 4)
    wide = pen.side / (count * 1.5 + 0.5)
    for n in range(count):
        tall = pen.side * (0.2 + 0.6 * pen.chance[2 + n])
        left = wide * (0.5 + n * 1.5)
        box = (left, pen.side - tall, left + wide, pen.side)
        pen.draw.rectangle(box, fill=pen.ink(1 + n % 2))


def _quarters(pen: _Pen) -> None:
    """Draw quarter discs in a square of nine."""
    third = pen.side / 3
    for n in range(9):
        turn = int(pen.chance[1 + n] * 4)
        x = (n % 3 - (turn in {1, 2})) * third
        y = (n // 3 - (turn in {2, 3})) * third
        box = (x, y, x + 2 * third, y + 2 * third)
        pen.draw.pieslice(box, 180 + 90 * turn, 270 + 90 * turn, fill=pen.ink(n))


def _rings(pen: _Pen) -> None:
    """Draw the rings of a record, off the middle."""
    x, y = pen.side * (0.25 + 0.5 * pen.chance[1]), pen.side * (0.25 + 0.5 * pen.chance[2])
    for n in range(6):
        radius = pen.side * (0.62 - n * 0.1)
        fill = pen.shade(n) if n % 2 else pen.ink(n)
        pen.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


PATTERNS: tuple[Callable[[_Pen], None], ...] = (_sun, _bars, _quarters, _rings)
