"""ListenBrainz's listens, oldest first."""

from typing import Final, NamedTuple
from urllib.parse import quote

import msgspec

from domain.errors import SourceBroken, SourceBusy, SourceError, SourceRefused
from domain.play import Play, SourceName
from domain.polling import AccountState
from domain.secret import Secret
from sources.base import Asked, Harvest
from sources.exports.base import Batch, ExportFile
from sources.exports.instants import epoch
from sources.exports.listenbrainz import Info, Listen, isrc_of, length_of, track_uri
from sources.exports.scrobbles import ScrobbleReader
from sources.fetching import Answer, Fetcher, text_in, waiting
from sources.walking import Cursor

API: Final = "https://api.listenbrainz.org/1/"
ROWS: Final = 500
"""Listens asked for at once; a thousand are allowed, and are two megabytes."""
PAGES: Final = 4
SECOND_MS: Final = 1_000
UNSAID_MS: Final = 30_000
FEW: Final = 1
"""Requests left until the limit's reset at which we stop by ourselves."""
STEP_S: Final = 30 * 86_400
"""How far to step where nothing is found and more is promised."""
FILE: Final = ExportFile("listens", SourceName.LISTENBRAINZ, "api", None, 0)
OK, NOT_FOUND, TOO_MANY, UNAUTHORIZED = 200, 404, 429, 401


class Page(NamedTuple):
    """What one answer tells; plays in no order."""

    user: str
    latest_s: int
    """The newest listen there is, seconds since 1970; 0 if there is none."""
    plays: tuple[Play, ...]
    skipped: int


def page_from(answer: object) -> Page:
    """Read an answer of listens; raise SourceBroken where it is none."""
    payload = answer.get("payload") if isinstance(answer, dict) else None
    rows = payload.get("listens") if isinstance(payload, dict) else None
    if not isinstance(payload, dict) or not isinstance(rows, list):
        raise SourceBroken("source-garbled", source="ListenBrainz")
    batch, reader, undecoded = Batch(FILE), ScrobbleReader(SECOND_MS), 0
    for number, row in enumerate(rows[: 2 * ROWS], 1):
        try:
            _add(batch, reader, number, msgspec.convert(row, Listen))
        except (msgspec.ValidationError, RecursionError, OverflowError, ValueError):
            undecoded += 1
    latest = payload.get("latest_listen_ts")
    return Page(
        text_in(payload, "user_id"),
        latest if isinstance(latest, int) and 0 < latest < 2**40 else 0,
        tuple(batch.plays),
        len(batch.faults) + sum(batch.left_out.values()) + undecoded,
    )


def _add(batch: Batch, reader: ScrobbleReader, number: int, row: Listen) -> None:
    track = row.track_metadata
    info = track.additional_info or Info()
    names = (track.artist_name, track.track_name, track.release_name)
    reader.add(
        *(batch, number, epoch(row.listened_at)),
        (*names, track_uri(info.spotify_id)),
        isrc=isrc_of(info.isrc),
        length_ms=length_of(info),
    )


class ListenBrainzSource:
    """Asks ListenBrainz for what somebody listened to since the last visit, or ever."""

    name = SourceName.LISTENBRAINZ

    def __init__(self, fetcher: Fetcher, address: str = API, token: Secret | None = None) -> None:
        self._fetcher = fetcher
        self._address = address
        self._token = token
        """Raises the limit; everybody's listens are read without one too."""

    async def harvest(self, asked: Asked) -> Harvest:
        """Walk on from where the last visit stopped, some pages at a time.

        A short page is no last page: the walk ends at the newest listen there is.
        """
        cursor, now_s = Cursor.read(asked.cursor, asked.now_ms), asked.now_ms // SECOND_MS
        at_s = cursor.since_s
        plays: list[Play] = []
        skipped, more = 0, True
        for _ in range(PAGES):
            page, left = await self._page(asked, at_s)
            plays += page.plays
            skipped += page.skipped
            newest = max((play.told_at // SECOND_MS for play in page.plays), default=0)
            # A listen told by a wrong clock lies ahead of us: nobody walks there.
            latest = min(page.latest_s, now_s)
            more = latest > max(newest, at_s)
            if not more:
                break
            step = 1 if page.plays else STEP_S
            at_s = newest if newest > at_s else min(at_s + step, latest)
            if left <= FEW:
                break
        return cursor.harvest(
            plays, asked.now_ms, more=more, skipped=skipped, at_least_s=at_s if more else 0
        )

    async def listens(self, name: str) -> int:
        """Say how many listens somebody has; raise a SourceError, also for who is not there."""
        answer, _ = await self._answer(name, "listen-count", {})
        payload = answer.body.get("payload") if isinstance(answer.body, dict) else None
        count = payload.get("count") if isinstance(payload, dict) else None
        if not isinstance(count, int):
            raise SourceBroken("source-garbled", source="ListenBrainz")
        return count

    async def _page(self, asked: Asked, since_s: int) -> tuple[Page, int]:
        # ``min_ts`` is exclusive, and several listens may share a second.
        asking = {"count": str(ROWS), "min_ts": str(max(0, since_s - 1))}
        answer, left = await self._answer(asked.name, "listens", asking)
        page = page_from(answer.body)
        if page.user.casefold() != asked.name.casefold():
            raise SourceBroken("source-garbled", source="ListenBrainz")
        return page, left

    async def _answer(self, name: str, what: str, asking: dict[str, str]) -> tuple[Answer, int]:
        """Ask; give the answer, and how many more the limit allows before its reset."""
        url = f"{self._address}user/{quote(name, safe='')}/{what}"
        headers = {"Authorization": f"Token {self._token.reveal()}"} if self._token else {}
        answer = await self._fetcher.get(url, asking, headers)
        if answer.status != OK:
            raise _refusal(answer, name)
        said = answer.headers.get("X-RateLimit-Remaining", "")
        return answer, int(said[:6]) if said.isascii() and said.isdigit() else FEW + 1


def _refusal(answer: Answer, name: str) -> SourceError:
    if answer.status == NOT_FOUND:
        return SourceRefused("listenbrainz-unknown", AccountState.UNKNOWN, name=name)
    if answer.status == TOO_MANY:
        headers = answer.headers
        said = headers.get("X-RateLimit-Reset-In", headers.get("Retry-After"))
        return SourceBusy("source-busy", waiting(said, UNSAID_MS), source="ListenBrainz")
    return SourceBroken("source-faulty", source="ListenBrainz", status=answer.status)
