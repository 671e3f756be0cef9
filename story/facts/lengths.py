"""How long plays lasted, as far as anybody knows."""

import numpy as np

from story.listening import Int64, Listening, once


@once
def lengths(listening: Listening) -> Int64:
    """Give every row its ms: as heard, else as long as the track is, else 0."""
    if not len(listening.track):
        return listening.heard_ms
    own = listening.length_ms[listening.track]
    return np.where(listening.heard_ms > 0, listening.heard_ms, own)


def any_known(listening: Listening) -> bool:
    """Say whether any play of the period has a length, heard or of its track."""
    return bool(lengths(listening)[listening.first : listening.last].any())


def estimated(listening: Listening) -> bool:
    """Say whether the period's ms lean on track lengths or lack some plays' lengths."""
    heard = listening.heard_ms[listening.first : listening.last]
    return any_known(listening) and bool((heard <= 0).any())
