"""Steady, and then hardly there: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.compose import compose
from story.moments.sudden_drop import find
from tests.story.builders import Row, at, listening_of, voice
from tests.story.people import as_usual, daily, now_and_then

USUAL = as_usual("2022-02-20", 404, plays=6)
FIELD = ("Ada Frost", "The Long Field")
STEADY = daily("2022-10-01", 140, *FIELD)
"""A play a day, the last on 17 February; four weeks after that are over on 18 March."""


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_a_steady_artist_who_stopped_is_told():
    [one] = found(STEADY)
    assert (one.form, one.artist, one.until_on) == ("sudden-drop-none", "Ada Frost", "2023-02-17")
    assert (one.before, one.days, one.after) == (90, 90, 0)
    assert "after" not in one.values()
    assert len(one.evidence.plays) == 90


def test_what_little_is_left_is_told_too():
    [one] = found(STEADY, [Row(at("2023-03-01 12:00"), "Ada Frost", "Other")])
    assert (one.form, one.until_on, one.after) == ("sudden-drop", "2023-02-17", 1)
    assert len(one.evidence.plays) == 91


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(daily("2022-12-20", 60, *FIELD), id="not for long"),
        pytest.param(now_and_then("2022-10-02", 46, *FIELD, every=3), id="too few"),
        pytest.param([*STEADY[:45], *STEADY[85:]], id="uneven"),
        pytest.param([*STEADY[:112], *STEADY[112:132:5]], id="tapered off"),
        pytest.param([*STEADY, *daily("2023-03-01", 3, *FIELD)], id="too much is left"),
        pytest.param(daily("2022-10-01", 110, *FIELD), id="told in February"),
        pytest.param(daily("2022-10-01", 160, *FIELD), id="not over yet"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_where_everything_fell_nothing_is_told():
    usual = [*as_usual("2022-02-20", 363, plays=6), *as_usual("2023-02-18", 41, plays=2)]
    assert not found(STEADY, usual=usual)


def test_an_absence_that_was_not_watched_is_not_claimed():
    hole = (
        Span(at("2022-02-20 00:00"), at("2023-02-25 00:00")),
        Span(at("2023-02-28 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(STEADY, coverage=hole)


def test_it_belongs_where_it_could_first_be_said():
    assert not found(STEADY, period="2023-02")
    assert found(STEADY, period="2023-03")
    assert not found(STEADY, usual=as_usual("2022-02-20", 434, plays=6), period="2023-04")
    assert found(STEADY, period="2023")


def test_a_fall_of_december_is_told_in_the_first_quarter():
    usual = as_usual("2021-12-01", 760, plays=6)
    seen = listening_of([*usual, *daily("2022-08-01", 140, *FIELD)], "2023")
    [one] = find(seen)
    assert one.until_on == "2022-12-18"
    story = compose(seen, voice())
    [quarter] = [
        chapter
        for chapter in story.chapters
        if any(
            "Ada Frost" in sentence.text
            for sentence in chapter.sentences
            if sentence.moment is not None
        )
    ]
    assert quarter.title == "January to March"


def test_a_play_at_three_belongs_to_the_day_before_when_the_clocks_change():
    rows = daily("2022-11-20", 126, *FIELD)
    night = [Row(at("2023-03-26 03:30"), *FIELD)]
    usual = as_usual("2022-02-20", 434, plays=6)
    [one] = found(rows, night, usual=usual, period="2023-04")
    assert (one.until_on, one.days) == ("2023-03-25", 90)


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, *STEADY]
    first, second = (list(find(listening_of(order))) for order in (rows, rows[::-1]))
    assert first == second
