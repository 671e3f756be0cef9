"""Listenings made of simple rows."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from domain.music import Album, Track
from domain.period import Period, milliseconds
from domain.play import SourceName
from ledger.coverage import Span
from ledger.identity import identity
from story.listening import EARLIER_DAYS, MEMORY_DAYS, Listening
from story.phrasebook import Phrasebook

MINUTE = 60_000
SONG = 200_000
LISBON = "Europe/Lisbon"
PHRASES = Path(__file__).parents[2] / "story" / "phrasebook" / "en"


@dataclass(frozen=True)
class Row:
    """One play, as a test writes it."""

    at: int
    artist: str
    title: str
    album: str | None = None
    heard_ms: int = SONG
    length_ms: int = 0
    unsure_ms: int = 0
    source: SourceName = SourceName.EXTENDED
    uri: str | None = None


def at(text: str, zone: str = LISBON) -> int:
    """Read ``2023-03-09 01:50`` on the wall of a zone."""
    return milliseconds(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)))


def in_a_row(
    when: int, artist: str, *titles: str, every: int = 4 * MINUTE, **more: Any
) -> list[Row]:
    """Play titles one after another."""
    return [Row(when + n * every, artist, title, **more) for n, title in enumerate(titles)]


def days(first: str, count: int, hour: str = "18:00", zone: str = LISBON) -> Iterator[int]:
    """Give the same hour of so many days."""
    start = datetime.fromisoformat(f"{first} {hour}").replace(tzinfo=ZoneInfo(zone))
    for n in range(count):
        yield milliseconds(start + timedelta(days=n))


def everyday(
    first: str, count: int, plays: int = 12, names: int = 40, hour: str = "18:00"
) -> list[Row]:
    """Listen as a person of steady taste does: many songs, none much, none in a row."""
    rows = []
    for day, when in enumerate(days(first, count, hour)):
        for n in range(plays):
            song = (day * 7 + n * 11) % names
            rows.append(
                Row(
                    when + n * 4 * MINUTE,
                    f"Artist {song % 13:02}",
                    f"Song {song:02}",
                    f"Record {song % 5}",
                )
            )
    return rows


def listening_of(
    rows: Iterable[Row],
    period: str = "2023-03",
    zone: str = LISBON,
    *,
    subject: str = "Ana",
    zone_chosen: bool = True,
    coverage: tuple[Span, ...] | None = None,
    missing_files: tuple[str, ...] = (),
    since_at: int | None = None,
    skips: Iterable[tuple[int, str, str]] = (),
) -> Listening:
    """Make a listening of rows in any order, as the house's own reader would."""
    span = Period.parse(period, zone)
    kept = sorted({row for row in rows if row.at < span.stop_ms}, key=_content)
    seen = [row for row in kept if row.at >= span.start_ms - MEMORY_DAYS * 86_400_000]
    earlier = [
        row
        for row in kept
        if span.start_ms - EARLIER_DAYS * 86_400_000 <= row.at
        and row.at < span.start_ms - MEMORY_DAYS * 86_400_000
    ]
    tracks = sorted({_track(row) for row in kept})
    artists = sorted({identity(row.artist) for row in kept})
    albums = sorted({_album(row) for row in kept if row.album})
    sources = tuple(sorted({row.source for row in kept}))
    track_number, artist_number, album_number = (
        {name: n for n, name in enumerate(names)} for names in (tracks, artists, albums)
    )
    spelling = _spellings(kept)
    first_at = _firsts(kept)
    lengths: dict[tuple[str, str], int] = {}
    for row in kept:
        lengths[_track(row)] = max(lengths.get(_track(row), 0), row.length_ms)
    began = kept[0].at if kept else None
    recent = {_track(row) for row in seen}
    return Listening(
        subject=subject,
        period=span,
        zone_chosen=zone_chosen,
        first=sum(row.at < span.start_ms for row in seen),
        last=len(seen),
        started_at=np.array([row.at for row in seen], np.int64),
        heard_ms=np.array([row.heard_ms for row in seen], np.int64),
        unsure_ms=np.array([row.unsure_ms for row in seen], np.int64),
        track=np.array([track_number[_track(row)] for row in seen], np.int32),
        album=np.array([album_number[_album(row)] if row.album else -1 for row in seen], np.int32),
        source=np.array([sources.index(row.source) for row in seen], np.int32),
        uri=tuple(row.uri for row in seen),
        tracks=tuple(Track(*spelling[track]) for track in tracks),
        artists=tuple(spelling[(artist,)][0] for artist in artists),
        albums=tuple(Album(*spelling[("", *album)]) for album in albums),
        sources=sources,
        artist_of=np.array([artist_number[track[0]] for track in tracks], np.int32),
        length_ms=np.array([lengths[track] for track in tracks], np.int64),
        first_at=np.array([first_at[track] for track in tracks], np.int64),
        long_ago={track: first_at[track] for track in tracks if track not in recent},
        since_at=began if since_at is None else since_at,
        coverage=((Span(began, span.stop_ms),) if began is not None else ())
        if coverage is None
        else coverage,
        missing_files=missing_files,
        earlier_at=np.array([row.at for row in earlier], np.int64),
        earlier_track=np.array([track_number[_track(row)] for row in earlier], np.int64),
        skipped_at=np.array([when for when, *_ in sorted(skips)], np.int64),
        skipped_track=np.array(
            [
                track_number[identity(artist), identity(title)]
                for _, artist, title in sorted(skips)
            ],
            np.int64,
        ),
    )


@cache
def voice() -> Phrasebook:
    """Read the house's own phrasebook."""
    return Phrasebook({path.name: path.read_text("utf-8") for path in PHRASES.glob("*.ftl")})


def _content(row: Row) -> tuple[Any, ...]:
    return (
        row.at,
        *_track(row),
        row.heard_ms,
        row.uri or "",
        row.source,
        row.title,
        row.album or "",
    )


def _track(row: Row) -> tuple[str, str]:
    return identity(row.artist), identity(row.title)


def _album(row: Row) -> tuple[str, str]:
    return identity(row.artist), identity(row.album or "")


def _firsts(rows: list[Row]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for row in rows:
        found.setdefault(_track(row), row.at)
    return found


def _spellings(rows: list[Row]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Choose the spelling played most, the first in order among equals."""
    seen: dict[tuple[str, ...], Counter[tuple[str, ...]]] = {}
    for row in rows:
        for key, shown in (
            (_track(row), (row.artist, row.title)),
            ((identity(row.artist),), (row.artist,)),
            (("", *_album(row)), (row.artist, row.album or "")),
        ):
            seen.setdefault(key, Counter())[shown] += 1
    return {key: min(many, key=lambda s: (-many[s], s)) for key, many in seen.items()}
