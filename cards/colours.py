"""Colours as eyes see them: OKLab, palettes of covers, contrast.

OKLab is Björn Ottosson's (2020), https://bottosson.github.io/posts/oklab/; contrast is WCAG 2.2's.
"""

from hashlib import blake2b
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
GREY_CHROMA = 0.04
MUD = (0.2, 0.36)
"""Hues, in turns of OKLab, that no name gets."""
CLOSE = 0.06
"""Colours nearer than this are one colour."""


class Weighed(NamedTuple):
    """A colour in OKLab, and how much it counts."""

    lab: tuple[float, float, float]
    weight: float

    @property
    def chroma(self) -> float:
        return float(np.hypot(self.lab[1], self.lab[2]))


def linear(srgb: Floats) -> Floats:
    """Undo the gamma of sRGB, 0 to 1."""
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - sRGB's own


def gamma(light: Floats) -> Floats:
    """Put the gamma of sRGB on, 0 to 1; what lies outside the gamut is clipped."""
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)  # noqa: PLR2004 - sRGB's own


def oklab(srgb: Floats) -> Floats:
    """Turn sRGB, 0 to 1 in the last axis, into OKLab."""
    found: Floats = np.cbrt(linear(srgb) @ LMS.T) @ LAB.T
    return found


def srgb(lab: Floats) -> Floats:
    """Turn OKLab into sRGB, 0 to 1."""
    return gamma(((lab @ np.linalg.inv(LAB).T) ** 3) @ np.linalg.inv(LMS).T)


def contrast(one: Floats, other: Floats) -> float:
    """Give WCAG's contrast of two sRGB colours, 1 to 21."""
    light, dark = sorted((float(linear(one) @ LUMINANCE), float(linear(other) @ LUMINANCE)))[::-1]
    return (light + 0.05) / (dark + 0.05)


def polar(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """Make an OKLab colour from lightness, chroma and hue in turns."""
    angle = hue * 2 * np.pi
    return lightness, float(chroma * np.cos(angle)), float(chroma * np.sin(angle))


def hexed(lab: tuple[float, float, float]) -> str:
    """Write a colour as ``#rrggbb``."""
    red, green, blue = np.round(srgb(np.array(lab)) * 255).astype(int).tolist()
    return f"#{red:02x}{green:02x}{blue:02x}"


def draws(seed: str, count: int) -> Floats:
    """Draw numbers from 0 to 1 out of a name: the same for ever, on any machine."""
    digest = blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=64).digest()
    while len(digest) < count * 4:
        digest += blake2b(digest, digest_size=64).digest()
    return np.frombuffer(digest[: count * 4], ">u4") / 2**32


def from_name(seed: str) -> tuple[Weighed, ...]:
    """Give three colours that are a name's own, for where there is no cover."""
    turn, apart, *light = draws(seed, 5).tolist()
    hues = [_clear(one) for one in (turn, turn + 0.08 + 0.1 * apart, turn + 0.45 + 0.1 * apart)]
    return tuple(
        Weighed(polar(0.5 + 0.2 * one, 0.15, hue), weight)
        for hue, one, weight in zip(hues, light, (1.0, 0.7, 0.4), strict=True)
    )


def _clear(turn: float) -> float:
    """Keep a hue out of the yellows, which turn to mud in the dark."""
    return MUD[1] + turn % 1 * (1 - MUD[1] + MUD[0])


def merged(colours: list[Weighed]) -> list[Weighed]:
    """Make one of colours too close to tell apart, the heaviest first."""
    found: list[Weighed] = []
    for one in sorted(colours, key=lambda colour: (-colour.weight, colour.lab)):
        for at, known in enumerate(found):
            if np.linalg.norm(np.subtract(one.lab, known.lab)) < CLOSE:
                both = known.weight + one.weight
                mixed = (
                    np.multiply(known.lab, known.weight) + np.multiply(one.lab, one.weight)
                ) / both
                found[at] = Weighed((float(mixed[0]), float(mixed[1]), float(mixed[2])), both)
                break
        else:
            found.append(one)
    return sorted(found, key=lambda colour: (-colour.weight, colour.lab))
