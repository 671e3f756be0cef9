"""The bundled exports, read again by code that shares nothing with the script that wrote them."""

import csv
import io
import json
import zipfile
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

EXPORTS = Path(__file__).parents[2] / "sample" / "exports"
ZONES = {
    "ana": "Europe/Lisbon",
    "ben": "America/New_York",
    "chiyo": "Asia/Tokyo",
    "mateus": "America/Sao_Paulo",
    "mina": "Europe/Berlin",
    "nour": "Asia/Beirut",
}
EXTENDED = ("ana", "ben", "mateus", "nour")


class Heard(NamedTuple):
    at: datetime
    """When it began, local."""
    artist: str
    title: str
    album: str
    ms: int
    """How long it was heard; 0 where the source does not tell."""


@cache
def texts(name: str) -> dict[str, str]:
    """Unpack one export: names within the archive, and their text."""
    with zipfile.ZipFile(EXPORTS / f"{name}.zip") as archive:
        return {entry: archive.read(entry).decode() for entry in archive.namelist()}


@cache
def rows(name: str, *, having: str) -> list[dict[str, Any]]:
    """Read the rows of every JSON file whose name has a word in it."""
    return [
        row for entry, text in texts(name).items() if having in entry for row in json.loads(text)
    ]


def scrobbled(name: str) -> list[dict[str, str]]:
    (text,) = texts(name).values()
    return list(csv.DictReader(io.StringIO(text)))


@cache
def heard(name: str) -> list[Heard]:
    """Say what was played, by the rules everyone is told: half a minute, and not private."""
    zone = ZoneInfo(ZONES[name])
    if name in EXTENDED:
        plays = _extended(name)
    elif name == "mina":
        plays = [
            Heard(
                datetime.fromisoformat(row["endTime"]).replace(tzinfo=UTC)
                - timedelta(milliseconds=row["msPlayed"]),
                row["artistName"],
                row["trackName"],
                "",
                row["msPlayed"],
            )
            for row in rows(name, having="music")
            if row["msPlayed"] >= 30_000 and row["artistName"] != "Unknown Artist"
        ]
    else:
        plays = [
            Heard(
                datetime.fromtimestamp(int(row["uts"]), UTC),
                row["artist"],
                row["track"],
                row["album"],
                0,
            )
            for row in scrobbled(name)
        ]
    return sorted(play._replace(at=play.at.astimezone(zone)) for play in plays)


def _extended(name: str) -> list[Heard]:
    once = {
        (row["ts"], row["spotify_track_uri"], row["ms_played"]): row
        for row in rows(name, having="Audio")
        if row["spotify_track_uri"] and not row["incognito_mode"] and row["ms_played"] >= 30_000
    }
    return [
        Heard(
            datetime.fromtimestamp(row["offline_timestamp"], UTC),
            row["master_metadata_album_artist_name"],
            row["master_metadata_track_name"],
            row["master_metadata_album_album_name"],
            row["ms_played"],
        )
        for row in once.values()
    ]
