"""A song between two tastes: when it is told, and when it is not."""

import pytest

from story.group_moments.bridge import find
from tests.story.builders import Row, days
from tests.story.companies import company, names

NORTH, SOUTH = ("Ana", "Ben", "Chi"), ("Dov", "Eva", "Fay")


def plays(title, times, artist, hour):
    return [Row(when, artist, title) for when in days("2023-03-02", times, hour)]


def taste(side, turn):
    return [
        row
        for n in range(8)
        for row in plays(f"{side} {n}", 4, f"{side} Artist {n}", f"{8 + n:02}:{turn:02}")
    ]


APART = {
    name: taste(side, turn)
    for turn, (name, side) in enumerate(
        [(name, "North") for name in NORTH] + [(name, "South") for name in SOUTH]
    )
}


def ferry(times=5):
    return plays("Night Ferry", times, "Cold Harbour", "20:00")


def found(people, period="2023-03"):
    here = company(people, period)
    return here, list(find(here))


CROSSED = APART | {"Ben": [*APART["Ben"], *ferry()], "Eva": [*APART["Eva"], *ferry(7)]}


def test_the_song_that_crosses_is_told_with_both_its_sides():
    here, [one] = found(CROSSED)
    assert set(names(here, one)) == {"Ben", "Eva"}
    said = one.values()
    assert {said["member_1"], said["other_member"]} == {"Ben", "Eva"}
    assert (said["one_of"], said["other_of"], said["plays"]) == (3, 3, 12)
    assert one.evidence.baseline["modularity"] >= 0.3


@pytest.mark.parametrize(
    "people",
    [
        pytest.param(APART, id="nothing crosses"),
        pytest.param({n: r for n, r in CROSSED.items() if n != "Fay"}, id="five members"),
        pytest.param({n: taste("North", k) for k, n in enumerate(APART)}, id="one taste"),
        pytest.param(
            APART | {"Ben": [*APART["Ben"], *ferry()], "Eva": [*APART["Eva"], *ferry(2)]},
            id="twice is not enough",
        ),
    ],
)
def test_it_is_not_claimed(people):
    assert not found(people)[1]


def test_it_is_not_told_once_nobody_plays_it():
    assert not found(CROSSED, "2023-06")[1]
