"""What was played most: by plays, then by ms, then by name."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from story.listening import Int32, Int64


class Row(NamedTuple):
    """One number of a ranking: a track's, an artist's or an album's."""

    number: int
    plays: int
    ms: int


def ranked(numbers: Int32, ms: Int64, at_most: int) -> Iterator[Row]:
    """Rank what plays were of; numbers below 0 name nothing and are left out.

    Numbers are given in the order of names, so the lower number wins the last tie.
    """
    named = numbers >= 0
    plays = np.bincount(numbers[named])
    # Weights are summed as doubles: exact up to 2**53 ms, some 285,000 years.
    heard = np.bincount(numbers[named], weights=ms[named]).astype(np.int64)
    found = np.flatnonzero(plays)
    if at_most < len(found):
        # Only what reaches the place that is cut at need be sorted.
        reached = plays.max() if at_most == 1 else np.sort(plays[found])[-at_most]
        found = np.flatnonzero(plays >= reached)
    for number in found[np.lexsort((-heard[found], -plays[found]))[:at_most]]:
        yield Row(int(number), int(plays[number]), int(heard[number]))
