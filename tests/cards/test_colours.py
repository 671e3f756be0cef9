"""Colours, and grounds that ink can be read on."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.aura import STRIPE, aura
from cards.colours import Weighed, contrast, from_name, merged, oklab, polar, srgb
from cards.easel import pixels, png_of

INKS = {"dark": np.array([0xFF, 0xF7, 0xEA]) / 255, "light": np.array([0x1B, 0x17, 0x14]) / 255}
UNIT = st.floats(0, 1)


@given(st.tuples(UNIT, UNIT, UNIT))
def test_there_and_back_is_the_same_colour(colour):
    there = np.array(colour)
    assert np.allclose(srgb(oklab(there)), there, atol=1e-4)


def test_white_and_black_are_known():
    assert np.allclose(oklab(np.ones(3)), [1, 0, 0], atol=1e-4)
    assert contrast(np.ones(3), np.zeros(3)) == pytest.approx(21)


def test_a_name_has_its_colours_for_ever():
    assert from_name("cold harbour") == from_name("cold harbour")
    assert from_name("cold harbour") != from_name("cold harbor")


def test_close_colours_become_one_and_weigh_together():
    red, nearly, blue = polar(0.6, 0.2, 0.05), polar(0.61, 0.2, 0.05), polar(0.5, 0.2, 0.7)
    found = merged([Weighed(blue, 0.5), Weighed(red, 0.4), Weighed(nearly, 0.3)])
    assert [round(one.weight, 3) for one in found] == [0.7, 0.5]


@pytest.mark.parametrize("theme", ["dark", "light"])
@given(
    seed=st.text(max_size=12),
    hues=st.lists(st.tuples(UNIT, st.floats(0, 0.3), UNIT), max_size=6),
)
def test_ink_stands_out_seven_to_one_wherever_it_lies(theme, seed, hues):
    colours = [Weighed(polar(*hue), 1.0) for hue in hues]
    ground = aura(60, 75, theme, colours, seed).reshape(-1, 3) / 255
    least = min(contrast(place, INKS[theme]) for place in ground[::7])
    assert least >= 7


def test_a_ground_is_the_same_twice_and_does_not_band():
    one, other = aura(400, 500, "dark", [], "Ana"), aura(400, 500, "dark", [], "Ana")
    assert np.array_equal(one, other)
    # Dithered: neighbours differ within every patch, though the field hardly moves.
    patch = one[240:248, 200:208, 0].astype(int)
    assert len(np.unique(patch)) > 1


def test_grey_covers_make_a_grey_ground():
    greys = [Weighed(polar(light, 0.01, 0.2), 1.0) for light in (0.2, 0.5, 0.8)]
    chroma = np.hypot(*np.moveaxis(oklab(aura(90, 90, "dark", greys, "x") / 255)[..., 1:], -1, 0))
    assert chroma.max() < 0.04


def test_a_ground_is_laid_out_without_a_seam():
    laid = aura(64, 2 * STRIPE + 30, "dark", [], "Ludmila").astype(int)
    steps = np.abs(np.diff(laid.mean(axis=1), axis=0)).max(axis=1)
    assert steps[STRIPE - 1] <= steps[: STRIPE - 1].max() + 0.5
    assert steps[2 * STRIPE - 1] <= steps[: STRIPE - 1].max() + 0.5


def test_a_written_picture_is_read_as_it_was():
    ground = aura(31, 47, "light", [], "Ludmila")
    assert np.array_equal(pixels(png_of(ground)), ground)
