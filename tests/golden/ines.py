"""Ines: three invented years of listening, and every kind of moment in a month of its own."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import product

from domain.period import Period
from story.listening import Listening
from tests.story.builders import LISBON, MINUTE, Row, at, in_a_row, listening_of
from tests.story.people import ARTISTS, LIBRARY, as_usual, daily

HOURS_MS = 60 * MINUTE
WHERE = ("North", "South", "East", "West", "Upper", "Lower", "Old", "New", "Near", "Far", "Inner",
         "Outer")  # fmt: skip
SKIPPED = [at(f"2023-09-{day:02} 13:00") for day in (2, 5, 9, 13, 17, 21)]
"""When one song was begun and left, before it was ever heard out."""


def _scattered(
    first: str, days: int, plays: int, artist: str, titles: Sequence[str], album: str | None = None
) -> list[Row]:
    """Play titles in turns, so many over so many days, at any hour from nine to seventeen."""
    start = at(f"{first} 09:00")
    step = days * 24 * HOURS_MS // plays
    rows = []
    for n in range(plays):
        day = (n * step) // (24 * HOURS_MS)
        when = start + day * 24 * HOURS_MS + (n * 37 % 97) * 5 * MINUTE
        rows.append(Row(when, artist, titles[n % len(titles)], album))
    return rows


def _songs(count: int, word: str) -> list[str]:
    return [f"{WHERE[n % 12]} {word}{'' if n < 12 else f' {n // 12 + 1}'}" for n in range(count)]


def _january() -> list[Row]:
    """A song over midnight; one that had been away."""
    return [
        Row(at("2022-12-31 23:57"), "The Ferrymen", "Slack Water", heard_ms=5 * MINUTE),
        *_scattered("2022-02-01", 80, 24, "Velde", ["Tin Orchard"]),
        *_scattered("2023-01-08", 12, 7, "Velde", ["Tin Orchard"]),
    ]


def _february() -> list[Row]:
    """Nine quiet days, and what broke them."""
    return [Row(at("2023-02-15 08:40"), "Rosa Lindqvist", "Back on the Road")]


def _march() -> list[Row]:
    """A name that takes over; a love at first hearing."""
    return [
        *_scattered("2023-03-01", 31, 110, "Halden Moor", _songs(9, "Bridge")),
        *in_a_row(
            at("2023-03-07 14:00"), "Pia Sund", *["Cardigan Weather"] * 3, every=50 * MINUTE
        ),
        Row(at("2023-03-08 09:00"), "Pia Sund", "Cardigan Weather"),
        Row(at("2023-03-17 12:00"), "Pia Sund", "Cardigan Weather"),
    ]


def _april() -> list[Row]:
    """A day that holds a quarter of its month."""
    rows = []
    for n, name in enumerate(("Fen Country", "Otto Lamb", "Runa Holt", "Small Hours")):
        rows += in_a_row(at(f"2023-04-15 {9 + 3 * n:02}:00"), name, *_songs(28, "Pier"))
    return rows


def _may() -> list[Row]:
    """An artist who came back; two songs in turns."""
    turns = [
        Row(at("2023-05-20 15:00") + n * 4 * MINUTE, *pair)
        for n in range(12)
        for pair in [(("Nell Achebe", "Left Foot"), ("Ivo Brandt", "Right Foot"))[n % 2]]
    ]
    return [
        *_scattered("2022-07-01", 90, 70, "Sister Maud", _songs(12, "Room")),
        *_scattered("2023-05-02", 10, 16, "Sister Maud", _songs(12, "Room")),
        *turns,
    ]


def _june() -> list[Row]:
    """Fifteen new songs of one artist in an afternoon, and six hours without a pause."""
    return [
        *in_a_row(at("2023-06-03 14:00"), "Theo Lindal", *_songs(15, "Window")),
        *(Row(at("2023-06-24 09:00") + n * 5 * MINUTE, *LIBRARY[n * 7 % len(LIBRARY)])
          for n in range(72)),
    ]  # fmt: skip


def _july() -> list[Row]:
    """A day among strangers."""
    names = ["Kaia Roo", "Four Gables", "Ettore Vale", "Low Bridge", "Marsh & Daughter", "Ottilie"]
    evening, morning = at("2023-07-05 23:20"), at("2023-07-06 08:10")
    return [
        *(Row(at("2023-07-19 09:00") + n * 5 * MINUTE, names[n % 6], _songs(10, "Gate")[n // 6])
          for n in range(60)),
        Row(evening, "Paper Boats", "Near River"),
        Row(morning, "Paper Boats", "Near River"),
    ]  # fmt: skip


def _august() -> list[Row]:
    """A record of many hands."""
    hands = ["Ada Quill", "Corrie Vane", "Bea Onslow", "Micah Dunne", "Lev Ashkar", "June Okafor"]
    rows = []
    for n, name in enumerate(hands):
        rows += _scattered(
            f"2023-08-{2 + n:02}",
            26,
            26,
            name,
            _songs(3, "Curtain"),
            "The Lighthouse Keeper’s Ball",
        )
    return [*rows, Row(at("2023-08-10 03:10"), "The Ferrymen", "Slack Water")]


def _september() -> list[Row]:
    """An artist far beyond the usual; a song from July that stayed."""
    return [
        *_scattered("2023-02-20", 120, 9, "Paper Boats", _songs(12, "River")),
        *_scattered("2023-09-06", 13, 48, "Paper Boats", _songs(12, "River")),
        *_scattered("2023-07-10", 80, 40, "Juno Farrow", ["Second Post"]),
    ]


def _october() -> list[Row]:
    """A year since a first song; one skipped, then heard out; a last song late on the last day."""
    return [
        *_scattered("2022-10-11", 360, 66, "Little Harbour", _songs(12, "Quay")),
        *_scattered("2023-10-03", 20, 11, "Maud Ekland", ["Small Change"]),
        Row(at("2023-10-31 23:44"), "Old Kettle", "Back by Nine"),
    ]


def _november() -> list[Row]:
    """Fourteen days of one name, one song of another, and eighty songs, none twice."""
    return [
        *(Row(at("2023-11-25 08:00") + n * 5 * MINUTE, artist, title)
          for n, (title, artist) in enumerate(product(_songs(8, "Ferry"), ARTISTS))),
        *(row for n, title in enumerate(_songs(14, "Field"))
          for row in daily(f"2023-11-{4 + n:02}", 1, "Tove Lindal", title, hour="07:40")),
        Row(at("2023-08-20 11:00"), "The Gable Ends", "Side Door"),
        *_scattered("2023-09-01", 84, 47, "The Gable Ends", ["Slow Train North"]),
    ]  # fmt: skip


def _december() -> list[Row]:
    """What comes back every winter; the year’s last song."""
    rows = []
    for year in (2020, 2021, 2022, 2023):
        rows += _scattered(f"{year}-12-02", 24, 15, "The Weavers’ Guild", ["Snow on the Slates"])
    return [*rows, Row(at("2023-12-31 22:41"), "Irma Calder", "Salt Letter")]


EVENTS: Sequence[Callable[[], list[Row]]] = (
    _january, _february, _march, _april, _may, _june,
    _july, _august, _september, _october, _november, _december,
)  # fmt: skip


TOLD = {
    "2022-12": {"first-song", "visitor"},
    "2023-01": {"comeback", "first-song"},
    "2023-02": {"silence"},
    "2023-03": {"love", "takeover"},
    "2023-04": {"big-day"},
    "2023-05": {"comeback", "loop"},
    "2023-06": {"marathon", "rabbit-hole"},
    "2023-07": {"anniversary", "carry-over", "odd-day"},
    "2023-08": {"shared-record", "small-hours"},
    "2023-09": {"obsession"},
    "2023-10": {"change-of-heart", "last-song"},
    "2023-11": {"one-song", "streak"},
    "2023-12": {"seasonal-return", "sudden-drop"},
}
"""What each month is about, whatever else it tells; the first, of a song over midnight."""


@cache
def _rows() -> tuple[Row, ...]:
    quiet = at("2023-02-05 12:00"), at("2023-02-15 08:30")
    rows = [
        row
        for row in as_usual("2020-11-01", 1155, plays=9, steps=(11, 13, 17, 19, 23, 29, 31))
        if not quiet[0] < row.at < quiet[1]
    ]
    for event in EVENTS:
        rows += event()
    return tuple(rows)


def ines(period: str) -> Listening:
    """Give her listening up to the end of a period."""
    rows = _rows()
    stop = Period.parse(period, LISBON).stop_ms
    heard = any(row.title == "Small Change" and row.at < stop for row in rows)
    skips = [(when, "Maud Ekland", "Small Change") for when in SKIPPED if heard]
    return listening_of(rows, period, subject="you", skips=skips)
