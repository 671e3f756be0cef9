"""When two names are one name."""

from unicodedata import is_normalized, normalize

UNKNOWN = ("Unknown Artist", "Unknown Track")
"""What Spotify writes where it no longer knows: a nameless row."""


def identity(name: str) -> str:
    """Fold a name to what is compared: Unicode NFC, case-folded, white space collapsed."""
    folded = name.casefold() if is_normalized("NFC", name) else normalize("NFC", name).casefold()
    return " ".join(folded.split())


def nameless(artist: str | None, title: str | None) -> bool:
    """Say whether a row names no track: a name missing, blank, or Spotify's "Unknown"."""
    if not artist or not title or (artist, title) == UNKNOWN:
        return True
    return artist.isspace() or title.isspace()
