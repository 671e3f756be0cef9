"""What somebody's title may do to a terminal: nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terminal.clean import clean, settle
from tests.terminal.stories import HOSTILE

STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]")


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_shown_harmlessly(title):
    shown = clean(title)
    assert shown
    assert not STEERING.search(shown)


@given(st.text(st.characters()))
def test_whatever_is_cleaned_is_one_printable_line(text):
    shown = clean(text)
    shown.encode("utf-8")
    assert not STEERING.search(shown)
    assert clean(shown) == shown


def test_an_escape_sequence_shows_as_the_letters_it_is():
    assert clean("\x1b[31mred") == "␛[31mred"


def test_markup_is_only_letters():
    assert clean("[bold]x[/bold]") == "[bold]x[/bold]"


def test_a_title_of_nothing_visible_shows_that_something_is_there():
    assert clean("\u200b\u2060") == "\ufffd"


def test_joined_emoji_stay_joined():
    assert clean("👩‍👩‍👧‍👦") == "👩‍👩‍👧‍👦"


def test_letters_carry_no_more_marks_than_a_script_needs():
    assert len(clean("z" + "\u0334" * 400)) == 5


def test_a_name_from_right_to_left_ends_where_it_ends():
    assert settle("أم كلثوم") == "أم كلثوم\u200e"


def test_a_name_that_the_phrasebook_isolated_ends_where_it_ends():
    assert clean("“\u2068أنت عمري\u2069”, 21 plays") == "“أنت عمري\u200e”, 21 plays"


def test_left_to_right_texts_are_left_alone():
    assert settle("夜に駆ける 12") == "夜に駆ける 12"
