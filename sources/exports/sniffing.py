"""What a file is, told by how it begins: names and folders are what people make of them."""

import re
from collections.abc import Callable, Iterator
from enum import Enum
from functools import partial
from typing import NamedTuple

from domain.play import SourceName
from sources.exports import account, extended, lastfm_csv, lastfm_json, listenbrainz
from sources.exports.base import Batch, ExportFile, Limits
from sources.exports.streams import Stream

HEAD_BYTES = 1 << 16
FIRST_BYTES = 1 << 12
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
"""A string, also one cut off by the end of the head; or a bracket."""
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
LASTFM_STATS = Dialect(SourceName.LASTFM, lastfm_json.read_stats)
LASTFM_PAGES = Dialect(SourceName.LASTFM, lastfm_json.read_pages)
LISTENS = Dialect(SourceName.LISTENBRAINZ, listenbrainz.read_array)
LISTENS_IN_LINES = Dialect(SourceName.LISTENBRAINZ, listenbrainz.read_lines)


def recognised(head: bytes) -> Dialect | Kind:
    """Tell from its first bytes what a file is."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK")):
        return Kind.OTHER if head[30:].startswith(_OFFICE) else Kind.ZIP
    text = head.strip(_SPACE)
    if re.fullmatch(rb"\[\s*\]", text):
        return Kind.BLANK
    if text.startswith((b"[", b"{")):
        return _json_dialect(text) or Kind.JSON
    if columns := lastfm_csv.layout(head):
        return Dialect(columns.source, partial(lastfm_csv.read, columns))
    return Kind.OTHER


def _json_dialect(text: bytes) -> Dialect | None:
    told = _of_array if text.startswith(b"[") else _of_object
    # The first record says it nearly always, and an archive has many files.
    return told(keys_by_depth(text[:FIRST_BYTES])) or told(keys_by_depth(text))


def _of_array(keys: dict[int, set[bytes]]) -> Dialect | None:
    row = keys.get(2, set())
    if row & {b"ms_played", b"master_metadata_track_name"}:
        return EXTENDED
    if row & {b"endTime", b"msPlayed"}:
        return ACCOUNT
    if {b"listened_at", b"track_metadata"} <= row:
        return LISTENS
    if b"track" in row and any({b"artist", b"name"} <= keys.get(depth, set()) for depth in (3, 4)):
        return LASTFM_PAGES
    return None


def _of_object(keys: dict[int, set[bytes]]) -> Dialect | None:
    top = keys.get(1, set())
    if {b"listened_at", b"track_metadata"} <= top:
        return LISTENS_IN_LINES
    if b"scrobbles" in top and {b"track", b"date"} & keys.get(3, set()):
        return LASTFM_STATS
    return None


def keys_by_depth(text: bytes) -> dict[int, set[bytes]]:
    """Collect the keys of a JSON text that may end anywhere, by how deep they lie."""
    keys: dict[int, set[bytes]] = {}
    depth = 0
    for token in _TOKEN.finditer(text):
        kind = token[0][:1]
        if kind in b"[{":
            depth += 1
        elif kind in b"]}":
            depth -= 1
        elif kind == b'"' and text[token.end() : token.end() + 8].lstrip(_SPACE)[:1] == b":":
            keys.setdefault(depth, set()).add(token[0][1:-1])
    return keys
