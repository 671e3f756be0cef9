"""The card of an edition that is on its way: the same on every attempt, gone once it is out."""

from base64 import b64decode, b64encode

from storage.engines.base import Connection

KEEP = """
INSERT INTO edition_card (edition_id, png) VALUES (:edition_id, :png)
"""
DROP = """
DELETE FROM edition_card WHERE edition_id = :edition_id
"""
FIND = """
SELECT png FROM edition_card WHERE edition_id = :edition_id
"""


async def keep_card(db: Connection, edition_id: int, png: bytes) -> None:
    """Put a card, or none where it is empty, in the place of the one that was there."""
    await drop_card(db, edition_id)
    if png:
        await db.execute(KEEP, {"edition_id": edition_id, "png": b64encode(png).decode()})


async def drop_card(db: Connection, edition_id: int) -> None:
    """Let go of a card."""
    await db.execute(DROP, {"edition_id": edition_id})


async def card_of(db: Connection, edition_id: int) -> bytes:
    """Give the card of an edition that is on its way; empty where there is none."""
    row = await db.row(FIND, {"edition_id": edition_id})
    return b64decode(row[0]) if row else b""
