"""What is planted: for each kind, one thing that its finder must see."""

from functools import partial

import numpy as np

from domain.music import Track
from tests.calibration.null import MINUTE_MS, instant
from tests.calibration.planting import PLANTED, SONG, Plant, Plays

BEGIN = 430
"""The day from which most things are planted: 6 March of the second year, a Monday."""
YEAR_BEGIN, MARCH = 365, 424
GONE = "Gone Artist"
EVERY_MS = 4 * MINUTE_MS
Chance = np.random.Generator


def _songs(count: int, artist: str = PLANTED) -> list[Track]:
    return [Track(artist, f"{artist.split(maxsplit=1)[0]} Song {n:02}") for n in range(count)]


ONE, TWO, FIFTEEN = [SONG], _songs(2), _songs(15)


def _row(_: Chance, day: int, hour: int, tracks: list[Track]) -> Plays:
    """Play tracks one after another."""
    for place, track in enumerate(tracks):
        yield instant(day, hour, 0) + place * EVERY_MS, track


def _spread(chance: Chance, plays: int, first: int, days: int, tracks: list[Track]) -> Plays:
    """Scatter plays over days, at any waking hour."""
    for n in range(plays):
        day = first + int(chance.integers(0, days))
        yield _some_hour(chance, day), tracks[n % len(tracks)]


def _every(chance: Chance, first: int, days: int, step: int, tracks: list[Track]) -> Plays:
    """Play one of the tracks every so many days, at any waking hour."""
    for n, day in enumerate(range(first, first + days, step)):
        yield _some_hour(chance, day), tracks[n % len(tracks)]


def _at_its_hour(chance: Chance, first: int, times: int) -> Plays:
    """Play the song every other night, between three and four."""
    for n in range(times):
        yield instant(first + 2 * n, 3, int(chance.integers(0, 60))), SONG


def _some_hour(chance: Chance, day: int) -> int:
    return instant(day, int(chance.integers(9, 23)), int(chance.integers(0, 60)))


def _came_back(chance: Chance) -> Plays:
    yield from _spread(chance, 24, BEGIN - 260, 80, ONE)
    for day in (0, 2, 3, 6, 9, 11):
        yield instant(BEGIN + day, 19, 7), SONG


def _came_back_artist(chance: Chance) -> Plays:
    yield from _spread(chance, 60, BEGIN - 260, 80, _songs(12))
    yield from _spread(chance, 14, BEGIN, 10, _songs(12))


def _loved(chance: Chance) -> Plays:
    yield from _row(chance, BEGIN, 20, [SONG] * 3)
    yield instant(BEGIN + 1, 9, 0), SONG
    yield instant(BEGIN + 9, 18, 0), SONG


def _handed_over(chance: Chance) -> Plays:
    for month in (334, 365, 396):
        yield from _spread(chance, 70, month, 27, _songs(15, GONE))
    yield from _spread(chance, 260, BEGIN - 5, 29, _songs(25))


def _kept(chance: Chance) -> Plays:
    yield from _spread(chance, 16, BEGIN - 40, 62, ONE)
    yield instant(BEGIN - 41, 12, 0), SONG
    yield instant(BEGIN + 21, 12, 0), SONG


def _reigned(chance: Chance) -> Plays:
    yield from _spread(chance, 1000, 380, 100, _songs(15, GONE))
    yield from _spread(chance, 1000, 480, 70, _songs(15))


def _one_of_theirs(chance: Chance) -> Plays:
    yield instant(BEGIN - 60, 12, 0), _songs(1)[0]
    yield from _spread(chance, 44, BEGIN - 55, 80, ONE)


def _many_hands(chance: Chance) -> Plays:
    hands = [PLANTED, *(f"Hand {n}" for n in range(5))]
    tracks = [Track(artist, f"{artist} Sings") for artist in hands]
    yield from _spread(chance, 450, MARCH, 30, [*tracks, tracks[0]])


def _two_titles(_: Chance) -> Plays:
    yield instant(BEGIN, 12, 0), Track(PLANTED, "Shared Title")
    yield instant(BEGIN, 20, 0), Track(GONE, "Shared Title")


