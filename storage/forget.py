"""Leave nothing of a listener, of an account, or of anybody's names that no one else has."""

from collections.abc import Sequence
from typing import Final

from domain.ids import AccountId, ListenerId
from storage.engines.base import Connection
from storage.leaving import UNASKED

OF_ACCOUNT: Final = (
    """
DELETE FROM board_kept
 WHERE listener_id = (SELECT listener_id FROM account WHERE account_id = :account_id)
""",
    "DELETE FROM play WHERE account_id = :account_id",
    "DELETE FROM skip WHERE account_id = :account_id",
    "DELETE FROM day_total WHERE account_id = :account_id",
    "DELETE FROM month_total WHERE account_id = :account_id",
    "DELETE FROM track_listener WHERE account_id = :account_id",
    "DELETE FROM export_file WHERE account_id = :account_id",
    "DELETE FROM coverage WHERE account_id = :account_id",
    "DELETE FROM gap WHERE account_id = :account_id",
    "DELETE FROM token WHERE account_id = :account_id",
    "DELETE FROM polling WHERE account_id = :account_id",
    "DELETE FROM account WHERE account_id = :account_id",
)
OF_LISTENER: Final = (
    "DELETE FROM note WHERE listener_id = :listener_id",
    "DELETE FROM chapter_title WHERE listener_id = :listener_id",
    "DELETE FROM quiet WHERE listener_id = :listener_id",
    "DELETE FROM retracted WHERE listener_id = :listener_id",
    "DELETE FROM share WHERE listener_id = :listener_id",
    "DELETE FROM told WHERE listener_id = :listener_id",
    "DELETE FROM post_claim WHERE listener_id = :listener_id",
    "DELETE FROM appearance WHERE listener_id = :listener_id",
    "DELETE FROM asking WHERE listener_id = :listener_id",
    "DELETE FROM asked WHERE listener_id = :listener_id",
    "DELETE FROM edition_heard WHERE listener_id = :listener_id",
    "DELETE FROM board_kept WHERE listener_id = :listener_id",
    "DELETE FROM member WHERE listener_id = :listener_id",
    """
DELETE FROM pending_link
 WHERE known_as = (SELECT known_as FROM listener WHERE listener_id = :listener_id)
""",
    "DELETE FROM listener WHERE listener_id = :listener_id",
)
FREE_TWINS: Final = """
UPDATE play
   SET twin_of = 0
 WHERE account_id = :account_id AND twin_of = :gone
"""
# From the outside in: what a row points at can go once the row is gone. Without the indexes each
# name that goes would be looked for in every pressing.
UNHEARD: Final = (
    "CREATE INDEX leaving_track ON pressing (track_id)",
    "CREATE INDEX leaving_album ON pressing (album_id)",
    "CREATE INDEX leaving_artist ON pressing (artist_id)",
    """
DELETE FROM pressing
 WHERE pressing_id NOT IN (SELECT pressing_id FROM play)
""",
    # A number may be given again: no skip may be left to point at it.
    "DELETE FROM skip WHERE pressing_id NOT IN (SELECT pressing_id FROM pressing)",
    """
DELETE FROM track
 WHERE NOT EXISTS (SELECT 1 FROM pressing WHERE pressing.track_id = track.track_id)
""",
    """
DELETE FROM album
 WHERE NOT EXISTS (SELECT 1 FROM pressing WHERE pressing.album_id = album.album_id)
""",
    """
DELETE FROM artist
 WHERE NOT EXISTS (SELECT 1 FROM pressing WHERE pressing.artist_id = artist.artist_id)
   AND NOT EXISTS (SELECT 1 FROM track WHERE track.artist_id = artist.artist_id)
   AND NOT EXISTS (SELECT 1 FROM album WHERE album.artist_id = artist.artist_id)
""",
    "DROP INDEX leaving_track",
    "DROP INDEX leaving_album",
    "DROP INDEX leaving_artist",
)


async def forget_account(db: Connection, account_id: AccountId) -> None:
    """Drop an account with its plays and all that was counted from them."""
    for statement in OF_ACCOUNT:
        await db.execute(statement, {"account_id": account_id})
    await db.execute(UNASKED)


async def free_twins(db: Connection, remaining: Sequence[AccountId], gone: AccountId) -> None:
    """Let reports count again that stood behind those of an account that is gone."""
    for account_id in remaining:
        await db.execute(FREE_TWINS, {"account_id": account_id, "gone": gone})


async def forget_listener(db: Connection, listener_id: ListenerId) -> None:
    """Drop a listener and all that they said; their accounts must be gone already."""
    for statement in OF_LISTENER:
        await db.execute(statement, {"listener_id": listener_id})


async def forget_unheard(db: Connection) -> None:
    """Drop every name that no play is left of."""
    for statement in UNHEARD:
        await db.execute(statement)
