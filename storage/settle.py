"""From the bench into the ledger: everything at once, each hearing once."""

from typing import NamedTuple

from domain.ids import AccountId
from domain.people import Account
from domain.play import SourceName
from ledger.rules import DAY_MS, OFFLINE_LONGEST_MS, SHORTEST_MS
from storage.engines.base import Connection, Engine
from storage.staging import SKIPPED_MS, Bench

MAKE_MATCHED = """
{{temporary}} matched (
    source       {{int}} NOT NULL,
    told_at      {{int}} NOT NULL,
    recording    {{int}} NOT NULL,
    heard_ms     {{int}} NOT NULL,
    account_id   {{int}} NOT NULL,
    started_at   {{int}} NOT NULL,
    pressing_id  {{int}} NOT NULL,
    elapsed_ms   {{int}} NOT NULL,
    kept_ms      {{int}} NOT NULL,
    earlier      {{int}} NOT NULL,
    PRIMARY KEY (source, told_at, recording, heard_ms)
) {{clustered}}
"""
SET_ASIDE = """
INSERT INTO staged_skip (source, started_at, fingerprint)
     SELECT source, started_at, fingerprint
       FROM staged
      WHERE heard_ms >= 0 AND heard_ms < :shortest
        AND unsure_ms = :skipped
"""
CLEAR = """
DELETE FROM staged
 WHERE heard_ms >= 0 AND heard_ms < :shortest
"""
CATALOGUE = (
    """
INSERT INTO artist (identity)
     SELECT DISTINCT artist_identity
       FROM staged_pressing
      WHERE TRUE
ON CONFLICT (identity) DO NOTHING
""",
    """
INSERT INTO track (artist_id, identity)
     SELECT DISTINCT artist_id, title_identity
       FROM staged_pressing
       JOIN artist ON artist.identity = artist_identity
      WHERE TRUE
ON CONFLICT (artist_id, identity) DO NOTHING
""",
    """
INSERT INTO album (artist_id, identity)
     SELECT DISTINCT artist_id, album_identity
       FROM staged_pressing
       JOIN artist ON artist.identity = artist_identity
      WHERE album_identity IS NOT NULL
ON CONFLICT (artist_id, identity) DO NOTHING
""",
    """
INSERT INTO pressing (fingerprint, recording, track_id, artist_id, album_id,
                      artist, title, album, uri, isrc, length_ms)
     SELECT fingerprint, recording, track_id, artist.artist_id, album_id,
            artist, title, album, uri, isrc, length_ms
       FROM staged_pressing
       JOIN artist ON artist.identity = artist_identity
       JOIN track ON track.artist_id = artist.artist_id AND track.identity = title_identity
  LEFT JOIN album ON album.artist_id = artist.artist_id AND album.identity = album_identity
      WHERE TRUE
ON CONFLICT (fingerprint) DO UPDATE
        SET length_ms = CASE WHEN excluded.length_ms > pressing.length_ms
                             THEN excluded.length_ms ELSE pressing.length_ms END,
            isrc = CASE WHEN pressing.isrc IS NULL OR excluded.isrc < pressing.isrc
                        THEN excluded.isrc ELSE pressing.isrc END
""",
)
WINDOW = """
SELECT MIN(told_at), MAX(told_at)
  FROM staged
 WHERE source = :source
"""
# The account's plays are walked, and the bench is asked for each: CROSS JOIN keeps that order.
MATCH = """
INSERT INTO matched
     SELECT staged.source, staged.told_at, staged.recording, staged.heard_ms,
            play.account_id, play.started_at, play.pressing_id, play.elapsed_ms, play.heard_ms,
            CASE WHEN (staged.started_at, staged.fingerprint, (staged.unsure_ms + 999) / 1000)
                    < (play.started_at, pressing.fingerprint, play.unsure_s)
                 THEN 1 ELSE 0 END
       FROM play
 CROSS JOIN pressing
 CROSS JOIN staged
      WHERE play.account_id = :account_id
        AND play.started_at BETWEEN :start AND :stop
        AND pressing.pressing_id = play.pressing_id
        AND staged.source = :source
        AND staged.told_at = play.started_at + play.elapsed_ms
        AND staged.recording = pressing.recording
        AND staged.heard_ms = CASE play.heard_ms WHEN 0 THEN -1 ELSE play.heard_ms END
"""
# A repeat may have borne another name: who plays that track must be counted anew.
DROP_COUNTS = """
DELETE FROM track_listener
 WHERE account_id = :account_id
   AND track_id IN (SELECT track_id
                      FROM pressing
                      JOIN matched ON matched.pressing_id = pressing.pressing_id
                     WHERE source = :source AND earlier = 1)
"""
DROP_LATER = """
DELETE FROM play
 WHERE (account_id, started_at, pressing_id, elapsed_ms, heard_ms)
    IN (SELECT account_id, started_at, pressing_id, elapsed_ms, kept_ms
          FROM matched
         WHERE source = :source AND earlier = 1)
"""
DROP_KNOWN = """
DELETE FROM staged
 WHERE (source, told_at, recording, heard_ms)
    IN (SELECT source, told_at, recording, heard_ms
          FROM matched
         WHERE source = :source AND earlier = 0)
"""
KEEP = """
INSERT INTO play (account_id, started_at, pressing_id, elapsed_ms, heard_ms, unsure_s)
     SELECT :account_id, started_at, pressing_id, told_at - started_at,
            CASE WHEN heard_ms < 0 THEN 0 ELSE heard_ms END, (unsure_ms + 999) / 1000
       FROM staged
       JOIN pressing ON pressing.fingerprint = staged.fingerprint
      WHERE source = :source
   ORDER BY started_at
"""
# Three ways a play of this import may be a twin: it is new, it was known, it replaced a known one.
TWINS_ADDED = """
SELECT COUNT(*)
  FROM staged
 CROSS JOIN pressing
 CROSS JOIN play
 WHERE staged.source = :source
   AND pressing.fingerprint = staged.fingerprint
   AND play.account_id = :account_id
   AND play.started_at = staged.started_at
   AND play.pressing_id = pressing.pressing_id
   AND play.elapsed_ms = staged.told_at - staged.started_at
   AND play.heard_ms = CASE WHEN staged.heard_ms < 0 THEN 0 ELSE staged.heard_ms END
   AND play.twin_of <> 0
   AND {} (SELECT 1
             FROM matched
            WHERE matched.source = staged.source
              AND matched.told_at = staged.told_at
              AND matched.recording = staged.recording
              AND matched.heard_ms = staged.heard_ms)
"""
TWINS_KNOWN = """
SELECT COUNT(*)
  FROM matched
 CROSS JOIN play
 WHERE matched.source = :source
   AND matched.earlier = 0
   AND play.account_id = matched.account_id
   AND play.started_at = matched.started_at
   AND play.pressing_id = matched.pressing_id
   AND play.elapsed_ms = matched.elapsed_ms
   AND play.heard_ms = matched.kept_ms
   AND play.twin_of <> 0
"""


