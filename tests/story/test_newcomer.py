"""New, and at the top: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.newcomer import find
from tests.story.builders import Row, at, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-02-20", 404, plays=4)
NEW = [
    *daily("2023-03-05", 13, "Wren Osei", "Half a Crown"),
    *daily("2023-03-06", 12, "Wren Osei", "Shilling", hour="13:00"),
]


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_an_artist_may_be_new_and_first():
    [one] = found(NEW)
    said = one.values()
    assert (one.form, said["artist"], said["track"]) == ("newcomer", "Wren Osei", "Half a Crown")
    assert (said["first_on"], said["plays"], said["of"], said["place"], said["songs"]) == (
        "2023-03-05",
        25,
        145,
        1,
        2,
    )


def test_a_first_play_shortly_before_the_month_will_do():
    [one] = found(NEW, [Row(at("2023-02-14 12:00"), "Wren Osei", "Shilling")])
    assert (one.values()["first_on"], one.values()["plays"]) == ("2023-02-14", 25)


def test_with_a_short_horizon_it_is_first_since_we_began():
    [one] = found(NEW, usual=as_usual("2022-12-01", 121, plays=4))
    assert (one.form, one.values()["since"]) == ("newcomer-since", "2022-12-01")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(NEW[:9], id="too few"),
        pytest.param(NEW[:12], id="not among the first three"),
        pytest.param([*NEW, Row(at("2023-01-20 12:00"), "Wren Osei", "Shilling")], id="not new"),
        pytest.param(
            [*NEW, Row(at("2021-01-20 12:00"), "Wren Osei", "Shilling")], id="known years before"
        ),
        pytest.param(
            [*NEW, *daily("2023-02-10", 19, "Wren Osei", "Shilling")], id="there a month before"
        ),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_in_our_own_first_weeks_everybody_is_new():
    assert not found(NEW, usual=as_usual("2023-02-20", 40, plays=4))


def test_a_first_needs_that_we_were_watching():
    hole = (
        Span(at("2022-02-20 00:00"), at("2022-05-01 00:00")),
        Span(at("2022-09-01 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(NEW, coverage=hole)


def test_it_is_told_once_a_year():
    usual = as_usual("2022-02-20", 500, plays=4)
    more = daily("2023-04-01", 28, "Wren Osei", "Shilling")
    assert [one.values()["month"] for one in found(NEW, more, usual=usual, period="2023")] == [
        "2023-03-01"
    ]
    assert not found(usual=[])


def test_the_order_of_arrival_does_not_matter():
    assert found(NEW) == found(NEW[::-1])
