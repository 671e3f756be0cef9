"""Spotify's account data: twelve months, to the minute, without albums or URIs."""

from collections.abc import Iterator

import msgspec

from domain.play import Play
from ledger.rules import MINUTE_MS, LeftOut
from sources.exports.base import LONGEST_MS, Batch, ExportFile, Limits, Part
from sources.exports.filling import filled
from sources.exports.instants import HOUR, MINUTES, REST, Hours, instant
from sources.exports.json_arrays import JsonArray
from sources.exports.refusals import LENGTH_ABSURD, TEXT_UNUSABLE
from sources.exports.streams import Stream
from sources.exports.texts import KnownNames, usable


class Row(msgspec.Struct, gc=False):
    """A row of any of the files: the music, podcast and audiobook ones differ in their names."""

    end_time: str = msgspec.field(name="endTime")
    ms_played: int = msgspec.field(name="msPlayed")
    artist: str | None = msgspec.field(default=None, name="artistName")
    title: str | None = msgspec.field(default=None, name="trackName")
    podcast: str | None = msgspec.field(default=None, name="podcastName")
    episode: str | None = msgspec.field(default=None, name="episodeName")
    audiobook: str | None = msgspec.field(default=None, name="audiobookName")


_ALL_LEFT_OUT = {
    "StreamingHistory_podcast": LeftOut.PODCAST,
    "StreamingHistory_audiobook": LeftOut.AUDIOBOOK,
}


def read(stream: Stream, file: ExportFile, limits: Limits) -> Iterator[Batch]:
    """Read one file. Podcasts in the oldest files cannot be told from music."""
    reader = AccountReader(_ALL_LEFT_OUT.get(file.series))
    return filled(file, JsonArray(stream, Row, limits), reader.tell)


class AccountReader:
    """Rows told as plays; ``all_out`` leaves every readable row out for that reason."""

    def __init__(self, all_out: LeftOut | None = None) -> None:
        self._all_out = all_out
        self._hours = Hours()
        self._names = KnownNames()

    def tell(self, part: Part[Row], batch: Batch) -> None:
        """Add every row to the batch: as a play, as left out, or as a fault."""
        hours, known = self._hours.known, self._names.known
        told: int | None
        for number, row in enumerate(part.rows, part.first):
            end, ms = row.end_time, row.ms_played
            try:
                told = hours[end[HOUR]] + MINUTES[end[REST]]
            except KeyError:
                told = self._hours.learn(end)
            names = known.get((row.artist, row.title))
            names = names or self._names.learn(row.artist, row.title)
            if (
                told is None
                or names is None
                or self._all_out
                or row.podcast
                or row.episode
                or not 0 <= ms <= LONGEST_MS
            ):
                self._set_aside(number, row, batch)
            else:
                batch.plays.append(Play(told, told - ms, ms, MINUTE_MS, names[0], names[1]))

    def _set_aside(self, number: int, row: Row, batch: Batch) -> None:
        told = instant(row.end_time)
        if isinstance(told, str):
            batch.fault(number, told)
        elif not 0 <= row.ms_played <= LONGEST_MS:
            batch.fault(number, LENGTH_ABSURD)
        elif not usable((row.artist, row.title)):
            batch.fault(number, TEXT_UNUSABLE)
        else:
            batch.left_out[self._all_out or _reason(row)] += 1


def _reason(row: Row) -> LeftOut:
    if row.podcast or row.episode:
        return LeftOut.PODCAST
    return LeftOut.AUDIOBOOK if row.audiobook else LeftOut.NAMELESS
