"""A song nobody plays any more: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.group_moments.orphan import find
from tests.story.builders import Row, at, days
from tests.story.companies import company, joined, names, usually

PEOPLE = usually("Ana", "Ben", "Chi", "Dov")


def had(first, times=4):
    return [Row(when, "Cold Harbour", "Night Ferry") for when in days(first, times, "12:00")]


LEFT = {"Ana": had("2022-08-20"), "Ben": had("2022-08-28"), "Chi": had("2022-09-10")}


def found(rows=None, period="2023-03", **more):
    here = company(joined(PEOPLE, **(LEFT if rows is None else rows)), period, **more)
    return here, list(find(here))


def test_a_song_of_three_left_alone_for_half_a_year_is_told():
    here, [one] = found()
    assert names(here, one) == ["Chi", "Ben", "Ana"]
    said = one.values()
    assert (said["first_on"], said["last_on"], said["plays"]) == ("2022-08-20", "2022-09-13", 12)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param({k: v for k, v in LEFT.items() if k != "Ana"}, id="two"),
        pytest.param(LEFT | {"Dov": had("2023-01-10", 1)}, id="somebody played it"),
        pytest.param(LEFT | {"Dov": had("2022-09-20", 1)}, id="somebody else had it last"),
        pytest.param(LEFT | {"Ana": had("2022-08-20", 2)}, id="one only tried it"),
        pytest.param(LEFT | {"Chi": had("2022-11-10")}, id="not yet half a year"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)[1]


def test_a_members_gap_may_hide_a_play():
    gap = (
        Span(at("2022-08-01 00:00"), at("2022-11-01 00:00")),
        Span(at("2022-12-01 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(Ben={"coverage": gap})[1]
    assert found(Dov={"coverage": gap})[1]


def test_it_is_told_in_one_period_only():
    assert not found(period="2023-02")[1]
