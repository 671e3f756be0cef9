"""Spotify's recently played, through spotipy, off the event loop.

spotipy is used as a builder of one address and nothing more: its own retries sleep for hours in
the thread, its login opens a browser, and at DEBUG it logs tokens.
"""

import asyncio
import logging
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import DefaultCookiePolicy
from time import monotonic
from typing import Any, Final, NamedTuple

import msgspec
import requests
import spotipy
import urllib3

from domain.errors import SourceBroken, SourceBusy, SourceError, SourceRefused, TokenStale
from domain.play import Play, SourceName, in_order
from domain.polling import AccountState
from domain.secret import Secret
from ledger.coverage import Span
from ledger.polled import LIST_LENGTH, Told, polled_starts
from sources.base import Asked, Harvest
from sources.exports.instants import instant
from sources.exports.texts import KnownNames
from sources.fetching import CONNECT_S, HOUR_MS, LARGEST_BYTES, TOTAL_S, waiting

# At ERROR it still writes what the server said, line breaks and all. We say it ourselves.
logging.getLogger("spotipy").setLevel(logging.CRITICAL)

API: Final = "https://api.spotify.com/v1/"
THREADS: Final = 8
READ_S: Final = 15
UNSAID_MS: Final = 30_000
AHEAD_MS: Final = 600_000
"""A play told further ahead than this was told by a wrong clock."""
LENGTHS_MS: Final = range(1_000, 86_400_001)
VARIOUS: Final = "Various Artists"
NOT_LISTED: Final = "may not be registered"
PREMIUM: Final = "premium subscription required"
OK, UNAUTHORIZED, FORBIDDEN, TOO_MANY = 200, 401, 403, 429


class _Named(msgspec.Struct):
    name: str | None = None


class _Album(msgspec.Struct):
    name: str | None = None
    artists: list[_Named] = []


class _Ids(msgspec.Struct):
    isrc: str | None = None


class _Track(msgspec.Struct):
    name: str | None = None
    uri: str | None = None
    type: str | None = "track"
    duration_ms: int | float | None = None
    artists: list[_Named] = []
    album: _Album | None = None
    external_ids: _Ids | None = None


class _Row(msgspec.Struct):
    played_at: str
    track: _Track | None = None


class Page(NamedTuple):
    """What one answer tells; plays are ordered by ``told_at``."""

    plays: tuple[Play, ...]
    rows: int
    skipped: int
    oldest_at: int | None
    """The earliest instant any row tells of, plays or not, UTC ms."""


def plays_from(answer: object, now_ms: int) -> Page:
    """Read an answer of recently played; raise SourceBroken where it is none.

    A row that names no track, is no music, or cannot be read is skipped. ``context`` is never
    needed, nor are ``cursors``: both may be null.
    """
    rows = answer.get("items") if isinstance(answer, dict) else None
    if not isinstance(rows, list):
        raise SourceBroken("source-garbled", source="Spotify")
    names = KnownNames()
    told = [_told(row, names, now_ms) for row in rows[:LIST_LENGTH]]
    known = [at for at, _ in filter(None, told)]
    once = {
        (play.told_at, play.uri or (play.artist, play.title)): play
        for _, play in filter(None, told)
        if play is not None
    }
    plays = in_order(once.values())
    starts = polled_starts([Told(play.told_at, play.length_ms or 0) for play in plays])
    placed = tuple(
        play._replace(started_at=start, unsure_ms=unsure)
        for play, (start, unsure) in zip(plays, starts, strict=True)
    )
    return Page(placed, len(rows), len(rows) - len(placed), min(known, default=None))


def _told(row: object, names: KnownNames, now_ms: int) -> tuple[int, Play | None] | None:
    """Read one row: when it was told, and its play if it is one; None if it cannot be read."""
    try:
        read = msgspec.convert(row, _Row, strict=True)
    except (msgspec.ValidationError, RecursionError):
        return None
    at = instant(read.played_at)
    if isinstance(at, str) or at > now_ms + AHEAD_MS:
        return None
    track = read.track
    if track is None or track.type not in {"track", None}:
        return at, None
    album = track.album or _Album()
    kept = names.learn(_artist(track, album), track.name, album.name, track.uri)
    if kept is None:
        return at, None
    isrc = track.external_ids.isrc if track.external_ids else None
    return at, Play(at, at, None, 0, *kept[:4], _isrc(isrc), _length(track.duration_ms))


def _artist(track: _Track, album: _Album) -> str | None:
    """Name the artist as Spotify's exports do: the album's first, one string."""
    credited = [*album.artists, *track.artists]
    return next((one.name for one in credited if one.name and one.name != VARIOUS), None)


def _isrc(isrc: str | None) -> str | None:
    code = (isrc or "").replace("-", "").upper()
    return code if len(code) == len("GXF972482646") and code.isalnum() else None


def _length(duration: float | None) -> int | None:
    if duration is None or not LENGTHS_MS.start <= duration < LENGTHS_MS.stop:
        return None
    return int(duration)


