"""A moment's card: its sentence, and a stroke for every play."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from cards.look import TALL
from cards.moment import moment_alt_text, moment_sheet, strokes
from story.compose import compose
from tests.cards.look import ink, margins_clear
from tests.golden.test_pages import a_month
from tests.story.builders import at, in_a_row, listening_of, voice
from tests.story.people import as_usual


@pytest.fixture(scope="module")
def month():
    return compose(a_month(), voice())


def the_binge(story):
    return next(told for told in story.moments if told.kind == "binge")


def test_every_play_has_its_stroke_where_it_fell(month):
    told = the_binge(month)
    placed = strokes(told)
    assert len(placed) == len(told.plays)
    assert (placed[0], placed[-1]) == (0.0, 1.0)
    assert placed[5] == pytest.approx(0.5)


def test_one_night_is_told_by_its_hours_and_weeks_by_their_days(month):
    says = moment_sheet(month, the_binge(month), voice()).says
    assert (says["began"], says["ended"]) == ("01:50", "02:45")
    other = next(told for told in month.moments if told.kind == "obsession")
    assert moment_sheet(month, other, voice()).says["began"] == "12 March 2023"


def test_without_a_chosen_zone_a_night_is_told_by_its_day():
    story = compose(replace(a_month(), zone_chosen=False), voice())
    for told in story.moments:
        assert ":" not in moment_sheet(story, told, voice()).says["began"]


def test_all_moments_of_a_month_can_be_drawn(easel, month):
    for told in month.moments:
        png = easel.draw_now(moment_sheet(month, told, voice(), TALL))
        with Image.open(BytesIO(png)) as card:
            assert card.size == (1080, 1920)


def test_what_stands_in_its_place_has_the_sentence_and_the_plays(month):
    text = moment_alt_text(the_binge(month), voice())
    assert text.startswith(the_binge(month).text)
    assert "11 strokes" in text
    assert "01:50" in text


def test_a_long_title_leaves_no_margin(easel):
    title = "Night Ferry " * 30
    rows = [*as_usual("2022-02-20", 404), *in_a_row(at("2023-03-09 13:50"), "Cold", *[title] * 9)]
    story = compose(listening_of(rows), voice())
    told = the_binge(story)
    sheet = moment_sheet(story, told, voice())
    png = easel.draw_now(sheet)
    with Image.open(BytesIO(png)) as card:
        assert card.size == (1080, 1350)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.text(max_size=80), sentence=st.text(max_size=280))
def test_nothing_leaves_its_margin_for_any_words(easel, month, name, sentence):
    told = replace(the_binge(month), text=sentence, says={"artist": name})
    sheet = moment_sheet(replace(month, subject=name), told, voice())
    assert margins_clear(ink(easel, sheet))


@pytest.mark.parametrize(
    "word", ["W" * 27, "W" * 280, "ß" * 120, "夜に駆ける" * 40, "https://" + "a/" * 100]
)
def test_a_word_wider_than_its_line_is_made_smaller_or_broken(easel, month, word):
    told = replace(the_binge(month), text=f"You played {word} twice.")
    drawn = ink(easel, moment_sheet(month, told, voice()))
    assert margins_clear(drawn)
    assert drawn[200:900, 80:1000].any()


def test_a_moment_that_names_nothing_names_nothing_on_its_card(easel, month):
    told = replace(the_binge(month), says={})
    sheet = moment_sheet(month, told, voice())
    assert sheet.says["about"] == ""
    assert margins_clear(ink(easel, sheet))


def test_one_play_is_told_by_one_hour(month):
    told = the_binge(month)
    says = moment_sheet(month, replace(told, plays=told.plays[:1]), voice()).says
    assert (says["began"], says["ended"]) == ("01:50", "")
    assert says["strokes"] == [0.0]
