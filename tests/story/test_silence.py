"""Nothing for days, and what came after: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moment import ConsentClass
from story.moments.silence import find
from tests.story.builders import Row, at, in_a_row, listening_of
from tests.story.people import as_usual

BEFORE = as_usual("2022-03-01", 379, plays=6)
"""Up to 14 March 2023, every day."""
BLUE = Row(at("2023-03-21 19:00"), "Irma Calder", "Low Water")


def found(*rows, usual=BEFORE, **more):
    return list(find(listening_of([*usual, *rows], **more)))


def test_six_days_without_a_play_are_told_with_what_came_after():
    [one] = found(BLUE)
    assert (one.form, one.track.title, one.days) == ("silence", "Low Water", 7)
    assert (one.last_on, one.back_on) == ("2023-03-14", "2023-03-21")
    # The night in October on which the clocks went back made a pause of a day.
    assert (one.longest_before, one.values()["record"]) == (1, "yes")
    assert one.consent is ConsentClass.PRIVATE
    assert len(one.evidence.plays) == 2


def test_a_record_may_break_it():
    record = in_a_row(BLUE.at, "Irma Calder", *map(str, range(6)), album="Tin Roof")
    [one] = found(*record)
    assert (one.form, one.album, one.album_plays) == ("silence-album", "Tin Roof", 6)
    assert len(one.evidence.plays) == 7


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([], id="it has not ended"),
        pytest.param([Row(at("2023-03-19 12:00"), "A", "B")], id="under five days"),
        pytest.param([Row(at("2023-03-17 12:00"), "A", "B"), BLUE], id="a play inside"),
        pytest.param([Row(BLUE.at, "A", "Surah Maryam")], id="broken by a recitation"),
        pytest.param([Row(BLUE.at, "A", "White Noise")], id="broken by noise"),
        pytest.param(
            [Row(at("2023-03-14 22:00"), "A", "Surah Maryam"), BLUE], id="after a recitation"
        ),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(*rows)


def test_five_days_to_the_minute_across_a_clock_change():
    usual = as_usual("2022-03-01", 388, plays=6)
    last = max(row.at + row.heard_ms for row in usual)
    five = 5 * 86_400_000
    assert found(Row(last + five, "A", "B"), usual=usual)[0].days == 5
    assert not found(Row(last + five - 1, "A", "B"), usual=usual)


def test_a_gap_in_what_we_saw_is_no_silence():
    gap = (
        Span(at("2022-03-01 00:00"), at("2023-03-16 00:00")),
        Span(at("2023-03-16 06:00"), at("2023-04-01 00:00")),
    )
    assert not found(BLUE, coverage=gap)


def test_who_is_often_away_is_not_silent():
    weekly = [row for n in range(53) for row in as_usual("2022-03-01", 7 * n + 1, plays=6)[-6:]]
    assert not found(Row(at("2023-03-07 12:00"), "A", "B"), usual=weekly)


def test_without_a_baseline_nothing_is_said():
    assert not found(BLUE, usual=as_usual("2023-02-01", 42, plays=6))


def test_with_less_than_a_year_behind_it_nothing_is_compared():
    [one] = found(BLUE, usual=as_usual("2022-10-01", 165, plays=6))
    assert one.values()["record"] == "no"


def test_it_belongs_to_the_month_in_which_it_ended():
    rows = [*BEFORE, Row(at("2023-04-02 12:00"), "A", "B")]
    assert not list(find(listening_of(rows, "2023-03")))
    assert list(find(listening_of(rows, "2023-04")))


def test_the_order_of_arrival_does_not_matter():
    rows = [*BEFORE, BLUE]
    assert list(find(listening_of(rows[::-1]))) == list(find(listening_of(rows)))


def test_nothing_is_found_in_nothing():
    assert not list(find(listening_of([])))
