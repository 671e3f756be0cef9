"""Files of lines, cut at line ends: a file is never held whole."""

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from sources.exports.base import Limits, Part
from sources.exports.decoding import UNDECODABLE, byte_of, decoded
from sources.exports.refusals import in_mebibytes, refused
from sources.exports.streams import Stream

T = TypeVar("T")

_RAW = msgspec.json.Decoder(msgspec.Raw)


def whole_lines(stream: Stream, limits: Limits) -> Iterator[bytes]:
    """Give lines by the block; only the last of all may lack its end."""
    rest = b""
    while block := stream.block():
        cut = block.rfind(b"\n") + 1
        if cut:
            yield rest + block[:cut]
            rest = block[cut:]
        else:
            rest += block
        if len(rest) > limits.record_bytes:
            limit, at = in_mebibytes(limits.record_bytes), stream.position - len(rest)
            raise refused("export-record-too-large", stream.name, byte=at, limit=limit)
    if rest:
        yield rest


def json_lines(stream: Stream, record: type[T], limits: Limits) -> Iterator[Part[T]]:
    """Decode one record a line."""
    decoder: msgspec.json.Decoder[T] = msgspec.json.Decoder(record)
    at, row = stream.position, 1
    for text in whole_lines(stream, limits):
        try:
            parts = [Part(row, decoder.decode_lines(text), [], at + len(text))]
        except UNDECODABLE:
            parts = list(_closely(text, decoder, stream.name, at, row))
        for part in parts:
            yield part
            row += len(part.rows) + len(part.faults)
        at += len(text)


def _closely(
    text: bytes, decoder: msgspec.json.Decoder[T], file: str, at: int, row: int
) -> Iterator[Part[T]]:
    """Decode line by line, to find the faulty and the broken."""
    *whole, last = text.split(b"\n")
    if last.strip():
        _refuse_half(last, file, at + len(text))
    for line in (*whole, last):
        if line.strip():
            record = decoded(line, decoder, file, at)
            if isinstance(record, str):
                yield Part(row, [], [(row, record)], at + len(line))
            else:
                yield Part(row, [record], [], at + len(line))
            row += 1
        at += len(line) + 1


def _refuse_half(line: bytes, file: str, end: int) -> None:
    try:
        _RAW.decode(line)
    except msgspec.DecodeError as error:
        if not byte_of(error):
            raise refused("export-truncated", file, byte=end) from error
    except RecursionError:
        pass  # found again, and told, where the line is decoded
