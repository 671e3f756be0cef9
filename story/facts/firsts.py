"""What was played for the first time."""

import numpy as np

from story.listening import Int64, Listening


def artist_first_at(listening: Listening) -> Int64:
    """Say when each artist was first played, UTC ms, over everything kept."""
    first = np.full(len(listening.artists), np.iinfo(np.int64).max)
    np.minimum.at(first, listening.artist_of, listening.first_at)
    return first


def firsts(listening: Listening) -> tuple[int, int]:
    """Count the tracks and the artists first played in the period."""
    start, stop = listening.period.start_ms, listening.period.stop_ms
    tracks = (listening.first_at >= start) & (listening.first_at < stop)
    artist_at = artist_first_at(listening)
    artists = (artist_at >= start) & (artist_at < stop)
    return int(tracks.sum()), int(artists.sum())
