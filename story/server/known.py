"""How songs that everyone knows are told."""

from story.evidence import Value
from story.server.cover import Cover

FORMS = {1: "cover-one", 2: "cover-two", 3: "cover-three"}
NAMED = 3


def said_of(cover: Cover) -> tuple[str, dict[str, Value]]:
    """Choose a form for a cover, and gather what it may say; of many songs the first few."""
    everybody = {member for song in cover.songs for member in song.members}
    values: dict[str, Value] = {"members": len(everybody), "songs": len(cover.songs)}
    for place, song in enumerate(cover.songs[:NAMED], 1):
        values |= {
            f"song_{place}": song.track.title,
            f"song_{place}_artist": song.track.artist,
            f"song_{place}_members": len(song.members),
        }
    # Of a set that may not be the smallest it is not said that fewer would not do.
    form = FORMS.get(len(cover.songs)) if cover.exact else None
    return form or "cover-many", values
