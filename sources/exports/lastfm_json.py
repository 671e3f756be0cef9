"""Last.fm as JSON: from lastfmstats.com, and the API's pages as ghan.nl saves them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import msgspec

from sources.exports.base import Batch, ExportFile, Limits, Part
from sources.exports.decoding import UNDECODABLE, decoded, is_json
from sources.exports.filling import filled
from sources.exports.instants import epoch
from sources.exports.json_arrays import JsonArray
from sources.exports.refusals import DATE_UNREADABLE
from sources.exports.scrobbles import ScrobbleReader
from sources.exports.streams import Stream

SECOND_MS = 1_000
PAGE_RECORDS = 16
"""A page is one record here and holds up to a thousand scrobbles."""

_ARRAY = re.compile(rb'"scrobbles"\s*:\s*\[')
_NEXT_PAGE = re.compile(rb'\}\s*,\s*(?=\{\s*"(?:track|@attr)")')
_DIGITS = re.compile(r"\d{1,11}", re.ASCII)


class StatsRow(msgspec.Struct, gc=False):
    """A scrobble as lastfmstats.com writes it."""

    date: int
    artist: str | None = None
    track: str | None = None
    album: str | None = None


class Text(msgspec.Struct, gc=False):
    """An artist or album as the API writes it, with and without ``extended``."""

    text: str | None = msgspec.field(default=None, name="#text")
    name: str | None = None


class When(msgspec.Struct, gc=False):
    """The API's date, of which only the seconds since 1970 are read."""

    uts: str | int


class ApiRow(msgspec.Struct, gc=False):
    """A scrobble as the API writes it; what is playing now has no date."""

    name: str | None = None
    artist: Text | str | None = None
    album: Text | str | None = None
    date: When | None = None


class Page(msgspec.Struct, gc=False):
    """One page; a single scrobble stands there without a list around it."""

    track: msgspec.Raw = msgspec.Raw(b"[]")


_ROWS = msgspec.json.Decoder(list[ApiRow])
_ROW = msgspec.json.Decoder(ApiRow)
_RAWS = msgspec.json.Decoder(list[msgspec.Raw])


def read_stats(stream: Stream, file: ExportFile, limits: Limits) -> Iterator[Batch]:
    """Read ``{username, scrobbles: […]}``; the user's name is not kept."""
    reader = ScrobbleReader(SECOND_MS)

    def tell(part: Part[StatsRow], batch: Batch) -> None:
        for number, row in enumerate(part.rows, part.first):
            names = (row.artist, row.track, row.album, None)
            reader.add(batch, number, epoch(row.date), names)

    rows = JsonArray(stream, StatsRow, limits, starts=_bracket, ends=_closes)
    return filled(file, rows, tell)


def read_pages(stream: Stream, file: ExportFile, limits: Limits) -> Iterator[Batch]:
    """Read ``[{track: […]}, …]``."""
    reader = ScrobbleReader(SECOND_MS)

    def tell(part: Part[ApiRow], batch: Batch) -> None:
        for number, row in enumerate(part.rows, part.first):
            names = (_text(row.artist), row.name, _text(row.album), None)
            reader.add(batch, number, _told(row.date), names)

    wide = replace(limits, record_bytes=limits.record_bytes * PAGE_RECORDS)
    pages = JsonArray(stream, Page, wide, border=_NEXT_PAGE, raw=True)
    return filled(file, _scrobbles(pages, file.name), tell)


def _scrobbles(pages: Iterable[Part[Page]], file: str) -> Iterator[Part[ApiRow]]:
    """Count rows on from page to page; what is playing now is no row."""
    row = 1
    for part in pages:
        for page in part.rows:
            for run in _page(page, file, part.bytes_read):
                if isinstance(run, str):
                    yield Part(row, [], [(row, run)], part.bytes_read)
                    row += 1
                else:
                    dated = [scrobble for scrobble in run if scrobble.date]
                    yield Part(row, dated, [], part.bytes_read)
                    row += len(dated)
        for _, phrase in part.faults:
            yield Part(row, [], [(row, phrase)], part.bytes_read)
            row += 1


def _page(page: Page, file: str, at: int) -> Iterator[list[ApiRow] | str]:
    """Give a page's scrobbles in runs, and the phrases of the faults between them."""
    text = bytes(page.track)
    try:
        yield _ROWS.decode(text)
    except UNDECODABLE:
        if text.startswith(b"["):
            raws = [bytes(raw) for raw in _RAWS.decode(text)]
        else:
            raws = [] if text == b"null" else [text]
        for raw in raws:
            row = decoded(raw, _ROW, file, at)
            yield row if isinstance(row, str) else [row]


def _told(date: When | None) -> int | str:
    uts = date.uts if date else ""
    if isinstance(uts, str):
        return epoch(int(uts)) if _DIGITS.fullmatch(uts) else DATE_UNREADABLE
    return epoch(uts)


def _text(value: Text | str | None) -> str | None:
    return value.text or value.name if isinstance(value, Text) else value


def _bracket(head: bytearray) -> int:
    match = _ARRAY.search(head)
    return match.end() - 1 if match else -1


def _closes(tail: bytes) -> bool:
    """Say whether what follows the array closes the object around it."""
    return is_json(b'{"":[]' + tail)
