"""Players in step: when it is told, and when it is not."""

import pytest

from story.group_moments.listened_together import find
from tests.story.builders import Row, at, in_a_row
from tests.story.companies import company, joined, names, usually

PEOPLE = usually("Ana", "Ben", "Chi")
EVENING = at("2023-03-18 21:00")
TITLES = ("Night Ferry", "Low Water", "Breakwater", "Slipway")


def row_of(*titles, later=0, **more):
    return in_a_row(EVENING + later, "Cold Harbour", *titles, **more)


def found(period="2023-03", **rows):
    here = company(joined(PEOPLE, **rows), period)
    return here, list(find(here))


def test_three_songs_in_step_are_heard_together():
    here, [one] = found(Ana=row_of(*TITLES[:3]), Ben=row_of(*TITLES[:3], later=14_000))
    assert names(here, one) == ["Ana", "Ben"]
    said = one.values()
    assert (said["track"], said["songs"], said["on"], said["minutes"]) == (
        "Night Ferry",
        3,
        "2023-03-18",
        11,
    )


def test_three_members_are_one_company():
    rows = {n: row_of(*TITLES, later=k * 5_000) for k, n in enumerate(PEOPLE)}
    here, [one] = found(**rows)
    assert names(here, one) == ["Ana", "Ben", "Chi"]
    assert len(one.evidence.plays) == 12


@pytest.mark.parametrize(
    "ben",
    [
        pytest.param(row_of(*TITLES[:2]), id="two songs"),
        pytest.param(row_of(*TITLES[:3], later=16_000), id="sixteen seconds apart"),
        pytest.param(row_of(*reversed(TITLES[:3])), id="another order"),
        pytest.param(row_of(*TITLES[:3], unsure_ms=60_000), id="known to a minute"),
        pytest.param(
            [*row_of(*TITLES[:3]), Row(EVENING + 60_000, "Another", "Song")], id="one between"
        ),
        pytest.param([], id="alone"),
    ],
)
def test_it_is_not_claimed(ben):
    assert not found(Ana=row_of(*TITLES[:3]), Ben=ben)[1]


def test_one_song_over_and_over_is_not_three():
    again = ("Night Ferry",) * 4
    assert not found(Ana=row_of(*again), Ben=row_of(*again))[1]


def test_it_is_of_its_own_period():
    assert not found("2023-02", Ana=row_of(*TITLES), Ben=row_of(*TITLES))[1]
