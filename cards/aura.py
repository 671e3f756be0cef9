"""Grounds: soft fields of colour, dithered so that nothing bands."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from cards.colours import GREY_CHROMA, Floats, Weighed, draws, from_name, merged, srgb

Pixels = npt.NDArray[np.uint8]

COARSE = 90
"""The field is worked out at so many points across, and laid out large: it is smooth."""
VEIL = {"dark": 0.175, "light": 0.955}
LIFT = {"dark": 0.225, "light": -0.075}
"""How far the strongest place of a field stands off its veil: ink keeps 7:1 on either."""
CHROMA = {"dark": 0.155, "light": 0.075}
BLOBS = 4
PAPER = (0xF5, 0xF0, 0xE6)
STRONG = 0.7
MOSTLY = 0.6
STRIPE = 120
"""Rows that are laid out at once; a multiple of four, so that the dither goes on across them."""
BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], float)
"""Ordered dithering: it hides the steps of eight bits, and packs better than noise does."""


def is_grey(colours: Sequence[Weighed]) -> bool:
    """Say whether most of it has hardly a colour."""
    grey = sum(one.weight for one in colours if one.chroma < GREY_CHROMA)
    return grey >= MOSTLY * sum(one.weight for one in colours)


def hues(colours: Sequence[Weighed], seed: str) -> list[Weighed]:
    """Choose what a field is made of; a name's own where there is no picture to ask."""
    found = merged(list(colours)) or list(from_name(seed))
    if is_grey(found):
        return [Weighed((one.lab[0], one.lab[1], one.lab[2]), one.weight) for one in found[:BLOBS]]
    coloured = [one for one in found if one.chroma >= GREY_CHROMA]
    return coloured[:BLOBS]


def paper(width: int, height: int) -> Pixels:
    """Lay a sheet of warm white, even all over: what is printed on it keeps its own grain."""
    return np.full((height, width, 3), PAPER, np.uint8)


def aura(width: int, height: int, theme: str, colours: Sequence[Weighed], seed: str) -> Pixels:
    """Paint a ground of ``width`` by ``height`` pixels, RGB.

    Every place of it stands within ``LIFT`` of the theme's lightness, so that ink keeps its
    contrast wherever it lies.
    """
    chosen = hues(colours, seed)
    tall = height / width
    x, y = np.meshgrid(np.linspace(0, 1, COARSE), np.linspace(0, tall, round(COARSE * tall)))
    place = draws(f"aura|{seed}", BLOBS * 3).reshape(BLOBS, 3)
    field, near = np.zeros((*x.shape, 3)), np.zeros((BLOBS, *x.shape))
    for at in range(BLOBS):
        middle_x, middle_y = _corner(at, place[at], tall)
        reach = 0.30 + 0.16 * place[at, 2]
        near[at] = np.exp(-((x - middle_x) ** 2 + (y - middle_y) ** 2) / (2 * reach**2))
    strength = near.max(axis=0)
    share = near**2 / np.maximum((near**2).sum(axis=0), 1e-9)
    tints = np.array([_tuned(chosen[at % len(chosen)], theme) for at in range(BLOBS)])
    field[..., 1:] = np.einsum("byx,bc->yxc", share, tints) * (0.25 + 0.75 * strength)[..., None]
    field[..., 0] = VEIL[theme] + LIFT[theme] * strength
    return _laid_out(srgb(field), width, height)


def _corner(at: int, place: Floats, tall: float) -> tuple[float, float]:
    """Keep the colours to the edges: the middle is for reading."""
    corners = ((0.05, 0.02), (0.98, 0.2), (0.06, 0.97), (0.98, 0.86))
    x, y = corners[at]
    return x + 0.24 * (place[0] - 0.5), (y + 0.2 * (place[1] - 0.5)) * tall


def _tuned(colour: Weighed, theme: str) -> Floats:
    """Give a colour's hue as strongly as its theme takes it; grey stays grey."""
    lab = np.array(colour.lab)
    chroma = max(colour.chroma, 1e-9)
    strength = CHROMA[theme] if colour.chroma >= GREY_CHROMA else chroma * STRONG
    tuned: Floats = lab[1:] / chroma * strength
    return tuned


def _laid_out(field: Floats, width: int, height: int) -> Pixels:
    """Lay a coarse field out over all pixels, and dither it to eight bits.

    A stripe at a time: the memory of one is used again for the next, and stays warm.
    """
    high, wide = field.shape[:2]
    tile = ((BAYER + 0.5) / 16).astype(np.float32)
    threshold = np.tile(tile, (STRIPE // 4, width // 4 + 1))[:, :width]
    # Scaled to eight bits and offset, so that truncating is what dithers.
    coarse = [Image.fromarray(channel) for channel in _channels(field)]
    large = np.empty((height, width, 3), np.uint8)
    for top in range(0, height, STRIPE):
        rows = min(STRIPE, height - top)
        box = (0.0, top * high / height, float(wide), (top + rows) * high / height)
        for at, one in enumerate(coarse):
            # Pillow does this in C.
            smooth = np.asarray(one.resize((width, rows), Image.Resampling.BICUBIC, box=box))
            part = large[top : top + rows, :, at]
            np.clip(smooth + threshold[:rows], 0, 255, out=part, casting="unsafe")
    return large


def _channels(field: Floats) -> list[npt.NDArray[np.float32]]:
    return [(field[..., at] * 255).astype(np.float32) for at in range(3)]
