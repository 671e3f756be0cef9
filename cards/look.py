"""How cards look: themes, sizes, pictures, and inks that can be read on their ground."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

import numpy as np

from cards.aura import Pixels, aura, hues, paper
from cards.colours import Weighed, contrast, draws, hexed, polar, srgb
from cards.covers import decoded, encoded, palette
from cards.sleeves import sleeve
from domain.music import Track
from ledger.identity import identity

Covers = Mapping[Track, bytes]
"""Pictures as they were fetched: anything may be in them."""

INK_ON = {"light": "#fffaf2", "dark": "#1b1714"}
VERMILION, BLACK = "#a8321c", "#3a342d"
"""What is printed on paper beside its black: one accent, and the black, thinner."""


class Theme(StrEnum):
    """How a card is coloured."""

    DARK = "dark"
    LIGHT = "light"
    PAPER = "paper"
    """Ink and paper: for print, and for art without colour."""


class Size(NamedTuple):
    """A card's measures in pixels, and how many songs it lists."""

    width: int
    height: int
    rows: int


PORTRAIT, TALL = Size(1080, 1350, 5), Size(1080, 1920, 8)


def ground(size: Size, theme: Theme, colours: list[Weighed], seed: str) -> Pixels:
    """Paint what a card lies on: paper, or an aura of the colours or else of the name."""
    if theme is Theme.PAPER:
        return paper(size.width, size.height)
    return aura(size.width, size.height, theme, colours, seed)


def picture(
    track: Track, covers: Covers, theme: Theme = Theme.DARK
) -> tuple[bytes, list[Weighed]]:
    """Give a track's cover and its colours; where there is no good one, a sleeve and none."""
    raw = covers.get(track)
    cover = decoded(raw) if raw is not None else None
    if cover is None:
        return sleeve(identity(track.artist), grey=theme is Theme.PAPER), []
    return encoded(cover), list(palette(cover))


def accents(colours: list[Weighed], theme: Theme, seed: str) -> dict[str, str]:
    """Choose two colours of ink out of the ground's own, and what can be read on the first."""
    if theme is Theme.PAPER:
        return {"accent": VERMILION, "second": BLACK, "on_accent": INK_ON["light"]}
    found = hues(colours, seed)
    turns = [float(np.arctan2(one.lab[2], one.lab[1]) / (2 * np.pi)) for one in found[:2]]
    turn = turns[0] if turns else float(draws(seed, 1)[0])
    other = turns[1] if len(turns) > 1 else turn + 0.15
    light = {Theme.DARK: (0.82, 0.74), Theme.LIGHT: (0.52, 0.56)}[theme]
    chroma = 0.14 if found and found[0].chroma >= 0.04 else 0.02  # noqa: PLR2004 - as grey as the ground
    accent, second = polar(light[0], chroma, turn), polar(light[1], chroma, other)
    shade = srgb(np.array(accent))
    inks = {ink: contrast(shade, _rgb(ink)) for ink in INK_ON.values()}
    return {
        "accent": hexed(accent),
        "second": hexed(second),
        "on_accent": max(inks, key=inks.__getitem__),
    }


def _rgb(ink: str) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.array([int(ink[at : at + 2], 16) for at in (1, 3, 5)]) / 255
