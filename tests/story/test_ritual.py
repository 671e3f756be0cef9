"""An hour or a weekday of its own: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moment import ConsentClass
from story.moments.ritual import find
from tests.story.builders import MINUTE, Row, at, days, in_a_row, listening_of
from tests.story.people import as_usual, daily

USUAL = [
    *as_usual("2022-09-01", 212, plays=5, hour="08:00"),
    *as_usual("2022-09-01", 212, plays=5, hour="19:00", turn=5),
]
TRAIN = ("The Gable Ends", "Slow Train North")


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def weekly(first, count, *titles, hour="12:00", every=7):
    return [
        row
        for n, when in enumerate(days(first, count * every, hour))
        if n % every == 0
        for row in in_a_row(when, TRAIN[0], *titles)
    ]


def test_a_song_of_the_night_hours():
    [one] = found(daily("2023-03-02", 28, *TRAIN, hour="23:10"))
    assert (one.form, one.plays, one.inside, one.days) == ("ritual-hour", 28, 28, 28)
    assert one.values()["track"] == TRAIN[1]
    begins, ends = (str(one.values()[name])[11:] for name in ("from_at", "until_at"))
    assert (begins, ends) == ("22:00", "01:00")
    assert one.consent is ConsentClass.ASK
    assert len(one.evidence.plays) == 28


def test_a_record_of_sundays():
    sundays = weekly("2023-02-12", 7, "One", "Two", "Three", hour="19:50")
    [one] = found(sundays)
    assert (one.form, one.plays, one.days) == ("ritual-weekday", 21, 7)
    assert one.values()["weekday_on"] == "2023-02-12"
    assert one.values()["what"] == "artist"


def test_sunday_mornings_are_both():
    [one] = found(weekly("2023-02-12", 7, "One", "Two", "Three", hour="10:00"))
    assert (one.form, one.days, one.inside) == ("ritual-both", 7, 21)
    assert {"from_at", "until_at", "weekday_on"} <= one.values().keys()


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(daily("2023-03-05", 7, *TRAIN, hour="23:10"), id="seven plays"),
        pytest.param(
            [row for n in range(5) for row in daily(f"2023-03-0{n + 1}", 1, *TRAIN, times=2)],
            id="five days",
        ),
        pytest.param(
            [
                row
                for n in range(24)
                for row in daily(f"2023-03-{n + 1:02}", 1, *TRAIN, hour=f"{n:02}:30")
            ],
            id="at every hour",
        ),
        pytest.param(weekly("2023-03-05", 3, *TRAIN[1:] * 3), id="three weeks"),
        pytest.param(daily("2023-03-02", 28, "A", "White Noise", hour="23:10"), id="noise"),
        pytest.param(daily("2023-03-02", 28, "A", "Surah Maryam", hour="05:10"), id="a prayer"),
        pytest.param(daily("2023-03-05", 9, *TRAIN, hour="23:10"), id="one holiday"),
        pytest.param(daily("2022-11-25", 20, *TRAIN, hour="23:10"), id="over before the month"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_when_everything_is_played_nothing_has_its_hour():
    evenings = as_usual("2022-09-01", 212, plays=10, hour="19:00")
    assert not found(daily("2023-03-02", 28, *TRAIN, hour="20:10"), usual=evenings)


def test_without_hours_nothing_is_said_of_them():
    rows = daily("2023-03-02", 28, *TRAIN, hour="23:10")
    assert not found(rows, zone="UTC", zone_chosen=False)
    unsure = [Row(row.at, *TRAIN, unsure_ms=11 * MINUTE) for row in rows]
    assert not found(unsure)


def test_what_came_at_other_hours_must_be_known():
    gap = (
        Span(at("2022-09-01 00:00"), at("2023-02-10 00:00")),
        Span(at("2023-02-20 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(daily("2023-03-02", 28, *TRAIN, hour="23:10"), coverage=gap)


def test_without_enough_plays_nothing_is_usual():
    assert not found(
        daily("2023-03-02", 28, *TRAIN, hour="23:10"), usual=as_usual("2023-02-20", 30, plays=5)
    )


def test_the_wall_clock_counts_also_after_it_was_changed():
    [one] = found(daily("2023-03-04", 27, *TRAIN, hour="23:55"))
    assert one.inside == one.plays == 27


def test_it_is_told_when_it_first_holds_and_not_again():
    rows = daily("2023-02-05", 50, *TRAIN, hour="23:10")
    assert found(rows, period="2023-02")
    assert not found(rows, period="2023-03")


def test_a_year_tells_it_once():
    usual = [
        *as_usual("2022-09-01", 480, plays=5, hour="08:00"),
        *as_usual("2022-09-01", 480, plays=5, hour="19:00", turn=5),
    ]
    rows = daily("2023-02-05", 50, *TRAIN, hour="23:10")
    [one] = found(rows, usual=usual, period="2023")
    assert one.inside == 50


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, *daily("2023-03-02", 28, *TRAIN, hour="23:10")]
    assert list(find(listening_of(rows[::-1]))) == list(find(listening_of(rows)))


def test_nothing_is_found_in_nothing():
    assert not list(find(listening_of([])))
