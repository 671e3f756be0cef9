"""JSON arrays of records, cut at record borders: a file is never held whole.

A block is cut behind its last ``},{`` and decoded in one go. If the border was a false one
(inside a string or a nested array), or if a record in the block is faulty, that fails; then a
scanner that knows strings and brackets finds the records, and each is decoded by itself.
"""

import re
from collections.abc import Callable, Iterator
from typing import Generic, NamedTuple, TypeVar

import msgspec

from sources.exports.base import ENOUGH_ROWS, Limits, Part
from sources.exports.decoding import (
    UNDECODABLE,
    byte_of,
    decoded,
    is_json,
    without_lone_surrogates,
)
from sources.exports.refusals import in_mebibytes, refused
from sources.exports.streams import Stream

T = TypeVar("T")

# Strings and all else are skipped in one go, up to the next bracket; a comma counts only between
# records. Possessive, so that a text that ends in the middle fails at once.
_IN_RECORD = re.compile(rb'(?:[^"\[\]{}]++|"(?:[^"\\]++|\\.)*+")*+[\[\]{}]', re.DOTALL)
_BETWEEN = re.compile(rb'(?:[^"\[\]{},]++|"(?:[^"\\]++|\\.)*+")*+[\[\]{},]', re.DOTALL)
BORDER = re.compile(rb"\}\s*,\s*(?=\{)")
_TRIES = 10_000
"""Closing brackets looked at: most files show a border within three, pages within one page's."""
_OPEN, _CLOSE = b"[]"
_SPACE = b" \t\r\n"
_RAW_ROWS = msgspec.json.Decoder(list[msgspec.Raw])


class Scan(NamedTuple):
    """Where the records of a buffer lie."""

    spans: list[tuple[int, int]]
    rest: int
    """Where the first record that is not complete begins, or what follows the array."""
    closed: bool
    """Whether the array ended."""


