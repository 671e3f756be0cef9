"""What stood first month by month, and when the top tracks had theirs."""

import numpy as np

from story.chapters import ArtistCount, MonthTop, Peak, TrackCount
from story.civil import month_name
from story.facts.tops import ranked
from story.listening import Int64, Listening


def month_tops(listening: Listening, months: Int64, ms: Int64) -> dict[str, MonthTop]:
    """Find each month's first artist and track; ``months`` and ``ms`` go by the period's rows."""
    tracks = listening.track[listening.first : listening.last]
    found = {}
    for month in np.unique(months):
        rows = slice(*np.searchsorted(months, [month, month + 1]))
        track = next(ranked(tracks[rows], ms[rows], 1))
        artist = next(ranked(listening.artist_of[tracks[rows]], ms[rows], 1))
        found[month_name(month)] = MonthTop(
            ArtistCount(listening.artists[artist.number], artist.plays, artist.ms),
            TrackCount(listening.tracks[track.number], track.plays, track.ms),
        )
    return found


def peaks(listening: Listening, months: Int64, top: list[int]) -> tuple[Peak, ...]:
    """Find the month in which each of these tracks was played most."""
    tracks = listening.track[listening.first : listening.last]
    found = []
    for number in top:
        own, plays = np.unique(months[tracks == number], return_counts=True)
        month = int(plays.argmax())
        found.append(Peak(listening.tracks[number], month_name(own[month]), int(plays[month])))
    return tuple(found)
