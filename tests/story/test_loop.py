"""Two or three tracks round and round: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moment import ConsentClass
from story.moments.loop import find
from tests.story.builders import MINUTE, SONG, Row, at, listening_of
from tests.story.people import as_usual

USUAL = as_usual("2022-08-01", 243, plays=6)


def played(letters, when="2023-03-09 15:00", every=4 * MINUTE):
    """Play a track of its own artist for each letter."""
    start = at(when)
    return [
        Row(start + n * every, f"Band {letter}", f"Song {letter}", heard_ms=min(SONG, every))
        for n, letter in enumerate(letters)
    ]


def found(rows, **more):
    return list(find(listening_of([*USUAL, *rows], **more)))


def test_two_songs_may_take_turns():
    [one] = found(played("abababababab"))
    said = one.values()
    assert (one.form, said["plays"], said["times"], said["order"]) == ("loop", 12, 6, "same")
    assert (said["track"], said["other_track"], said["whose"]) == ("Song a", "Song b", "several")
    assert (one.consent, len(one.about)) == (ConsentClass.ASK, 2)


def test_three_songs_may_go_round():
    [one] = found(played("abcabcacbb"))
    assert (one.form, one.values()["third_times"], one.values()["order"]) == (
        "loop-three",
        3,
        "mixed",
    )


def test_what_came_before_and_after_is_no_part_of_it():
    [one] = found(played("xyababababababc"))
    assert one.values()["plays"] == 12


def test_at_night_it_is_private():
    [one] = found(played("abababababab", "2023-03-09 01:10"))
    assert one.consent is ConsentClass.PRIVATE
    [one] = found(played("abababababab"), zone="UTC", zone_chosen=False)
    assert one.consent is ConsentClass.PRIVATE
    assert "began" not in one.values()


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(played("ababababa"), id="too few"),
        pytest.param(played("abcdabcdabcdabcd"), id="four songs"),
        pytest.param(played("aaaaaaaaaabb"), id="one of them twice"),
        pytest.param(played("aaaaaabbbbbb"), id="no turns"),
        pytest.param(played("abababababab", every=40_000), id="faster than a song"),
        pytest.param(played("abababababab", every=40 * MINUTE), id="not one sitting"),
        pytest.param(played("ab" * 30, "2023-03-09 09:00"), id="left running"),
        pytest.param(played("abababababab", "2023-02-09 15:00"), id="another month"),
        pytest.param([], id="nothing"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_it_belongs_to_the_month_of_the_tenth_play():
    rows = played("abababababababab", "2023-02-28 23:30")
    assert not found(rows, period="2023-02")
    assert len(found(rows)) == 1
    assert not list(find(listening_of([])))


def test_a_gap_elsewhere_does_not_matter():
    hole = (Span(at("2023-03-01 00:00"), at("2023-03-20 00:00")),)
    assert len(found(played("abababababab"), coverage=hole)) == 1


def test_the_order_of_arrival_does_not_matter():
    assert found(played("abababababab")) == found(played("abababababab")[::-1])
