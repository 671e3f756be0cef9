"""When the songs of a year had their month."""

import numpy as np

from story.chapters import Peak
from story.civil import month_name
from story.listening import Int64, Listening


def peaks(listening: Listening, months: Int64, top: list[int]) -> tuple[Peak, ...]:
    """Find the month in which each of these tracks was played most."""
    tracks = listening.track[listening.first : listening.last]
    found = []
    for number in top:
        own = months[tracks == number]
        earliest = int(own.min())
        plays = np.bincount(own - earliest)
        month = int(plays.argmax())
        most = int(plays[month])
        found.append(
            Peak(
                listening.tracks[number],
                month_name(earliest + month),
                most,
                len(own),
                int((plays == most).sum()) == 1,
            )
        )
    return tuple(found)
