"""Gone for months, and back to stay: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.comeback import find
from tests.story.builders import Row, at, listening_of
from tests.story.people import as_usual, daily, now_and_then

USUAL = as_usual("2022-02-20", 404, plays=6)
FIELD = ("Ada Frost", "The Long Field")
BEFORE = now_and_then("2022-08-01", 25, *FIELD, every=4)
"""Twenty-five plays, the last on 5 November."""
AFTER = daily("2023-03-06", 6, *FIELD)


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def tracks(*rows, **more):
    return [one for one in found(*rows, **more) if one.track]


def artists(*rows, **more):
    return [one for one in found(*rows, **more) if not one.track]


def test_six_plays_after_four_months_without_are_a_comeback():
    [one] = tracks(BEFORE, AFTER)
    assert (one.form, one.last_on, one.on) == ("comeback-track", "2022-11-05", "2023-03-06")
    assert (one.away_days, one.before, one.known_on) == (121, 25, "2022-08-01")
    assert (one.plays, one.days, one.until) == (6, 6, "2023-03-11")
    assert len(one.evidence.plays) == 7
    assert one.evidence.baseline["chance"] < 0.05


def test_of_an_artist_with_one_song_both_are_noticed():
    [one] = artists(BEFORE, AFTER)
    assert (one.form, one.artist, one.plays) == ("comeback-artist", "Ada Frost", 6)
    assert "track" not in one.values()


def test_many_songs_of_an_artist_come_back_together():
    before = [
        row
        for n in range(5)
        for row in now_and_then(f"2022-08-0{n + 1}", 5, "Ada Frost", f"{n}", 14)
    ]
    after = [row for n in range(5) for row in daily(f"2023-03-0{n + 1}", 1, "Ada Frost", f"{n}")]
    assert not tracks(before, after)
    [one] = artists(before, after)
    assert (one.before, one.plays) == (25, 5)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([*BEFORE, *AFTER[:4]], id="too few after"),
        pytest.param([*BEFORE, *daily("2023-03-06", 2, *FIELD, times=4)], id="too few days after"),
        pytest.param([*BEFORE, *now_and_then("2023-03-02", 5, *FIELD, every=6)], id="too slowly"),
        pytest.param([*BEFORE[:11], *AFTER], id="too few before"),
        pytest.param([*daily("2022-10-01", 25, *FIELD), *AFTER], id="too short a time before"),
        pytest.param(
            [*BEFORE, Row(at("2022-12-20 12:00"), *FIELD), *AFTER], id="called meanwhile"
        ),
        pytest.param(
            [*now_and_then("2022-11-12", 25, *FIELD, every=1), *AFTER], id="not gone long"
        ),
        pytest.param([*BEFORE, *daily("2023-02-06", 6, *FIELD)], id="in February"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def on_days(first, count, times, every):
    return [
        row
        for when in now_and_then(first, count, *FIELD, every=every)
        for row in (Row(when.at + n * 3_600_000, *FIELD) for n in range(times))
    ]


def test_what_was_never_regular_was_never_away():
    assert not found(on_days("2022-04-01", 4, 3, every=70), AFTER)


def test_an_artist_needs_a_firmer_habit_than_a_track():
    seen = found(on_days("2022-04-01", 8, 2, every=28), AFTER)
    assert [one.form for one in seen] == ["comeback-track"]


def test_an_absence_that_was_not_watched_is_not_claimed():
    hole = (
        Span(at("2022-02-20 00:00"), at("2022-12-01 00:00")),
        Span(at("2022-12-10 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(BEFORE, AFTER, coverage=hole)


def test_nobody_was_missed_by_somebody_who_played_nothing():
    usual = [*as_usual("2022-02-20", 262, plays=6), *as_usual("2023-02-20", 39, plays=6)]
    assert not found(BEFORE, AFTER, usual=usual)


def test_without_a_baseline_nothing_is_compared():
    assert not found(BEFORE, AFTER, usual=as_usual("2022-10-01", 181, plays=1))


def test_it_belongs_to_the_month_that_settled_it():
    rows = [*BEFORE, *daily("2023-02-26", 6, *FIELD)]
    assert not tracks(rows, period="2023-02")
    [one] = tracks(rows)
    assert (one.on, one.until) == ("2023-02-26", "2023-03-03")
    assert tracks(rows, period="2023")


def test_a_return_through_the_night_of_the_clocks_is_counted_by_days():
    night = [Row(at(f"2023-03-26 {hour}"), *FIELD) for hour in ("00:30", "02:30", "03:30")]
    assert not tracks(BEFORE, night, daily("2023-03-26", 1, *FIELD, times=3))
    [one] = tracks(BEFORE, night, daily("2023-03-26", 2, *FIELD))
    assert (one.plays, one.days, one.until) == (5, 2, "2023-03-27")


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, *BEFORE, *AFTER]
    first, second = (list(find(listening_of(order))) for order in (rows, rows[::-1]))
    assert first == second
