"""One track, over and over: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moment import ConsentClass
from story.moments.binge import find
from tests.story.builders import MINUTE, Row, at, in_a_row, listening_of
from tests.story.people import a_binge, as_usual

USUAL = as_usual("2022-08-01", 243, plays=6)


def found(*rows, **more):
    return list(find(listening_of([*USUAL, *(row for part in rows for row in part)], **more)))


def test_eleven_plays_in_one_night_are_a_binge():
    [binge] = found(a_binge("2023-03-09 01:50", 11))
    assert (binge.form, binge.times, binge.longest_before) == ("binge-night", 11, 1)
    assert binge.values()["began"] == "2023-03-09T01:50+00:00"
    assert binge.values()["record"] == "first"
    assert binge.consent is ConsentClass.PRIVATE
    assert len(binge.evidence.plays) == 11


def test_by_day_it_is_one_too_but_not_a_night():
    [binge] = found(a_binge("2023-03-09 14:00", 7))
    assert (binge.form, binge.consent) == ("binge-day", ConsentClass.ASK)


def test_one_other_song_may_come_between():
    rows = a_binge("2023-03-09 14:00", 7)
    [binge] = found(rows, [Row(rows[3].at + 4 * MINUTE, "Ada Quill", "Guest")])
    assert binge.times == 7


def test_more_other_songs_end_it():
    rows = a_binge("2023-03-09 14:00", 8)
    guests = [Row(rows[n].at + 4 * MINUTE, "Ada Quill", "Guest") for n in (1, 3, 5)]
    assert not found(rows, guests)


def test_hours_are_left_out_where_no_zone_was_chosen():
    [binge] = found(a_binge("2023-03-09 01:50", 11), zone="UTC", zone_chosen=False)
    assert binge.form == "binge-hourless"
    assert not {"began", "ended"} & binge.values().keys()


def test_hours_are_left_out_where_starts_are_unsure():
    unsure = in_a_row(at("2023-03-09 01:50"), "A", *["Poll"] * 9, unsure_ms=601_000)
    assert found(unsure)[0].form == "binge-hourless"


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(a_binge("2023-03-09 01:50", 4), id="too few"),
        pytest.param(
            in_a_row(at("2023-03-09 14:00"), "A", *["Jingle"] * 9, heard_ms=40_000),
            id="under a minute long",
        ),
        pytest.param(
            in_a_row(at("2023-03-09 14:00"), "A", *["Fast"] * 28, every=24_000, heard_ms=0),
            id="faster than anybody listens",
        ),
        pytest.param(
            in_a_row(at("2023-03-09 14:00"), "A", *["Fast"] * 8, every=60_000),
            id="overlapping itself",
        ),
        pytest.param(a_binge("2023-03-09 01:10", 27), id="left on repeat in the night"),
        pytest.param(
            in_a_row(at("2023-03-09 14:00"), "A", *["Far"] * 6, every=16 * MINUTE),
            id="too far apart",
        ),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_without_hours_a_long_one_may_have_run_alone():
    assert not found(a_binge("2023-03-09 14:00", 24), zone="UTC", zone_chosen=False)
    assert found(a_binge("2023-03-09 14:00", 24))


def test_who_often_does_so_does_nothing_new():
    often = [
        row
        for month in ("10", "11", "12")
        for day in ("05", "12", "19", "26")
        for row in a_binge(f"2022-{month}-{day} 15:00", 8, title=f"Old {month}")
    ]
    assert not found(often, a_binge("2023-03-09 15:00", 7))
    [binge] = found(often, a_binge("2023-03-09 15:00", 9))
    assert (binge.longest_before, binge.values()["record"]) == (8, "yes")
    [binge] = found(
        often, a_binge("2022-11-01 15:00", 12, title="Record"), a_binge("2023-03-09 15:00", 10)
    )
    assert (binge.longest_before, binge.values()["record"]) == (12, "no")


def test_without_a_year_before_only_ten_are_told():
    assert not list(find(listening_of(a_binge("2023-03-09 14:00", 9))))
    [binge] = find(listening_of(a_binge("2023-03-09 14:00", 10)))
    assert (binge.longest_before, binge.values()["record"]) == (None, "no")


def test_it_belongs_to_the_month_in_which_it_became_one():
    across = a_binge("2023-02-28 23:45", 9)
    assert found(across, period="2023-03")[0].times == 9
    assert not found(across, period="2023-02")
    early = a_binge("2023-02-28 23:20", 9)
    assert found(early, period="2023-02")[0].times == 8
    assert not found(early, period="2023-03")


def test_each_song_of_an_evening_has_its_own():
    first = a_binge("2023-03-09 14:00", 6, title="One")
    second = a_binge("2023-03-09 14:40", 7, title="Two")
    assert {binge.track.title for binge in found(first, second)} == {"One", "Two"}


def test_its_coverage_is_that_of_its_hours():
    gap = (Span(at("2022-08-01 00:00"), at("2023-03-09 02:00")),)
    [binge] = found(a_binge("2023-03-09 01:50", 6), coverage=gap)
    assert 0 < binge.evidence.coverage < 1


def test_nothing_is_found_in_nothing():
    assert not list(find(listening_of([])))
