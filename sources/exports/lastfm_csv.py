"""Last.fm as CSV, whoever wrote it: columns are found by their names."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from domain.play import SourceName
from ledger.rules import MINUTE_MS
from sources.exports.base import Batch, ExportFile, Limits, Part
from sources.exports.filling import filled
from sources.exports.instants import epoch, instant
from sources.exports.lines import whole_lines
from sources.exports.refusals import DATE_UNREADABLE, FIELD_MISSING, TEXT_UNUSABLE, refused
from sources.exports.scrobbles import ScrobbleReader
from sources.exports.streams import Stream

SECOND_MS = 1_000
_LINES_LOOKED_AT = 50
_HEADLESS_WIDTH = 4
_ARTIST = ("artist", "artist_name", "artist name")
_TITLE = ("track", "track_name", "track name", "title", "song", "name")
_ALBUM = ("album", "album_name", "album name", "release")
_WHEN = ("uts", "timestamp", "date", "utc_time", "datetime", "time", "played_at", "scrobbled_at")
_NUMBER = re.compile(r"\d{1,16}(?:\.\d{1,9})?", re.ASCII)
_ENDED = re.compile(r"[^\n]*\n|[^\n]+")
_TO_THE_SECOND = re.compile(r"\d(?:T|\s|,)+\d\d:\d\d:\d\d", re.ASCII)


class Layout(NamedTuple):
    """Where what stands in a line."""

    delimiter: str
    width: int
    artist: int
    title: int
    album: int | None
    when: int
    header: bool
    to_the_minute: bool

    @property
    def source(self) -> SourceName:
        return SourceName.LASTFM_MINUTES if self.to_the_minute else SourceName.LASTFM


def layout(head: bytes) -> Layout | None:
    """Find the columns of a CSV from its first lines; None if they hold no scrobbles."""
    lines = head.decode(errors="replace").split("\n")[:_LINES_LOOKED_AT]
    for delimiter in ",;\t":
        rows = [row for line in lines if (row := fields(line, delimiter))]
        if rows and (found := _from_header(delimiter, rows) or _headless(delimiter, rows)):
            return found
    return None


def fields(line: str, delimiter: str) -> list[str] | None:
    """Take one line apart; None if that cannot be done.

    Each line by itself: no title holds a line break, and so a stray quotation mark
    spoils its own line only.
    """
    try:
        row = next(csv.reader((line,), delimiter=delimiter), [])
    except csv.Error:
        return None
    return None if row and "\n" in row[-1] else row


def read(columns: Layout, stream: Stream, file: ExportFile, limits: Limits) -> Iterator[Batch]:
    """Read one file by its columns."""
    reader = ScrobbleReader(MINUTE_MS if columns.to_the_minute else SECOND_MS)

    def tell(part: Part[list[str]], batch: Batch) -> None:
        for number, row in enumerate(part.rows, part.first):
            album = row[columns.album] if columns.album is not None else None
            names = (row[columns.artist], row[columns.title], album, None)
            reader.add(batch, number, told(row[columns.when]), names)

    return filled(file, _rows(columns, stream, limits), tell)


def told(text: str) -> int | str:
    """Read what stands in the column of time: a number since 1970, or a date."""
    text = text.strip()
    return epoch(float(text)) if _NUMBER.fullmatch(text) else instant(text)


def _rows(columns: Layout, stream: Stream, limits: Limits) -> Iterator[Part[list[str]]]:
    needed = 1 + max(columns.artist, columns.title, columns.album or 0, columns.when)
    for number, line, at in _lines(stream, limits):
        row = fields(line, columns.delimiter)
        if row == [] or (columns.header and number == 1):
            continue
        if not line.endswith("\n"):
            _refuse_half(row or [], columns, stream)
        if row is None:
            yield Part(number, [], [(number, TEXT_UNUSABLE)], at)
        elif len(row) < needed:
            yield Part(number, [], [(number, FIELD_MISSING)], at)
        elif row[columns.when].strip():  # without: playing now, not heard yet
            yield Part(number, [row], [], at)


def _lines(stream: Stream, limits: Limits) -> Iterator[tuple[int, str, int]]:
    """Give lines with their ends, numbers, and how far reading has come."""
    number, at = 0, stream.position
    for block in whole_lines(stream, limits):
        try:
            text = block.decode()
        except UnicodeDecodeError as error:
            raise refused("export-broken", stream.name, byte=at + error.start) from error
        at += len(block)
        for line in _ENDED.findall(text):
            number += 1
            yield number, line, at


def _refuse_half(row: list[str], columns: Layout, stream: Stream) -> None:
    """Refuse a file whose last line, which has no end, has no date either."""
    if len(row) < columns.width or told(row[columns.when]) == DATE_UNREADABLE:
        raise refused("export-truncated", stream.name, byte=stream.position)


def _from_header(delimiter: str, rows: Sequence[list[str]]) -> Layout | None:
    # lastfmstats.com writes its user's name behind a # into the header.
    names = [name.partition("#")[0].strip().lower() for name in rows[0]]
    artist, title, album, when = (_column(names, of) for of in (_ARTIST, _TITLE, _ALBUM, _WHEN))
    if artist is None or title is None or when is None:
        return None
    to_the_minute = _to_the_minute(row[when] for row in rows[1:] if len(row) > when)
    return Layout(delimiter, len(names), artist, title, album, when, True, to_the_minute)


def _headless(delimiter: str, rows: Sequence[list[str]]) -> Layout | None:
    """Know the one dialect without a header: artist, album, track and date."""
    if len(rows[0]) != _HEADLESS_WIDTH:
        return None
    dates = [row[-1] for row in rows if len(row) == _HEADLESS_WIDTH]
    if not any(isinstance(instant(date), int) for date in dates):
        return None
    return Layout(delimiter, _HEADLESS_WIDTH, 0, 2, 1, 3, False, _to_the_minute(dates))


def _column(names: Sequence[str], wanted: Sequence[str]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)


def _to_the_minute(dates: Iterable[str]) -> bool:
    """Judge by the first date that can be read."""
    for date in dates:
        if isinstance(told(date), int):
            return not (_NUMBER.fullmatch(date.strip()) or _TO_THE_SECOND.search(date))
    return False
