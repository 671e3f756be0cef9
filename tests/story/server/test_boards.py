"""Leaderboards: exact values, shared places, a least to enter."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from domain.period import Period
from storage.plays import QUARTER_MS
from story.company import company_of
from story.server.awards import awards
from story.server.boards import Before, boards
from story.server.measures import days_in_a_row
from story.server.sharing import Sight
from tests.story.builders import LISBON, MINUTE, Row, at, days, in_a_row, listening_of
from tests.story.server.house import OPEN

MARCH = Period.parse("2023-03", LISBON)


def ranked(*people, shares=None, before=None):
    company = company_of(MARCH, people)
    everybody = {one.subject: OPEN for one in people} | (shares or {})
    sight = Sight.of(everybody)
    nothing = [()] * len(people)
    found = boards(company, nothing, sight, *([before] if before else []))
    return {board.name: board for board in found}


def places(board):
    return [(one.place, one.member, one.value) for one in board.standings]


def playing(name, count, artist="Band", hour="12:00", **more):
    rows = []
    for n in range(count):
        day, song = n % 28 + 1, n // 28
        rows.append(
            Row(at(f"2023-03-{day:02} {hour}") + song * 4 * MINUTE, artist, f"S{n}", **more)
        )
    return listening_of(rows, subject=name)


def test_equal_values_share_a_place_and_the_next_stays_empty():
    board = ranked(playing("Ana", 30), playing("Ben", 30), playing("Chi", 25))["plays"]
    assert places(board) == [(1, "Ana", 30), (1, "Ben", 30), (3, "Chi", 25)]


def test_nineteen_plays_do_not_enter_and_twenty_do():
    board = ranked(playing("Ana", 19), playing("Ben", 20))["plays"]
    assert places(board) == [(1, "Ben", 20)]
    assert board.below == 1
    assert board.least == 20


def test_a_board_that_nobody_enters_is_not_there():
    assert "plays" not in ranked(playing("Ana", 3), playing("Ben", 4))


def test_time_is_ranked_to_the_millisecond():
    ana, ben = playing("Ana", 20, heard_ms=200_001), playing("Ben", 20, heard_ms=200_000)
    assert places(ranked(ana, ben)["minutes"]) == [(1, "Ana", 4_000_020), (2, "Ben", 4_000_000)]


def test_time_by_tracks_own_lengths_is_marked():
    ana = playing("Ana", 20, heard_ms=0, length_ms=200_000)
    (one,) = ranked(ana, playing("Ben", 3))["minutes"].standings
    assert one.estimated


def test_the_earliest_goes_by_the_middle_of_first_plays_in_their_own_zone():
    tokyo = replace(OPEN, zone="Asia/Tokyo")
    board = ranked(
        playing("Ana", 11, hour="07:30"), playing("Ben", 12, hour="06:00"), shares={"Ben": tokyo}
    )["early"]
    # Six in Lisbon is three in the afternoon in Tokyo; minutes count from four in the morning.
    assert places(board) == [(1, "Ana", 210), (2, "Ben", 660)]


def test_who_named_no_zone_is_on_no_board_of_hours():
    found = ranked(playing("Ana", 60, hour="01:00"), shares={"Ana": replace(OPEN, zone=None)})
    assert "early" not in found
    assert "night" not in found


def test_a_start_known_to_eleven_minutes_says_no_hour():
    found = ranked(playing("Ana", 60, hour="01:00", unsure_ms=11 * MINUTE))
    assert "night" not in found


def test_the_night_is_from_midnight_to_five_and_a_share():
    late = [Row(when, "Band", f"N{n}") for n, when in enumerate(days("2023-03-01", 20, "04:59"))]
    day = [Row(when, "Band", f"D{n}") for n, when in enumerate(days("2023-03-01", 30, "05:00"))]
    board = ranked(listening_of([*late, *day], subject="Ana"))["night"]
    assert [(one.value, one.of) for one in board.standings] == [(20, 50)]


def test_equal_shares_of_different_sizes_are_equal():
    def half(name, plays):
        own = playing(name, plays, artist=name)
        shared = playing(name, plays, artist="Everybody", hour="15:00")
        rows = [
            Row(int(one.started_at[n]), one.tracks[one.track[n]].artist, f"{n}{plays}")
            for one in (own, shared)
            for n in range(one.last)
        ]
        return listening_of(rows, subject=name)

    board = ranked(half("Ana", 50), half("Ben", 25))["own"]
    assert [(one.place, one.value, one.of) for one in board.standings] == [
        (1, 50, 100),
        (1, 25, 50),
    ]


def test_days_in_a_row_turn_at_four():
    rows = [Row(at(f"2023-03-{day:02} 03:00"), "Band", "S") for day in (2, 3, 4)]
    rows.append(Row(at("2023-03-04 12:00"), "Band", "S"))
    board = ranked(listening_of(rows, subject="Ana"))["streak"]
    assert places(board) == [(1, "Ana", 4)]


def test_no_month_has_more_days_in_a_row_than_it_has_days():
    """What was on before four on the first is the last night of the month before."""
    rows = [Row(at("2023-02-01 01:30"), "Band", "S")]
    rows += [Row(at(f"2023-02-{day:02} 12:00"), "Band", "S") for day in range(1, 29)]
    board = ranked(listening_of(rows, "2023-02", subject="Ana"))["streak"]
    assert places(board) == [(1, "Ana", 28)]


def test_five_different_songs_of_a_record_in_one_sitting_are_a_record():
    rows = []
    for day in (2, 3, 4):
        rows += in_a_row(at(f"2023-03-{day:02} 12:00"), "Band", *"ABCDE", album="Record")
    rows += in_a_row(at("2023-03-08 12:00"), "Band", *"ABCDA", album="Record")
    board = ranked(listening_of(rows, subject="Ana"))["records"]
    assert places(board) == [(1, "Ana", 3)]


def test_places_gained_and_lost_are_told_where_there_was_a_before():
    before = Before({"plays": {"Ana": 3, "Ben": 1}})
    board = ranked(playing("Ana", 30), playing("Ben", 25), playing("Chi", 20), before=before)
    assert [one.moved for one in board["plays"].standings] == [2, -1, None]


def test_an_award_needs_one_first_and_somebody_after():
    tied = ranked(playing("Ana", 30), playing("Ben", 30))
    alone = ranked(playing("Ana", 30), playing("Ben", 3))
    clear = ranked(playing("Ana", 30), playing("Ben", 25))
    said = [
        {one.form for one in awards(list(found.values()), MARCH, 8)}
        for found in (tied, alone, clear)
    ]
    assert "award-artists" not in said[0]
    assert "award-minutes" not in said[1]
    assert "award-minutes" in said[2]


@given(
    st.lists(st.integers(0, 60 * 96), max_size=40),
    st.sampled_from(["UTC", LISBON, "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"]),
    st.integers(0, QUARTER_MS - 1),
)
def test_days_in_a_row_are_told_by_quarters_of_an_hour(quarters, zone, more):
    """Around a change of clocks, too."""
    began = np.array([MARCH.start_ms + one * QUARTER_MS for one in quarters], np.int64)
    march = Period.parse("2023-03", zone)
    assert days_in_a_row(began + more, march) == days_in_a_row(began, march)
