"""One track, or one artist, far beyond the usual: when it is told, and when it is not."""

import numpy as np
import pytest

from ledger.coverage import Span
from story.ground.burst import bursts
from story.moments.obsession import find
from tests.story.builders import Row, at, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-02-20", 404, plays=8)
FIELD = ("Ada Quill", "The Long Field")


def found(*rows, **more):
    return list(find(listening_of([*USUAL, *(row for part in rows for row in part)], **more)))


def test_three_plays_a_day_for_nine_days_are_an_obsession():
    [one] = found(daily("2023-03-04", 9, *FIELD, times=3))
    assert (one.form, one.plays, one.days, one.before) == ("obsession-track", 27, 9, 0)
    assert (one.began_on, one.ended_on) == ("2023-03-04", "2023-03-12")
    assert one.values()["compared"] == "never"
    assert one.evidence.baseline["chance"] < 0.001


def test_it_says_what_was_played_before():
    earlier = [Row(at(f"2022-11-{day} 12:00"), *FIELD) for day in ("03", "20")]
    [one] = found(earlier, daily("2023-03-04", 9, *FIELD, times=3))
    assert (one.before, one.values()["compared"]) == (2, "some")


def test_what_goes_on_at_the_end_is_so_far():
    [one] = found(daily("2023-03-22", 10, *FIELD, times=3))
    assert one.form == "obsession-track-so-far"


def test_many_songs_of_one_artist_are_an_obsession_with_the_artist():
    rows = [
        row
        for n in range(9)
        for row in daily("2023-03-04", 9, "Juno Farrow", f"Post {n}", hour=f"{8 + n:02}:00")
    ]
    [one] = [one for one in found(rows) if one.track is None]
    assert (one.form, one.artist, one.plays) == ("obsession-artist", "Juno Farrow", 81)
    assert "track" not in one.values()


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(daily("2023-03-04", 11, *FIELD), id="too few"),
        pytest.param(daily("2023-03-04", 3, *FIELD, times=5), id="too few days"),
        pytest.param(daily("2022-09-01", 210, *FIELD), id="as usual"),
        pytest.param(
            daily("2023-03-04", 4, "Irma Calder", "Salt Letter", times=2), id="a little more"
        ),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_a_busy_fortnight_is_no_obsession_with_everything():
    assert not found(as_usual("2023-03-04", 14, plays=60, hour="06:00", turn=3))


def test_too_small_a_share_is_not_claimed():
    crowd = [
        Row(at(f"2023-03-{day:02} 08:00") + n * 240_000, f"Guest {n}", f"Song {day}")
        for day in range(1, 15)
        for n in range(40)
    ]
    assert not [one for one in found(daily("2023-03-02", 12, *FIELD), crowd) if one.track]


def test_without_a_baseline_nothing_is_compared():
    rows = [*as_usual("2023-02-01", 59, plays=8), *daily("2023-03-04", 9, *FIELD, times=3)]
    assert not list(find(listening_of(rows)))


def test_before_is_not_said_of_what_was_not_watched():
    gap = (
        Span(at("2022-02-20 00:00"), at("2022-10-01 00:00")),
        Span(at("2022-11-15 00:00"), at("2023-04-01 00:00")),
    )
    [one] = found(daily("2023-03-04", 9, *FIELD, times=3), coverage=gap)
    assert (one.before, one.values()["compared"]) == (None, "none")
    assert "before" not in one.values()


def test_it_belongs_to_the_month_in_which_it_became_one():
    rows = daily("2023-02-20", 16, *FIELD, times=3)
    assert found(rows, period="2023-02")
    assert not found(rows, period="2023-03")
    assert found(daily("2023-02-26", 16, *FIELD, times=3), period="2023-03")


def test_a_year_finds_both_of_two():
    usual = as_usual("2022-02-20", 670, plays=8)
    rows = [
        *usual,
        *daily("2023-02-04", 9, *FIELD, times=3),
        *daily("2023-11-04", 9, *FIELD, times=3),
    ]
    assert [one.began_on for one in find(listening_of(rows, "2023"))] == [
        "2023-02-04",
        "2023-11-04",
    ]


def test_a_burst_is_where_plays_come_faster():
    day = 86_400_000
    slow = [n * 30 * day for n in range(6)]
    fast = [170 * day + n * day // 2 for n in range(12)]
    assert bursts(np.array(slow + fast + [188 * day]), 0, 200 * day) == [(6, 18)]
    assert bursts(np.array([1]), 0, 10) == []
