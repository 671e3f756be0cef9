"""The music there is: records and their tunes, by name."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any, NamedTuple

ALWAYS = date.min
RECORD = "record: "
"""Before the name of an album, which may be a song's too."""


class Tune(NamedTuple):
    """A track of the sample."""

    artist: str
    title: str
    album: str
    length_ms: int
    released_on: date


@dataclass(frozen=True, slots=True)
class Record:
    """An album, its tunes in the order of the sleeve."""

    artist: str
    title: str
    whole: bool
    """False where only some of its tunes are here."""
    tunes: tuple[Tune, ...]


@dataclass(frozen=True, slots=True)
class Music:
    """Every record there is, and which shelf it stands on."""

    records: Mapping[str, tuple[Record, ...]]
    """By artist."""
    shelf_of: Mapping[str, str]
    """Artist to the name of the file they are in."""

    def by(self, artist: str) -> tuple[Tune, ...]:
        """Every tune of one artist; KeyError where there is none."""
        return tuple(tune for record in self.records[artist] for tune in record.tunes)

    def find(self, wanted: str) -> tuple[Tune, ...]:
        """Find what ``artist``, ``artist / title`` or ``record: artist / album`` names.

        Raise LookupError where there is no such thing: a persona with a slip of the pen.
        """
        if wanted.startswith(RECORD):
            return self._record(wanted.removeprefix(RECORD)).tunes
        artist, _, title = wanted.partition(" / ")
        if not title:
            return self.by(artist)
        for record in self.records[artist]:
            for tune in record.tunes:
                if tune.title == title:
                    return (tune,)
        raise LookupError(f"no such tune: {wanted}")

    def _record(self, wanted: str) -> Record:
        artist, _, title = wanted.partition(" / ")
        for record in self.records[artist]:
            if record.title == title:
                return record
        raise LookupError(f"no such record: {wanted}")


def read_music() -> Music:
    """Read every shelf of ``sample/music``."""
    records: dict[str, list[Record]] = {}
    shelf_of: dict[str, str] = {}
    folder = files("sample").joinpath("music")
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name, _, ending = path.name.rpartition(".")
        if ending != "toml":
            continue
        for table in tomllib.loads(path.read_text("utf-8"))["album"]:
            records.setdefault(table["artist"], []).append(_record(table))
            shelf_of[table["artist"]] = name
    return Music({artist: tuple(held) for artist, held in records.items()}, shelf_of)


def _record(table: Mapping[str, Any]) -> Record:
    artist, title = table["artist"], table["title"]
    released = table.get("released", ALWAYS)
    tunes = tuple(
        _tune(line, artist, title, released) for line in table["tracks"].strip().splitlines()
    )
    return Record(artist, title, not table.get("part", False), tunes)


def _tune(line: str, artist: str, album: str, released: date) -> Tune:
    length, _, named = line.partition(" ")
    minutes, _, seconds = length.partition(":")
    title, _, other = named.partition(" | ")
    length_ms = (int(minutes) * 60 + int(seconds)) * 1000
    # No track is a round number of seconds long: the odd part comes from the name.
    odd = sum(title.encode()) * 37 % 1000
    return Tune(artist, title, other or album, length_ms - 500 + odd, released)
