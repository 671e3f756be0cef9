"""A song that came to one here and then to others: when it is told, and when it is not."""

import pytest

from domain.music import Track
from ledger.coverage import Span
from story.civil import DAY_MS
from story.group_moments import notice_together
from story.group_moments.spread import find
from story.moment import ConsentClass
from story.quiet import Quiet
from tests.story.builders import Row, at, days
from tests.story.companies import company, joined, names, usually

PEOPLE = usually("Ana", "Ben", "Chi", "Dov", "Eva", "Fay")
SONG = Track("Cold Harbour", "Night Ferry")


def took_up(first, times=4, every=2, title=SONG.title):
    """Play the song from a day on, every second day."""
    dates = list(days(first, times * every, "13:00"))[::every]
    return [Row(when, SONG.artist, title) for when in dates]


CHAIN = {"Ana": took_up("2023-03-02"), "Ben": took_up("2023-03-04"), "Chi": took_up("2023-03-09")}


def found(people=PEOPLE, chain=None, **more):
    here = company(joined(people, **(CHAIN if chain is None else chain)), **more)
    return here, list(find(here))


def test_three_who_took_a_song_up_in_turn_are_told_in_that_order():
    here, [one] = found()
    assert names(here, one) == ["Ana", "Ben", "Chi"]
    assert one.values() == {
        "track": "Night Ferry",
        "artist": "Cold Harbour",
        "member_1": "Ana",
        "member_2": "Ben",
        "member_3": "Chi",
        "members": 3,
        "others": 0,
        "first_on": "2023-03-02",
        "second_on": "2023-03-04",
        "third_on": "2023-03-09",
        "last_on": "2023-03-09",
        "plays": 12,
        "pace": "later",
    }
    assert (one.form, one.consent) == ("spread", ConsentClass.ASK)
    assert [here.members[play.member].subject for play in one.evidence.plays[:3]] == [
        "Ana",
        "Ana",
        "Ben",
    ]


def test_each_within_three_days_is_close():
    _, [one] = found(chain=CHAIN | {"Ben": took_up("2023-03-05"), "Chi": took_up("2023-03-08")})
    assert one.values()["pace"] == "close"


def test_who_came_later_still_belongs_to_it():
    here, [one] = found(chain=CHAIN | {"Eva": took_up("2023-03-18")})
    assert names(here, one) == ["Ana", "Ben", "Chi", "Eva"]
    assert (one.form, one.values()["last_on"]) == ("spread-more", "2023-03-18")


def test_what_chance_makes_is_next_to_nothing_here():
    _, [one] = found()
    assert one.evidence.baseline["by_chance"] <= 0.3
    assert one.evidence.baseline["shifts"] == 100


@pytest.mark.parametrize(
    "chain",
    [
        pytest.param({"Ana": CHAIN["Ana"], "Ben": CHAIN["Ben"]}, id="two only"),
        pytest.param(CHAIN | {"Chi": took_up("2023-03-15")}, id="eleven days later"),
        pytest.param(CHAIN | {"Chi": took_up("2023-03-09", times=2)}, id="one only tried it"),
        pytest.param(CHAIN | {"Ana": took_up("2023-03-02", times=2)}, id="the first tried it"),
        pytest.param(
            CHAIN | {"Chi": [Row(at(f"2023-03-09 {h}:00"), *SONG) for h in (11, 12, 13)]},
            id="all on one day",
        ),
        pytest.param(
            CHAIN | {"Dov": [Row(at("2023-01-20 12:00"), *SONG)]}, id="another had played it"
        ),
        pytest.param(
            {n: took_up(f"2023-03-0{2 + turn % 3}") for turn, n in enumerate(PEOPLE)},
            id="everyone on the day it came out",
        ),
        pytest.param(
            {n: took_up(f"2023-02-0{d}") for n, d in (("Ana", 2), ("Ben", 4), ("Chi", 7))},
            id="another month",
        ),
        pytest.param({}, id="nothing"),
    ],
)
def test_it_is_not_claimed(chain):
    assert not found(chain=chain)[1]


def test_a_gap_in_the_first_ones_record_says_nothing_of_firsts():
    began, stop = at("2022-08-01 00:00"), at("2023-04-01 00:00")
    holes = (Span(began, at("2022-11-01 00:00")), Span(at("2023-02-20 00:00"), stop))
    assert not found(Ana={"coverage": holes})[1]


def test_a_newcomers_record_says_nothing_of_firsts():
    late = [row for row in PEOPLE["Chi"] if row.at > at("2023-02-20 00:00")]
    assert not found(people=PEOPLE | {"Chi": late})[1]


def test_days_are_counted_by_the_servers_clock_when_it_changes():
    chain = {
        "Ana": took_up("2023-03-17"),
        "Ben": took_up("2023-03-20"),
        # Half past midnight on the 26th and half past three, an hour lost between them: one day.
        "Chi": [Row(at(f"2023-03-26 {h}"), *SONG) for h in ("00:30", "03:30", "23:30")],
    }
    assert not found(chain=chain)[1]
    chain["Chi"].append(Row(at("2023-03-27 00:10"), *SONG))
    assert len(found(chain=chain)[1]) == 1


def test_two_members_make_no_chain():
    two = {name: PEOPLE[name] for name in ("Ana", "Ben")}
    assert not notice_together(company(joined(two, **CHAIN)))


def test_a_song_that_one_of_them_wants_quiet_is_not_told():
    here = company(joined(PEOPLE, **CHAIN), quiet={"Ben": Quiet.of(tracks=[SONG])})
    assert not [one for one in notice_together(here) if one.kind == "spread"]
    here = company(joined(PEOPLE, **CHAIN), quiet={"Fay": Quiet.of(tracks=[SONG])})
    assert [one for one in notice_together(here) if one.kind == "spread"]


def test_where_chance_alone_makes_chains_none_is_told():
    """Three of six take up each of two thousand songs within a week, whoever is first."""
    began = at("2022-08-20 12:00")
    busy = {name: list(rows) for name, rows in PEOPLE.items()}
    for song in range(2_000):
        base = began + song * 215 * DAY_MS // 2_000
        for n in range(3):
            first = base + (song * 5 + n * 3) % 7 * DAY_MS
            name = list(PEOPLE)[(song + n * (1 + song % 2)) % 6]
            busy[name] += [
                Row(first + again * 2 * DAY_MS, f"Singer {song}", "Song") for again in range(3)
            ]
    assert not found(people=busy)[1]


def test_who_knew_the_song_years_ago_was_first():
    long_ago = [Row(at("2021-05-01 12:00"), *SONG)]
    assert found()[1] and not found(chain=CHAIN | {"Dov": long_ago})[1]
