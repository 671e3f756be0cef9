"""Weeks at the top, and who ended them: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.reign import find
from tests.story.builders import at, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-02-20", 680, plays=4)
OLD = daily("2023-01-10", 110, "Old Kettle", "Back by Nine")
NEW = daily("2023-05-01", 60, "Wren Osei", "Half a Crown", times=2)


def found(*rows, usual=USUAL, period="2023", **more):
    every = [*usual, *(row for part in rows for row in part)]
    return list(find(listening_of(every, period, **more)))


def test_a_reign_may_end():
    [one] = found(OLD, NEW)
    said = one.values()
    assert (said["artist"], said["other_artist"]) == ("Old Kettle", "Wren Osei")
    assert said["began_on"] < "2023-02-15" < said["ended_on"] < said["ahead_on"] < "2023-05-20"
    assert (said["weeks"], said["at_least"]) == (15, "no")
    assert said["other_plays"] >= 1.2 * said["plays"]
    assert one.evidence.plays


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([*OLD[:40], *NEW], id="too short"),
        pytest.param(
            [
                *daily("2023-01-10", 200, "Old Kettle", "Back by Nine"),
                *daily("2023-05-01", 17, "Wren Osei", "Half a Crown", times=2),
            ],
            id="not for two weeks",
        ),
        pytest.param(
            [*OLD, *NEW, *daily("2023-04-30", 90, "Old Kettle", "Back by Nine", times=2)],
            id="never passed",
        ),
        pytest.param(OLD, id="nobody came"),
        pytest.param([], id="nobody reigned"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_noise_does_not_reign():
    assert not found(daily("2023-01-10", 110, "Old Kettle", "White Noise"), NEW)


def test_all_of_it_must_have_been_watched():
    hole = (
        Span(at("2022-02-20 00:00"), at("2023-03-01 00:00")),
        Span(at("2023-03-20 00:00"), at("2024-01-01 00:00")),
    )
    assert not found(OLD, NEW, coverage=hole)


def test_it_is_told_in_years_and_in_the_right_one():
    assert not found(OLD, NEW, period="2023-05")
    assert not found(OLD, NEW, period="2022")
    assert not found(OLD, NEW, period="2024", usual=as_usual("2022-02-20", 900, plays=4))
    assert not found(usual=[])


def test_the_order_of_arrival_does_not_matter():
    assert found(OLD, NEW) == found(NEW[::-1], OLD[::-1])
