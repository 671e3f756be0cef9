"""The demo's cards look as they did when somebody last looked at them."""

import asyncio

import numpy as np
import pytest
from PIL import Image

from cards.colours import oklab
from tests.cards.goldens import FEW, FOLDER, LOOSE, apart, difference, ink_of, read, sheets

GROUNDS = {
    "year-ana": [0.33, 0.07, 0.0],
    "recap-ana-tall-light": [0.91, 0.03, 0.0],
    "recap-chiyo-paper": [0.96, 0.0, 0.01],
    "recap-nour": [0.32, 0.02, -0.05],
    "recap-mateus-month": [0.33, 0.0, -0.06],
    "recap-mateus-no-hours": [0.33, 0.0, -0.06],
    "moment-mina": [0.34, 0.06, 0.02],
    "leaderboard": [0.33, 0.07, 0.01],
    "compare": [0.35, -0.03, -0.02],
}
"""Each ground's mean in OKLab."""
NAMES = sorted(path.stem for path in FOLDER.glob("*.png"))


@pytest.fixture(scope="module")
def drawable():
    return dict(sheets(*asyncio.run(read())))


def test_every_golden_is_of_a_card_and_every_card_has_one(drawable):
    assert sorted(drawable) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_card_looks_as_it_did(easel, drawable, name, tmp_path):
    with Image.open(FOLDER / f"{name}.png") as stored:
        golden = np.asarray(stored.convert("RGBA"))
    drawn = ink_of(easel, drawable[name])
    assert drawn.shape == golden.shape
    off = (apart(golden, drawn) > LOOSE).mean()
    if off > FEW:
        difference(golden, drawn).save(tmp_path / f"{name}.png")
    assert off <= FEW, f"{off:.2%} is off; look at {tmp_path / name}.png"


def test_a_row_that_is_lost_is_seen(easel, drawable):
    sheet = drawable["recap-nour"]
    with Image.open(FOLDER / "recap-nour.png") as stored:
        golden = np.asarray(stored.convert("RGBA")).copy()
    golden[260:300] = 0
    assert (apart(golden, ink_of(easel, sheet)) > LOOSE).mean() > FEW
    assert difference(golden, ink_of(easel, sheet)).size == (540 * 3, 675)


def test_grounds_keep_their_colours(drawable):
    means = {
        name: oklab(sheet.ground[::9, ::9].reshape(-1, 3) / 255).mean(axis=0)
        for name, sheet in drawable.items()
    }
    assert sorted(means) == sorted(GROUNDS)
    for name, mean in means.items():
        assert mean == pytest.approx(GROUNDS[name], abs=0.01)
