"""Two members who began the same track at nearly the same time."""

import numpy as np

from story.ground.together import Together
from story.listening import Int64


def in_step(plays: Together, within_ms: int) -> tuple[Int64, Int64]:
    """Give pairs of places, of different members, the same track, and starts so close.

    Each pair once, the smaller member first, in the order of the first one's place.
    """
    order = np.lexsort((plays.member, plays.at, plays.track))
    at, track, member = plays.at[order], plays.track[order], plays.member[order]
    found = [np.zeros((0, 2), np.int64)]
    for step in range(1, len(order)):
        near = (track[step:] == track[:-step]) & (at[step:] - at[:-step] <= within_ms)
        if not near.any():
            break
        near &= member[step:] != member[:-step]
        first = np.flatnonzero(near)
        found.append(np.stack([order[first], order[first + step]], axis=1))
    pairs = np.concatenate(found)
    pairs = np.take_along_axis(pairs, np.argsort(plays.member[pairs], axis=1), axis=1)
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    return pairs[:, 0], pairs[:, 1]
