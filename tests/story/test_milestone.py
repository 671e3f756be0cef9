"""Round numbers: when they are told, and when they are not."""

import pytest

from ledger.coverage import Span
from story.moments.milestone import find
from tests.story.builders import Row, at, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-02-20", 404, plays=6)
TRAIN = ("The Gable Ends", "Slow Train North")


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def tracks(moments):
    return [one for one in moments if one.form == "milestone-track" and one.artist == TRAIN[0]]


def test_the_hundredth_play_of_a_song():
    [one] = tracks(found(daily("2022-12-10", 104, *TRAIN)))
    assert (one.track.title, one.number) == (TRAIN[1], 100)
    assert (one.first_on, one.on) == ("2022-12-10", "2023-03-19")
    assert len(one.evidence.plays) == 100


def test_of_two_numbers_in_a_year_the_higher_is_told():
    usual = as_usual("2022-02-20", 670, plays=6)
    [one] = tracks(found(daily("2023-01-10", 260, *TRAIN), usual=usual, period="2023"))
    assert one.number == 250


def test_the_five_hundredth_play_of_an_artist():
    recent = as_usual("2022-10-01", 180, plays=6)
    rows = [
        row
        for n in range(6)
        for row in daily("2022-12-20", 90, TRAIN[0], f"Stop {n}", hour=f"{8 + n:02}:00")
    ]
    [one] = [
        one
        for one in found(rows, usual=recent)
        if one.form == "milestone-artist" and one.artist == TRAIN[0]
    ]
    assert (one.artist, one.number, one.on) == (TRAIN[0], 500, "2023-03-13")


def test_the_ten_thousandth_play_of_all():
    rows = as_usual("2022-08-01", 240, plays=42)
    [one] = [one for one in found(rows, usual=[]) if one.form == "milestone-all"]
    assert (one.number, one.first_on, one.on) == (10_000, "2022-08-01", "2023-03-27")
    assert len(one.evidence.plays) == 2


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(daily("2022-12-10", 99, *TRAIN), id="ninety-nine"),
        pytest.param(daily("2022-11-10", 125, *TRAIN), id="reached the month before"),
        pytest.param(
            [Row(at("2021-06-01 12:00"), *TRAIN), *daily("2022-12-10", 104, *TRAIN)],
            id="begun before all that we look at",
        ),
    ],
)
def test_it_is_not_claimed(rows):
    assert not tracks(found(rows))


def test_of_a_longer_record_no_artist_is_counted():
    rows = [*as_usual("2021-01-01", 300, plays=6), *as_usual("2022-08-01", 240, plays=42)]
    assert not [one for one in found(rows, usual=[]) if one.form != "milestone-track"]


def test_what_was_not_watched_may_hold_more():
    gap = (
        Span(at("2022-02-20 00:00"), at("2023-01-01 00:00")),
        Span(at("2023-01-15 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(daily("2022-12-10", 104, *TRAIN), coverage=gap)


def test_a_night_of_clock_change_has_its_day():
    rows = daily("2022-12-17", 100, *TRAIN, hour="01:30")
    [one] = tracks(found(rows))
    assert one.on == "2023-03-26"


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, *daily("2022-12-10", 104, *TRAIN)]
    assert list(find(listening_of(rows[::-1]))) == list(find(listening_of(rows)))


def test_nothing_is_found_in_nothing():
    assert not list(find(listening_of([])))