class _Guarded(requests.Session):
    """A session that follows nobody, waits for nobody long, and reads no endless body."""

    def __init__(self, read_s: float, total_s: float) -> None:
        super().__init__()
        self._read_s = read_s
        self._total_s = total_s
        self.trust_env = False  # a .netrc would put its own password in the token's place
        # One thread asks for many members: what one is given is not shown for another.
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))

    def request(
        self,
        method: str | bytes,
        url: str | bytes,
        *args: Any,  # noqa: ANN401 -- as requests declares it
        **more: Any,  # noqa: ANN401 -- as requests declares it
    ) -> requests.Response:
        late = monotonic() + self._total_s
        more |= {"allow_redirects": False, "stream": True, "timeout": (CONNECT_S, self._read_s)}
        response = super().request(method, url, *args, **more)
        with response:
            text = bytearray()
            # Whatever has come, at once: waiting for a full block would outlast any deadline.
            while part := response.raw.read1(1 << 16, decode_content=True):
                text += part
                if len(text) > LARGEST_BYTES or monotonic() > late:
                    raise requests.Timeout
        response._content = bytes(text)  # noqa: SLF001 -- requests has no other way to hand it on
        return response


class SpotifySource:
    """Asks Spotify for what an account played last."""

    name = SourceName.SPOTIFY

    def __init__(
        self,
        address: str = API,
        threads: int = THREADS,
        read_s: float = READ_S,
        total_s: float = TOTAL_S,
    ) -> None:
        self._read_s = read_s
        self._total_s = total_s
        self._address = address
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="spotify")
        self._own = threading.local()

    async def harvest(self, asked: Asked) -> Harvest:
        """Ask for all fifty, whatever was seen before: ``after`` skips what comes late."""
        assert asked.key is not None, "Spotify reads nobody without a token"  # noqa: S101 -- for the type checker
        loop = asyncio.get_running_loop()
        asking = loop.run_in_executor(self._pool, self._read, asked.key, asked.now_ms)
        try:
            # A thread cannot be stopped; but nobody waits for one that hangs in spite of it all.
            page = await asyncio.wait_for(asking, 2 * self._total_s)
        except TimeoutError:
            raise SourceBroken("source-silent", source="Spotify", why="hung") from None
        since = asked.now_ms if page.oldest_at is None else page.oldest_at
        return Harvest(
            page.plays,
            cursor=str(page.plays[-1].told_at) if page.plays else asked.cursor,
            watched=Span(since, asked.now_ms),
            full=page.rows >= LIST_LENGTH,
            skipped=page.skipped,
        )

    def close(self) -> None:
        """Let the threads go; one that still waits ends with its timeout."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _read(self, token: Secret, now_ms: int) -> Page:
        """Ask and read the answer, both in a thread of the pool; raise a SourceError."""
        return plays_from(self._ask(token), now_ms)

    def _ask(self, token: Secret) -> object:
        """Ask, in a thread of the pool; raise a SourceError, whatever spotipy makes of it."""
        try:
            answer: object = self._client(token).current_user_recently_played(limit=LIST_LENGTH)
        except spotipy.SpotifyException as error:
            raise refusal(error.http_status, str(error.msg), error.reason, error.headers) from None
        except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
            why = type(error).__name__
            raise SourceBroken("source-silent", source="Spotify", why=why) from None
        except (AttributeError, TypeError, ValueError, RecursionError):
            # An error whose JSON is not an object trips spotipy itself.
            raise SourceBroken("source-garbled", source="Spotify") from None
        return answer

    def _client(self, token: Secret) -> Any:  # noqa: ANN401 -- spotipy has no types
        """Give this thread's client; a new one would close the session it is given."""
        client = getattr(self._own, "client", None)
        if client is None:
            client = self._own.client = spotipy.Spotify(
                auth=token.reveal(),
                requests_session=_Guarded(self._read_s, self._total_s),
                requests_timeout=self._read_s,
            )
            client.prefix = self._address
        client.set_auth(token.reveal())
        return client


def refusal(
    status: int, said: str, reason: object, headers: Mapping[str, str] | None
) -> SourceError:
    """Say what an answer other than 200 means; ``said`` and ``reason`` are from its body."""
    if status == UNAUTHORIZED:
        return TokenStale("source-token-stale", source="Spotify")
    if status == TOO_MANY:
        unsaid = HOUR_MS if reason == "QUOTA_EXCEEDED" else UNSAID_MS
        wait = waiting((headers or {}).get("Retry-After"), unsaid)
        return SourceBusy("source-busy", wait, source="Spotify")
    if status == FORBIDDEN:
        return _forbidden(said.casefold())
    return SourceBroken("source-faulty", source="Spotify", status=status)


def _forbidden(said: str) -> SourceError:
    if NOT_LISTED in said:
        return SourceRefused("spotify-not-listed", AccountState.REFUSED)
    if PREMIUM in said:
        return SourceRefused("spotify-premium", AccountState.PREMIUM_LAPSED)
    return SourceRefused("spotify-forbidden", AccountState.REFUSED)
