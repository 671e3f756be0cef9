"""One song of theirs: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.one_song import find
from tests.story.builders import Row, at, listening_of
from tests.story.people import as_usual, daily, now_and_then

USUAL = as_usual("2022-02-20", 404, plays=6)
SONG = now_and_then("2022-09-01", 44, "Wren Osei", "Half a Crown")
OTHER = [Row(at("2022-10-01 12:00"), "Wren Osei", "Shilling")]


def found(*rows, **more):
    return list(find(listening_of([*USUAL, *(row for part in rows for row in part)], **more)))


def test_forty_plays_of_one_song_and_one_of_another():
    [one] = found(SONG, OTHER)
    said = one.values()
    assert (said["track"], said["plays"], said["track_plays"], said["others"]) == (
        "Half a Crown",
        40,
        39,
        1,
    )
    assert (said["first_on"], said["on"]) == ("2022-09-01", "2023-03-10")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(SONG, id="no other song is known"),
        pytest.param([*SONG[:30], *OTHER], id="too few"),
        pytest.param([*SONG, *daily("2022-10-01", 4, "Wren Osei", "Shilling")], id="too many"),
        pytest.param(
            [*now_and_then("2022-03-01", 44, "Wren Osei", "Half a Crown"), *OTHER],
            id="so for long",
        ),
        pytest.param([], id="nothing"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_it_is_told_when_it_comes_to_be_so():
    rows = [*SONG, *OTHER]
    told = {month: len(found(rows, period=month)) for month in ("2023-01", "2023-02", "2023-03")}
    assert sum(told.values()) == 1
    assert not list(find(listening_of([])))


def test_a_gap_does_not_matter():
    hole = (Span(at("2022-02-20 00:00"), at("2023-01-01 00:00")),)
    assert len(found(SONG, OTHER, coverage=hole)) == 1


def test_the_order_of_arrival_does_not_matter():
    assert found(SONG, OTHER) == found(OTHER, SONG[::-1])
