"""A month that one artist had: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.takeover import find
from tests.story.builders import at, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-08-01", 243, plays=4)
MARLOW = [f"Tide {n}" for n in range(8)]


def month_of(times, artist="Wren Osei", first="2023-03-02", count=20):
    """Play an artist's songs in turn, so often a day."""
    return [
        row
        for n in range(times)
        for title in [MARLOW[n % 8]]
        for row in daily(first, count, artist, f"{title} {n}", hour=f"{8 + n:02}:00")
    ]


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_a_third_of_a_month_is_a_takeover():
    [one] = found(month_of(3))
    said = one.values()
    assert (one.form, said["artist"], said["plays"], said["of"]) == (
        "takeover",
        "Wren Osei",
        60,
        184,
    )
    assert (said["share"], said["songs"], said["days"], said["compared"]) == (33, 3, 20, "never")
    assert len(one.evidence.plays) == 60


def test_one_song_may_have_done_it():
    [one] = found(daily("2023-03-02", 20, "Wren Osei", "Half a Crown", times=3))
    assert (one.form, one.values()["track_plays"]) == ("takeover-song", 60)


def test_what_they_had_before_is_said():
    [one] = found(month_of(3), month_of(1, first="2023-02-10", count=9))
    assert (one.values()["before"], one.values()["compared"]) == (9, "some")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(month_of(1), id="too small a share"),
        pytest.param([*month_of(3), *month_of(2, "Sella Marsh")], id="somebody was close"),
        pytest.param([*month_of(3), *month_of(3, first="2023-02-02")], id="so it was before"),
        pytest.param(
            [*month_of(3), *month_of(2, first="2023-02-02", count=20)], id="nearly so before"
        ),
        pytest.param(month_of(3, first="2023-01-02"), id="another month"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_a_small_month_is_not_taken_over():
    assert not found(daily("2023-03-02", 19, "Wren Osei", "Half a Crown"), usual=USUAL[:-124])


def test_the_month_before_must_have_been_watched():
    hole = (
        Span(at("2022-08-01 00:00"), at("2023-02-10 00:00")),
        Span(at("2023-02-20 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(month_of(3), coverage=hole)


def test_a_year_has_one_a_month_at_most():
    rows = [*month_of(3), *month_of(3, "Sella Marsh", "2023-06-02")]
    usual = as_usual("2022-08-01", 515, plays=4)
    told = found(rows, usual=usual, period="2023")
    assert [one.values()["month"] for one in told] == ["2023-03-01", "2023-06-01"]


def test_the_order_of_arrival_does_not_matter():
    assert found(month_of(3)) == found(month_of(3)[::-1])
