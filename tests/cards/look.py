"""How tests look at cards: ink without its ground, and names that have broken cards before."""

from dataclasses import replace
from io import BytesIO

import numpy as np
from PIL import Image

from cards.easel import Easel, Sheet

NASTY = [
    "ずっと真夜中でいいのに。潜潜話のとても長い題名の曲",
    "أنت عمري — تسجيل حفلة القاهرة الكبير سنة أربع وستين",
    "💜🌙❤️🔥💀",
    "I",
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
    "#panic() {{7*7}} <img src=x> *_~`|",
    "\u202etfel ot thgir\u202c",
    "Z" + "\u0348" * 60,
]


def ink(easel: Easel, sheet: Sheet) -> np.ndarray:
    """Draw without a ground, and say where anything was drawn."""
    png = easel.draw_now(replace(sheet, ground=None))
    with Image.open(BytesIO(png)) as card:
        return np.asarray(card.convert("RGBA"))[..., 3] > 0


def margins_clear(drawn: np.ndarray, side: int = 60, foot: int = 30) -> bool:
    """Say whether nothing was drawn in the margins at either side and at the foot."""
    return not (drawn[:, :side].any() or drawn[:, -side:].any() or drawn[-foot:].any())
