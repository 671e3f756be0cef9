"""One month above all others: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.peak import find
from tests.story.builders import Row, at, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-06-01", 578, plays=6)
FIELD = ("Ada Frost", "The Long Field")
MAY = daily("2023-05-01", 31, *FIELD)


def found(*rows, usual=USUAL, period="2023", **more):
    seen = [*usual, *(row for part in rows for row in part)]
    return list(find(listening_of(seen, period, **more)))


def test_thirty_one_plays_in_may_and_few_besides_are_a_peak():
    [one] = found(MAY, daily("2023-08-01", 5, *FIELD), daily("2023-06-10", 5, *FIELD))
    assert (one.form, one.artist, one.month_on, one.in_it) == (
        "peak",
        "Ada Frost",
        "2023-05-01",
        31,
    )
    assert (one.plays, one.next_on, one.next_plays) == (41, "2023-06-01", 5)
    assert one.values()["rest"] == 10
    assert len(one.evidence.plays) == 41


def test_an_artist_of_one_month_alone_is_told_so():
    [one] = found(MAY)
    assert (one.form, one.in_it) == ("peak-alone", 31)
    assert "next_plays" not in one.values()


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(daily("2023-05-01", 29, *FIELD), id="too few"),
        pytest.param([*MAY, *daily("2023-06-10", 11, *FIELD)], id="a third as many next"),
        pytest.param(
            [*MAY, *(row for n in (1, 2, 3, 7) for row in daily(f"2023-0{n}-03", 9, *FIELD))],
            id="less than half",
        ),
        pytest.param(daily("2022-05-01", 31, *FIELD), id="the year before"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_months_do_not_tell_it():
    assert not found(MAY, period="2023-05")


def test_a_month_of_more_of_everything_is_nobodys_peak():
    usual = [*as_usual("2022-06-01", 578, plays=1), *as_usual("2023-05-01", 31, plays=39, turn=2)]
    assert not found(MAY, usual=usual)


def test_a_year_with_a_hole_is_not_compared():
    hole = (
        Span(at("2022-06-01 00:00"), at("2023-02-01 00:00")),
        Span(at("2023-03-01 00:00"), at("2024-01-01 00:00")),
    )
    assert not found(MAY, coverage=hole)
    assert not found(MAY, usual=as_usual("2023-02-01", 330, plays=6))


def test_a_month_is_the_zones_own():
    """Half past midnight of the first of April, by the summer time that came on the 26th."""
    rows = daily("2023-04-02", 29, *FIELD)
    [one] = found(rows, [Row(at("2023-04-01 00:30"), *FIELD)])
    assert (one.form, one.month_on, one.in_it) == ("peak-alone", "2023-04-01", 30)


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, *MAY]
    first, second = (list(find(listening_of(order, "2023"))) for order in (rows, rows[::-1]))
    assert first == second
