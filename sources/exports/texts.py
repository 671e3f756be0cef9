"""Names as exports write them: which can be kept, and each kept once."""

from collections.abc import Iterable

from domain.play import Names
from ledger.identity import nameless

LONGEST_NAME = 2_000
NAMES_KEPT = 100_000


def usable(texts: Iterable[str | None]) -> bool:
    """Say whether texts can be stored and shown.

    From exports half a character comes as NUL (``decoding``), from what is asked for as it is.
    """
    for text in texts:
        if text and (len(text) > LONGEST_NAME or "\0" in text or _torn(text)):
            return False
    return True


def _torn(text: str) -> bool:
    """Say whether a text holds half a character (a lone surrogate): no database takes it."""
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


class KnownNames:
    """The names met so far, checked once and shared by all their plays."""

    def __init__(self) -> None:
        self.known: dict[object, Names] = {}
        """By URI, or by artist and title where a row has none."""

    def learn(
        self,
        artist: str | None,
        title: str | None,
        album: str | None = None,
        uri: str | None = None,
    ) -> Names | None:
        """Keep the names of a row; None if they are nameless or unusable."""
        if not artist or not title or nameless(artist, title):
            return None
        if not usable((artist, title, album, uri)):
            return None
        if len(self.known) >= NAMES_KEPT:
            self.known.clear()
        names = (artist, title, album or None, uri or None, None, None)
        self.known[uri or (artist, title)] = names
        return names
