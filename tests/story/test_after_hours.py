"""An artist of the late hours: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moment import ConsentClass
from story.moments.after_hours import find
from tests.story.builders import MINUTE, Row, at, days, listening_of
from tests.story.people import as_usual

USUAL = as_usual("2022-09-01", 212, plays=6)
NIGHT = as_usual("2022-09-01", 212, plays=6, hour="23:30", turn=3)


def late(count=14, hour="23:40", artist="Owl Parade", title="Lamp", first="2023-03-05"):
    return [Row(when, artist, title) for when in days(first, count, hour)]


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_an_artist_of_the_night():
    [one] = found(late(), late(2, "12:00"))
    assert (one.artist, one.plays, one.late, one.nights) == ("Owl Parade", 16, 14, 14)
    assert (one.usual, one.values()["whole"]) == (0, "no")
    assert one.consent is ConsentClass.PRIVATE


def test_one_night_has_two_dates():
    first = [Row(when, "Owl Parade", "Lamp") for when in days("2023-03-05", 7, "23:40")]
    [one] = found(first, [Row(row.at + 90 * MINUTE, row.artist, row.title) for row in first])
    assert (one.plays, one.nights) == (14, 7)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(late(9), id="nine plays"),
        pytest.param(
            [r for n in range(5) for r in late(3, f"0{n}:10", first="2023-03-05")], id="3"
        ),
        pytest.param([*late(12), *late(13, "12:00")], id="mostly by day"),
        pytest.param(late(14, "22:30"), id="half past ten"),
        pytest.param(late(14, title="Surah Yasin"), id="recitation"),
        pytest.param(late(14, artist="White Noise"), id="noise"),
        pytest.param(late(30, first="2023-01-20"), id="known a month before"),
    ],
)
def test_near_misses(rows):
    assert not found(rows)


def test_somebody_of_the_night_has_no_such_artist():
    assert not found(late(), usual=[*NIGHT, *as_usual("2022-09-01", 212, plays=2)])


def test_a_gap_or_an_unknown_zone_says_nothing():
    gap = (
        Span(at("2022-09-01 00:00"), at("2023-02-01 00:00")),
        Span(at("2023-02-14 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(late(), coverage=gap)
    assert not found(late(), zone="UTC", zone_chosen=False)
    vague = [Row(r.at, r.artist, r.title, unsure_ms=60 * MINUTE) for r in late()]
    assert not found(vague)


def test_the_night_on_which_clocks_change_counts_once():
    """On 26 March one o'clock was two; eleven at night is by the wall on both sides."""
    [one] = found(late(12, "23:00", first="2023-03-18"))
    assert (one.late, one.nights) == (12, 12)
    assert not found(late(12, "22:59", first="2023-03-18"))


def test_a_year_tells_its_firmest_quarter():
    [one] = found(late(), period="2023")
    assert one.late == 14
