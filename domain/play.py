"""One hearing of one track."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple


class SourceName(StrEnum):
    """A place plays come from. ``ledger.twins`` says which is believed first."""

    EXTENDED = "spotify-extended"
    """Spotify's extended streaming history, an export."""
    PRESENCE = "presence"
    """What Discord shows as *Listening to Spotify*."""
    LISTENBRAINZ = "listenbrainz"
    """ListenBrainz: its archive or its API."""
    LASTFM = "lastfm"
    """Last.fm, to the second: its API, or an export that keeps seconds."""
    LASTFM_MINUTES = "lastfm-minutes"
    """A Last.fm export that keeps minutes only and has lost commas and quotation marks."""
    SPOTIFY = "spotify"
    """Spotify's recently played, polled."""
    ACCOUNT_DATA = "spotify-account"
    """Spotify's account data, an export of twelve months, to the minute."""


Names = tuple[str, str, str | None, str | None, str | None, int | None]
"""The end of a ``Play``, from its artist on: what all plays of one pressing share."""


class Play(NamedTuple):
    """One hearing, as one source told it. Instants are UTC milliseconds since 1970."""

    told_at: int
    """The instant the source wrote: ``ts``, ``endTime`` or the scrobble's time."""
    started_at: int
    """When it began, by the ledger's rule for its source."""
    heard_ms: int | None
    """How long it was heard; None where the source does not tell. Never invented."""
    unsure_ms: int
    """How far ``started_at`` may be off, either way."""
    artist: str
    title: str
    album: str | None = None
    uri: str | None = None
    """The source's own name for the track, such as ``spotify:track:…``."""
    isrc: str | None = None
    length_ms: int | None = None
    """The track's own length where the source tells it; for estimates, marked as such."""


class Plays:
    """Plays as columns of one length: an import meets millions, and no object is made for each."""

    __slots__ = ("heard_ms", "names", "skips", "started_at", "told_at", "unsure_ms")

    def __init__(self, plays: Iterable[Play] = ()) -> None:
        self.told_at: list[int] = []
        self.started_at: list[int] = []
        self.heard_ms: list[int | None] = []
        self.unsure_ms: list[int] = []
        self.names: list[Names] = []
        self.skips: list[int] = []
        """Places of hearings too short to count that their listener ended, where it is told."""
        for play in plays:
            self.append(play)

    def append(self, play: Play) -> None:
        """Add one play to the end."""
        self.told_at.append(play.told_at)
        self.started_at.append(play.started_at)
        self.heard_ms.append(play.heard_ms)
        self.unsure_ms.append(play.unsure_ms)
        self.names.append(play[4:])

    def __len__(self) -> int:
        return len(self.told_at)

    def __iter__(self) -> Iterator[Play]:
        columns = (self.told_at, self.started_at, self.heard_ms, self.unsure_ms, self.names)
        for told_at, started_at, heard_ms, unsure_ms, names in zip(*columns, strict=True):
            yield Play(told_at, started_at, heard_ms, unsure_ms, *names)


def in_order(plays: Iterable[Play]) -> list[Play]:
    """Order plays by when they were told, then by what was played."""
    return sorted(
        plays, key=lambda play: (play[0], play[4], play[5], play[6] or "", play[7] or "")
    )
