"""Songs everyone knows: the fewest of which every member has played one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import NamedTuple

import numpy as np

from domain.music import Track
from story.company import Company

STEPS = 20_000
"""So many tries are made to find the fewest; after them songs are taken largest first."""
COMPANY = 2


class Known(NamedTuple):
    """One of the songs, and who has played it in the period."""

    track: Track
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """Songs of which every member with plays has played at least one."""

    songs: tuple[Known, ...]
    exact: bool
    """Whether no smaller set would do; else each song is the one that most of the rest knew."""


def songs_everyone_knows(company: Company, unnamed: Callable[[Track], bool]) -> Cover | None:
    """Find the songs, none of them ``unnamed``; None where fewer than two members have plays."""
    masks = _masks(company, unnamed)
    everybody = reduce(
        or_, (1 << n for n, one in enumerate(company.members) if one.last > one.first), 0
    )
    if everybody.bit_count() < COMPANY or reduce(or_, masks.values(), 0) != everybody:
        return None
    sets = sorted(masks, key=lambda number: -masks[number].bit_count())
    found, exact = _fewest([masks[number] for number in sets], everybody)
    return Cover(tuple(_known(company, sets[at], masks[sets[at]]) for at in found), exact)


def _known(company: Company, number: int, mask: int) -> Known:
    members = (one.subject for n, one in enumerate(company.members) if mask >> n & 1)
    return Known(company.tracks[number], tuple(members))


def _masks(company: Company, unnamed: Callable[[Track], bool]) -> dict[int, int]:
    """Give for each set of members the track they played most, as track number → members' bits.

    Of tracks known to the same members one is enough: the most played, then the first by name.
    """
    heard = [0] * len(company.tracks)
    plays = np.zeros(len(company.tracks), np.int64)
    for n, (one, column) in enumerate(zip(company.members, company.track, strict=True)):
        numbers, times = np.unique(column[one.first : one.last], return_counts=True)
        plays[numbers] += times
        for number in numbers.tolist():
            heard[number] |= 1 << n
    best: dict[int, int] = {}
    for number in np.argsort(-plays, kind="stable")[: np.count_nonzero(plays)].tolist():
        mask = heard[number]
        if mask not in best and not unnamed(company.tracks[number]):
            best[mask] = number
    return {number: mask for mask, number in best.items()}


def _fewest(sets: Sequence[int], everybody: int) -> tuple[list[int], bool]:
    """Search by how many are allowed, one more each time; greedily when that takes too long."""
    known_to = {bit: [at for at, one in enumerate(sets) if one & bit] for bit in _bits(everybody)}
    search = _Search(sets, known_to)
    for size in range(1, everybody.bit_count() + 1):
        found = search.within(everybody, size)
        if found is not None:
            return sorted(found), True
        if search.steps > STEPS:
            break
    return _greedy(sets, everybody), False


@dataclass(slots=True)
class _Search:
    sets: Sequence[int]
    known_to: Mapping[int, Sequence[int]]
    """By a member's bit: places of the sets that hold it."""
    steps: int = 0

    def within(self, missing: int, size: int) -> list[int] | None:
        """Cover whoever is missing with so many sets, the largest tried first."""
        self.steps += 1
        if not missing:
            return []
        if not size or self.steps > STEPS:
            return None
        rare = min(_bits(missing), key=lambda bit: len(self.known_to[bit]))
        for at in self.known_to[rare]:
            rest = self.within(missing & ~self.sets[at], size - 1)
            if rest is not None:
                return [at, *rest]
        return None


def _bits(mask: int) -> list[int]:
    return [1 << n for n in range(mask.bit_length()) if mask >> n & 1]


def _greedy(sets: Sequence[int], everybody: int) -> list[int]:
    found: list[int] = []
    missing = everybody
    while missing:
        at = max(range(len(sets)), key=lambda n: ((sets[n] & missing).bit_count(), -n))
        found.append(at)
        missing &= ~sets[at]
    return found
