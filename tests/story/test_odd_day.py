"""A day of other people's music: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moment import ConsentClass
from story.moments.odd_day import find
from tests.story.builders import MINUTE, Row, at, listening_of
from tests.story.people import as_usual

USUAL = as_usual("2022-08-01", 243, plays=12)


def guests(artists=8, plays=30, when="2023-03-11 10:00"):
    start = at(when)
    return [Row(start + n * 4 * MINUTE, f"Guest {n % artists}", f"Song {n}") for n in range(plays)]


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_a_day_of_strangers():
    [one] = found(guests())
    assert (one.on, one.plays, one.strange, one.artists) == ("2023-03-11", 42, 30, 8)
    assert (one.artist, one.artist_plays, one.usual) == ("Guest 0", 4, 0)
    assert one.consent is ConsentClass.ASK
    assert len(one.evidence.plays) == 42


def mixed():
    return [Row(row.at + 2 * MINUTE, *("Irma Calder", "Salt Letter")) for row in guests()[::2]]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(guests(plays=17), id="under six in ten"),
        pytest.param(guests(artists=2), id="two artists"),
        pytest.param(guests() + guests(1, 50, "2023-03-11 12:30"), id="mostly one"),
        pytest.param(guests() + guests(when="2023-01-11 10:00"), id="known since January"),
        pytest.param(guests() + mixed(), id="two tastes at once"),
        pytest.param([*guests(), Row(at("2023-03-11 12:20"), "Choir", "Psalm 23")], id="worship"),
        pytest.param(guests(plays=12), id="24 plays"),
    ],
)
def test_near_misses(rows):
    assert not found(rows)


def test_somebody_who_always_plays_strangers_has_no_such_day():
    always = [Row(row.at, f"{row.artist} {number}", row.title) for number, row in enumerate(USUAL)]
    assert not found(guests(), usual=always)


def test_half_a_year_must_be_known():
    assert not found(guests(), usual=as_usual("2022-11-01", 151, plays=12))
    gap = (
        Span(at("2022-08-01 00:00"), at("2022-11-01 00:00")),
        Span(at("2022-11-20 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(guests(), coverage=gap)
    assert not found(guests(), zone="UTC", zone_chosen=False)


def test_it_comes_out_the_same_twice():
    assert found(guests()) == found(guests())


def test_the_day_of_a_clock_change_is_one_day():
    """26 March had twenty-three hours, and ended at four on the 27th."""
    [one] = found(guests(8, 20, "2023-03-26 04:00"), guests(8, 20, "2023-03-27 02:00"))
    assert (one.on, one.strange) == ("2023-03-26", 40)
