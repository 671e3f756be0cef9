"""Skipped, and then heard out: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moment import ConsentClass
from story.moments.change_of_heart import find
from tests.story.builders import Row, at, days, listening_of
from tests.story.people import as_usual

SONG = ("Ada Quill", "Stubborn Mule")
USUAL = as_usual("2022-09-01", 212)


def skips(first="2022-12-01", count=6, every=4):
    return [
        (when, *SONG)
        for n, when in enumerate(days(first, count * every, "20:00"))
        if n % every == 0
    ]


def plays(first="2023-03-02", count=9, every=3, **more):
    return [
        Row(when, *SONG, **more)
        for n, when in enumerate(days(first, count * every, "12:00"))
        if n % every == 0
    ]


def found(rows, skipped, period="2023-03", **more):
    return list(find(listening_of([*USUAL, *rows], period, skips=skipped, **more)))


def test_a_song_skipped_and_then_heard_out():
    [one] = found(plays(), skips())
    assert one.values() == {
        "track": SONG[1],
        "artist": SONG[0],
        "skips": 6,
        "skipped_on": "2022-12-01",
        "plays": 9,
        "first_on": "2023-03-02",
        "last_on": "2023-03-26",
    }
    assert (one.consent, len(one.evidence.plays)) == (ConsentClass.PUBLIC, 9)


def test_it_belongs_to_the_month_of_the_eighth_hearing():
    early = plays("2023-02-01")
    assert found(early, skips(), "2023-02")
    assert not found(early, skips(), "2023-03")


def test_a_year_tells_it_too():
    assert found(plays(), skips(), "2023")


@pytest.mark.parametrize(
    ("rows", "skipped"),
    [
        pytest.param(plays(), skips(count=4), id="four skips"),
        pytest.param(plays(count=7), skips(), id="seven plays"),
        pytest.param(plays(count=9, every=5, first="2023-02-10"), skips(), id="too slowly"),
        pytest.param(plays(), skips("2022-12-01", 1) * 6, id="one evening"),
        pytest.param(plays(), [*skips(), *skips("2023-03-04", 3)], id="skipped still"),
        pytest.param([*plays("2022-10-01", 2), *plays()], skips(), id="played before"),
        pytest.param(
            [*plays(heard_ms=60_000), *plays("2023-03-30", 1, heard_ms=200_000)],
            skips(),
            id="not to the end",
        ),
        pytest.param(plays(), [], id="a source without skips"),
    ],
)
def test_near_misses(rows, skipped):
    assert not found(rows, skipped)


def test_a_gap_says_nothing():
    gap = (
        Span(at("2022-09-01 00:00"), at("2023-01-05 00:00")),
        Span(at("2023-02-01 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(plays(), skips(), coverage=gap)


def test_clock_changes_move_no_day():
    """Summer time began on 26 March."""
    [one] = found(plays("2023-03-23", 9, 1), skips())
    assert one.values()["first_on"] == "2023-03-23"


def test_steady_skipping_beside_steady_playing_is_no_change():
    rows = [Row(when, *SONG) for when in days("2022-10-01", 181, "12:00")]
    assert not found(rows, [(when, *SONG) for when in days("2022-10-01", 181, "21:00")])
