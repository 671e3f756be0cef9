"""ListenBrainz's archives: lines by the month, or one array."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from sources.exports.base import Batch, ExportFile, Limits, Part
from sources.exports.filling import filled
from sources.exports.instants import epoch
from sources.exports.json_arrays import JsonArray
from sources.exports.lines import json_lines
from sources.exports.scrobbles import ScrobbleReader
from sources.exports.streams import Stream

SECOND_MS = 1_000
_LENGTHS_MS = range(1_000, 86_400_001)
"""Lengths of a track that can be meant; clients write all sorts of numbers."""
_TRACK = re.compile(
    r"(?:https?://open\.spotify\.com/(?:intl-[a-z]+/)?track/|spotify:track:)([A-Za-z0-9]{22})\b.*"
)
_ISRC = re.compile(r"[A-Z]{2}[A-Z0-9]{3}\d{7}", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,9})?", re.ASCII)


class Info(msgspec.Struct, gc=False):
    """What clients add: of any type."""

    duration_ms: Any = None
    duration: Any = None
    isrc: Any = None
    spotify_id: Any = None


class Metadata(msgspec.Struct, gc=False):
    """The names of a listen."""

    artist_name: str | None = None
    track_name: str | None = None
    release_name: str | None = None
    additional_info: Info | None = None


class Listen(msgspec.Struct, gc=False):
    """A listen; who listened is not read."""

    listened_at: int | float
    track_metadata: Metadata


def read_array(stream: Stream, file: ExportFile, limits: Limits) -> Iterator[Batch]:
    """Read the older archive."""
    return _read(JsonArray(stream, Listen, limits), file)


def read_lines(stream: Stream, file: ExportFile, limits: Limits) -> Iterator[Batch]:
    """Read one month of the newer archive."""
    return _read(json_lines(stream, Listen, limits), file)


def _read(parts: Iterable[Part[Listen]], file: ExportFile) -> Iterator[Batch]:
    reader = ScrobbleReader(SECOND_MS)

    def tell(part: Part[Listen], batch: Batch) -> None:
        for number, row in enumerate(part.rows, part.first):
            track = row.track_metadata
            info = track.additional_info or Info()
            names = (track.artist_name, track.track_name, track.release_name)
            reader.add(
                *(batch, number, epoch(row.listened_at)),
                (*names, track_uri(info.spotify_id)),
                isrc=isrc_of(info.isrc),
                length_ms=length_of(info),
            )

    return filled(file, parts, tell)


def track_uri(spotify_id: object) -> str | None:
    """Read Spotify's name for a track from its address, in whichever form."""
    match = _TRACK.fullmatch(spotify_id) if isinstance(spotify_id, str) else None
    return f"spotify:track:{match[1]}" if match else None


def isrc_of(isrc: object) -> str | None:
    """Read an ISRC, hyphens or not; None for whatever else stands there."""
    code = isrc.replace("-", "").upper() if isinstance(isrc, str) else ""
    return code if _ISRC.fullmatch(code) else None


def length_of(info: Info) -> int | None:
    """Read the track's length where it can be right; ``duration`` is in seconds."""
    for value, unit in ((info.duration_ms, 1), (info.duration, 1_000)):
        if isinstance(value, str) and _NUMBER.fullmatch(value):
            length = float(value) * unit
        elif isinstance(value, int | float) and not isinstance(value, bool):
            length = value * unit
        else:
            continue
        if _LENGTHS_MS.start <= length < _LENGTHS_MS.stop:
            return round(length)
    return None
