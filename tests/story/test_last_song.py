"""The last song of a year or a month: when it is told, and when it is not."""

from dataclasses import replace

import pytest

from ledger.coverage import Span
from story.compose import compose
from story.moment import ConsentClass
from story.moments.last_song import find
from tests.story.builders import MINUTE, Row, at, listening_of, voice
from tests.story.people import as_usual

USUAL = as_usual("2022-08-01", 243, plays=6)
LAST = ("Noor Halim", "Long Bridge")


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *rows], **more)))


def test_a_month_whose_last_song_came_late():
    [one] = found(Row(at("2023-03-31 23:41"), *LAST))
    assert (one.form, one.track.title) == ("last-song-month", LAST[1])
    assert (one.at, one.next_on) == ("2023-03-31T23:41+01:00", "2023-04-01")
    assert one.consent is ConsentClass.PUBLIC


def test_a_year_has_one_at_any_hour_of_its_last_two_days():
    [one] = found(period="2022")
    assert (one.form, one.next_on) == ("last-song", "2023-01-01")
    assert not found(usual=as_usual("2022-08-01", 151, plays=6), period="2022")


def test_what_is_on_at_new_year_s_midnight_is_told_as_that():
    late = Row(at("2022-12-31 23:55"), *LAST)
    [one] = found(late, period="2022-12")
    assert one.form == "last-song-month"
    assert not found(replace(late, heard_ms=6 * MINUTE), period="2022-12")


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(Row(at("2023-03-31 23:29"), *LAST), id="half an hour and a minute"),
        pytest.param(Row(at("2023-04-01 00:01"), *LAST), id="the next month"),
        pytest.param(Row(at("2023-03-31 23:55"), *LAST, unsure_ms=6 * MINUTE), id="perhaps April"),
        pytest.param(Row(at("2023-03-31 23:41"), "Choir", "Psalm 23"), id="worship"),
    ],
)
def test_near_misses(row):
    assert not found(row)


def test_the_boundary_itself_must_have_been_seen():
    row = Row(at("2023-03-31 23:41"), *LAST)
    early = (Span(at("2022-08-01 00:00"), at("2023-03-31 23:50")),)
    assert not found(row, coverage=early)
    assert not found(
        period="2022", coverage=(Span(at("2022-08-01 00:00"), at("2022-12-31 23:45")),)
    )
    assert not found(row, zone="UTC", zone_chosen=False)


def test_the_boundary_is_the_wall_clocks():
    """Half past ten in UTC is half past eleven in a Lisbon that has summer time."""
    [one] = found(Row(at("2023-03-31 22:31", "UTC"), *LAST))
    assert one.at == "2023-03-31T23:31+01:00"
    assert not found(Row(at("2023-03-31 23:31", "UTC"), *LAST))


def test_after_the_clocks_fell_back_midnight_is_the_winters():
    """Summer time ended on 30 October 2022."""
    usual = as_usual("2022-10-01", 31, plays=6)
    [one] = found(Row(at("2022-10-31 23:45"), *LAST), usual=usual, period="2022-10")
    assert one.at.endswith("+00:00")


def test_the_last_song_is_named_once():
    rows = [*as_usual("2022-01-01", 455, plays=6), Row(at("2023-03-31 23:41"), *LAST)]
    story = compose(listening_of(rows), voice())
    kinds = [moment.kind for moment in story.moments]
    said = [s.text for chapter in story.chapters for s in chapter.sentences if LAST[1] in s.text]
    assert "last-song" in kinds
    assert len(said) == 1