def _each(
    _: Chance, hours: tuple[int, ...], minute: int, days: range, tracks: list[Track]
) -> Plays:
    """Play tracks in a row at an hour of each of the days, the hours taking turns."""
    for n, day in enumerate(days):
        for place, track in enumerate(tracks):
            yield instant(day, hours[n % len(hours)], minute) + place * EVERY_MS, track


def _seasons(chance: Chance) -> Plays:
    for years in range(4):
        yield from _spread(chance, 16, BEGIN - 5 - years * 365, 30, [SONG])


def _left(chance: Chance) -> Plays:
    """Leave the song early, on six days of a month."""
    yield from sorted(_every(chance, BEGIN - 40, 30, 5, ONE))


def _strangers(chance: Chance) -> Plays:
    for n in range(100):
        name = f"{PLANTED} {chance.integers(0, 9)}" if n % 3 else PLANTED
        yield instant(BEGIN, 6, 0) + n * EVERY_MS, Track(name, f"Planted Song {n:02}")


def _visited(chance: Chance) -> Plays:
    yield from _spread(chance, 14, BEGIN - 330, 60, ONE)
    yield instant(BEGIN, 20, 0), SONG


MONTH, YEAR = "2023-03", "2023"

OFTEN = range(BEGIN - 20, BEGIN + 16, 3)

