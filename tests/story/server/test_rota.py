"""Everybody gets a turn."""

from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from domain.period import PeriodKind
from story.server.rota import Appearance, Offer, turns
from tests.story.server.house import NAMES, somebody, told


@dataclass(frozen=True)
class Something:
    kind: str = "streak"
    about: frozenset[int] = field(default_factory=frozenset)


def offer(member, score, artist=None, kind="streak"):
    names = frozenset({artist or f"artist {member}"})
    return Offer(
        member, cast("Any", Something(kind)), names, score, f"{member}|{score}", nameless=False
    )


def picked(offers, members, appearances=(), room=6):
    found = turns(offers, members, appearances, PeriodKind.MONTH, room)
    return [members[one.member] for one in found]


def test_at_first_the_best_leads():
    assert picked([offer(0, 0.2), offer(1, 0.9)], ["Ana", "Ben"]) == ["Ben", "Ana"]


def test_who_was_unseen_for_longest_leads_however_small_their_moment():
    seen = [Appearance("Ben", "2023-02", led=True), Appearance("Ana", "2023-01", led=False)]
    assert picked([offer(0, 0.2), offer(1, 0.9)], ["Ana", "Ben"], seen)[0] == "Ana"


def test_nobody_comes_twice_before_all_came_once():
    offers = [offer(0, 0.9, "x"), offer(0, 0.8, "y", "album"), offer(1, 0.1, "z")]
    assert picked(offers, ["Ana", "Ben"]) == ["Ana", "Ben", "Ana"]


def test_nobody_leads_with_a_filler_while_anybody_has_better():
    offers = [offer(0, 0.9, kind="discovery"), offer(1, 0.1)]
    assert picked(offers, ["Ana", "Ben"])[0] == "Ben"


def test_a_second_moment_does_not_name_an_artist_again():
    offers = [offer(0, 0.9, "x"), offer(0, 0.8, "x"), offer(0, 0.7, "y")]
    assert len(turns(offers, ["Ana"], (), PeriodKind.MONTH, 6)) == 2


def test_of_first_and_last_songs_of_the_year_one_is_enough():
    offers = [offer(n, 0.9 - n / 10, kind="first-song") for n in range(3)]
    offers += [offer(0, 0.8, "y", kind="last-song"), offer(1, 0.1, "z")]
    assert picked(offers, ["Ana", "Ben", "Chi"]) == ["Ben", "Ana"]


def test_a_year_is_no_appearance_of_a_month():
    seen = [Appearance("Ben", "2022", led=True)]
    assert picked([offer(0, 0.2), offer(1, 0.9)], ["Ana", "Ben"], seen)[0] == "Ben"


@pytest.mark.parametrize("size", [5, 10, 15])
def test_in_a_quarter_everybody_with_a_moment_appears(size):
    members = [f"Member {n:02}" for n in range(size)]
    offers = [offer(n, 1 / (n + 1), f"{n}/{m}") for n in range(size) for m in range(3)]
    seen: list[Appearance] = []
    for month in ("2023-01", "2023-02", "2023-03"):
        chosen = turns(offers, members, seen, PeriodKind.MONTH, 5)
        seen += [Appearance(members[one.member], month, n == 0) for n, one in enumerate(chosen)]
    assert {one.member for one in seen} == set(members)
    assert len({one.member for one in seen if one.led}) == 3


def test_an_edition_says_whom_it_told_of_the_lead_first():
    edition = told([somebody(name) for name in NAMES[:4]])
    assert edition.appearances[0].led
    assert sum(one.led for one in edition.appearances) == 1
    assert {one.member for one in edition.appearances} <= set(NAMES[:4])
