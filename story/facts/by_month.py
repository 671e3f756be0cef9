"""What stood first month by month, and when the top tracks had theirs."""

import numpy as np

from story.chapters import ArtistCount, MonthTop, Peak, TrackCount
from story.civil import month_name
from story.facts.tops import ranked
from story.listening import Int64, Listening


def month_tops(listening: Listening, months: Int64, ms: Int64) -> dict[str, MonthTop]:
    """Find each month's first artist and track; ``months`` and ``ms`` go by the period's rows."""
    tracks = listening.track[listening.first : listening.last]
    artists = listening.artist_of[tracks]
    found = {}
    for month in range(int(months.min()), int(months.max()) + 1) if len(months) else ():
        # By rows and not by a stretch: a clock moved back may return to a month.
        found_at = np.flatnonzero(months == month)
        if not len(found_at):
            continue
        whole = found_at[-1] - found_at[0] + 1 == len(found_at)
        rows = slice(int(found_at[0]), int(found_at[-1]) + 1) if whole else found_at
        track = next(ranked(tracks[rows], ms[rows], 1))
        artist = next(ranked(artists[rows], ms[rows], 1))
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
        own = months[tracks == number]
        earliest = int(own.min())
        plays = np.bincount(own - earliest)
        month = int(plays.argmax())
        found.append(
            Peak(listening.tracks[number], month_name(earliest + month), int(plays[month]))
        )
    return tuple(found)
