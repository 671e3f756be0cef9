"""The last play so far: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.last_play import find
from tests.story.builders import Row, at, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-02-01", 699, plays=6)
FIELD = ("Ada Frost", "The Long Field")
GONE = daily("2023-03-01", 110, *FIELD)
"""A play a day, the last on 18 June."""


def found(*rows, usual=USUAL, period="2023", **more):
    seen = [*usual, *(row for part in rows for row in part)]
    return list(find(listening_of(seen, period, **more)))


def test_an_artist_who_stopped_in_june_is_told_in_the_year():
    [one] = found(GONE)
    assert (one.artist, one.track.title, one.last_on) == (*FIELD, "2023-06-18")
    assert (one.plays, one.known_on, one.since_days) == (110, "2023-03-01", 196)
    assert len(one.evidence.plays) == 110
    assert one.evidence.baseline["chance"] < 1e-4


def test_months_do_not_tell_it():
    assert not found(GONE, period="2023-12")
    assert not found(GONE, period="2023-06")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(GONE[:99], id="too few"),
        pytest.param(
            [row for row in GONE[-55:] for row in (row, Row(row.at + 9, *FIELD))], id="too short"
        ),
        pytest.param(daily("2023-06-20", 110, *FIELD), id="not gone long"),
        pytest.param([*GONE, Row(at("2023-12-20 12:00"), *FIELD)], id="came back"),
        pytest.param(
            [*GONE, Row(at("2023-12-20 12:00"), "Ada Frost", "Other")], id="another song"
        ),
        pytest.param(daily("2022-05-01", 110, *FIELD), id="gone the year before"),
        pytest.param(
            [*daily("2022-03-01", 1, *FIELD, times=9), *daily("2023-06-01", 10, *FIELD, times=10)],
            id="never regular",
        ),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_an_absence_that_was_not_watched_is_not_claimed():
    hole = (
        Span(at("2022-02-01 00:00"), at("2023-09-01 00:00")),
        Span(at("2023-09-15 00:00"), at("2024-01-01 00:00")),
    )
    assert not found(GONE, coverage=hole)


def test_beside_a_silence_of_everything_it_is_not_told():
    usual = [*as_usual("2022-02-01", 506, plays=6), *as_usual("2023-06-28", 187, plays=6)]
    assert not found(GONE, usual=usual)
    later = [*as_usual("2022-02-01", 530, plays=6), *as_usual("2023-07-24", 161, plays=6)]
    assert found(GONE, usual=later)


def test_somebody_who_hardly_played_anything_left_nobody():
    usual = [*as_usual("2022-02-01", 530, plays=6), *as_usual("2023-11-20", 42, plays=6)]
    assert not found(GONE, usual=usual)


def test_a_last_play_in_the_night_of_the_clocks_has_its_own_date():
    night = [Row(at(f"2023-03-26 {hour}"), *FIELD) for hour in ("00:30", "02:15")]
    [one] = found(daily("2022-12-01", 115, *FIELD), night)
    assert (one.last_on, one.since_days) == ("2023-03-26", 280)


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, *GONE]
    first, second = (list(find(listening_of(order, "2023"))) for order in (rows, rows[::-1]))
    assert first == second
