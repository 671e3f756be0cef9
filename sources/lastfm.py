"""Last.fm's recent tracks, oldest page first."""

import re
from typing import Final, NamedTuple

import msgspec

from domain.errors import SourceBroken, SourceBusy, SourceError, SourceRefused
from domain.play import Play, SourceName
from domain.polling import AccountState
from domain.secret import Secret
from sources.base import Asked, Harvest
from sources.exports.base import Batch, ExportFile
from sources.exports.instants import epoch
from sources.exports.lastfm_json import ApiRow, Text
from sources.exports.refusals import DATE_UNREADABLE
from sources.exports.scrobbles import ScrobbleReader
from sources.fetching import Answer, Fetcher, text_in, waiting
from sources.walking import Cursor

API: Final = "https://ws.audioscrobbler.com/2.0/"
A_SECOND: Final = 1.5
"""So many requests: Last.fm names no number, and asks not to be asked several times a second."""
ROWS: Final = 200
PAGES: Final = 5
"""Pages read in one visit; the rest is for the next one."""
SECOND_MS: Final = 1_000
UNSAID_MS: Final = 60_000
FILE: Final = ExportFile("recenttracks", SourceName.LASTFM, "api", None, 0)
_DIGITS: Final = re.compile(r"\d{1,11}", re.ASCII)

BAD_KEY, LOGIN_REQUIRED, KEY_SUSPENDED, RATE_LIMIT, BAD_PARAMETERS = 10, 17, 26, 29, 6


class Page(NamedTuple):
    """What one answer tells; plays in no order."""

    user: str
    pages: int
    total: int
    plays: tuple[Play, ...]
    skipped: int


def page_from(answer: object) -> Page:
    """Read an answer of recent tracks; raise SourceBroken where it is none.

    What is playing now has no date and is no play. A single scrobble comes without a list around
    it, numbers come as texts.
    """
    recent = answer.get("recenttracks") if isinstance(answer, dict) else None
    about = recent.get("@attr") if isinstance(recent, dict) else None
    if not isinstance(recent, dict) or not isinstance(about, dict):
        raise SourceBroken("source-garbled", source="Last.fm")
    rows = recent.get("track")
    rows = rows if isinstance(rows, list) else [] if rows is None else [rows]
    batch, reader, undecoded = Batch(FILE), ScrobbleReader(SECOND_MS), 0
    for number, row in enumerate(rows[: 2 * ROWS], 1):
        try:
            _add(batch, reader, number, msgspec.convert(row, ApiRow))
        except (msgspec.ValidationError, RecursionError):
            undecoded += 1
    return Page(
        text_in(about, "user"),
        _number(about.get("totalPages")),
        _number(about.get("total")),
        tuple(batch.plays),
        len(batch.faults) + sum(batch.left_out.values()) + undecoded,
    )


def _add(batch: Batch, reader: ScrobbleReader, number: int, row: ApiRow) -> None:
    if row.date is None:
        return
    uts = str(row.date.uts)
    told = epoch(int(uts)) if _DIGITS.fullmatch(uts) else DATE_UNREADABLE
    reader.add(batch, number, told, (_text(row.artist), row.name, _text(row.album), None))


def _text(value: Text | str | None) -> str | None:
    return value.text or value.name if isinstance(value, Text) else value


def _number(value: object) -> int:
    text = str(value) if isinstance(value, str | int) else ""
    return int(text) if _DIGITS.fullmatch(text) else 0


class LastfmSource:
    """Asks Last.fm for what somebody scrobbled since the last visit, or ever."""

    name = SourceName.LASTFM

    def __init__(self, fetcher: Fetcher, key: Secret, address: str = API) -> None:
        self._fetcher = fetcher
        self._key = key
        self._address = address

    async def harvest(self, asked: Asked) -> Harvest:
        """Read from where the last visit stopped, oldest page first, some pages at a time.

        Reading onward from an old cursor is how a history is fetched: nothing is asked twice, and
        a visit that fails loses only itself.
        """
        cursor = Cursor.read(asked.cursor, asked.now_ms)
        first = await self._page(asked, cursor.since_s, 1)
        pages = min(first.pages, PAGES)
        plays, skipped = [*first.plays], first.skipped
        if first.pages > 1:
            # Pages are counted from the newest: the oldest ones are the last.
            plays, skipped = [], 0
            for number in range(first.pages, first.pages - pages, -1):
                page = first if number == 1 else await self._page(asked, cursor.since_s, number)
                plays += page.plays
                skipped += page.skipped
        more = first.pages > pages
        return cursor.harvest(plays, asked.now_ms, more=more, skipped=skipped)

    async def scrobbles(self, name: str, now_ms: int) -> int:
        """Say how many scrobbles somebody has; raise a SourceError, also for who is not there."""
        return (await self._page(Asked(name, "", now_ms), 0, 1, rows=1)).total

    async def _page(self, asked: Asked, since_s: int, number: int, rows: int = ROWS) -> Page:
        answer = await self._fetcher.get(
            self._address,
            {
                "method": "user.getrecenttracks",
                "format": "json",
                "user": asked.name,
                "api_key": self._key.reveal(),
                "limit": str(rows),
                "page": str(number),
                # Nobody says whether ``from`` includes its own second: one earlier does no harm.
                "from": str(max(0, since_s - 1)),
                "to": str(asked.now_ms // SECOND_MS + 1),
            },
        )
        if refused := _refusal(answer, asked.name):
            raise refused
        page = page_from(answer.body)
        if page.user.casefold() != asked.name.casefold():
            # It happens that somebody else's listening comes back: not a row of it is kept.
            raise SourceBroken("source-garbled", source="Last.fm")
        return page


def _refusal(answer: Answer, name: str) -> SourceError | None:
    """Read what is wrong from the body: errors come with HTTP 200, and faults of theirs as 400."""
    code = answer.body.get("error") if isinstance(answer.body, dict) else None
    if code == BAD_PARAMETERS and "user" in text_in(answer.body, "message").casefold():
        return SourceRefused("lastfm-unknown", AccountState.UNKNOWN, name=name)
    if code == LOGIN_REQUIRED:
        return SourceRefused("lastfm-hidden", AccountState.HIDDEN)
    # No set: what they call a code may be a list.
    if code in (BAD_KEY, KEY_SUSPENDED):
        return SourceRefused("source-key", AccountState.REFUSED, source="Last.fm")
    if code == RATE_LIMIT or answer.status == 429:  # noqa: PLR2004 -- too many requests
        wait = waiting(answer.headers.get("Retry-After"), UNSAID_MS)
        return SourceBusy("source-busy", wait, source="Last.fm")
    if code is not None or answer.status != 200:  # noqa: PLR2004 -- all is well
        return SourceBroken("source-faulty", source="Last.fm", status=answer.status)
    return None
