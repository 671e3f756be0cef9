"""New Year's midnight, and after: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.first_song import find
from tests.story.builders import MINUTE, Row, at, listening_of
from tests.story.people import as_usual

USUAL = as_usual("2022-09-01", 120, plays=6)
"""Until two days before the year's end."""
FIRST = Row(at("2023-01-01 00:04"), "Irma Calder", "Low Water")
OVER = Row(at("2022-12-31 23:58"), "Noor Halim", "Long Bridge", heard_ms=4 * MINUTE)


def found(*rows, period="2023-01", **more):
    return list(find(listening_of([*USUAL, *rows], period, **more)))


@pytest.mark.parametrize("period", ["2023-01", "2023"])
def test_the_first_song_of_the_year(period):
    [one] = found(OVER, FIRST, period=period)
    assert (one.form, one.track.title) == ("first-song", "Low Water")
    assert one.values()["at"] == "2023-01-01T00:04+00:00"
    assert one.values()["new_on"] == "2023-01-01"
    assert len(one.evidence.plays) == 1


@pytest.mark.parametrize("period", ["2022-12", "2022"])
def test_the_song_at_midnight_belongs_to_the_year_it_began_in(period):
    told = found(OVER, FIRST, period=period)
    [one] = [one for one in told if one.form == "midnight"]
    assert (one.track.title, one.values()["new_on"]) == ("Long Bridge", "2023-01-01")


def test_midnight_is_the_wall_clocks():
    told = found(OVER, FIRST, period="2022-12", zone="America/New_York")
    assert not told
    late = Row(at("2022-12-31 23:58", "America/New_York"), "A", "B", heard_ms=4 * MINUTE)
    [one] = found(late, period="2022-12", zone="America/New_York")
    assert one.values()["at"] == "2022-12-31T23:58-05:00"


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(Row(OVER.at, "A", "B", heard_ms=2 * MINUTE), id="over by then"),
        pytest.param(Row(OVER.at, "A", "B", heard_ms=0, length_ms=4 * MINUTE), id="who knows"),
        pytest.param(
            Row(OVER.at, "A", "B", heard_ms=4 * MINUTE, unsure_ms=2 * MINUTE), id="unsure"
        ),
    ],
)
def test_it_was_not_surely_on_at_midnight(row):
    assert not found(row, period="2022-12")


def test_what_may_have_begun_before_is_not_the_first():
    assert not found(Row(FIRST.at, "A", "B", unsure_ms=5 * MINUTE))
    assert not found(Row(FIRST.at + 60 * MINUTE, "A", "B", unsure_ms=11 * MINUTE))


def test_without_a_zone_there_is_no_midnight():
    assert not found(FIRST, zone="UTC", zone_chosen=False)


def test_new_years_night_must_have_been_watched():
    gap = (
        Span(at("2022-09-01 00:00"), at("2022-12-31 22:00")),
        Span(at("2023-01-01 02:00"), at("2023-02-01 00:00")),
    )
    assert not found(Row(at("2023-01-01 13:00"), "A", "B"), coverage=gap)
    assert not found(OVER, period="2022-12", coverage=gap)


def test_other_months_have_neither():
    rows = [Row(at("2023-01-31 23:58"), "A", "B", heard_ms=4 * MINUTE)]
    assert not found(*rows, Row(at("2023-02-01 00:10"), "A", "B"), period="2023-02")


def test_a_night_on_which_the_clocks_change_has_a_midnight_too():
    """Nowhere do they change at New Year now; Samoa left out a whole day before one."""
    rows = [Row(at("2012-01-01 00:10", "Pacific/Apia"), "A", "B")]
    before = [Row(at("2011-12-01 12:00", "Pacific/Apia"), "A", "C")]
    [one] = find(listening_of([*before, *rows], "2012-01", "Pacific/Apia"))
    assert one.values()["at"] == "2012-01-01T00:10+14:00"


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, OVER, FIRST]
    assert list(find(listening_of(rows[::-1], "2023"))) == list(find(listening_of(rows, "2023")))


def test_nothing_is_found_in_nothing():
    assert not list(find(listening_of([])))
