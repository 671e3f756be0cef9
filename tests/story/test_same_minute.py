"""One song, two members, a minute: when it is told, and when it is not."""

import pytest

from story.group_moments.same_minute import find
from story.moment import ConsentClass
from tests.story.builders import Row, at
from tests.story.companies import company, joined, names, usually

PEOPLE = usually("Ana", "Ben", "Chi")
SONG = ("Cold Harbour", "Night Ferry")
KNOWN = [Row(at("2022-11-20 08:00"), *SONG)]
NIGHT = at("2023-03-14 23:12")


def found(ana=0, ben=6_000, *, known=KNOWN, people=PEOPLE, more=(), period="2023-03", **each):
    here = company(
        joined(
            people,
            Ana=[*known, Row(NIGHT + ana, *SONG, **each), *more],
            Ben=[Row(NIGHT + ben, *SONG), *more],
        ),
        period,
    )
    return here, list(find(here))


def test_two_who_began_one_song_within_a_minute_are_told_without_their_names():
    here, [one] = found()
    assert one.values() == {
        "track": "Night Ferry",
        "artist": "Cold Harbour",
        "at": "2023-03-14T23:12+00:00",
        "seconds": 6,
        "members": 2,
    }
    assert names(here, one) == ["Ana", "Ben"]
    assert one.consent is ConsentClass.ASK
    assert one.evidence.baseline["a_month"] <= 0.01


def test_who_began_first_comes_first():
    here, [one] = found(ana=6_000, ben=0)
    assert names(here, one) == ["Ben", "Ana"]


def test_sixty_seconds_are_a_minute_and_sixty_one_are_not():
    assert found(ben=60_000)[1]
    assert not found(ben=61_000)[1]


def test_a_start_known_to_a_minute_only_proves_nothing():
    assert not found(unsure_ms=5_001)[1]
    assert found(unsure_ms=5_000)[1]


def test_a_song_that_nobody_knew_two_weeks_ago_may_just_have_come_out():
    assert not found(known=[])[1]
    assert not found(known=[Row(at("2023-03-02 08:00"), *SONG)])[1]


def test_players_in_step_are_no_coincidence():
    next_song = [Row(NIGHT + 240_000, "Cold Harbour", "Low Water")]
    assert not found(more=next_song)[1]


def test_what_the_two_play_at_that_hour_anyway_is_no_wonder():
    habit = [
        Row(at(f"2023-0{month}-{day:02} 23:{12 + 20 * (day % 2)}"), *SONG)
        for month in (1, 2)
        for day in range(1, 29)
    ]
    later = [Row(row.at + 600_000, *SONG) for row in habit]
    only = {"Ana": habit, "Ben": later}
    assert not found(people=only)[1]


def test_the_clock_change_does_not_bring_two_hours_together():
    """Half past one comes twice on 30 October 2022: an hour apart is an hour apart."""
    first = at("2022-10-30 00:30") + 3_600_000
    people = usually("Ana", "Ben", count=60)
    rows = {"Ana": [Row(at("2022-09-01 08:00"), *SONG), Row(first, *SONG)]}
    apart = company(joined(people, **rows, Ben=[Row(first + 3_600_000, *SONG)]), "2022-10")
    assert not list(find(apart))
    close = company(joined(people, **rows, Ben=[Row(first + 9_000, *SONG)]), "2022-10")
    assert len(list(find(close))) == 1


def test_of_several_the_rarest_is_told():
    often = [
        Row(at(f"2023-02-{day:02} 12:00"), "Cold Harbour", "Low Water") for day in range(1, 9)
    ]
    both = [*often, Row(at("2023-03-20 12:00"), "Cold Harbour", "Low Water")]
    _, [one] = found(more=both)
    assert one.values()["track"] == "Night Ferry"


@pytest.mark.parametrize("period", ["2023-02", "2022"])
def test_it_is_of_its_own_period(period):
    assert not found(period=period)[1]
