"""Which commands Discord was given last."""

from storage.engines.base import Connection

KNOWN = """
SELECT digest FROM commands WHERE application_id = :application_id
"""
KEEP = """
INSERT INTO commands (application_id, digest)
     VALUES (:application_id, :digest)
ON CONFLICT (application_id) DO UPDATE
        SET digest = excluded.digest
"""


async def known_digest(db: Connection, application_id: int) -> str | None:
    """Say what the commands of an application came to when they were last sent."""
    row = await db.row(KNOWN, {"application_id": application_id})
    return None if row is None else str(row[0])


async def keep_digest(db: Connection, application_id: int, digest: str) -> None:
    """Remember what was sent."""
    await db.execute(KEEP, {"application_id": application_id, "digest": digest})
