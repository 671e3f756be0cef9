"""Exports of invented people, for tests of the whole way in."""

import json
from datetime import UTC, datetime, timedelta
from zipfile import ZIP_DEFLATED, ZipFile

from tests.bench.listening import ROW

BEGAN = datetime(2023, 3, 1, 20, tzinfo=UTC)


def a_row(number=0, title="Nights", artist="Frank Ocean", ms=200_000, **more):
    """One row of the extended history, ``number`` quarters of an hour after the first."""
    stop = BEGAN + timedelta(minutes=15 * number)
    return ROW | {
        "ts": f"{stop:%Y-%m-%dT%H:%M:%SZ}",
        "ms_played": ms,
        "master_metadata_track_name": title,
        "master_metadata_album_artist_name": artist,
        "master_metadata_album_album_name": "Blonde",
        "spotify_track_uri": f"spotify:track:{abs(hash((artist, title))) % 10**22:022d}",
        **more,
    }


def an_account_row(number=0, title="Nights", artist="Frank Ocean", ms=200_000):
    """The same hearing as the account data tell it."""
    stop = BEGAN + timedelta(minutes=15 * number)
    return {
        "endTime": f"{stop:%Y-%m-%d %H:%M}",
        "artistName": artist,
        "trackName": title,
        "msPlayed": ms,
    }


def a_zip(path, **files):
    """An archive with rows under each base name."""
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        for name, rows in files.items():
            packed.writestr(f"Spotify Extended Streaming History/{name}.json", json.dumps(rows))
    return path


def history(path, *rows, number=0):
    """An archive with one file of the extended history."""
    return a_zip(path, **{f"Streaming_History_Audio_2023_{number}": list(rows)})
