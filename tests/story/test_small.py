"""Small true facts: each exact, and silent where it is not."""

import pytest

from ledger.coverage import Span
from story.moments import (
    carry_over,
    no_repeats,
    one_artist,
    one_day_song,
    pair,
    same_title,
    small_hours,
    visitor,
)
from tests.story.builders import MINUTE, Row, at, in_a_row, listening_of
from tests.story.people import as_usual

USUAL = as_usual("2022-08-01", 243, plays=6)
GUEST = ("Old Acquaintance", "By the Way")


def of(kind, *rows, usual=USUAL, **more):
    return list(kind.find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def ten_then(last: str) -> list[Row]:
    """Play a song on the first nine days of August, on one of them twice, and then once more."""
    known = [Row(at(f"2022-08-0{day} 12:00"), *GUEST) for day in range(1, 10)]
    return [Row(at("2022-08-03 18:00"), *GUEST), *known, Row(at(last), *GUEST)]


def test_a_visitor_was_away_half_a_year():
    [one] = of(visitor, ten_then("2023-03-02 12:00"))
    assert one.values() == {
        "track": "By the Way",
        "artist": "Old Acquaintance",
        "on": "2023-03-02",
        "last_on": "2022-08-09",
        "away_days": 205,
    }


def test_a_visitor_must_be_known_and_missed():
    assert not of(visitor, ten_then("2023-03-02 12:00")[1:])
    hole = (
        Span(at("2022-08-01 00:00"), at("2022-10-01 00:00")),
        Span(at("2022-12-01 00:00"), at("2023-04-01 00:00")),
    )
    assert not of(visitor, ten_then("2023-03-02 12:00"), coverage=hole)


def test_no_more_than_five_visitors_are_offered():
    many = [
        Row(row.at + n * MINUTE, "Many", f"Song {n}")
        for n in range(8)
        for row in ten_then("2023-03-02 12:00")
    ]
    assert len(of(visitor, many)) == 5


def test_no_repeats_names_who_broke_it():
    titles = [f"Song {n}" for n in range(60)]
    [one] = of(no_repeats, in_a_row(at("2023-03-05 09:00"), "Guest", *titles, "Song 7"), usual=[])
    assert (one.plays, one.breaker.title, one.first_on) == (60, "Song 7", "2023-03-05")


def test_no_repeats_needs_fifty_and_an_end():
    assert not of(
        no_repeats, in_a_row(at("2023-03-05 09:00"), "G", *map(str, range(40)), "7"), usual=[]
    )
    assert not of(
        no_repeats, in_a_row(at("2023-03-05 09:00"), "G", *map(str, range(70))), usual=[]
    )
    assert not of(no_repeats)
    hole = (Span(at("2023-03-05 09:00"), at("2023-03-05 10:00")),)
    rows = in_a_row(at("2023-03-05 09:00"), "G", *map(str, range(60)), "7")
    assert not of(no_repeats, rows, usual=[], coverage=hole)


def test_a_song_may_stand_on_both_sides_of_a_night():
    rows = [Row(at("2023-03-05 23:50"), *GUEST), Row(at("2023-03-06 07:30"), *GUEST)]
    [one] = of(carry_over, rows)
    assert (one.ended_on, one.began_on, one.hours) == ("2023-03-05", "2023-03-06", 7)
    assert not of(carry_over, rows, zone="UTC", zone_chosen=False)


def test_a_resumed_pause_is_no_carry_over():
    rows = [
        Row(at("2023-03-05 23:50"), *GUEST, heard_ms=60_000),
        Row(at("2023-03-06 07:30"), *GUEST),
    ]
    assert not of(carry_over, rows)


def test_a_sitting_may_be_all_one_artists():
    rows = in_a_row(at("2023-03-05 09:00"), "Noor Halim", *(f"Room {n}" for n in range(16)))
    [one] = of(one_artist, rows)
    assert (one.plays, one.titles, one.on) == (16, 16, "2023-03-05")


def test_one_song_over_and_over_is_no_sitting_of_an_artist():
    assert not of(one_artist, in_a_row(at("2023-03-05 09:00"), "Noor Halim", *["Room"] * 16))


def test_no_more_than_five_such_sittings_are_offered():
    rows = [
        row
        for day in range(10, 18)
        for row in in_a_row(at(f"2023-03-{day} 09:00"), "N", *"abcdefghijklmnop")
    ]
    assert len(of(one_artist, rows)) == 5


def test_two_artists_may_have_one_title():
    rows = [
        Row(at("2023-03-05 09:00"), "One", "Malibu"),
        Row(at("2023-03-05 21:00"), "Other", "MALIBU"),
    ]
    [one] = of(same_title, rows)
    assert one.values()["other_artist"] == "Other"


@pytest.mark.parametrize(
    "rows",
    [
        [
            Row(at("2023-03-05 09:00"), "One", "Intro"),
            Row(at("2023-03-05 21:00"), "Other", "Intro"),
        ],
        [
            Row(at("2023-03-05 09:00"), "One", "Malibu"),
            Row(at("2023-03-05 21:00"), "One & Two", "Malibu"),
        ],
        [
            Row(at("2023-03-05 09:00"), "One", "Malibu"),
            Row(at("2023-03-07 21:00"), "Other", "Malibu"),
        ],
    ],
)
def test_not_every_same_title_is_one(rows):
    assert not of(same_title, rows)


def test_a_song_may_have_one_day():
    rows = in_a_row(at("2023-03-05 09:00"), *GUEST[:1], *["Once"] * 4)
    [one] = of(one_day_song, rows)
    assert (one.times, one.left_days) == (4, 26)


def test_a_song_that_returned_or_came_late_had_no_such_day():
    rows = in_a_row(at("2023-03-05 09:00"), "G", *["Once"] * 4)
    assert not of(one_day_song, rows, [Row(at("2023-03-20 09:00"), "G", "Once")])
    assert not of(one_day_song, in_a_row(at("2023-03-27 09:00"), "G", *["Once"] * 4))
    assert not of(one_day_song, rows, usual=as_usual("2023-03-01", 30))


def test_the_small_hours_may_have_one_play():
    [one] = of(small_hours, [Row(at("2023-03-05 03:10"), *GUEST)])
    assert (one.values()["at"], one.times, one.all_plays) == ("2023-03-05T03:10+00:00", 1, 187)


def test_the_small_hours_stay_unsaid():
    night = [Row(at("2023-03-05 03:10") + n * 5 * MINUTE, *GUEST) for n in range(3)]
    assert not of(small_hours, night)
    assert not of(small_hours, night[:1], zone="UTC", zone_chosen=False)
    assert not of(small_hours, night[:1], usual=as_usual("2023-03-01", 9))
    hole = (Span(at("2022-08-01 00:00"), at("2023-03-20 00:00")),)
    assert not of(small_hours, night[:1], coverage=hole)


def together(*days: str, other: str = "Other", album: str | None = None) -> list[Row]:
    return [
        row
        for day in days
        for row in (
            Row(at(f"2023-03-{day} 09:00"), "One", "Salt", album),
            Row(at(f"2023-03-{day} 09:04"), other, "Pepper", album),
        )
    ]


FOUR = ("05", "07", "12", "26")


def test_two_songs_may_be_a_pair():
    rows = [*together(*FOUR), Row(at("2023-03-20 09:00"), "One", "Salt")]
    [one] = of(pair, rows, usual=())
    assert (one.track.title, one.other.title, one.times, one.plays) == ("Salt", "Pepper", 4, 5)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(together(*FOUR[1:]), id="three times"),
        pytest.param(
            [*together(*FOUR), *(Row(at(f"2023-03-2{n} 12:00"), "One", "Salt") for n in range(3))],
            id="four of seven",
        ),
        pytest.param(together(*FOUR, other="One & Two"), id="one artist’s"),
        pytest.param(together(*FOUR, album="The Film"), id="one record"),
        pytest.param(in_a_row(at("2023-03-05 09:00"), "One", "Salt") * 4, id="alone"),
        pytest.param(
            [
                Row(at("2023-03-05 09:00") + (2 * n + m) * 4 * MINUTE, *who)
                for n in range(5)
                for m, who in enumerate([("One", "Salt"), ("Other", "Pepper")])
            ],
            id="one afternoon",
        ),
        pytest.param(
            [
                Row(row.at + (40 * MINUTE if row.title == "Pepper" else 0), row.artist, row.title)
                for row in together(*FOUR)
            ],
            id="another sitting",
        ),
        pytest.param(together(*FOUR, other="Mishary Alafasy"), id="recitation"),
    ],
)
def test_not_every_two_songs_are_a_pair(rows):
    assert not of(pair, rows, usual=())


def test_a_pair_needs_no_hour_and_no_watching():
    """Both hold of the plays that there are; the night of 26 March is one day more."""
    hole = (Span(at("2023-03-05 00:00"), at("2023-03-08 00:00")),)
    [one] = of(pair, together(*FOUR), usual=(), coverage=hole, zone="UTC", zone_chosen=False)
    assert one.times == 4
