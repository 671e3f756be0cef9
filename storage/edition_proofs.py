"""What stands behind the sentences of editions: kept as it went out, shown member by member."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from domain.ids import ListenerId
from domain.play import SourceName
from domain.proof import Heard, HeardPlay, Proof
from storage.editions import encoded
from storage.engines.base import Connection, Row, Value

DROP_PROOFS = """
DELETE FROM edition_proof WHERE edition_id = :edition_id
"""
DROP_HEARD = """
DELETE FROM edition_heard WHERE edition_id = :edition_id
"""
KEEP_PROOF = """
INSERT INTO edition_proof (edition_id, claim, rule, version, zone, percent)
     VALUES (:edition_id, :claim, :rule, :version, :zone, :percent)
"""
KEEP_HEARD = """
INSERT INTO edition_heard (edition_id, claim, listener_id, many, plays)
     VALUES (:edition_id, :claim, :listener_id, :many, :plays)
"""
PROVEN = """
SELECT claim FROM edition_proof WHERE edition_id = :edition_id
"""
FIND = """
SELECT claim, rule, version, zone, percent
  FROM edition_proof
 WHERE edition_id = :edition_id AND claim = :claim
"""
HEARD = """
SELECT listener_id, many, plays
  FROM edition_heard
 WHERE edition_id = :edition_id AND claim = :claim AND listener_id = :listener_id
"""
GONE_PROOF = """
DELETE FROM edition_proof WHERE edition_id = :edition_id AND claim = :claim
"""
GONE_HEARD = """
DELETE FROM edition_heard WHERE edition_id = :edition_id AND claim = :claim
"""
FORGET = """
DELETE FROM edition_heard
 WHERE listener_id = :listener_id
   AND (:guild_id = 0
        OR edition_id IN (SELECT edition_id FROM edition WHERE guild_id = :guild_id))
"""
OF_LISTENER = """
SELECT edition_id, claim, plays FROM edition_heard WHERE listener_id = :listener_id
"""
FORGET_ONE = """
DELETE FROM edition_heard
 WHERE edition_id = :edition_id AND claim = :claim AND listener_id = :listener_id
"""


def heard_from(row: Row) -> Heard:
    return Heard(
        ListenerId(row[0]), row[1], msgspec.json.decode(row[2], type=tuple[HeardPlay, ...])
    )


async def keep_proofs(db: Connection, edition_id: int, proofs: Sequence[Proof]) -> None:
    """Put what stands behind an edition in the place of what stood behind it."""
    await drop_proofs(db, edition_id)
    for proof in proofs:
        values: Mapping[str, Value] = {
            "edition_id": edition_id,
            "claim": proof.claim,
            "rule": proof.rule,
            "version": proof.version,
            "zone": proof.zone,
            "percent": proof.percent,
        }
        await db.execute(KEEP_PROOF, values)
        for one in proof.heard:
            await db.execute(KEEP_HEARD, _heard(edition_id, proof.claim, one))


def _heard(edition_id: int, claim: str, one: Heard) -> Mapping[str, Value]:
    return {
        "edition_id": edition_id,
        "claim": claim,
        "listener_id": one.listener_id,
        "many": one.many,
        "plays": encoded(one.plays),
    }


async def drop_proofs(db: Connection, edition_id: int) -> None:
    """Drop everything that stands behind an edition."""
    await db.execute(DROP_HEARD, {"edition_id": edition_id})
    await db.execute(DROP_PROOFS, {"edition_id": edition_id})


async def proven_in(db: Connection, edition_id: int) -> frozenset[str]:
    """Name the claims of an edition of which it is known what stands behind them."""
    return frozenset(row[0] for row in await db.rows(PROVEN, {"edition_id": edition_id}))


async def proof_of(
    db: Connection, edition_id: int, claim: str, listener_id: ListenerId | None
) -> Proof | None:
    """Find what stands behind a claim, with the plays of one listener and of nobody else."""
    values: dict[str, Value] = {"edition_id": edition_id, "claim": claim}
    row = await db.row(FIND, values)
    if row is None:
        return None
    heard: list[Row] = []
    if listener_id is not None:
        heard = await db.rows(HEARD, {**values, "listener_id": listener_id})
    return Proof._make([*row, tuple(map(heard_from, heard))])


async def claims_gone(db: Connection, edition_id: int, claims: Iterable[str]) -> None:
    """Drop what stands behind claims that an edition makes no more, whoever's plays it is."""
    for claim in claims:
        values: Mapping[str, Value] = {"edition_id": edition_id, "claim": claim}
        await db.execute(GONE_HEARD, values)
        await db.execute(GONE_PROOF, values)


async def forget_heard(db: Connection, listener_id: ListenerId, guild_id: int = 0) -> None:
    """Drop a listener's plays behind the editions of a server (0: of all)."""
    await db.execute(FORGET, {"listener_id": listener_id, "guild_id": guild_id})


async def forget_heard_from(
    db: Connection, listener_id: ListenerId, sources: Iterable[SourceName]
) -> None:
    """Drop a listener's plays behind every claim that rests on one of these sources."""
    gone = frozenset(sources)
    for edition_id, claim, told in await db.rows(OF_LISTENER, {"listener_id": listener_id}):
        plays = msgspec.json.decode(told, type=tuple[HeardPlay, ...])
        if gone & {play.source for play in plays}:
            values = {"edition_id": edition_id, "claim": claim, "listener_id": listener_id}
            await db.execute(FORGET_ONE, values)
