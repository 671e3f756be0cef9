"""How a moment is planted into null listening, and whether its finder sees it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from domain.music import Album, Track
from ledger.coverage import Span
from story.listening import Int64
from story.moments import FINDERS, SMALL, Find
from tests.calibration.measure import named
from tests.calibration.null import MINUTE_MS
from tests.calibration.person import Person

PLANTED = "Planted Artist"
SONG = Track(PLANTED, "Planted Song")
Plays = Iterator[tuple[int, Track]]
"""Instants, UTC ms, and what is played then."""


class Plant(NamedTuple):
    """Something that happens, and where it must be found."""

    kind: str
    """As ``named`` tells kinds apart."""
    told: str
    """What it is, in words."""
    period: str
    plays: Callable[[np.random.Generator], Plays]
    alone: bool = False
    """Whether nothing else is heard from its first play to its last."""
    quiet: tuple[int, int] | None = None
    """From when to when nothing of anything is heard, UTC ms."""
    record: str | None = None
    """The record that all of it stands on."""
    skips: Callable[[np.random.Generator], Plays] | None = None
    """What is begun and left."""


def planted(plant: Plant, seed: int, person: Person) -> Person:
    """Add what is planted to a person’s listening; all of it is watched."""
    chance = np.random.default_rng([seed, 7])
    new = list(plant.plays(chance))
    starts = np.array([at for at, _ in new], np.int64)
    kept = _kept(plant, person, int(starts.min()), int(starts.max()))
    names = [person.names[number] for number in person.track[kept].tolist()]
    records = [person.records[n] if n >= 0 else None for n in person.record[kept].tolist()]
    for _, track in new:
        names.append(track)
        records.append(Album(track.artist, plant.record) if plant.record else None)
    skips = person.skips if plant.skips is None else (*person.skips, *plant.skips(chance))
    whole = Person.of(
        person.zone,
        np.concatenate([person.at[kept], starts]),
        np.concatenate([person.ms[kept], np.full(len(new), 200_000, np.int64)]),
        names,
        (Span(min(int(starts.min()), person.watched[0].start), person.watched[-1].stop),),
        records,
    )
    return replace(whole, skips=tuple(sorted(skips)))


def _kept(plant: Plant, person: Person, first: int, last: int) -> Int64:
    """Give the person's plays that are not in the way."""
    gone = np.zeros(len(person.at), bool)
    if plant.alone:
        around = 40 * MINUTE_MS
        gone |= (person.at > first - around) & (person.at < last + around)
    if plant.quiet is not None:
        gone |= (person.at >= plant.quiet[0]) & (person.at < plant.quiet[1])
    return np.flatnonzero(~gone)


def found(plant: Plant, person: Person) -> bool:
    """Say whether the finder of its kind names what was planted."""
    listening = person.listening(plant.period)
    return any(
        named(moment) == plant.kind
        and PLANTED in {listening.artists[number] for number in moment.about}
        for find in _finders(plant.kind)
        for moment in find(listening)
    )


def _finders(kind: str) -> list[Find]:
    """Give the finders whose file is named after a kind: the others need not be asked."""
    return [
        find for find in (*FINDERS, *SMALL) if SAME_FILE.get(kind, kind).startswith(_file(find))
    ]


SAME_FILE = {"closer": "opener"}


def _file(find: Find) -> str:
    return find.__module__.rpartition(".")[2].replace("_", "-")
