"""A dozen new songs of one artist in a day: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.rabbit_hole import find
from tests.story.builders import MINUTE, Row, at, in_a_row, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-02-20", 404, plays=6)
SONGS = [f"Coin {n}" for n in range(14)]
HOLE = in_a_row(at("2023-03-11 09:00"), "Wren Osei", *SONGS)


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_a_dozen_new_songs_in_a_day_are_a_rabbit_hole():
    [one] = found(HOLE)
    said = one.values()
    assert (one.form, said["on"], said["songs"], said["plays"], said["earlier"], said["met"]) == (
        "rabbit-hole",
        "2023-03-11",
        14,
        14,
        0,
        "never",
    )


def test_what_followed_is_told_once_it_is_over():
    usual = as_usual("2022-02-20", 680, plays=6)
    [nothing] = found(HOLE, usual=usual, period="2023")
    [kept] = found(HOLE, daily("2023-04-01", 7, "Wren Osei", "Coin 3"), usual=usual, period="2023")
    [few] = found(HOLE, daily("2023-04-01", 2, "Wren Osei", "Coin 3"), usual=usual, period="2023")
    assert (nothing.form, kept.form, few.form) == (
        "rabbit-hole-nothing",
        "rabbit-hole-kept",
        "rabbit-hole",
    )
    assert (kept.values()["followed"], len(kept.evidence.plays)) == (7, 21)


def test_nothing_followed_only_where_we_were_watching():
    hole = (
        Span(at("2022-02-20 00:00"), at("2023-03-20 00:00")),
        Span(at("2023-04-20 00:00"), at("2024-01-01 00:00")),
    )
    usual = as_usual("2022-02-20", 680, plays=6)
    [one] = found(HOLE, usual=usual, period="2023", coverage=hole)
    assert (one.form, "followed" in one.values()) == ("rabbit-hole", False)


@pytest.mark.parametrize(
    ("begun", "days", "ever"), [("2022-02-20", 404, "yes"), ("2023-01-08", 82, "no")]
)
def test_songs_are_new_to_a_short_record_only(begun, days, ever):
    """With less than half a year behind it, a first play is the first that we know of."""
    [one] = found(HOLE, usual=as_usual(begun, days, plays=6))
    assert one.values()["ever"] == ever


def test_a_few_plays_before_are_said():
    [one] = found(HOLE, daily("2023-01-01", 4, "Wren Osei", "Old Coin"))
    assert (one.values()["earlier"], one.values()["met"]) == (4, "before")
    [one] = found(HOLE, [Row(at("2021-06-01 12:00"), "Wren Osei", "Old Coin")])
    assert (one.values()["earlier"], one.values()["met"]) == (0, "long")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(HOLE[:11], id="too few"),
        pytest.param(
            in_a_row(at("2023-03-11 09:00"), "Wren Osei", *SONGS, every=170 * MINUTE),
            id="too slow",
        ),
        pytest.param(
            [*HOLE, *daily("2023-01-01", 11, "Wren Osei", "Old Coin")], id="known too well"
        ),
        pytest.param(
            [*HOLE, *in_a_row(at("2021-03-11 09:00"), "Wren Osei", *SONGS[:4])], id="heard before"
        ),
        pytest.param(
            [
                row
                for n, song in enumerate(SONGS)
                for row in (
                    Row(at("2023-03-11 08:00") + n * 30 * MINUTE, "Wren Osei", song),
                    *(
                        Row(at("2023-03-11 08:00") + (n * 30 + m) * MINUTE, f"{n} and {m}", "One")
                        for m in range(4, 28, 4)
                    ),
                )
            ],
            id="somebody else was choosing",
        ),
        pytest.param([], id="nothing"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_in_our_own_first_weeks_everything_is_new():
    assert not found(HOLE, usual=as_usual("2023-02-20", 40, plays=6))
    assert not found(usual=[])


def test_a_first_needs_that_we_were_watching():
    hole = (
        Span(at("2022-02-20 00:00"), at("2022-05-01 00:00")),
        Span(at("2022-09-01 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(HOLE, coverage=hole)


def test_it_belongs_to_the_month_of_the_twelfth():
    night = in_a_row(at("2023-02-28 23:30"), "Wren Osei", *SONGS)
    assert not found(night, period="2023-02")
    assert len(found(night)) == 1


def test_the_order_of_arrival_does_not_matter():
    assert found(HOLE) == found(HOLE[::-1])
