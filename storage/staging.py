"""A bench beside the ledger: plays wait here, each once, until they are kept all together.

The bench is made of temporary tables on a connection of its own: nothing is locked while an
export is read, memory does not grow with it, and a killed process leaves nothing behind.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

from domain.play import Names, Play, Plays, SourceName
from ledger.identity import fingerprint, identity
from ledger.rules import SHORTEST_MS
from storage.engines.base import Connection, Engine

SKIPPED_MS = -1
"""Stands for how unsure the start of a short hearing is, where its listener ended it.

Nobody asks how unsure what is not kept was, so a skip costs the bench no column of its own.
"""
UNTOLD = -1
"""Stands for an unknown length on the bench, where zero is a length that was told."""
KNOWN_PRESSINGS = 200_000
"""Pressings remembered in memory: past this the memory starts anew, and the table answers."""

MAKE = (
    """
{{temporary}} staged (
    source       {{int}} NOT NULL,
    told_at      {{int}} NOT NULL,
    recording    {{int}} NOT NULL,
    heard_ms     {{int}} NOT NULL,
    started_at   {{int}} NOT NULL,
    fingerprint  {{int}} NOT NULL,
    unsure_ms    {{int}} NOT NULL,
    PRIMARY KEY (source, told_at, recording, heard_ms)
) {{clustered}}
""",
    """
{{temporary}} staged_skip (
    source       {{int}} NOT NULL,
    started_at   {{int}} NOT NULL,
    fingerprint  {{int}} NOT NULL
) {{table}}
""",
    """
{{temporary}} staged_pressing (
    fingerprint      {{int}} PRIMARY KEY,
    recording        {{int}} NOT NULL,
    artist_identity  TEXT    NOT NULL,
    title_identity   TEXT    NOT NULL,
    album_identity   TEXT,
    artist           TEXT    NOT NULL,
    title            TEXT    NOT NULL,
    album            TEXT,
    uri              TEXT,
    isrc             TEXT,
    length_ms        {{int}} NOT NULL
) {{table}}
""",
)
# Exact repeats are one play. Which of them stays must not hang on the order of reading: the
# earliest start does, then the smallest fingerprint.
STAGE = """
INSERT INTO staged (source, told_at, recording, heard_ms, started_at, fingerprint, unsure_ms)
     VALUES (:source, :told_at, :recording, :heard_ms, :started_at, :fingerprint, :unsure_ms)
ON CONFLICT (source, told_at, recording, heard_ms) DO UPDATE
        SET started_at = excluded.started_at,
            fingerprint = excluded.fingerprint,
            unsure_ms = excluded.unsure_ms
      WHERE (excluded.started_at, excluded.fingerprint, excluded.unsure_ms)
          < (staged.started_at, staged.fingerprint, staged.unsure_ms)
"""
STAGE_PRESSING = """
INSERT INTO staged_pressing (fingerprint, recording, artist_identity, title_identity,
                             album_identity, artist, title, album, uri, isrc, length_ms)
     VALUES (:fingerprint, :recording, :artist_identity, :title_identity,
             :album_identity, :artist, :title, :album, :uri, :isrc, :length_ms)
ON CONFLICT (fingerprint) DO UPDATE
        SET length_ms = CASE WHEN excluded.length_ms > staged_pressing.length_ms
                             THEN excluded.length_ms ELSE staged_pressing.length_ms END,
            isrc = CASE WHEN staged_pressing.isrc IS NULL OR excluded.isrc < staged_pressing.isrc
                        THEN excluded.isrc ELSE staged_pressing.isrc END
"""
COUNT = """
SELECT COUNT(*),
       COUNT(*) FILTER (WHERE heard_ms >= 0 AND heard_ms < :shortest)
  FROM staged
"""
WINDOW = """
SELECT MIN(started_at), MAX(started_at) FROM staged
"""


class Bench:
    """Plays of one import, each once, not yet kept."""

    def __init__(self, db: Connection, sources: Sequence[SourceName]) -> None:
        self.db = db
        self.number = {source: number for number, source in enumerate(sources)}
        self.laid = 0
        """Plays laid down, repeats included."""
        self._pressings = _Pressings()
        self._needed: set[int] = set()

    @classmethod
    async def open(
        cls, engine: Engine, db: Connection, sources: Sequence[SourceName] = tuple(SourceName)
    ) -> "Bench":
        """Make the bench's tables on a connection that lives apart."""
        for statement in MAKE:
            await db.execute(engine.dialect(statement))
        return cls(db, sources)

    async def lay(self, source: SourceName, plays: Iterable[Play]) -> None:
        """Lay some plays of one source on the bench."""
        columns = plays if isinstance(plays, Plays) else Plays(plays)
        rows, pressings = self._rows(self.number[source], columns)
        if pressings:
            await self.db.many(STAGE_PRESSING, pressings)
        await self.db.many(STAGE, rows)
        self.laid += len(columns)

    async def left_out(self) -> tuple[int, int]:
        """Say how many of the plays laid down were repeats, and how many are too short."""
        row = await self.db.row(COUNT, {"shortest": SHORTEST_MS})
        once, short = row or (0, 0)
        return self.laid - once, short

    async def window(self) -> tuple[int | None, int | None]:
        """Say when the first and the last play that lie here began, UTC ms."""
        row = await self.db.row(WINDOW)
        return (None, None) if row is None else (row[0], row[1])

    def _rows(
        self, source: int, plays: Plays
    ) -> tuple[Iterator[tuple[int, ...]], list["StagedPressing"]]:
        known, needed = self._pressings, self._needed
        if len(known) > KNOWN_PRESSINGS:
            known.clear()
            needed.clear()
        pressings = [known[names] for names in plays.names]
        heard_ms = [UNTOLD if ms is None else ms for ms in plays.heard_ms]
        fresh: list[StagedPressing] = []
        for pressing, ms in zip(pressings, heard_ms, strict=True):
            # The names of what is too short to count are not kept at all.
            if pressing[0] not in needed and not 0 <= ms < SHORTEST_MS:
                needed.add(pressing[0])
                fresh.append(pressing)
        fingerprints = [pressing[0] for pressing in pressings]
        recordings = [pressing[1] for pressing in pressings]
        columns = (plays.told_at, recordings, heard_ms, plays.started_at, fingerprints)
        unsure_ms = plays.unsure_ms
        if plays.skips:
            unsure_ms = list(unsure_ms)
            for place in plays.skips:
                unsure_ms[place] = SKIPPED_MS
        return zip(repeat(source), *columns, unsure_ms), fresh


class StagedPressing(NamedTuple):
    """A pressing as the bench keeps it."""

    fingerprint: int
    recording: int
    artist_identity: str
    title_identity: str
    album_identity: str | None
    artist: str
    title: str
    album: str | None
    uri: str | None
    isrc: str | None
    length_ms: int


class _Pressings(dict[Names, StagedPressing]):
    """Pressings by the names they were played under, each made once."""

    def __missing__(self, names: Names) -> StagedPressing:
        self[names] = made = pressing_row(names)
        return made


def pressing_row(names: Names) -> StagedPressing:
    """Say which pressing was played."""
    artist, title, album, uri, isrc, length_ms = names
    compared = identity(artist), identity(title)
    return StagedPressing(
        fingerprint(artist, title, album, uri),
        fingerprint(uri) if uri else fingerprint(*compared),
        *compared,
        identity(album) or None if album else None,
        artist,
        title,
        album,
        uri,
        isrc,
        length_ms or 0,
    )
