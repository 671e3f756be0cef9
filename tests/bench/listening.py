"""Invented listening of any size, in Spotify's extended format."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np

ROW = {
    "ts": "",
    "platform": "android",
    "ms_played": 0,
    "conn_country": "PT",
    "ip_addr": "0.0.0.0",
    "master_metadata_track_name": "",
    "master_metadata_album_artist_name": "",
    "master_metadata_album_album_name": "",
    "spotify_track_uri": "",
    "episode_name": None,
    "episode_show_name": None,
    "spotify_episode_uri": None,
    "audiobook_title": None,
    "audiobook_uri": None,
    "audiobook_chapter_uri": None,
    "audiobook_chapter_title": None,
    "reason_start": "trackdone",
    "reason_end": "trackdone",
    "shuffle": False,
    "skipped": False,
    "offline": False,
    "offline_timestamp": 0,
    "incognito_mode": False,
}
ROWS_A_FILE = 12_500
LAST = datetime(2024, 12, 31, 20, tzinfo=UTC)


def rows(count: int, a_year: int, *, seed: int = 1) -> Iterator[str]:
    """Write ``count`` rows as JSON, ``a_year`` of them in each year up to the end of 2024."""
    chance = np.random.default_rng(seed)
    gaps = chance.gamma(0.6, 1, count)
    gaps *= (count / a_year) * 365.25 * 86_400 / gaps.sum()
    seconds = np.cumsum(gaps).astype(int)
    tracks = np.minimum(chance.zipf(1.25, count), 40_000)
    lengths = chance.integers(31_000, 320_000, count)
    first = LAST - timedelta(seconds=int(seconds[-1]))
    for second, track, ms in zip(seconds.tolist(), tracks.tolist(), lengths.tolist(), strict=True):
        stop = first + timedelta(seconds=second)
        yield json.dumps(
            ROW
            | {
                "ts": f"{stop:%Y-%m-%dT%H:%M:%SZ}",
                "ms_played": ms,
                "master_metadata_track_name": f"Song number {track}",
                "master_metadata_album_artist_name": f"Artist {track % 3_000}",
                "master_metadata_album_album_name": f"Album {track % 9_000}",
                "spotify_track_uri": f"spotify:track:{track:022d}",
                "offline_timestamp": int(stop.timestamp()) - ms // 1000 - 1,
            },
            indent=4,
        )


def archive(path: Path, count: int, a_year: int, *, seed: int = 1) -> Path:
    """Write an export of files as large as Spotify makes them."""
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as packed:
        written = list(rows(count, a_year, seed=seed))
        for number, begin in enumerate(range(0, count, ROWS_A_FILE)):
            text = "[\n" + ",\n".join(written[begin : begin + ROWS_A_FILE]) + "\n]"
            packed.writestr(
                f"Spotify Extended Streaming History/Streaming_History_Audio_2024_{number}.json",
                text,
            )
    return path


def bare(path: Path, megabytes: int) -> Path:
    """Write one bare file of about so many megabytes."""
    with path.open("w", encoding="utf-8") as file:
        file.write("[")
        for number, row in enumerate(rows(megabytes * 1_000_000 // 900, 100_000)):
            file.write(f",\n{row}" if number else row)
        file.write("]")
    return path
