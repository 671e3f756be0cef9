"""A day that was the month: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.big_day import find
from tests.story.builders import at, in_a_row, listening_of
from tests.story.people import LIBRARY, as_usual

USUAL = as_usual("2022-10-01", 182, plays=3)
MANY = [
    row
    for n in range(50)
    for row in in_a_row(at("2023-03-11 15:00") + n * 240_000, *LIBRARY[(n * 7) % 40])
]
ALONE = in_a_row(at("2023-03-11 15:00"), "Wren Osei", *(f"Coin {n}" for n in range(45)))


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_a_day_may_hold_a_quarter_of_a_month():
    [one] = found(MANY)
    said = one.values()
    assert (one.form, said["on"], said["plays"], said["of"], said["share"]) == (
        "big-day",
        "2023-03-11",
        53,
        143,
        37,
    )
    assert (said["began"], one.evidence.baseline) == (
        "2023-03-11T15:00+00:00",
        {"usual_day": 3.0},
    )


def test_it_may_be_one_artists_day():
    [one] = found(ALONE)
    assert (one.form, one.values()["artist"], one.values()["artist_plays"]) == (
        "big-day-artist",
        "Wren Osei",
        45,
    )


def test_a_day_turns_at_four_in_the_morning():
    night = in_a_row(at("2023-03-11 22:00"), "Wren Osei", *(f"Coin {n}" for n in range(45)))
    [one] = found(night)
    assert (one.values()["on"], one.values()["plays"]) == ("2023-03-11", 48)


def test_without_a_zone_no_hour_is_said():
    [one] = found(MANY, zone="UTC", zone_chosen=False)
    assert "began" not in one.values()


@pytest.mark.parametrize(
    ("rows", "usual"),
    [
        pytest.param(MANY[:36], USUAL, id="too few"),
        pytest.param(MANY, as_usual("2022-10-01", 182, plays=7), id="too small a share"),
        pytest.param(MANY, [], id="the only day"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_it_is_not_claimed(rows, usual):
    assert not found(rows, usual=usual)


def test_the_month_around_it_must_have_been_watched():
    hole = (Span(at("2022-10-01 00:00"), at("2023-03-20 00:00")),)
    assert not found(MANY, coverage=hole)


def test_a_year_looks_at_each_month():
    [one] = found(MANY, usual=as_usual("2022-10-01", 400, plays=3), period="2023")
    assert one.values()["month"] == "2023-03-01"


def test_the_order_of_arrival_does_not_matter():
    assert found(MANY) == found(MANY[::-1])