class JsonArray(Generic[T]):
    """One array of records: iterate once, for its parts.

    ``starts`` finds where the array's bracket is in the head of the file, ``ends`` judges what
    follows the array, ``border`` is what lies between two records: it may be mistaken, slowly.
    ``raw`` says that records hold on to the text they were decoded from.
    """

    def __init__(
        self,
        stream: Stream,
        record: type[T],
        limits: Limits,
        *,
        starts: Callable[[bytearray], int] = lambda head: head.find(b"["),
        ends: Callable[[bytes], bool] = lambda tail: not tail.strip(),
        border: re.Pattern[bytes] = BORDER,
        raw: bool = False,
    ) -> None:
        self._stream = stream
        self._many: msgspec.json.Decoder[list[T]] = msgspec.json.Decoder(list[record])  # type: ignore[valid-type]  # a type at run time
        self._one: msgspec.json.Decoder[T] = msgspec.json.Decoder(record)
        self._limit = limits.record_bytes
        self._starts = starts
        self._ends = ends
        self._border_looks = border
        self._raw = raw
        self._buffer = bytearray()
        self._tail = b""
        self._row = 1
        self._closed = False
        self._wait_for = 0

    def __iter__(self) -> Iterator[Part[T]]:
        self._open()
        while not self._closed and (block := self._stream.block()):
            self._buffer += block
            yield from self._cut()
        if not self._closed:
            yield from self._last()
        self._finish()

    @property
    def _at(self) -> int:
        """Where in the file the buffer's first record begins."""
        return self._stream.position - len(self._buffer) + 1

    def _open(self) -> None:
        """Read up to the array's bracket: from then on the buffer begins with one."""
        while (start := self._starts(self._buffer)) < 0:
            block = self._stream.block()
            if len(self._buffer) > self._limit or (not block and is_json(self._buffer)):
                raise refused("export-not-rows", self._stream.name)
            if not block:
                raise refused("export-truncated", self._stream.name, byte=self._stream.position)
            self._buffer += block
        del self._buffer[:start]

    def _drop(self, stop: int) -> None:
        """Forget what is read: the buffer's next record begins at ``stop``."""
        del self._buffer[: stop - 1]
        self._buffer[0] = _OPEN

    def _cut(self) -> Iterator[Part[T]]:
        if len(self._buffer) < self._wait_for:
            return
        border = self._border()
        if border:
            rows = self._decoded(border.start() + 1)
            if rows is None:
                yield from self._closely()
            else:
                self._drop(border.end())
                yield from self._parts(rows)
        elif len(self._buffer) > self._limit:
            yield from self._closely()

    def _decoded(self, stop: int) -> list[T] | None:
        """Decode the buffer up to ``stop``, where possible without a copy; None if it fails."""
        behind, self._buffer[stop] = self._buffer[stop], _CLOSE
        try:
            if self._raw:
                return self._many.decode(bytes(self._buffer[: stop + 1]))
            with memoryview(self._buffer) as buffer, buffer[: stop + 1] as rows:
                return self._many.decode(rows)
        except UNDECODABLE:
            self._buffer[stop] = behind
            return None

    def _border(self) -> re.Match[bytes] | None:
        """Find the last place that looks like the border of two records."""
        end = len(self._buffer)
        for _ in range(_TRIES):
            end = self._buffer.rfind(b"}", 0, end)
            if end < 0:
                break
            if match := self._border_looks.match(self._buffer, end):
                return match
        return None

    def _last(self) -> Iterator[Part[T]]:
        """Decode what the end of the file has left."""
        try:
            rows = self._many.decode(bytes(self._buffer))
        except UNDECODABLE:
            yield from self._closely()
            if not self._closed:
                yield from self._closely(to_the_end=True)
            if not self._closed:
                raise self._unfinished("export-truncated") from None
            return
        if not rows and self._row > 1:  # a comma, and nothing after it
            raise refused("export-broken", self._stream.name, byte=self._at)
        self._buffer, self._closed = bytearray(b"["), True
        yield from self._parts(rows)

    def _closely(self, *, to_the_end: bool = False) -> Iterator[Part[T]]:
        """Scan the buffer and decode record by record, to find the faulty and the broken."""
        at, text = self._at, without_lone_surrogates(bytes(self._buffer[1:]))
        scan = None if to_the_end else self._quickly_scanned(text)
        scan = scan or scanned(text, owed=self._row > 1)
        if scan is None:
            raise self._unfinished("export-broken")
        if not scan.spans and not scan.closed and len(text) > self._limit:
            raise self._unfinished("export-record-too-large")
        # A long record is not looked at again before twice as much of it is there.
        self._wait_for = 0 if scan.spans else min(2 * len(text), self._limit + 1)
        self._closed = scan.closed
        if scan.closed:
            self._tail = bytes(self._buffer[scan.rest + 1 :])
        else:
            self._drop(scan.rest + 1)
        rows: list[T] = []
        faults: list[tuple[int, str]] = []
        first = self._row
        for start, end in scan.spans:
            record = decoded(text[start:end], self._one, self._stream.name, at + start)
            if isinstance(record, str):
                faults.append((self._row, record))
                yield Part(first, rows, faults, self._at)
                rows, faults, first = [], [], self._row + 1
            else:
                rows.append(record)
            self._row += 1
            if len(rows) >= ENOUGH_ROWS:
                yield Part(first, rows, faults, self._at)
                rows, faults, first = [], [], self._row
        yield Part(first, rows, faults, self._at)

    def _quickly_scanned(self, text: bytes) -> Scan | None:
        """Let msgspec find the records, if the border was a true one: ten times as fast."""
        border = self._border()
        if not border:
            return None
        try:
            raws = _RAW_ROWS.decode(b"[" + text[: border.start()] + b"]")
        except UNDECODABLE:
            return None
        spans: list[tuple[int, int]] = []
        end = 0
        for raw in map(bytes, raws):
            start = text.find(raw, end)
            end = start + len(raw)
            spans.append((start, end))
        return Scan(spans, border.end() - 1, closed=False)

    def _parts(self, rows: list[T]) -> Iterator[Part[T]]:
        for start in range(0, len(rows), ENOUGH_ROWS):
            part = rows[start : start + ENOUGH_ROWS] if len(rows) > ENOUGH_ROWS else rows
            yield Part(self._row, part, [], self._at)
            self._row += len(part)

    def _unfinished(self, phrase: str) -> Exception:
        """Say why the buffer holds no end: malformed before it, or as ``phrase`` has it."""
        name, end = self._stream.name, self._stream.position
        try:
            _RAW_ROWS.decode(without_lone_surrogates(bytes(self._buffer)))
        except RecursionError:
            return refused("export-too-deep", name, byte=self._at)
        except msgspec.DecodeError as error:
            if 0 < (byte := byte_of(error)) < len(self._buffer):
                phrase, end = "export-broken", self._at + byte - 1
        if phrase == "export-record-too-large":
            start = self._stream.position - len(self._buffer[1:].lstrip(_SPACE))
            return refused(phrase, name, byte=start, limit=in_mebibytes(self._limit))
        return refused(phrase, name, byte=end)

    def _finish(self) -> None:
        """Read to the end, for the archive's checksum, and refuse what does not belong there."""
        tail = self._tail.lstrip(_SPACE)
        while len(tail) <= self._limit and (block := self._stream.block()):
            tail = (tail + block).lstrip(_SPACE)
        if not self._ends(tail):
            phrase = "export-broken" if tail.strip() else "export-truncated"
            raise refused(phrase, self._stream.name, byte=self._stream.position - len(tail))


def scanned(text: bytes, *, owed: bool) -> Scan | None:
    """Find the complete records of an array's inside; None if a bracket closes nothing.

    ``owed``: a comma came before this text, so that a record must follow.
    """
    spans: list[tuple[int, int]] = []
    depth = start = end = 0
    while match := (_IN_RECORD if depth else _BETWEEN).match(text, end):
        end = match.end()
        kind = text[end - 1 : end]
        if kind in b"[{":
            depth += 1
        elif depth:
            depth -= 1
        elif kind == b",":
            spans.append((start, end - 1))
            start = end
        else:
            if owed or spans or text[start : end - 1].strip(_SPACE):
                spans.append((start, end - 1))
            return Scan(spans, end, closed=True) if kind == b"]" else None
    return Scan(spans, start, closed=False)
