"""A null server: members of stable, partly overlapping taste, with nothing from each other.

Each is a null listener (``null.py``) whose artists are drawn from a pool twice as large as one
taste, in an order of their own; what they explore comes from one pool for all.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from domain.music import Album, Track
from domain.period import Period
from ledger.coverage import Span
from story.civil import listening_day_of, local_ms
from story.company import Company, company_of
from story.listening import Int64, Listening
from tests.calibration.null import ARTISTS, RECORD, UNKNOWN_ARTISTS, ZONE, a_person
from tests.calibration.person import Person

MEMBERS = 15
POOL = 2 * ARTISTS
MONTHS = [f"2023-{month:02}" for month in range(1, 13)]


@dataclass(frozen=True)
class Server:
    """Some people, in one zone, by the order of their names."""

    people: tuple[Person, ...]

    def company(self, period: str) -> Company:
        listenings = [
            replace(_heard(person, period), subject=f"Member {number:02}")
            for number, person in enumerate(self.people)
        ]
        return company_of(Period.parse(period, ZONE), listenings)

    def adding(self, plays: dict[int, list[tuple[int, Track]]], clear: bool = False) -> "Server":
        """Add plays to some members’ own; with ``clear`` in place of those of the same days."""
        people = list(self.people)
        for number, new in plays.items():
            people[number] = _added(people[number], new, clear=clear)
        return Server(tuple(people))


def a_server(seed: int, members: int = MEMBERS) -> Server:
    """Invent a server in which nobody ever has anything from anybody."""
    return Server(tuple(_member(seed * 1_000 + number) for number in range(members)))


def _member(seed: int) -> Person:
    person = a_person(seed)
    own = np.random.default_rng([seed, 11]).permutation(POOL)[:ARTISTS].tolist()
    names = [_renamed(track, own) for track in person.names]
    plays = [names[number] for number in person.track.tolist()]
    return Person.of(person.zone, person.at, person.ms, plays, person.watched)


def _renamed(track: Track, own: list[int]) -> Track:
    number, song = int(track.artist.split()[1]), track.title.split()[-1]
    # Those that are only explored come after the pool, and are the same ones for everybody.
    artist = own[number] if number < ARTISTS else POOL + (number - ARTISTS) % UNKNOWN_ARTISTS
    return Track(f"Artist {artist:05}", f"Song {artist:05} {song}")


@lru_cache(maxsize=2 * MEMBERS)
def _heard(person: Person, period: str) -> Listening:
    """Cut a period out, once for all that is planted among others in the same month."""
    return _with_records(person.listening(period))


def _with_records(listening: Listening) -> Listening:
    """Say which record each song is on, eleven to a record."""
    record = [
        Album(track.artist, f"Record {int(track.title.split()[-1]) // RECORD}")
        for track in listening.tracks
    ]
    albums = sorted(set(record))
    number = {album: place for place, album in enumerate(albums)}
    of_track = np.array([number[album] for album in record], np.int32)
    return replace(listening, albums=tuple(albums), album=of_track[listening.track])


def _days(at: Int64) -> Int64:
    return listening_day_of(local_ms(at, ZONE))


def _added(person: Person, new: list[tuple[int, Track]], *, clear: bool) -> Person:
    at_new = np.array([when for when, _ in new], np.int64)
    kept = np.full(len(person.at), fill_value=True)
    if clear:
        # A day is a listening day: what they played after midnight belongs to it too.
        kept = ~np.isin(_days(person.at), _days(at_new))
    at = np.concatenate([person.at[kept], at_new])
    ms = np.concatenate([person.ms[kept], np.full(len(new), 200_000, np.int64)])
    names = [person.names[number] for number in person.track[kept].tolist()]
    names += [track for _, track in new]
    watched = Span(person.watched[0].start, person.watched[-1].stop)
    return Person.of(person.zone, at, ms, names, (watched,))
