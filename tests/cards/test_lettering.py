"""Names made fit for drawing."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from cards.lettering import CLUSTERS, lettered, prose


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("  two\n lines\t", "two lines"),
        ("e\u0301", "é"),
        ("\u202eevil\u202c", "evil"),
        ("zero\u200bwidth", "zerowidth"),
        ("\x00\x1b[31mred", "[31mred"),
        ("", "—"),
        ("\u200b\u200b", "—"),
        ("🏳️‍🌈", "🏳️‍🌈"),
        ("#panic()", "#panic()"),
        ("{{7*7}} <img>", "{{7*7}} <img>"),
    ],
)
def test_a_name_is_drawn_as_it_reads(name, drawn):
    assert lettered(name) == drawn


def test_a_letter_keeps_three_marks_at_most():
    assert lettered("Z" + "\u0348" * 40 + "algo") == "Z" + "\u0348" * 3 + "algo"


def test_joiners_that_a_script_needs_stay():
    assert lettered("क्‍ष") == "क्‍ष"


def test_a_flood_is_cut():
    assert len(regex.findall(r"\X", lettered("é" * 5_000))) == CLUSTERS


@given(st.text(max_size=400))
def test_whatever_it_was_one_line_is_left(name):
    drawn = lettered(name)
    assert drawn.strip() == drawn
    assert drawn
    assert not any(letter in drawn for letter in "\n\r\t\x00\u2028\u202e\u2066")
    assert lettered(drawn) == drawn


@given(st.text(alphabet=st.characters(categories=["Cs", "Co", "Cn", "Cc", "Cf"]), max_size=60))
def test_what_leaves_no_ink_becomes_a_dash(name):
    assert lettered(name) == "—"


def test_prose_keeps_its_length_and_its_isolates_and_loses_what_steers():
    said = "One \u2068أنت\u2069 two\u202e three. " * 40
    assert prose(said) == ("One \u2068أنت\u2069 two three. " * 40).strip()


def test_prose_breaks_only_words_that_nothing_else_would_break():
    assert prose("a " + "b" * 28) == "a " + "b" * 28
    assert prose("b" * 29) == "\u200b".join("b" * 29)
