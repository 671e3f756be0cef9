"""Invented people, and what they listened to."""

from itertools import product

from tests.story.builders import MINUTE, SONG, Row, at, days, in_a_row

ARTISTS = [
    "Marlow & the Tides",
    "Irma Calder",
    "Paper Lanterns",
    "The Understudies",
    "Noor Halim",
    "Cold Harbour",
    "Bram Okoye",
    "Little Weather",
    "Ada Quill",
    "The Ferrymen",
]
NOUNS = ["Salt", "Lantern", "Orchard", "Tin Roof"]
KINDS = ["Song", "Letter", "Waltz", "Avenue", "Window"]
KINDS += ["Season", "Radio", "Garden", "Signal", "Harvest"]
LIBRARY = [
    (artist, f"{noun} {kind}")
    for (artist, kind), noun in product(zip(ARTISTS, KINDS, strict=True), NOUNS)
]

STEPS = (11, 13, 17, 19)


def as_usual(
    first: str,
    count: int,
    plays: int = 12,
    hour: str = "18:00",
    turn: int = 0,
    steps: tuple[int, ...] = STEPS,
) -> list[Row]:
    """Listen to the library evenly: no day like the next, nothing in a row, nothing much."""
    rows = []
    for day, when in enumerate(days(first, count, hour)):
        # Never the same song after the same: nobody real would be so regular.
        step = steps[day % len(steps)]
        for n in range(plays):
            artist, title = LIBRARY[(day * 7 + n * step + turn) % len(LIBRARY)]
            rows.append(Row(when + n * 4 * MINUTE, artist, title, title.split()[0]))
    return rows


def a_binge(
    when: str, times: int, artist: str = "Cold Harbour", title: str = "Night Ferry"
) -> list[Row]:
    """Play one track so often, from a local hour on, five minutes and a half apart."""
    every = 5 * MINUTE + MINUTE // 2
    return in_a_row(at(when), artist, *[title] * times, every=every, heard_ms=SONG)


def daily(
    first: str, count: int, artist: str, title: str, *, times: int = 1, hour: str = "12:00"
) -> list[Row]:
    """Play one track on so many days, some times a day, an hour apart."""
    return [
        Row(when + n * 60 * MINUTE, artist, title)
        for when in days(first, count, hour)
        for n in range(times)
    ]


def now_and_then(first: str, count: int, artist: str, title: str, every: int = 5) -> list[Row]:
    """Play one track every few days."""
    return [
        Row(when, artist, title)
        for n, when in enumerate(days(first, count * every, "13:00"))
        if n % every == 0
    ]
