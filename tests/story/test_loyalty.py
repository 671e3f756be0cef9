"""Who was there nearly all year: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.loyalty import find
from tests.story.builders import Row, at, listening_of
from tests.story.people import daily


def each_month(artist, times, months=range(1, 13), year=2023):
    """Play an artist so often in each of these months."""
    return [
        Row(at(f"{year}-{month:02}-{5 + n:02} 12:00"), artist, f"Song {n}")
        for month in months
        for n in range(times)
    ]


CROWD = [row for n in range(11) for row in each_month(f"Band {n:02}", 3, range(1 + n // 4, 13, 3))]
FIRST = each_month("Irma Calder", 6)


def found(*rows, period="2023", **more):
    return list(find(listening_of([row for part in rows for row in part], period, **more)))


def test_ten_months_among_the_first_ten_are_loyalty():
    [one] = [
        one
        for one in found(
            FIRST, each_month("Other", 9, [1]), each_month("Wren Osei", 4, range(2, 12))
        )
        if one.artist == "Wren Osei"
    ]
    said = one.values()
    assert (one.form, said["months"], said["plays"], said["songs"]) == ("loyalty", 10, 40, 4)


def test_first_in_every_month_is_told_with_whoever_came_second():
    [one, *others] = [
        one
        for one in found(FIRST, each_month("Wren Osei", 4, range(1, 8)))
        if one.form == "loyalty-reign"
    ]
    assert not others
    assert (one.artist, one.other_artist, one.values()["other_plays"]) == (
        "Irma Calder",
        "Wren Osei",
        28,
    )


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [*FIRST, *each_month("Other", 9, [1]), *each_month("Wren Osei", 4, range(1, 8))],
            id="seven months",
        ),
        pytest.param(
            [*FIRST, *each_month("Other", 9, [1]), *each_month("Wren Osei", 1)], id="one play each"
        ),
        pytest.param([*FIRST, *each_month("Other", 9, [1])], id="first, but not in every month"),
        pytest.param(FIRST, id="nobody was second"),
        pytest.param([], id="nothing"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_every_month_needs_that_we_were_watching():
    hole = (Span(at("2023-01-05 00:00"), at("2023-10-20 00:00")),)
    rows = [*FIRST, *each_month("Wren Osei", 4, range(1, 8))]
    assert not found(rows, coverage=hole)


def test_it_is_told_in_years_and_of_that_year():
    rows = [*FIRST, *each_month("Wren Osei", 4, range(1, 8)), *daily("2024-01-05", 3, "A", "B")]
    assert not found(rows, period="2023-12")
    assert not found(rows, period="2024")


def test_the_order_of_arrival_does_not_matter():
    assert found(FIRST, CROWD) == found(CROWD[::-1], FIRST[::-1])
