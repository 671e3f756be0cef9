"""Small exports made by hand: invented people, titles that sound real."""

import json
import zipfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from domain.errors import ExportRefused
from domain.play import Play
from ledger.rules import LeftOut
from sources.exports import Batch, Fault, Limits, open_exports

URI = "spotify:track:4uLU6hMCjMI75M1A2tKUQC"
NOON = 1_683_115_200_000
"""2023-05-03T12:00:00Z."""


class Heard(NamedTuple):
    """Everything reading gave."""

    plays: list[Play]
    left_out: Counter[LeftOut]
    faults: list[Fault]
    rows: int
    batches: list[Batch]


def read(*paths: Path, limits: Limits = Limits()) -> Heard:  # noqa: B008 -- frozen
    with open_exports(paths, limits) as export:
        batches = list(export.batches())
    left_out: Counter[LeftOut] = Counter()
    for batch in batches:
        left_out.update(batch.left_out)
    return Heard(
        [play for batch in batches for play in batch.plays],
        left_out,
        [fault for batch in batches for fault in batch.faults],
        sum(batch.rows for batch in batches),
        batches,
    )


def refusal(*paths: Path, limits: Limits = Limits()) -> ExportRefused:  # noqa: B008 -- frozen
    """Read to the end and give the refusal that must come."""
    try:
        read(*paths, limits=limits)
    except ExportRefused as error:
        return error
    raise AssertionError("was not refused")


def extended(**fields: object) -> dict[str, object]:
    """Make a row in the layout of 2025."""
    return {
        "ts": "2023-05-03T12:00:00Z",
        "platform": "ios",
        "ms_played": 200_000,
        "conn_country": "PT",
        "ip_addr": "203.0.113.7",
        "master_metadata_track_name": "Paper Lanterns",
        "master_metadata_album_artist_name": "The Quiet Harbour",
        "master_metadata_album_album_name": "Low Tide",
        "spotify_track_uri": URI,
        "episode_name": None,
        "episode_show_name": None,
        "spotify_episode_uri": None,
        "audiobook_title": None,
        "audiobook_uri": None,
        "audiobook_chapter_uri": None,
        "audiobook_chapter_title": None,
        "reason_start": "clickrow",
        "reason_end": "trackdone",
        "shuffle": False,
        "skipped": False,
        "offline": False,
        "offline_timestamp": None,
        "incognito_mode": False,
    } | fields


def account(**fields: object) -> dict[str, object]:
    """Make a row of account data."""
    return {
        "endTime": "2023-05-03 12:00",
        "artistName": "The Quiet Harbour",
        "trackName": "Paper Lanterns",
        "msPlayed": 200_000,
    } | fields


def write(path: Path, content: object) -> Path:
    """Write a file: bytes and text as they are, anything else as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif isinstance(content, str):
        path.write_text(content, encoding="utf-8", newline="")
    else:
        path.write_text(json.dumps(content, indent=2), encoding="utf-8")
    return path


def archive(path: Path, files: dict[str, object]) -> Path:
    """Write a zip of files."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            text = content if isinstance(content, (bytes, str)) else json.dumps(content)
            zipped.writestr(name, text)
    return path
