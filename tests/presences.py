"""Presence updates for tests, as a cog would pass them."""

from sources.shown import Seen, Shown, Sight
from tests.ledgers import NOON

SECOND = 1_000
NIGHTS = "7eqoqGkKwgOaWNNHx90uEZ"
IVY = "2ZWlPOoWh0626oTaHrnl2a"


def shown(sync_id=NIGHTS, start=NOON, length=300 * SECOND, **more):
    """What Spotify's own activity looks like."""
    values = {
        "kind": 2,
        "name": "Spotify",
        "activity_id": "spotify:1",
        "sync_id": sync_id,
        "session_id": "a-session",
        "party_id": "spotify:1234",
        "title": {NIGHTS: "Nights", IVY: "Ivy"}.get(sync_id, sync_id),
        "artists": "Frank Ocean",
        "album": "Blonde",
        "start_at": start,
        "end_at": None if start is None else start + length,
    }
    return Shown(**values | more)


def seen(at, *activities, sight=Sight.OPEN, known_as="ada"):
    return Seen(known_as, at, sight, activities)
