"""What a file is, told by how it begins: names and folders are what people make of them."""

import re
from collections.abc import Callable, Iterator
from enum import Enum
from typing import NamedTuple

from domain.play import SourceName
from sources.exports import account, extended
from sources.exports.base import Batch, ExportFile, Limits
from sources.exports.json_arrays import TOKEN
from sources.exports.streams import Stream

HEAD_BYTES = 1 << 16
_SPACE = b" \t\r\n"
_OFFICE = (b"[Content_Types].xml", b"mimetype", b"META-INF/", b"_rels/")
"""First entries of documents and programmes that happen to be zips."""


class Dialect(NamedTuple):
    """One way in which listening history is written."""

    source: SourceName
    read: Callable[[Stream, ExportFile, Limits], Iterator[Batch]]


class Kind(Enum):
    """What a file is when it is no history."""

    ZIP = "zip"
    BLANK = "blank"
    """A JSON array of nothing: Spotify writes such files."""
    JSON = "json"
    OTHER = "other"


EXTENDED = Dialect(SourceName.EXTENDED, extended.read)
ACCOUNT = Dialect(SourceName.ACCOUNT_DATA, account.read)


def recognised(head: bytes) -> Dialect | Kind:
    """Tell from its first bytes what a file is."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK")):
        return Kind.OTHER if head[30:].startswith(_OFFICE) else Kind.ZIP
    text = head.strip(_SPACE)
    if re.fullmatch(rb"\[\s*\]", text):
        return Kind.BLANK
    if text.startswith((b"[", b"{")):
        return _json_dialect(text) or Kind.JSON
    return Kind.OTHER


def _json_dialect(text: bytes) -> Dialect | None:
    keys = keys_by_depth(text)
    if text.startswith(b"["):
        return _array_dialect(keys)
    return None


def _array_dialect(keys: dict[int, set[bytes]]) -> Dialect | None:
    row = keys.get(2, set())
    if row & {b"ms_played", b"master_metadata_track_name"}:
        return EXTENDED
    if row & {b"endTime", b"msPlayed"}:
        return ACCOUNT
    return None


def keys_by_depth(text: bytes) -> dict[int, set[bytes]]:
    """Collect the keys of a JSON text that may end anywhere, by how deep they lie."""
    keys: dict[int, set[bytes]] = {}
    depth = 0
    for token in TOKEN.finditer(text):
        kind = token[0][:1]
        if kind in b"[{":
            depth += 1
        elif kind in b"]}":
            depth -= 1
        elif kind == b'"' and text[token.end() : token.end() + 8].lstrip(_SPACE)[:1] == b":":
            keys.setdefault(depth, set()).add(token[0][1:-1])
    return keys