class Settled(NamedTuple):
    """What became of the plays on the bench."""

    added: int
    known: int
    twins_added: int
    twins_known: int


async def clear_shorts(bench: Bench) -> None:
    """Take from the bench what is too short to count; what was skipped is set aside."""
    await bench.db.execute(SET_ASIDE, {"shortest": SHORTEST_MS, "skipped": SKIPPED_MS})
    await bench.db.execute(CLEAR, {"shortest": SHORTEST_MS})


async def keep_catalogue(db: Connection) -> None:
    """Keep every name on the bench; known ones learn their length or ISRC."""
    for statement in CATALOGUE:
        await db.execute(statement)


async def make_room(engine: Engine, db: Connection) -> None:
    """Make the table that matches the bench with the ledger."""
    await db.execute(engine.dialect(MAKE_MATCHED))


async def keep_plays(bench: Bench, source: SourceName, account_id: AccountId) -> Settled:
    """Keep one source's plays in its account, beside those that are known already.

    A repeat that began earlier than the known one takes its place, so that the ledger does not
    hang on which export came first. Runs inside the caller's transaction.
    """
    db, number = bench.db, bench.number[source]
    window = await db.row(WINDOW, {"source": number})
    if window is None or window[0] is None:
        return Settled(0, 0, 0, 0)
    known = await db.execute(
        MATCH,
        {
            "account_id": account_id,
            "source": number,
            "start": window[0] - OFFLINE_LONGEST_MS - DAY_MS,
            "stop": window[1] + DAY_MS,
        },
    )
    replaced = 0
    if known:
        await db.execute(DROP_COUNTS, {"account_id": account_id, "source": number})
        replaced = await db.execute(DROP_LATER, {"source": number})
        await db.execute(DROP_KNOWN, {"source": number})
    added = await db.execute(KEEP, {"account_id": account_id, "source": number})
    return Settled(added - replaced, known, 0, 0)


async def with_twins(bench: Bench, account: Account, settled: Settled) -> Settled:
    """Say how many of an account's plays on the bench turned out to be twins."""
    values = {"source": bench.number[account.source], "account_id": account.account_id}
    counts = [
        await bench.db.row(sql, values)
        for sql in (TWINS_ADDED.format("NOT EXISTS"), TWINS_ADDED.format("EXISTS"), TWINS_KNOWN)
    ]
    new, replaced, known = (count[0] if count else 0 for count in counts)
    return settled._replace(twins_added=new, twins_known=replaced + known)
