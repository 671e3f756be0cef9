"""Names numbered in the order of their identities, whatever the database's ids are."""

import numpy as np

from domain.music import Album, Track
from flows.numbering import grouped
from storage.catalogue import PressingColumns


def columns(*rows):
    """Make pressings of (track id, album id, artist id, artist, title, album, length)."""
    read = list(zip(*rows, strict=True)) if rows else [()] * 7
    track, album, artist, length = (np.array(read[at], np.int64) for at in (0, 1, 2, 6))
    shown, title, record = (list(read[at]) for at in (3, 4, 5))
    return PressingColumns(track, album, artist, shown, title, record, [None] * len(rows), length)


def numbered(pressings, plays):
    return grouped(pressings).of(np.arange(plays.size), plays)


def weight(*plays):
    return np.array(plays, np.int64)


def test_numbers_follow_names_and_not_ids():
    names = numbered(
        columns(
            (9, 0, 5, "Zoe", "Alder", None, 0),
            (8, 0, 6, "ada", "Tide", None, 0),
            (7, 0, 6, "ada", "Ash", None, 0),
        ),
        weight(1, 1, 1),
    )
    assert names.tracks == (Track("ada", "Ash"), Track("ada", "Tide"), Track("Zoe", "Alder"))
    assert names.artists == ("ada", "Zoe")
    assert names.track.tolist() == [2, 1, 0]
    assert names.track_id.tolist() == [7, 8, 9]
    assert names.artist_of.tolist() == [0, 0, 1]


def test_the_spelling_played_most_is_shown():
    names = numbered(
        columns(
            (1, 0, 1, "ada", "TIDE", None, 100),
            (1, 0, 1, "Ada", "Tide", None, 300),
            (2, 0, 1, "Ada", "Ash", None, 0),
        ),
        weight(3, 2, 2),
    )
    assert names.tracks == (Track("Ada", "Ash"), Track("ada", "TIDE"))
    assert names.artists == ("Ada",)
    assert names.length_ms.tolist() == [0, 300]


def test_of_spellings_played_alike_the_first_by_name_is_shown():
    rows = (1, 0, 1, "Ada", "Tide", None, 0), (1, 0, 1, "Ada", "TIDE", None, 0)
    assert numbered(columns(*rows), weight(2, 2)).tracks == (Track("Ada", "TIDE"),)


def test_what_has_no_album_has_no_album_number():
    names = numbered(
        columns((1, 0, 1, "Ada", "Ash", None, 0), (2, 4, 1, "Ada", "Tide", "Harbour", 0)),
        weight(1, 1),
    )
    assert names.album.tolist() == [-1, 0]
    assert names.albums == (Album("Ada", "Harbour"),)


def test_nothing_has_no_names():
    names = numbered(columns(), weight())
    assert (names.tracks, names.artists, names.albums) == ((), (), ())