PLANTS = (
    Plant(
        "opener",
        "before anything else on 12 days",
        MONTH,
        partial(_each, hours=(4,), minute=5, days=OFTEN, tracks=ONE),
    ),
    Plant(
        "closer",
        "after everything else on 12 days",
        MONTH,
        partial(_each, hours=(27,), minute=55, days=OFTEN, tracks=ONE),
    ),
    Plant(
        "after-hours",
        "24 plays between one and five",
        MONTH,
        partial(
            _each,
            hours=(25, 26, 27, 28),
            minute=10,
            days=range(BEGIN - 24, BEGIN + 24, 2),
            tracks=ONE,
        ),
    ),
    Plant("seasonal-return", "16 plays in each of four Marches", MONTH, _seasons),
    Plant(
        "change-of-heart",
        "left early 6 times, then 10 plays in 20 days",
        MONTH,
        partial(_every, first=BEGIN - 2, days=20, step=2, tracks=ONE),
        skips=_left,
    ),
    Plant("odd-day", "100 plays of ten strangers", MONTH, _strangers, alone=True),
    Plant(
        "pair",
        "five times together",
        MONTH,
        partial(
            _each,
            hours=(10,),
            minute=0,
            days=range(BEGIN, BEGIN + 20, 4),
            tracks=[SONG, Track("Planted Partner", "Planted Second")],
        ),
    ),
    Plant("binge", "7 in a row", MONTH, partial(_row, day=BEGIN, hour=21, tracks=ONE * 7), True),
    Plant("binge", "11 in a row", MONTH, partial(_row, day=BEGIN, hour=21, tracks=ONE * 11), True),
    Plant(
        "obsession-track",
        "18 plays in 12 days",
        MONTH,
        partial(_spread, plays=18, first=BEGIN, days=12, tracks=ONE),
    ),
    Plant(
        "obsession-track",
        "30 plays in 12 days",
        MONTH,
        partial(_spread, plays=30, first=BEGIN, days=12, tracks=ONE),
    ),
    Plant(
        "obsession-artist",
        "120 plays in 13 days",
        MONTH,
        partial(_spread, plays=120, first=BEGIN, days=13, tracks=_songs(20)),
    ),
    Plant(
        "streak-track",
        "9 days",
        MONTH,
        partial(_every, first=BEGIN, days=9, step=1, tracks=ONE),
    ),
    Plant(
        "streak-artist",
        "14 days, another song each",
        MONTH,
        partial(_every, first=BEGIN, days=14, step=1, tracks=FIFTEEN),
    ),
    Plant("discovery", "18 plays in 62 days", MONTH, _kept),
    Plant("comeback-track", "away for six months, then 6 in 12 days", MONTH, _came_back),
    Plant("comeback-artist", "away for six months, then 14", MONTH, _came_back_artist),
    Plant("love", "4 at once, 1 after nine days", MONTH, _loved),
    Plant(
        "last-play",
        "160 plays in 150 days, then none for 200",
        YEAR,
        partial(_spread, plays=160, first=BEGIN - 50, days=150, tracks=FIFTEEN),
    ),
    Plant(
        "takeover",
        "450 plays in a month",
        MONTH,
        partial(_spread, plays=450, first=MARCH, days=31, tracks=_songs(25)),
    ),
    Plant("handover", "70 a month for three months, then 260 of another", MONTH, _handed_over),
    Plant(
        "newcomer",
        "150 plays in a month",
        MONTH,
        partial(_spread, plays=150, first=MARCH + 4, days=24, tracks=_songs(25)),
    ),
    Plant(
        "big-day",
        "300 plays in a day",
        MONTH,
        partial(_row, day=BEGIN, hour=5, tracks=_songs(25) * 12),
        alone=True,
    ),
    Plant(
        "sudden-drop",
        "220 plays in 100 days, then none for 28",
        "2023-04",
        partial(_spread, plays=220, first=BEGIN - 90, days=100, tracks=FIFTEEN),
    ),
    Plant(
        "ritual-hour",
        "20 nights in 40 days, between three and four",
        "2023-04",
        partial(_at_its_hour, first=MARCH + 20, times=20),
    ),
    Plant(
        "ritual-weekday",
        "9 Mondays of nine weeks, at any hour",
        "2023-04",
        partial(_every, first=BEGIN - 7, days=57, step=7, tracks=ONE),
    ),
    Plant(
        "silence",
        "nine days without a play",
        MONTH,
        partial(_row, day=BEGIN + 9, hour=12, tracks=ONE),
        quiet=(instant(BEGIN, 12, 0), instant(BEGIN + 9, 13, 0)),
    ),
    Plant(
        "loop",
        "two songs in turns, 12 plays",
        MONTH,
        partial(_row, day=BEGIN, hour=21, tracks=TWO * 6),
        alone=True,
    ),
    Plant(
        "rabbit-hole",
        "15 new songs in an hour",
        MONTH,
        partial(_row, day=BEGIN, hour=20, tracks=FIFTEEN),
        alone=True,
    ),
    Plant(
        "album",
        "a record of 11, whole",
        MONTH,
        partial(_row, day=BEGIN, hour=20, tracks=_songs(11)),
        alone=True,
        record="Planted Record",
    ),
    Plant(
        "shared-record",
        "450 plays of six artists’ record in a month",
        MONTH,
        _many_hands,
        record="Planted Record",
    ),
    Plant("reign", "ten a day for 100 days, then fourteen a day of another", YEAR, _reigned),
    Plant("one-song", "45 plays in 80 days, all but one of one song", MONTH, _one_of_theirs),
    Plant(
        "marathon",
        "14 hours",
        MONTH,
        partial(_row, day=BEGIN, hour=8, tracks=FIFTEEN * 14),
        alone=True,
    ),
    Plant(
        "milestone",
        "110 plays in 90 days",
        MONTH,
        partial(_spread, plays=110, first=MARCH - 70, days=90, tracks=ONE),
    ),
    Plant(
        "anniversary",
        "a first play a year before, 60 since",
        MONTH,
        partial(_every, first=BEGIN - 365, days=366, step=6, tracks=FIFTEEN),
    ),
    Plant(
        "peak",
        "60 plays in one month of a year",
        YEAR,
        partial(_spread, plays=60, first=MARCH, days=30, tracks=FIFTEEN),
    ),
    Plant(
        "loyalty",
        "two a day, all year",
        YEAR,
        partial(_spread, plays=730, first=YEAR_BEGIN, days=364, tracks=FIFTEEN),
    ),
    Plant(
        "slow-burn",
        "every fifth day, all year",
        YEAR,
        partial(_every, first=YEAR_BEGIN, days=364, step=5, tracks=ONE),
    ),
    Plant(
        "one-artist",
        "16 songs of one artist, and nothing else",
        MONTH,
        partial(_row, day=BEGIN, hour=20, tracks=_songs(16)),
        alone=True,
    ),
    Plant(
        "one-day-song",
        "5 plays on its first day",
        MONTH,
        partial(_row, day=BEGIN, hour=20, tracks=ONE * 5),
    ),
    Plant("same-title", "two artists’ one title, on a day", MONTH, _two_titles),
    Plant("visitor", "14 plays, and one 270 days later", MONTH, _visited),
)
