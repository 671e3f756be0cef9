"""A comparison's card: what two have in common, whichever of them asks."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cards.compare import ROWS, compare_alt_text, compare_sheet
from cards.look import ALT_MOST, Theme
from tests.cards.look import ink, margins_clear
from tests.cards.pairs import a_pair, nasty_pair
from tests.story.builders import voice


@pytest.mark.parametrize("theme", list(Theme))
def test_nothing_leaves_its_margin_whatever_the_names(easel, theme):
    assert margins_clear(ink(easel, compare_sheet(nasty_pair(), voice(), theme=theme)))


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.text(max_size=60), others=st.integers(0, 400))
def test_nothing_leaves_its_margin_for_any_words(easel, name, others):
    pair = replace(a_pair(), names=(name, name), artists=((name, others),) * 3, server=name)
    assert margins_clear(ink(easel, compare_sheet(pair, voice())))


def test_what_is_drawn_is_what_the_two_have_in_common():
    says = compare_sheet(a_pair(), voice()).says
    assert [(one["name"], one["said"]) for one in says["artists"][:2]] == [
        ("Cold Harbour", "nobody else here"),
        ("Ludmila Sava", "and 1 other here"),
    ]
    assert says["tracks"][0]["title"] == "Night Ferry"
    assert [one["title"] for one in says["across"]] == ["Kriolu", "Salt"]
    assert says["words"]["nothing"] == ""


def test_it_has_the_same_colours_whoever_asks():
    pair = a_pair()
    turned = replace(pair, names=pair.names[::-1], across=pair.across[::-1])
    one, other = compare_sheet(pair, voice()), compare_sheet(turned, voice())
    assert one.says["accent"] == other.says["accent"]
    assert one.ground is not None
    assert other.ground is not None
    assert np.array_equal(one.ground, other.ground)


def test_two_with_nothing_in_common_are_told_so(easel):
    sheet = compare_sheet(replace(a_pair(), artists=(), tracks=()), voice())
    assert sheet.says["words"]["nothing"].startswith("Not one artist in common")
    assert "Not one artist in common" in compare_alt_text(
        replace(a_pair(), artists=(), tracks=()), voice()
    )
    assert margins_clear(ink(easel, sheet))


def test_a_song_that_is_shared_and_given_is_drawn_once():
    pair = a_pair()
    sheet = compare_sheet(replace(pair, across=(pair.tracks[0][0], None)), voice())
    assert sheet.says["across"][0]["sleeve"] == sheet.says["tracks"][0]["sleeve"]


def test_in_its_place_stands_all_that_it_shows():
    pair = a_pair()
    text = compare_alt_text(pair, voice())
    assert text.startswith("What Ana and Ben have in common.")
    for artist, _ in pair.artists[:ROWS]:
        assert artist in text
    assert text.endswith("From Ben to Ana: “Salt” by Cold Harbour.")
    assert len(compare_alt_text(nasty_pair(), voice())) <= ALT_MOST
