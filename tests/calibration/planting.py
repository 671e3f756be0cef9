"""Moments planted into null listening: what a finder must see."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from domain.music import Track
from ledger.coverage import Span
from story.moments import notice
from tests.calibration.measure import named
from tests.calibration.null import MINUTE_MS, instant
from tests.calibration.person import Person

SONG = Track("Planted Artist", "Planted Song")
PARTNER = Track("Planted Partner", "Planted Second")
BEGIN = 430
"""The day from which things are planted: 6 March of the second year."""
Plants = Iterator[tuple[int, Track]]
"""Instants, UTC ms, and what is played then."""


IN_A_ROW = frozenset({"binge", "big-day", "odd-day"})


class Plant(NamedTuple):
    """Something that happens, and where it must be found."""

    kind: str
    told: str
    """What it is, in words."""
    period: str
    plays: Callable[[np.random.Generator], Plants]


def _at(day: int, hour: int, minute: int = 0) -> int:
    return instant(day, hour, minute)


def _songs(count: int) -> list[Track]:
    return [Track("Planted Artist", f"Planted Song {n:02}") for n in range(count)]


def _row(day: int, hour: int, tracks: list[Track]) -> Plants:
    """Play tracks one after another."""
    for place, track in enumerate(tracks):
        yield _at(day, hour) + place * 4 * MINUTE_MS, track


def _spread(chance, plays: int, first: int, days: int, tracks=None) -> Plants:
    """Scatter plays over days, at any waking hour."""
    for n in range(plays):
        track = SONG if tracks is None else tracks[n % len(tracks)]
        day = first + int(chance.integers(0, days))
        yield _at(day, int(chance.integers(9, 23)), int(chance.integers(0, 60))), track


def _daily(chance, first: int, days: int) -> Plants:
    for day in range(first, first + days):
        yield _at(day, int(chance.integers(9, 23)), int(chance.integers(0, 60))), SONG


def _came_back(chance) -> Plants:
    yield from _spread(chance, 24, BEGIN - 260, 80)
    for day in (0, 2, 3, 6, 9, 11):
        yield _at(BEGIN + day, 19, 7), SONG


def _came_back_artist(chance) -> Plants:
    yield from _spread(chance, 60, BEGIN - 260, 80, _songs(12))
    yield from _spread(chance, 14, BEGIN, 10, _songs(12))


def _loved(chance) -> Plants:
    yield from _row(BEGIN, 20, [SONG] * 3)
    yield _at(BEGIN + 1, 9), SONG
    yield _at(BEGIN + 9, 18), SONG


def _handed_over(chance) -> Plants:
    gone = [Track("Gone Artist", f"Gone Song {n:02}") for n in range(15)]
    for month in (334, 365, 396):
        yield from _spread(chance, 70, month, 27, gone)
    yield from _spread(chance, 260, BEGIN - 5, 29, _songs(25))


def _kept(chance) -> Plants:
    yield from _spread(chance, 16, BEGIN - 40, 62)
    yield _at(BEGIN - 41, 12), SONG
    yield _at(BEGIN + 21, 12), SONG


def _each(hours: tuple[int, ...], minute: int, days: range, *tracks: Track) -> Plants:
    """Play tracks in a row at an hour of each of the days, the hours taking turns."""
    for n, day in enumerate(days):
        for place, track in enumerate(tracks):
            yield _at(day, hours[n % len(hours)], minute) + place * 4 * MINUTE_MS, track


def _strangers(chance) -> Plants:
    for n in range(100):
        name = f"Planted Artist {chance.integers(0, 9)}" if n % 3 else "Planted Artist"
        yield _at(BEGIN, 6) + n * 4 * MINUTE_MS, Track(name, f"Planted Song {n:02}")


PLANTS = (
    Plant(
        "opener",
        "before anything else on 12 days",
        "2023-03",
        lambda c: _each((4,), 5, range(BEGIN - 20, BEGIN + 16, 3), SONG),
    ),
    Plant(
        "closer",
        "after everything else on 12 days",
        "2023-03",
        lambda c: _each((27,), 55, range(BEGIN - 20, BEGIN + 16, 3), SONG),
    ),
    Plant(
        "after-hours",
        "24 plays between one and five",
        "2023-03",
        lambda c: _each((25, 26, 27, 28), 10, range(BEGIN - 24, BEGIN + 24, 2), SONG),
    ),
    Plant("odd-day", "100 plays of ten strangers", "2023-03", _strangers),
    Plant(
        "pair",
        "five times together",
        "2023-03",
        lambda c: _each((10,), 0, range(BEGIN, BEGIN + 20, 4), SONG, PARTNER),
    ),
    Plant("binge", "7 in a row", "2023-03", lambda c: _row(BEGIN, 21, [SONG] * 7)),
    Plant("binge", "11 in a row", "2023-03", lambda c: _row(BEGIN, 21, [SONG] * 11)),
    Plant(
        "obsession-track", "18 plays in 12 days", "2023-03", lambda c: _spread(c, 18, BEGIN, 12)
    ),
    Plant(
        "obsession-track", "30 plays in 12 days", "2023-03", lambda c: _spread(c, 30, BEGIN, 12)
    ),
    Plant(
        "obsession-artist",
        "120 plays in 13 days",
        "2023-03",
        lambda c: _spread(c, 120, BEGIN, 13, _songs(20)),
    ),
    Plant("streak-track", "9 days", "2023-03", lambda c: _daily(c, BEGIN, 9)),
    Plant("discovery", "18 plays in 62 days", "2023-03", _kept),
    Plant("comeback-track", "away for six months, then 6 in 12 days", "2023-03", _came_back),
    Plant("comeback-artist", "away for six months, then 14", "2023-03", _came_back_artist),
    Plant("love", "4 at once, 1 after nine days", "2023-03", _loved),
    Plant(
        "last-play",
        "160 plays in 150 days, then none for 200",
        "2023",
        lambda c: _spread(c, 160, BEGIN - 50, 150, _songs(15)),
    ),
    Plant(
        "takeover",
        "450 plays in a month",
        "2023-03",
        lambda c: _spread(c, 450, BEGIN - 5, 30, _songs(25)),
    ),
    Plant(
        "newcomer",
        "150 plays in a month",
        "2023-03",
        lambda c: _spread(c, 150, BEGIN - 2, 24, _songs(25)),
    ),
    Plant("big-day", "300 plays in a day", "2023-03", lambda c: _row(BEGIN, 5, _songs(25) * 12)),
    Plant("handover", "70 a month for three months, then 260 of another", "2023-03", _handed_over),
)


def planted(plant: Plant, seed: int, person: Person) -> Person:
    """Add what is planted to a person’s listening; all of it is watched.

    What happens in a row happens alone.
    """
    chance = np.random.default_rng([seed, 7])
    new = list(plant.plays(chance))
    first, last = min(when for when, _ in new), max(when for when, _ in new)
    kept = np.full(len(person.at), True)
    if plant.kind in IN_A_ROW:
        kept = (person.at < first - 10 * MINUTE_MS) | (person.at > last + 10 * MINUTE_MS)
    at = np.concatenate([person.at[kept], np.array([when for when, _ in new], np.int64)])
    ms = np.concatenate([person.ms[kept], np.full(len(new), 200_000, np.int64)])
    names = [person.names[number] for number in person.track[kept].tolist()]
    names += [track for _, track in new]
    watched = Span(person.watched[0].start, person.watched[-1].stop)
    return Person.of(person.zone, at, ms, names, (watched,))


def found(plant: Plant, person: Person) -> bool:
    """Say whether the finder of its kind names what was planted."""
    listening = person.listening(plant.period)
    noticed = notice(listening)
    for moment in (*noticed.moments, *noticed.small):
        names = {listening.artists[number] for number in moment.about}
        if named(moment) == plant.kind and "Planted Artist" in names:
            return True
    return False
