"""How cards look: themes, sizes, pictures, and inks that can be read on their ground."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

import numpy as np

from cards.aura import Pixels, aura, hues, is_grey, paper
from cards.colours import Weighed, contrast, draws, hexed, oklab, polar, srgb
from cards.covers import decoded, encoded, palette
from cards.sleeves import sleeve
from domain.music import Track
from domain.period import Period, PeriodKind
from ledger.identity import identity
from story.phrasebook import Phrasebook


class Cover(NamedTuple):
    """A cover that is good: encoded anew as PNG, and its colours, heaviest first."""

    png: bytes
    colours: list[Weighed]


Covers = Mapping[Track, Cover]

INK_ON = {"light": "#fffaf2", "dark": "#1b1714"}
FIRST_LINE = {PeriodKind.MONTH: "card-first-month", PeriodKind.YEAR: "card-first-year"}
ALT_MOST = 1_024
"""Discord's bound on the description of an attachment."""
LIGHT_FROM = 0.75
"""OKLab lightness, in the mean of the covers, from which a card is light."""
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


def title(period: Period, voice: Phrasebook, seed: str) -> list[str]:
    """Choose the two lines at a card's head; the same seed has the same second line."""
    first = voice.sentence(FIRST_LINE[period.kind], month=period.first_on.isoformat())
    return [first, voice.sentence(voice.choose("card-last", seed))]


def within(sentences: Iterable[str]) -> str:
    """Join what stands in a picture's place, leaving out what goes beyond Discord's bound."""
    kept = ""
    for one in sentences:
        if one and len(kept) + len(one) < ALT_MOST:
            kept = f"{kept} {one}".strip()
    return kept


def ground(size: Size, theme: Theme, colours: list[Weighed], seed: str) -> Pixels:
    """Paint what a card lies on: paper, or an aura of the colours or else of the name."""
    if theme is Theme.PAPER:
        return paper(size.width, size.height)
    return aura(size.width, size.height, theme, colours, seed)


def hung(fetched: Mapping[Track, bytes]) -> dict[Track, Cover]:
    """Decode pictures as they were fetched: anything may be in them, and what is bad is left."""
    decoding = ((track, decoded(raw)) for track, raw in fetched.items())
    return {
        track: Cover(encoded(cover), list(palette(cover)))
        for track, cover in decoding
        if cover is not None
    }


def theme_of(covers: Covers) -> Theme:
    """Choose a theme by the covers: ink and paper of grey ones, light of light ones, else dark."""
    colours = [colour for cover in covers.values() for colour in cover.colours]
    if not colours:
        return Theme.DARK
    if is_grey(colours):
        return Theme.PAPER
    total = sum(one.weight for one in colours)
    light = sum(one.weight * one.lab[0] for one in colours) / total
    return Theme.LIGHT if light >= LIGHT_FROM else Theme.DARK


def picture(
    track: Track, covers: Covers, theme: Theme = Theme.DARK
) -> tuple[bytes, list[Weighed]]:
    """Give a track's cover and its colours; where there is no good one, a sleeve and none."""
    cover = covers.get(track)
    if cover is None:
        return sleeve(identity(track.artist), grey=theme is Theme.PAPER), []
    return cover.png, cover.colours


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


def lines(count: int, theme: Theme, accent: str) -> list[str]:
    """Choose colours for lines that cross: the accent first, then as far apart as may be."""
    if theme is Theme.PAPER:
        return [accent, *([BLACK] * (count - 1))][:count]
    light, chroma = {Theme.DARK: (0.82, 0.12), Theme.LIGHT: (0.52, 0.13)}[theme]
    _, a, b = oklab(_rgb(accent)).tolist()
    turn = float(np.arctan2(b, a) / (2 * np.pi))
    # Steps of two around the circle: neighbours in the ranking are no neighbours in hue.
    order = [*range(0, count, 2), *range(1, count, 2)]
    others = [hexed(polar(light, chroma, turn + step / count)) for step in order[1:]]
    return [accent, *others][:count]
