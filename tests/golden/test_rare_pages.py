"""Pages that tell what the other pages do not, read in review as prose."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from ledger.coverage import Span
from story.compose import compose
from story.listening import Listening
from tests.golden.test_pages import written
from tests.story.builders import MINUTE, Row, at, days, in_a_row, listening_of, voice
from tests.story.people import LIBRARY, as_usual, daily
from tests.story.receipts import unproved

EVENINGS = [
    *as_usual("2022-09-01", 212, plays=4, hour="09:00"),
    *as_usual("2022-09-01", 212, plays=4, hour="14:00", turn=3),
    *as_usual("2022-09-01", 212, plays=4, hour="21:00", turn=5),
]
HOURS = ("09:10", "22:30", "13:40", "19:20", "07:50", "16:05", "11:15")


def a_month_that_ends_its_days_alike() -> Listening:
    hours = ("22:10", "01:20", "23:40", "02:30", "22:50", "00:30", "03:10", "23:00")
    nights = [
        row
        for day, hour in zip(range(2, 26, 3), hours, strict=True)
        for row in in_a_row(at(f"2023-03-{day:02} {hour}"), "The Gable Ends", "Lamp Out")
    ]
    return listening_of([*EVENINGS, *nights])


def a_month_with_a_day_unwatched() -> Listening:
    gap = (
        Span(at("2022-02-20 00:00"), at("2023-03-13 23:00")),
        Span(at("2023-03-15 00:00"), at("2023-04-01 00:00")),
    )
    rows = daily("2023-03-05", 9, "The Gable Ends", "Slow Train North")
    return listening_of([*as_usual("2022-02-20", 404, plays=6), *rows], coverage=gap)


def a_month_in_which_a_song_stays() -> Listening:
    january, february, march = (24, 26, 28, 30, 31), range(2, 29, 2), range(2, 32, 2)
    stays = [
        Row(
            at(f"2023-0{month}-{day:02} {HOURS[(3 * day + month) % 7]}"),
            "Wren Osei",
            "Half a Crown",
        )
        for month, on in ((1, january), (2, february), (3, march))
        for day in on
    ]
    return listening_of([*as_usual("2022-02-20", 404), *stays])


def a_month_without_a_song_twice() -> Listening:
    """Eighty-one songs, one after another, and then one of them."""
    artists = list(dict.fromkeys(artist for artist, _ in LIBRARY))
    rows = [
        Row(at("2023-03-05 09:00") + n * 4 * MINUTE, artists[n % len(artists)], f"Postcard {n}")
        for n in range(1, 82)
    ]
    return listening_of([*rows, replace(rows[7], at=rows[-1].at + 4 * MINUTE)])


def a_year_with_a_peak() -> Listening:
    """One artist's month: sixteen songs at any hour, none of them often."""
    may = [
        Row(at(f"2023-05-{day:02} {HOURS[(day + 2 * again) % 7]}"), "Ada Frost", f"Field {song}")
        for day in range(1, 32, 2)
        for again, song in enumerate((day // 2, (day // 2 + 8) % 16))
    ]
    return listening_of([*as_usual("2022-02-20", 680), *may], "2023")


def here_and_there(first: str, stop: int, every: int, times: int, songs: list[str]) -> list[Row]:
    """Play one artist so often every few days, at any hour, each song in its turn."""
    rows = []
    for n, when in enumerate([*days(first, stop, "00:00")][::every]):
        for again in range(times):
            hour, minute = map(int, HOURS[(n * 3 + again * 2) % 7].split(":"))
            artist, song = songs[0], songs[1:][(n * times + again) % (len(songs) - 1)]
            rows.append(Row(when + (hour * 60 + minute) * MINUTE, artist, song))
    return rows


def a_year_with_a_reign() -> Listening:
    old = ["Old Kettle", *(f"Kettle {n}" for n in range(60))]
    new = ["Wren Osei", *(f"Crown {n}" for n in range(150))]
    rows = [
        *as_usual("2022-02-20", 680, plays=8),
        *here_and_there("2022-03-01", 314, 9, 1, old),
        *here_and_there("2023-01-10", 350, 2, 2, old),
        *here_and_there("2022-03-01", 425, 9, 1, new),
        *here_and_there("2023-05-01", 245, 2, 3, new),
    ]
    return listening_of(rows, "2023")


def a_year_with_a_last_song() -> Listening:
    rows: Sequence[Row] = [
        *as_usual("2022-02-20", 680, plays=4),
        *daily("2023-01-10", 110, "Old Kettle", "Back by Nine"),
        *daily("2023-05-01", 60, "Wren Osei", "Half a Crown", times=2),
        Row(at("2023-12-31 22:10"), "Noor Halim", "Long Bridge"),
    ]
    return listening_of(rows, "2023")


@pytest.mark.parametrize(
    ("listening", "kinds"),
    [
        pytest.param(a_month_that_ends_its_days_alike, {"opener"}, id="a_closer"),
        pytest.param(a_month_with_a_day_unwatched, {"streak"}, id="a_streak_at_least"),
        pytest.param(a_month_in_which_a_song_stays, {"discovery"}, id="a_discovery"),
        pytest.param(a_month_without_a_song_twice, {"no-repeats"}, id="no_repeats"),
        pytest.param(a_year_with_a_peak, {"peak"}, id="a_peak"),
        pytest.param(a_year_with_a_reign, {"reign"}, id="a_reign"),
        pytest.param(a_year_with_a_last_song, {"last-song"}, id="a_last_song"),
    ],
)
def test_a_rare_page_reads_as_it_did(
    listening: Callable[[], Listening], kinds: set[str], page
) -> None:
    story = compose(listening(), voice())
    assert {told.kind for told in story.moments} >= kinds
    for chapter in story.chapters:
        for sentence in chapter.sentences:
            assert unproved(story, sentence, voice()) == "", sentence
    assert written(story) == page
