"""What is planted among members: for each kind, one thing that its finder must see."""

from collections.abc import Callable, Sequence

import numpy as np

from domain.music import Track
from story.group_moments import (
    album_club,
    anthem,
    arrival,
    bridge,
    changed_hands,
    light,
    listened_together,
    orphan,
    same_minute,
    spread,
    twin_days,
)
from tests.calibration.null import MINUTE_MS, instant
from tests.calibration.server_planting import GroupPlant, Plays
from tests.calibration.ways import BEGIN, EVERY_MS, Chance, some_hour

SONG = Track("Planted Artist", "Planted Song 00")
KNOWN = BEGIN - 100
HALF_A_YEAR, YEAR = 180, 365
Members = Sequence[int]
LEGS, LEG_HOURS = 6, 4
SHARED, BOTH = 120, 10


def _songs(count: int, artist: str = SONG.artist) -> list[Track]:
    return [Track(artist, f"Planted Song {n:02}") for n in range(count)]


def _taken_up(chance: Chance, first: int) -> list[tuple[int, Track]]:
    """Begin a song on a day, and play it five times in ten days."""
    days = [0, *chance.choice(np.arange(1, 10), 4, replace=False).tolist()]
    return [(some_hour(chance, first + later), SONG) for later in days]


def _row(at: int, songs: Sequence[Track]) -> list[tuple[int, Track]]:
    return [(at + n * EVERY_MS, song) for n, song in enumerate(songs)]


def _spread(gaps: tuple[int, ...]) -> Callable[[Chance, Members], Plays]:
    """Have members begin so many days after each other."""

    def plays(chance: Chance, members: Members) -> Plays:
        days = np.cumsum((0, *gaps)).tolist()
        return {
            member: _taken_up(chance, BEGIN + day)
            for member, day in zip(members, days, strict=True)
        }

    return plays


def _minute(chance: Chance, members: Members) -> Plays:
    at = some_hour(chance, BEGIN + int(chance.integers(0, 20)))
    one, other = members
    apart = int(chance.integers(0, 60)) * 1_000
    return {
        one: [(some_hour(chance, KNOWN + n * 20), SONG) for n in range(4)] + [(at, SONG)],
        other: [(some_hour(chance, KNOWN + n * 25), SONG) for n in range(3)]
        + [(at + apart, SONG)],
    }


def _in_step(chance: Chance, members: Members) -> Plays:
    at = some_hour(chance, BEGIN + int(chance.integers(0, 20)))
    apart = [int(chance.integers(0, 15)) * 1_000 for _ in members]
    return {m: _row(at + late, _songs(4)) for m, late in zip(members, apart, strict=True)}


def _loved(chance: Chance, members: Members) -> Plays:
    return {
        member: [(some_hour(chance, BEGIN + int(chance.integers(0, 24))), SONG) for _ in range(4)]
        for member in members
    }


def _club(chance: Chance, members: Members) -> Plays:
    days = sorted(chance.integers(BEGIN, BEGIN + 9, len(members)).tolist())
    return {
        member: _row(some_hour(chance, day), _songs(11))
        for member, day in zip(members, days, strict=True)
    }


def _hands(chance: Chance, members: Members) -> Plays:
    one, other = members
    return {
        one: [(some_hour(chance, BEGIN - 45 + n), SONG) for n in range(30)],
        other: [(some_hour(chance, BEGIN - 15 + n), SONG) for n in range(30)],
    }


def _relay(chance: Chance, members: Members) -> Plays:
    """Have members play on in turns, each for some hours, from ten minutes past eight."""
    start = instant(BEGIN + int(chance.integers(0, 20)), 8, 10)
    leg = LEG_HOURS * 60 * MINUTE_MS
    songs = _songs(leg // EVERY_MS)
    return {member: _row(start + n * leg, songs) for n, member in enumerate(members)}


def _twins(chance: Chance, members: Members) -> Plays:
    """Give two members a day each of twenty plays by the same eight artists, most of the time."""
    day = BEGIN + int(chance.integers(0, 20))
    found: Plays = {}
    for member in members:
        start = instant(day, int(chance.integers(9, 20)), int(chance.integers(0, 60)))
        artists = [
            *np.repeat(np.arange(8), 2).tolist(),
            *(100 + chance.integers(0, 50, 4)).tolist(),
        ]
        order = chance.permutation(artists).tolist()
        songs = [
            Track(f"Artist {7_000 + a:05}", f"Song {a:05} {n:02}") for n, a in enumerate(order)
        ]
        found[member] = _row(start, songs)
    return found


def _left_behind(chance: Chance, members: Members) -> Plays:
    """Have all take a song up half a year and some weeks before, and never play it again."""
    begun = BEGIN - HALF_A_YEAR - 8
    return {member: _taken_up(chance, begun + n) for n, member in enumerate(members)}


def _came(chance: Chance, members: Members) -> Plays:
    """Bring a song a year before, to others in the weeks after, and play it once more lately."""
    found = {member: _taken_up(chance, BEGIN - YEAR + 6 * n) for n, member in enumerate(members)}
    found[members[-1]].append((some_hour(chance, BEGIN - 20), SONG))
    return found


def _two_camps(chance: Chance, members: Members) -> Plays:
    """Give each half of a server songs of its own, three times each, and many of both one song."""
    found: Plays = {}
    for n, member in enumerate(members):
        songs = _songs(SHARED, f"Planted Camp {n % 2}") * 3
        found[member] = [
            (some_hour(chance, BEGIN - 150 + int(chance.integers(0, 170))), song) for song in songs
        ]
        if n < BOTH:
            found[member] += [(some_hour(chance, BEGIN + day), SONG) for day in (1, 5, 9)]
    return found


GROUP_PLANTS = (
    GroupPlant("spread", "three, two and five days apart", _spread((2, 5)), spread.find, 3),
    GroupPlant("spread", "five, each a day apart", _spread((1, 1, 1, 1)), spread.find, 5),
    GroupPlant(
        "twin-days", "16 of 20 plays by one's artists", _twins, twin_days.find, 2, clear=True
    ),
    GroupPlant("same-minute", "a song of a hundred days", _minute, same_minute.find, 2),
    GroupPlant(
        "listened-together", "four songs in step", _in_step, listened_together.find, 2, clear=True
    ),
    GroupPlant("anthem", "four plays each of five members", _loved, anthem.find, 5),
    GroupPlant(
        "album-club", "three in nine days, and nothing else", _club, album_club.find, 3, clear=True
    ),
    GroupPlant("changed-hands", "thirty plays, then thirty", _hands, changed_hands.find, 2),
    GroupPlant(
        "light",
        "24 hours of six members in turns",
        _relay,
        light.find,
        LEGS,
        clear=True,
        others=True,
    ),
    GroupPlant("orphan", "taken up by three, then half a year", _left_behind, orphan.find, 3),
    GroupPlant("arrival", "taken up by five, a year ago", _came, arrival.find, 5),
    GroupPlant(
        "bridge",
        "120 songs of each half, one of ten members",
        _two_camps,
        bridge.find,
        15,
        named=BOTH,
    ),
)
