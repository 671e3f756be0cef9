"""A record of many hands that had a month: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.shared_record import find
from tests.story.builders import Row, at, days, listening_of
from tests.story.people import as_usual

USUAL = as_usual("2022-08-01", 243, plays=3, steps=(11,))


def record(title="The Lighthouse Cast", hands=5, first="2023-03-02", count=20, times=3):
    """Play a record's songs in turn, each hand's after the other's."""
    return [
        Row(when + n * 300_000, f"Singer {(day * times + n) % hands}", f"Air {day % 7}", title)
        for day, when in enumerate(days(first, count, "09:00"))
        for n in range(times)
    ]


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_a_cast_recording_may_have_a_month():
    [one] = found(record())
    said = one.values()
    assert (said["album"], said["artists"], said["plays"], said["of"], said["days"]) == (
        "The Lighthouse Cast",
        5,
        60,
        153,
        20,
    )
    assert (said["compared"], len(one.about)) == ("never", 1)


def test_what_it_had_before_is_said():
    [one] = found(record(), record(first="2023-02-02", count=8, times=1))
    assert (one.values()["before"], one.values()["compared"]) == (8, "some")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(record(hands=3), id="three artists"),
        pytest.param(record(title="Greatest Hits"), id="a title many have"),
        pytest.param(record(count=6), id="too few"),
        pytest.param(
            [*record(), *record("The Harbour Cast", first="2023-03-03")], id="another was close"
        ),
        pytest.param([*record(), *record(first="2023-02-02")], id="so it was before"),
        pytest.param(record(first="2023-01-02"), id="another month"),
        pytest.param([], id="nothing"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_without_albums_there_is_nothing():
    rows = [Row(row.at, row.artist, row.title) for row in record()]
    assert not found(rows, usual=[])


def test_the_month_before_must_have_been_watched():
    hole = (
        Span(at("2022-08-01 00:00"), at("2023-02-10 00:00")),
        Span(at("2023-02-20 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(record(), coverage=hole)


def test_the_order_of_arrival_does_not_matter():
    assert found(record()) == found(record()[::-1])
