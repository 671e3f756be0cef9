"""What members do together, planted into a null server."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from domain.music import Track
from story.group_moments import Find, album_club, changed_hands, same_minute, spread, twin_days
from tests.calibration.null import MINUTE_MS, instant
from tests.calibration.plants import BEGIN
from tests.calibration.server import Server

Plays = dict[int, list[tuple[int, Track]]]
SONG = Track("Planted Artist", "Planted Song 00")
KNOWN = BEGIN - 100
MONTH = "2023-03"


class GroupPlant(NamedTuple):
    """Something that members do together, and the finder that must see it."""

    kind: str
    told: str
    plays: Callable[[np.random.Generator, Sequence[int]], Plays]
    find: Find
    members: int
    clear: bool = False


def _at(chance: np.random.Generator, day: int) -> int:
    return instant(day, int(chance.integers(9, 23)), int(chance.integers(0, 60)))


def _spread(gaps: tuple[int, ...]) -> Callable[[np.random.Generator, Sequence[int]], Plays]:
    """Have members begin so many days after each other, and play it five times in ten days."""

    def plays(chance: np.random.Generator, members: Sequence[int]) -> Plays:
        found: Plays = {}
        for member, day in zip(members, np.cumsum((0, *gaps)).tolist(), strict=True):
            days = [0, *chance.choice(np.arange(1, 10), 4, replace=False).tolist()]
            found[member] = [(_at(chance, BEGIN + day + later), SONG) for later in days]
        return found

    return plays


def _minute(chance: np.random.Generator, members: Sequence[int]) -> Plays:
    at = _at(chance, BEGIN + int(chance.integers(0, 20)))
    one, other = members
    apart = int(chance.integers(0, 60)) * 1_000
    return {
        one: [(_at(chance, KNOWN + n * 20), SONG) for n in range(4)] + [(at, SONG)],
        other: [(_at(chance, KNOWN + n * 25), SONG) for n in range(3)] + [(at + apart, SONG)],
    }


def _club(chance: np.random.Generator, members: Sequence[int]) -> Plays:
    songs = [Track("Planted Artist", f"Planted Song {n:02}") for n in range(11)]
    days = sorted(chance.integers(BEGIN, BEGIN + 9, len(members)).tolist())
    return {
        member: [(at + n * 4 * MINUTE_MS, song) for n, song in enumerate(songs)]
        for member, at in ((m, _at(chance, d)) for m, d in zip(members, days, strict=True))
    }


def _hands(chance: np.random.Generator, members: Sequence[int]) -> Plays:
    one, other = members
    return {
        one: [(_at(chance, BEGIN - 45 + n), SONG) for n in range(30)],
        other: [(_at(chance, BEGIN - 15 + n), SONG) for n in range(30)],
    }


def _twins(chance: np.random.Generator, members: Sequence[int]) -> Plays:
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
        found[member] = [
            (start + n * 4 * MINUTE_MS, Track(f"Artist {7_000 + a:05}", f"Song {a:05} {n:02}"))
            for n, a in enumerate(order)
        ]
    return found


GROUP_PLANTS = (
    GroupPlant("spread", "three, two and five days apart", _spread((2, 5)), spread.find, 3),
    GroupPlant("spread", "five, each a day apart", _spread((1, 1, 1, 1)), spread.find, 5),
    GroupPlant("same-minute", "a song of a hundred days", _minute, same_minute.find, 2),
    GroupPlant("album-club", "three in nine days", _club, album_club.find, 3),
    GroupPlant("changed-hands", "thirty plays, then thirty", _hands, changed_hands.find, 2),
    GroupPlant(
        "twin-days", "16 of 20 plays by one's artists", _twins, twin_days.find, 2, clear=True
    ),
)


def saw(plant: GroupPlant, server: Server, seed: int) -> bool:
    """Say whether a finder names exactly those who were given something to do together."""
    chance = np.random.default_rng([seed, 13])
    members = chance.permutation(len(server.people))[: plant.members].tolist()
    company = server.adding(plant.plays(chance, members), clear=plant.clear).company(MONTH)
    return any(set(moment.members) == set(members) for moment in plant.find(company))
