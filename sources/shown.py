"""What Discord shows of a member, and the song that Spotify itself shows in it."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from ledger.rules import DAY_MS

SPOTIFY: Final = "Spotify"
LISTENING: Final = 2
"""Discord's number for activities of listening."""
SPOTIFYS_ID: Final = "spotify:1"
PARTY: Final = "spotify:"
TRACK: Final = re.compile(r"[0-9A-Za-z]{22}")
BETWEEN_ARTISTS: Final = "; "
LONGEST_NAME: Final = 512
LAG_MS: Final = 15_000
"""Discord shows a song up to so long after it began, and a clock may be off by so much."""


class Sight(Enum):
    """Whether an update lets us see what is played."""

    OPEN = "open"
    """Online: what is not shown is not played."""
    IDLE = "idle"
    """Away: Discord may hide what is played, so no song says nothing."""
    CLOSED = "closed"
    """Offline, invisible, or we ourselves were cut off."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One activity, as Discord sent it; anything may be missing, and anybody can make one up."""

    kind: int | None = None
    name: str | None = None
    activity_id: str | None = None
    application_id: int | None = None
    """Programs on the member's machine have one; Spotify's own activity has none."""
    sync_id: str | None = None
    session_id: str | None = None
    party_id: str | None = None
    title: str | None = None
    """``details``."""
    artists: str | None = None
    """``state``: names with ``; `` between them."""
    album: str | None = None
    """``assets.large_text``."""
    start_at: int | None = None
    """UTC ms, as is ``end_at``."""
    end_at: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """One presence update of one member, from whichever server it came."""

    known_as: str
    """The door's own name for them."""
    seen_at: int
    """When it reached us, UTC ms."""
    sight: Sight
    shown: tuple[Shown, ...] = ()


class Song(NamedTuple):
    """A song that Spotify itself says is on."""

    uri: str
    artist: str
    title: str
    album: str | None
    start_at: int | None
    """Now less the place in the song, UTC ms; None where it is not told, or absurd."""
    length_ms: int | None


def song_in(seen: Seen) -> Song | None:
    """Find the song that Spotify itself shows; None for local files, podcasts and inventions."""
    return next((song for one in seen.shown if (song := _song(one, seen.seen_at))), None)


def _song(shown: Shown, seen_at: int) -> Song | None:
    title, album = _name(shown.title), _name(shown.album)
    # Exports name one artist, the first; a name with “; ” in it is cut, and joined by its URI.
    artist = _name((shown.artists or "").split(BETWEEN_ARTISTS)[0])
    if not (_spotifys_own(shown) and title and artist):
        return None
    start, length = _times(shown, seen_at)
    return Song(f"spotify:track:{shown.sync_id}", artist, title, album or None, start, length)


def _spotifys_own(shown: Shown) -> bool:
    """Tell Spotify's activity from one that a program on the member's machine made up.

    Such a program can choose name and words, and neither of these ids.
    """
    return (
        (shown.kind, shown.name, shown.activity_id) == (LISTENING, SPOTIFY, SPOTIFYS_ID)
        and shown.application_id is None
        and bool(shown.session_id)
        and (shown.party_id or "").startswith(PARTY)
        and TRACK.fullmatch(shown.sync_id or "") is not None
    )


def _name(text: str | None) -> str:
    """Clean a name; nothing is left of one that is no text."""
    cleaned = "".join(letter for letter in (text or "") if letter.isprintable()).strip()
    return cleaned[:LONGEST_NAME]


def _times(shown: Shown, seen_at: int) -> tuple[int | None, int | None]:
    """Read start and length, each None where it is missing or cannot be."""
    start, stop = shown.start_at, shown.end_at
    if start is None or not seen_at - DAY_MS <= start <= seen_at + LAG_MS:
        return None, None
    start = min(start, seen_at)
    length = None if stop is None else stop - start
    return start, length if length is not None and 0 < length <= DAY_MS else None
