"""Rows, laid out as the files of an export, and files packed the same way every time."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sample.hearings import Hearing
from sample.people import Persona
from sample.rows import (
    Row,
    account_podcast_rows,
    account_rows,
    extended_rows,
    scrobbles,
    video_rows,
)

EXTENDED_FOLDER = "Spotify Extended Streaming History"
ACCOUNT_FOLDER = "Spotify Account Data"
EXTENDED_ROWS = 4_000
"""Rows in one audio file. Spotify's hold about sixteen thousand; ours show the numbering."""
ACCOUNT_ROWS = 10_000
"""Rows in one account file: Spotify cuts exactly there."""
WRITTEN_AT = (2026, 2, 2, 9, 0, 0)
"""The date of every entry, so that an archive does not know when it was written."""
REGULAR_FILE = 0o100644 << 16
LASTFM_HEADER = "uts,utc_time,artist,artist_mbid,album,album_mbid,track,track_mbid"


def layout(persona: Persona, heard: Sequence[Hearing]) -> dict[str, str]:
    """Lay a persona's hearings out as files: names within the archive, and their text."""
    if persona.layout == "extended":
        return _extended(persona, heard)
    if persona.layout == "account":
        return _account(persona, heard)
    if persona.layout == "lastfm":
        return _lastfm(persona, heard)
    raise ValueError(f"{persona.name}: no such layout: {persona.layout}")


def pack(contents: Mapping[str, str]) -> bytes:
    """Zip files in the order given, with fixed dates and rights."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in contents.items():
            entry = zipfile.ZipInfo(name, WRITTEN_AT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = REGULAR_FILE
            archive.writestr(entry, text.encode())
    return packed.getvalue()


def _extended(persona: Persona, heard: Sequence[Hearing]) -> dict[str, str]:
    rows = extended_rows(persona, heard)
    contents = {}
    for number, start in enumerate(range(0, len(rows), EXTENDED_ROWS)):
        part = rows[start : start + EXTENDED_ROWS]
        contents[f"Streaming_History_Audio_{_years(part)}_{number}.json"] = _pretty(part)
    videos = video_rows(persona, heard)
    if videos:
        contents[f"Streaming_History_Video_{_years(videos)}.json"] = _pretty(videos)
    return {f"{EXTENDED_FOLDER}/{name}": text for name, text in contents.items()}


def _account(persona: Persona, heard: Sequence[Hearing]) -> dict[str, str]:
    rows = account_rows(persona, heard)
    contents = {
        f"StreamingHistory_music_{number}.json": _java(rows[start : start + ACCOUNT_ROWS])
        for number, start in enumerate(range(0, len(rows), ACCOUNT_ROWS))
    }
    contents["StreamingHistory_podcast_0.json"] = _java(account_podcast_rows(persona, heard))
    return {f"{ACCOUNT_FOLDER}/{name}": text for name, text in contents.items()}


def _lastfm(persona: Persona, heard: Sequence[Hearing]) -> dict[str, str]:
    told = scrobbles(heard)
    text = io.StringIO()
    text.write(LASTFM_HEADER + "\n")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    for at, tune in told:
        when = datetime.fromtimestamp(at, UTC).strftime("%d %b %Y, %H:%M")
        # The ids of MusicBrainz are left empty, as they often are: we have none to give.
        writer.writerow([at, when, tune.artist, "", tune.album, "", tune.title, ""])
    return {f"recenttracks-{persona.name.lower()}-{told[0][0]}.csv": text.getvalue()}


def _years(rows: Sequence[Row]) -> str:
    first, last = str(rows[0]["ts"])[:4], str(rows[-1]["ts"])[:4]
    return first if first == last else f"{first}-{last}"


def _pretty(rows: Sequence[Row]) -> str:
    """Write as the extended history is written: no newline at its end."""
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _java(rows: Sequence[Row]) -> str:
    """Write as the account data is written: a space before each colon, braces back to back."""
    told = ", ".join(
        "{\n"
        + ",\n".join(
            f'  "{key}" : {json.dumps(value, ensure_ascii=False)}' for key, value in row.items()
        )
        + "\n}"
        for row in rows
    )
    return f"[ {told} ]\n"
