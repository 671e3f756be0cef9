"""What days begin and end with: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moment import ConsentClass
from story.moments.opener import find
from tests.story.builders import MINUTE, Row, at, days, in_a_row, listening_of
from tests.story.people import as_usual

USUAL = [
    *as_usual("2022-09-01", 212, plays=4, hour="09:00"),
    *as_usual("2022-09-01", 212, plays=4, hour="14:00", turn=3),
    *as_usual("2022-09-01", 212, plays=4, hour="21:00", turn=5),
]
KETTLE = ("The Gable Ends", "Kettle On")


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def mornings(count=8, hour="07:00", first="2023-03-01", every=3, titles=(KETTLE[1],)):
    return [
        row
        for n, when in enumerate(days(first, count * every, hour))
        if n % every == 0
        for row in in_a_row(when, KETTLE[0], *titles)
    ]


def test_a_song_before_all_others():
    [one] = found(mornings())
    assert (one.form, one.track.title, one.days, one.all_days) == ("opener", KETTLE[1], 8, 90)
    assert one.last_on == "2023-03-22"
    assert one.consent is ConsentClass.PUBLIC


def test_a_song_after_all_others():
    [one] = found(mornings(hour="23:50"))
    assert (one.form, one.days) == ("closer", 8)


def test_a_day_ends_at_four():
    [one] = found(mornings(hour="02:30"))
    assert one.form == "closer"


def test_three_in_one_order_are_a_list():
    [one] = found(mornings(titles=("Kettle On", "Toast", "Two Cups")))
    assert (one.form, one.list_days) == ("opener-list", 8)
    assert (one.values()["near_track"], one.values()["far_track"]) == ("Toast", "Two Cups")


def test_a_list_ends_with_the_last_of_it():
    [one] = found(mornings(hour="23:30", titles=("Kettle On", "Toast", "Two Cups")))
    assert (one.form, one.track.title) == ("closer-list", "Two Cups")
    assert (one.values()["near_track"], one.values()["far_track"]) == ("Toast", "Kettle On")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(mornings(5), id="five days"),
        pytest.param(mornings(8, every=1, first="2023-03-06"), id="two weeks"),
        pytest.param([*mornings(8), *mornings(16, "17:00", "2023-02-01")], id="any sitting"),
        pytest.param(
            [Row(r.at + 40 * MINUTE, "N", "Fajr Adhan") for r in mornings()], id="prayer"
        ),
    ],
)
def test_near_misses(rows):
    assert not found(rows)


def test_what_opened_days_a_month_before_is_no_news():
    assert not found(mornings(14, first="2023-01-30"))


def test_a_gap_or_an_unknown_zone_says_nothing():
    gap = (
        Span(at("2022-09-01 00:00"), at("2023-02-01 00:00")),
        Span(at("2023-02-14 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(mornings(), coverage=gap)
    assert not found(mornings(), zone="UTC", zone_chosen=False)
    vague = [Row(r.at, r.artist, r.title, unsure_ms=60 * MINUTE) for r in mornings()]
    assert not found(vague)


def test_clock_changes_move_no_morning():
    """Summer time began on 26 March."""
    [one] = found(mornings(7, first="2023-03-08", every=3, hour="04:10"))
    assert (one.form, one.days) == ("opener", 7)


def test_a_year_tells_what_held_at_the_end_of_a_quarter():
    [one] = found(mornings(), period="2023")
    assert (one.form, one.days) == ("opener", 8)
