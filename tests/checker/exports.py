"""Exports read by the ledger's written rules alone."""

import csv
import io
import json
import re
import zipfile
from collections import defaultdict
from datetime import UTC, datetime
from heapq import heapify, heappop
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tests.checker.heard import DAY, MINUTE, Heard, RawPlay, Stretch, folded

SHORTEST = 30_000


class Told(NamedTuple):
    """A row that names a track: the play, and when its source wrote it down."""

    play: RawPlay
    told: int
    uri: str | None
    skipped: bool = False


class File(NamedTuple):
    """One file's rows, and its place in a numbered series."""

    series: str
    number: int
    rows: list[Told]


def heard(path: Path, member: str, zone: str, *, zone_chosen: bool = True) -> Heard:
    """Read one archive."""
    files = [file for file in _files(path) if file.rows]
    by_source: dict[str, list[File]] = defaultdict(list)
    for file in files:
        by_source[file.rows[0].play.source].append(file)
    kept = {source: _kept(mine) for source, mine in by_source.items()}
    watched = [span for source, mine in by_source.items() for span in _watched(mine, kept[source])]
    extended, account = kept.get("spotify-extended", []), kept.get("spotify-account", [])
    if extended and account:
        kept["spotify-account"] = _without_twins(extended, account)
    plays = [row.play for rows in kept.values() for row in rows]
    skips = _skips(by_source["spotify-extended"])
    return Heard(member, zone, plays, _joined(watched), zone_chosen, skips=skips)


def _files(path: Path):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            stem = Path(name).stem
            found = re.fullmatch(r"(.*?)(?:_\d{4}(?:-\d{4})?)?_?(?<!\d)(\d{1,3})", stem)
            series, number = (found[1], int(found[2])) if found else (stem, 0)
            if not re.search("video|podcast|audiobook", stem, re.IGNORECASE):
                yield File(series, number, list(_rows(name, archive.read(name).decode())))


def _rows(name: str, text: str):
    if name.endswith(".csv"):
        yield from map(_scrobble, csv.DictReader(io.StringIO(text)))
        return
    for row in json.loads(text):
        told = _extended(row) if "ts" in row else _account(row)
        if told and (told.play.artist, told.play.title) != ("Unknown Artist", "Unknown Track"):
            yield told


def _extended(row) -> Told | None:
    artist = row["master_metadata_album_artist_name"]
    title = row["master_metadata_track_name"]
    if not artist or not title or row["episode_name"] or row["incognito_mode"]:
        return None
    stop = _instant(row["ts"].rstrip("Z"))
    start, unsure = stop - row["ms_played"], MINUTE
    offline = row.get("offline_timestamp") or 0
    if offline:
        offline, precise = (offline, 0) if offline > 10**11 else (offline * 1000, 1000)
        if 0 < offline <= start + 5_000 and stop - offline < 30 * DAY:
            start, unsure = offline, precise
    album = row["master_metadata_album_album_name"]
    ms, source = row["ms_played"], "spotify-extended"
    play = RawPlay(start, artist, title, ms, source, album, unsure)
    skipped = bool(row.get("skipped")) or row.get("reason_end") == "fwdbtn"
    return Told(play, stop, row["spotify_track_uri"], skipped)


def _account(row) -> Told | None:
    if not row.get("artistName") or not row.get("trackName"):
        return None
    stop, ms = _instant(row["endTime"]), row["msPlayed"]
    names = row["artistName"], row["trackName"]
    return Told(RawPlay(stop - ms, *names, ms, "spotify-account", None, MINUTE), stop, None)


def _scrobble(row) -> Told:
    at = int(row["uts"]) * 1000
    names = row["artist"], row["track"]
    return Told(RawPlay(at, *names, 0, "lastfm", row["album"] or None, 1000), at, None)


def _instant(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def _kept(files: list[File]) -> list[Told]:
    """Count exact repeats once, and leave short hearings out."""
    once: dict[object, Told] = {}
    for row in (row for file in files for row in file.rows):
        names = folded(row.play.artist), folded(row.play.title)
        once.setdefault((row.told, row.uri or names, row.play.ms), row)
    lengthless = ("lastfm", "listenbrainz")
    return [
        row
        for row in once.values()
        if row.play.ms >= SHORTEST or row.play.source.startswith(lengthless)
    ]


def _skips(files: list[File]) -> list[RawPlay]:
    """Give short hearings that were skipped, each instant of a track once."""
    short = [row for file in files for row in file.rows if row.play.ms < SHORTEST and row.skipped]
    once = {(row.play.at, row.uri): row.play for row in short}
    return list(once.values())


def _without_twins(better: list[Told], other: list[Told]) -> list[Told]:
    """Drop rows of the account data that the history tells too: closest ends first."""
    ours: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    theirs: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for rows, by_name in ((better, ours), (other, theirs)):
        for place, row in enumerate(rows):
            names = folded(row.play.artist), folded(row.play.title), row.play.ms
            by_name[names].append(place)
    twins: set[int] = set()
    for names, places in theirs.items():
        pairs = [
            (abs(better[a].told - other[b].told), better[a].told, other[b].told, a, b)
            for a in ours.get(names, [])
            for b in places
        ]
        pairs = [pair for pair in pairs if pair[0] <= 2 * DAY]
        heapify(pairs)
        taken: set[int] = set()
        while pairs:
            *_, a, b = heappop(pairs)
            if a not in taken and b not in twins:
                taken.add(a)
                twins.add(b)
    return [row for place, row in enumerate(other) if place not in twins]


def _watched(files: list[File], kept: list[Told]) -> list[Stretch]:
    """Say what files cover: first row to last, neighbours joined, holes where one is missing."""
    ends = {
        (file.series, file.number): Stretch(
            min(row.play.at for row in file.rows), max(row.told for row in file.rows)
        )
        for file in files
    }
    spans = list(ends.values())
    for (series, number), span in ends.items():
        after = ends.get((series, number + 1))
        if after and after.start >= span.stop:
            spans.append(Stretch(span.stop, after.start))
    # Of account data a single year is all there is; only a numbered series can have holes.
    numbers = defaultdict(set)
    for series, number in ends:
        numbers[series].add(number)
    whole = all(len(found) == max(found) + 1 for found in numbers.values())
    return _joined(spans) if whole else _holed(_joined(spans), kept)


def _holed(spans: list[Stretch], kept: list[Told]) -> list[Stretch]:
    rows = sorted((row.play.at, row.told) for row in kept)
    stops = np.maximum.accumulate([told for _, told in rows])
    starts = np.array([at for at, _ in rows])
    silences = starts[1:] - stops[:-1]
    longest = np.percentile(silences, 99)
    for place in np.flatnonzero(silences > longest):
        hole = Stretch(int(stops[place]), int(starts[place + 1]))
        spans = [
            part
            for span in spans
            for part in (
                Stretch(span.start, min(span.stop, hole.start)),
                Stretch(max(span.start, hole.stop), span.stop),
            )
            if part.stop > part.start
        ]
    return spans


def _joined(spans) -> list[Stretch]:
    joined: list[Stretch] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].stop:
            joined[-1] = Stretch(joined[-1].start, max(joined[-1].stop, span.stop))
        else:
            joined.append(span)
    return joined
