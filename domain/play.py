"""One hearing of one track."""

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
