"""Spotify's extended streaming history, of every era since 2020."""

from collections.abc import Iterator

import msgspec

from ledger.identity import nameless
from ledger.rules import SHORTEST_MS, LeftOut, extended_start
from sources.exports.base import LONGEST_MS, Batch, ExportFile, Limits, Part
from sources.exports.filling import filled
from sources.exports.instants import HOUR, REST, SECONDS, Hours, instant
from sources.exports.json_arrays import JsonArray
from sources.exports.names import is_video
from sources.exports.refusals import LENGTH_ABSURD, TEXT_UNUSABLE
from sources.exports.streams import Stream
from sources.exports.texts import KnownNames, usable

SKIPPED = "fwdbtn"
"""How a hearing ends that its listener skipped; ``skipped`` says it too, and not in every era."""


class Row(msgspec.Struct, gc=False):
    """What is read of a row. Address, device, place and user name have no field: they are lost."""

    ts: str
    ms_played: int
    title: str | None = msgspec.field(default=None, name="master_metadata_track_name")
    artist: str | None = msgspec.field(default=None, name="master_metadata_album_artist_name")
    album: str | None = msgspec.field(default=None, name="master_metadata_album_album_name")
    uri: str | None = msgspec.field(default=None, name="spotify_track_uri")
    episode: str | None = msgspec.field(default=None, name="episode_name")
    episode_uri: str | None = msgspec.field(default=None, name="spotify_episode_uri")
    audiobook: str | None = msgspec.field(default=None, name="audiobook_title")
    audiobook_uri: str | None = None
    chapter_uri: str | None = msgspec.field(default=None, name="audiobook_chapter_uri")
    offline_timestamp: int | None = None
    incognito_mode: bool | None = None
    skipped: bool | None = None
    reason_end: str | None = None


def read(stream: Stream, file: ExportFile, limits: Limits) -> Iterator[Batch]:
    """Read one file; the rows of a video file look like any other's, so its name decides."""
    reader = ExtendedReader()
    tell = reader.tell_video if is_video(file.name) else reader.tell
    return filled(file, JsonArray(stream, Row, limits), tell)


class ExtendedReader:
    """Rows told as plays, with what repeats from row to row kept."""

    def __init__(self) -> None:
        self._hours = Hours()
        self._names = KnownNames()

    def tell(self, part: Part[Row], batch: Batch) -> None:
        """Add every row to the batch: as a play, as left out, or as a fault."""
        # The hottest loop of an import: a function called for every row costs a tenth of it.
        hours, learn_hour = self._hours.known, self._hours.learn
        known, learn_names = self._names.known, self._names.learn
        plays = batch.plays
        add_told, add_start = plays.told_at.append, plays.started_at.append
        add_heard, add_unsure = plays.heard_ms.append, plays.unsure_ms.append
        add_names = plays.names.append
        told: int | None
        for number, row in enumerate(part.rows, part.first):
            ts, ms, title, artist, album = row.ts, row.ms_played, row.title, row.artist, row.album
            try:
                told = hours[ts[HOUR]] + SECONDS[ts[REST]]
            except KeyError:
                told = learn_hour(ts)
            names = known.get(row.uri or (artist, title))
            if not names or names[0] != artist or names[1] != title or names[2] != album:
                names = learn_names(artist, title, album, row.uri)
            if (
                told is None
                or names is None
                or row.episode
                or row.episode_uri
                or row.incognito_mode
                or not 0 <= ms <= LONGEST_MS
            ):
                _set_aside(number, row, batch)
                continue
            start, unsure = extended_start(told, ms, row.offline_timestamp)
            add_told(told)
            add_start(start)
            add_heard(ms)
            add_unsure(unsure)
            add_names(names)
            if ms < SHORTEST_MS and (row.reason_end == SKIPPED or row.skipped):
                plays.skips.append(len(plays) - 1)

    def tell_video(self, part: Part[Row], batch: Batch) -> None:
        """Leave every readable row out."""
        told = Batch(batch.file)
        self.tell(part, told)
        batch.faults += told.faults
        batch.left_out[LeftOut.VIDEO] += len(part.rows) - len(told.faults)


def _set_aside(number: int, row: Row, batch: Batch) -> None:
    """Say what is wrong with a row that is no play, or why it is left out."""
    told = instant(row.ts)
    if isinstance(told, str):
        batch.fault(number, told)
    elif not 0 <= row.ms_played <= LONGEST_MS:
        batch.fault(number, LENGTH_ABSURD)
    elif not usable((row.artist, row.title, row.album, row.uri)):
        batch.fault(number, TEXT_UNUSABLE)
    else:
        batch.left_out[_reason(row)] += 1


def _reason(row: Row) -> LeftOut:
    if row.episode or row.episode_uri:
        return LeftOut.PODCAST
    if (row.audiobook or row.audiobook_uri or row.chapter_uri) and not row.title:
        return LeftOut.AUDIOBOOK
    if nameless(row.artist, row.title):
        return LeftOut.NAMELESS
    return LeftOut.PRIVATE
