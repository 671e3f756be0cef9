"""When two names are one name, and numbers that stand for names."""

from functools import lru_cache
from hashlib import blake2b
from unicodedata import is_normalized, normalize

UNKNOWN = ("Unknown Artist", "Unknown Track")
"""What Spotify writes where it no longer knows: a nameless row."""
REMEMBERED = 1 << 16
"""Names whose identity is remembered: a library's are asked for again and again."""
STRIPPED = str.maketrans("", "", ',"')
"""What Last.fm's minute export loses from every name."""


@lru_cache(maxsize=REMEMBERED)
def identity(name: str) -> str:
    """Fold a name to what is compared: Unicode NFC, case-folded, white space collapsed."""
    folded = name.casefold() if is_normalized("NFC", name) else normalize("NFC", name).casefold()
    return " ".join(folded.split())


def stripped(name: str) -> str:
    """Fold an identity to what is left of it in an export that loses commas and quotes."""
    return " ".join(name.translate(STRIPPED).split())


def nameless(artist: str | None, title: str | None) -> bool:
    """Say whether a row names no track: a name missing, blank, or Spotify's "Unknown"."""
    if not artist or not title or (artist, title) == UNKNOWN:
        return True
    return artist.isspace() or title.isspace()


def fingerprint(*parts: str | None) -> int:
    """Make a positive 63-bit number of some names, the same on every machine.

    Among a million different names two share one about once in twenty million libraries.
    """
    text = "".join(["-" if part is None else f"{len(part)}:{part}" for part in parts])
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) >> 1
