"""Tracks, artists, albums: as people see them."""

from typing import NamedTuple


class Artist(NamedTuple):
    """Whoever a source names as the artist; one string, as sources give it."""

    name: str


class Track(NamedTuple):
    """A track in the spelling that is shown: the one its listener played most."""

    artist: str
    title: str


class Album(NamedTuple):
    """An album in the spelling that is shown."""

    artist: str
    title: str
