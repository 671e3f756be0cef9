"""Ways of hearing things: what plants are made of."""

import numpy as np

from domain.music import Track
from tests.calibration.null import MINUTE_MS, instant
from tests.calibration.planting import PLANTED, SONG, Plays

BEGIN = 430
"""The day from which most things are planted: 6 March of the second year, a Monday."""
YEAR_BEGIN, MARCH = 365, 424
GONE = "Gone Artist"
EVERY_MS = 4 * MINUTE_MS
Chance = np.random.Generator


def songs(count: int, artist: str = PLANTED) -> list[Track]:
    return [Track(artist, f"{artist.split(maxsplit=1)[0]} Song {n:02}") for n in range(count)]


ONE, TWO, FIFTEEN = [SONG], songs(2), songs(15)


def row(_: Chance, day: int, hour: int, tracks: list[Track]) -> Plays:
    """Play tracks one after another."""
    for place, track in enumerate(tracks):
        yield instant(day, hour, 0) + place * EVERY_MS, track


def spread(chance: Chance, plays: int, first: int, days: int, tracks: list[Track]) -> Plays:
    """Scatter plays over days, at any waking hour."""
    for n in range(plays):
        day = first + int(chance.integers(0, days))
        yield some_hour(chance, day), tracks[n % len(tracks)]


def every(chance: Chance, first: int, days: int, step: int, tracks: list[Track]) -> Plays:
    """Play one of the tracks every so many days, at any waking hour."""
    for n, day in enumerate(range(first, first + days, step)):
        yield some_hour(chance, day), tracks[n % len(tracks)]


def at_its_hour(chance: Chance, first: int, times: int) -> Plays:
    """Play the song every other night, between three and four."""
    for n in range(times):
        yield instant(first + 2 * n, 3, int(chance.integers(0, 60))), SONG


def some_hour(chance: Chance, day: int) -> int:
    return instant(day, int(chance.integers(9, 23)), int(chance.integers(0, 60)))


def came_back(chance: Chance) -> Plays:
    yield from spread(chance, 24, BEGIN - 260, 80, ONE)
    for day in (0, 2, 3, 6, 9, 11):
        yield instant(BEGIN + day, 19, 7), SONG


def came_back_artist(chance: Chance) -> Plays:
    yield from spread(chance, 60, BEGIN - 260, 80, songs(12))
    yield from spread(chance, 14, BEGIN, 10, songs(12))


def loved(chance: Chance) -> Plays:
    yield from row(chance, BEGIN, 20, [SONG] * 3)
    yield instant(BEGIN + 1, 9, 0), SONG
    yield instant(BEGIN + 9, 18, 0), SONG


def handed_over(chance: Chance) -> Plays:
    for month in (334, 365, 396):
        yield from spread(chance, 70, month, 27, songs(15, GONE))
    yield from spread(chance, 260, BEGIN - 5, 29, songs(25))


def kept(chance: Chance) -> Plays:
    yield from spread(chance, 16, BEGIN - 40, 62, ONE)
    yield instant(BEGIN - 41, 12, 0), SONG
    yield instant(BEGIN + 21, 12, 0), SONG


def reigned(chance: Chance) -> Plays:
    yield from spread(chance, 1000, 380, 100, songs(15, GONE))
    yield from spread(chance, 1000, 480, 70, songs(15))


def one_of_theirs(chance: Chance) -> Plays:
    yield instant(BEGIN - 60, 12, 0), songs(1)[0]
    yield from spread(chance, 44, BEGIN - 55, 80, ONE)


def many_hands(chance: Chance) -> Plays:
    hands = [PLANTED, *(f"Hand {n}" for n in range(5))]
    tracks = [Track(artist, f"{artist} Sings") for artist in hands]
    yield from spread(chance, 450, MARCH, 30, [*tracks, tracks[0]])


def two_titles(_: Chance) -> Plays:
    yield instant(BEGIN, 12, 0), Track(PLANTED, "Shared Title")
    yield instant(BEGIN, 20, 0), Track(GONE, "Shared Title")


def each(
    _: Chance, hours: tuple[int, ...], minute: int, days: range, tracks: list[Track]
) -> Plays:
    """Play tracks in a row at an hour of each of the days, the hours taking turns."""
    for n, day in enumerate(days):
        for place, track in enumerate(tracks):
            yield instant(day, hours[n % len(hours)], minute) + place * EVERY_MS, track


def seasons(chance: Chance) -> Plays:
    for years in range(4):
        yield from spread(chance, 16, BEGIN - 5 - years * 365, 30, [SONG])


def left(chance: Chance) -> Plays:
    """Leave the song early, on six days of a month."""
    yield from sorted(every(chance, BEGIN - 40, 30, 5, ONE))


def strangers(chance: Chance) -> Plays:
    for n in range(100):
        name = f"{PLANTED} {chance.integers(0, 9)}" if n % 3 else PLANTED
        yield instant(BEGIN, 6, 0) + n * EVERY_MS, Track(name, f"Planted Song {n:02}")


def visited(chance: Chance) -> Plays:
    yield from spread(chance, 14, BEGIN - 330, 60, ONE)
    yield instant(BEGIN, 20, 0), SONG
