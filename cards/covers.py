"""Pictures from outside: decoded, bounded and encoded anew before anything else sees them."""

import warnings
from collections.abc import Sequence
from io import BytesIO

import numpy as np
from PIL import Image, UnidentifiedImageError

from cards.colours import Weighed, merged, oklab

LARGEST_BYTES = 8 * 2**20
LARGEST_PIXELS = 10_000_000
"""Decoded, forty megabytes; covers have a tenth of it."""
SIDE = 240
SAMPLE = 96
COLOURS = 6
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")


def decoded(raw: bytes) -> Image.Image | None:
    """Read a picture as RGB, whole and uncropped; None for what is no good one.

    Only the first frame of an animation is read. Nothing larger than ``LARGEST_BYTES`` or
    ``LARGEST_PIXELS`` is decoded, whatever it claims to be.
    """
    if len(raw) > LARGEST_BYTES:
        return None
    try:
        # Pillow warns of bombs of its own size: ours is smaller, and is looked at first.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(raw), formats=FORMATS) as picture:
                if picture.width * picture.height > LARGEST_PIXELS:
                    return None
                picture.draft("RGB", (SIDE * 2, SIDE * 2))
                return _flat(picture)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
    ):
        return None


def _flat(picture: Image.Image) -> Image.Image:
    """Lay transparency on white, and fit the whole picture into a sleeve's square."""
    rgba = picture.convert("RGBA")
    rgba.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    flat = Image.new("RGB", rgba.size, "white")
    flat.paste(rgba, mask=rgba.getchannel("A"))
    return flat


def encoded(picture: Image.Image) -> bytes:
    """Encode a picture as PNG without anything but its pixels."""
    buffer = BytesIO()
    picture.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def palette(picture: Image.Image) -> Sequence[Weighed]:
    """Find a cover's colours, heaviest first: by area, and more where they are colourful."""
    small = picture.resize((SAMPLE, SAMPLE), Image.Resampling.BOX)
    reduced = small.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    areas = reduced.getcolors() or []
    table = np.array(reduced.getpalette() or [], float).reshape(-1, 3) / 255
    found = []
    for area, number in areas:
        light, a, b = oklab(table[int(str(number))]).tolist()
        share = area / SAMPLE**2 * (0.3 + float(np.hypot(a, b)))
        found.append(Weighed((light, a, b), share))
    return merged(found)
