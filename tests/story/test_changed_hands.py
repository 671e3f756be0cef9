"""A song that changed hands: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.group_moments.changed_hands import find
from story.moment import ConsentClass
from tests.story.builders import Row, at, days
from tests.story.companies import company, joined, names, usually

PEOPLE = usually("Ana", "Ben")


def weeks(first, count, a_week=5):
    """Play it so often in each of so many weeks that begin with a Monday."""
    dates = list(days(first, count * 7, "12:00"))
    return [
        Row(when, "Cold Harbour", "Night Ferry")
        for week in range(count)
        for when in dates[week * 7 : week * 7 + a_week]
    ]


GAVE, TOOK = weeks("2023-01-16", 5), weeks("2023-02-20", 5)


def found(ana=GAVE, ben=TOOK, period="2023-03", **more):
    here = company(joined(PEOPLE, Ana=ana, Ben=ben), period, **more)
    return here, list(find(here))


def test_one_put_it_down_as_the_other_picked_it_up():
    here, [one] = found()
    assert names(here, one) == ["Ana", "Ben"]
    said = one.values()
    assert (said["first_plays"], said["second_plays"], said["best"]) == (25, 25, 5)
    assert (said["first_on"], said["second_on"], said["weeks"]) == ("2023-01-16", "2023-02-20", 10)
    assert one.consent is ConsentClass.PRIVATE


@pytest.mark.parametrize(
    ("ana", "ben"),
    [
        pytest.param(GAVE, weeks("2023-02-20", 2), id="ten plays"),
        pytest.param(weeks("2023-01-16", 10), TOOK, id="both kept on"),
        pytest.param([*GAVE, *weeks("2023-03-20", 1)], TOOK, id="taken up again"),
        pytest.param(weeks("2022-12-05", 5), TOOK, id="weeks of nobody"),
        pytest.param(weeks("2023-01-16", 8), TOOK, id="three weeks of both"),
        pytest.param(GAVE, [], id="one member"),
    ],
)
def test_it_is_not_claimed(ana, ben):
    assert not found(ana, ben)[1]


def test_a_gap_may_hide_that_it_was_kept():
    gap = (
        Span(at("2022-08-01 00:00"), at("2023-02-20 00:00")),
        Span(at("2023-03-10 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(Ana={"coverage": gap})[1]


def test_it_is_of_the_period_in_which_it_was_settled():
    assert not found(period="2023-02")[1]
