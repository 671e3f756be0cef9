"""What is counted, and by which rule."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.music import Track
from domain.play import SourceName
from story.chapters import DaysRunning, Peak, Run, Sitting
from story.facts import count
from story.facts.streaks import streaks
from tests.story.builders import MINUTE, SONG, Row, at, everyday, in_a_row, listening_of

NIGHTS = ("Frank Ocean", "Nights")


def test_only_the_period_is_counted():
    rows = [
        Row(at(f"2023-{when}"), *NIGHTS) for when in ("02-28 23:59", "03-01 00:00", "03-31 23:59")
    ]
    assert count(listening_of(rows)).plays == 2


def test_a_play_told_twice_counts_once():
    rows = in_a_row(at("2023-03-09 01:50"), "Frank Ocean", "Nights")
    assert count(listening_of(rows * 2)).plays == 1


def test_names_are_one_whatever_their_capitals():
    rows = [
        Row(at("2023-03-01 10:00"), "frank ocean", "NIGHTS"),
        Row(at("2023-03-02 10:00"), *NIGHTS),
    ]
    facts = count(listening_of(rows))
    assert (facts.distinct_tracks, facts.distinct_artists) == (1, 1)


def test_tops_go_by_plays_then_ms_then_name():
    start = at("2023-03-01 10:00")
    rows = [
        Row(start, "B", "one"),
        Row(start + MINUTE, "A", "two"),
        Row(start + 2 * MINUTE, "C", "three", heard_ms=SONG + 1),
        *in_a_row(start + 3 * MINUTE, "D", "four", "four"),
    ]
    assert [row.track.title for row in count(listening_of(rows)).top_tracks] == [
        "four",
        "three",
        "two",
        "one",
    ]


def test_tops_are_cut_where_one_says():
    facts = count(listening_of(everyday("2023-03-01", 20)), tops=3)
    assert (len(facts.top_tracks), len(facts.top_artists), len(facts.top_albums)) == (3, 3, 3)


def test_a_play_without_an_album_stands_in_no_album():
    assert count(listening_of(in_a_row(at("2023-03-01 10:00"), "A", "b"))).top_albums == ()


def test_what_was_heard_is_not_estimated():
    facts = count(listening_of(in_a_row(at("2023-03-01 10:00"), "A", "b", "c")))
    assert (facts.ms_played, facts.estimated) == (2 * SONG, False)


def test_a_tracks_own_length_stands_in_and_is_marked():
    rows = in_a_row(at("2023-03-01 10:00"), "A", "b", "c", heard_ms=0, length_ms=180_000)
    facts = count(listening_of(rows))
    assert (facts.ms_played, facts.estimated) == (360_000, True)


def test_a_play_of_no_known_length_adds_nothing_and_is_marked():
    rows = [
        Row(at("2023-03-01 10:00"), "A", "b"),
        Row(at("2023-03-01 10:10"), "A", "c", heard_ms=0),
    ]
    facts = count(listening_of(rows))
    assert (facts.ms_played, facts.estimated) == (SONG, True)


def test_where_no_length_is_known_at_all_none_is_told():
    rows = in_a_row(at("2023-03-01 10:00"), "A", "b", "c", heard_ms=0, source=SourceName.LASTFM)
    facts = count(listening_of(rows))
    assert (facts.ms_played, facts.estimated, facts.top_tracks[0].ms) == (None, False, None)
    assert facts.by_month["2023-03"].ms is None
    assert facts.longest_sitting is not None  # two starts, four minutes apart


def test_hours_and_weekdays_are_the_zones():
    facts = count(
        listening_of([Row(at("2023-03-09 23:30", "Asia/Kolkata"), *NIGHTS)], zone="Asia/Kolkata")
    )
    assert facts.by_hour[23] == 1
    assert facts.by_weekday[3] == 1
    assert facts.by_day == {"2023-03-09": 1}


def test_a_year_counts_its_months_that_have_plays():
    rows = [Row(at(f"2023-{month}-15 12:00"), *NIGHTS) for month in ("01", "03", "12")]
    facts = count(listening_of(rows, "2023"))
    assert list(facts.by_month) == ["2023-01", "2023-03", "2023-12"]


def test_half_an_hour_of_silence_ends_a_sitting():
    start = at("2023-03-01 10:00")
    rows = [
        Row(start, "A", "b"),
        Row(start + SONG + 30 * MINUTE, "A", "c"),
        Row(start + 2 * SONG + 60 * MINUTE + 1, "A", "d"),
    ]
    facts = count(listening_of(rows))
    assert facts.sittings == 2
    assert facts.longest_sitting == Sitting(start, (2 * SONG + 30 * MINUTE) // MINUTE, 2)


def test_a_length_of_the_track_does_not_reach_past_the_next_start():
    start = at("2023-03-01 10:00")
    rows = [
        Row(start, "A", "b", heard_ms=0, length_ms=3_600_000),
        Row(start + MINUTE, "A", "c"),
        Row(start + 45 * MINUTE, "A", "d"),
    ]
    assert count(listening_of(rows)).sittings == 2


def test_the_longest_run_is_found_and_its_beginning():
    start = at("2023-03-01 10:00")
    rows = in_a_row(start, "A", "x", "y", "y", "y", "x", "x")
    assert count(listening_of(rows)).longest_run == Run(Track("A", "y"), 3, start + 4 * MINUTE)


def test_a_run_is_cut_at_the_period():
    rows = in_a_row(at("2023-02-28 23:56"), "A", "y", "y", "y")
    assert count(listening_of(rows)).longest_run == Run(Track("A", "y"), 2, at("2023-03-01 00:00"))


def test_days_running_are_counted():
    rows = [Row(at(f"2023-03-{day:02} 12:00"), *NIGHTS) for day in (1, 3, 4, 5, 9)]
    assert count(listening_of(rows)).days_running == DaysRunning(3, "2023-03-03", "2023-03-05")
    assert streaks(np.zeros(0, np.int64)) == []


def test_firsts_look_at_everything_kept():
    rows = [
        Row(at("2021-01-01 12:00"), "A", "old"),
        Row(at("2023-03-02 12:00"), "A", "old"),
        Row(at("2023-03-03 12:00"), "A", "new"),
        Row(at("2023-03-03 13:00"), "B", "new"),
    ]
    facts = count(listening_of(rows))
    assert (facts.new_tracks, facts.new_artists) == (2, 1)


def test_a_peak_is_the_month_with_most():
    rows = [
        Row(at(f"2023-{when} 12:00"), *NIGHTS) for when in ("01-01", "02-01", "02-02", "05-01")
    ]
    assert count(listening_of(rows, "2023")).peaks == (
        Peak(Track(*NIGHTS), "2023-02", 2, 4, True),
    )


def test_nothing_is_counted_of_nothing():
    facts = count(listening_of([]))
    assert (facts.plays, facts.ms_played, facts.top_tracks, facts.by_month) == (0, None, (), {})
    assert (facts.by_hour, facts.days_running, facts.longest_run) == ((0,) * 24, None, None)


@settings(deadline=None)
@given(st.permutations(everyday("2023-02-25", 8, plays=5)))
def test_the_order_of_arrival_does_not_matter(rows):
    assert count(listening_of(rows)) == count(listening_of(everyday("2023-02-25", 8, plays=5)))


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 40 * 1440), st.sampled_from("abc"), st.sampled_from("xy")),
        max_size=60,
    )
)
def test_every_count_adds_up_to_the_plays(drawn):
    start = at("2023-02-20 00:00")
    facts = count(
        listening_of(
            [Row(start + minute * MINUTE, artist, title) for minute, artist, title in drawn]
        )
    )
    assert sum(facts.by_hour) == sum(facts.by_weekday) == sum(facts.by_day.values()) == facts.plays
    assert (
        sum(row.plays for row in facts.top_tracks)
        == sum(row.plays for row in facts.top_artists)
        == facts.plays
    )
    assert sum(month.plays for month in facts.by_month.values()) == facts.plays


def test_rows_before_the_period_change_nothing():
    rows = everyday("2023-03-01", 20)
    memory = [replace(row, at=row.at - 200 * 86_400_000) for row in rows]
    assert replace(count(listening_of([*memory, *rows])), new_tracks=0, new_artists=0) == replace(
        count(listening_of(rows)), new_tracks=0, new_artists=0
    )


def test_the_top_artists_are_counted_month_by_month():
    rows = [
        Row(at("2023-01-31 23:30"), "A", "One"),
        Row(at("2023-02-01 00:30"), "A", "One"),
        Row(at("2023-02-02 12:00"), "A", "Two"),
        Row(at("2023-02-03 12:00"), "B", "Three"),
    ]
    facts = count(listening_of(rows, "2023"))
    assert [(one.artist, dict(one.months)) for one in facts.artist_months] == [
        ("A", {"2023-01": 1, "2023-02": 2}),
        ("B", {"2023-02": 1}),
    ]
