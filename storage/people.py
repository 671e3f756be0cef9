"""Listeners."""

from collections.abc import Sequence

from domain.ids import ListenerId
from domain.people import Listener
from storage.engines.base import Connection, Row

KEEP = """
INSERT INTO listener (known_as, name, zone, zone_chosen)
     VALUES (:known_as, :name, :zone, :zone_chosen)
ON CONFLICT (known_as) DO UPDATE
        SET name = excluded.name,
            zone = excluded.zone,
            zone_chosen = excluded.zone_chosen
  RETURNING listener_id, name, zone, zone_chosen
"""
FIND = """
SELECT listener_id, name, zone, zone_chosen
  FROM listener
 WHERE known_as = :known_as
"""
SOME = """
SELECT listener_id, name, zone, zone_chosen FROM listener WHERE listener_id IN ({})
"""
KNOWN_AS = """
SELECT known_as FROM listener WHERE listener_id = :listener_id
"""
NAMES = """
SELECT listener_id, name FROM listener WHERE listener_id IN ({})
"""


def listener_from(row: Row) -> Listener:
    listener_id, name, zone, zone_chosen = row
    return Listener(ListenerId(listener_id), name, zone, bool(zone_chosen))


async def keep_listener(
    db: Connection, known_as: str, name: str, zone: str, *, zone_chosen: bool
) -> Listener:
    """Make a listener, or bring their name and zone up to date."""
    row = await db.row(
        KEEP, {"known_as": known_as, "name": name, "zone": zone, "zone_chosen": int(zone_chosen)}
    )
    assert row is not None, "an upsert returns its row"  # noqa: S101 -- for the type checker
    return listener_from(row)


async def find_listener(db: Connection, known_as: str) -> Listener | None:
    """Find a listener by the door's name for them."""
    row = await db.row(FIND, {"known_as": known_as})
    return None if row is None else listener_from(row)


async def known_as(db: Connection, listener_id: ListenerId) -> str | None:
    """Give the door's name for a listener."""
    row = await db.row(KNOWN_AS, {"listener_id": listener_id})
    return None if row is None else str(row[0])


async def names_of(db: Connection, listeners: Sequence[ListenerId]) -> dict[ListenerId, str]:
    """Name some listeners, as they are shown."""
    rows = await db.rows(NAMES.format(", ".join(str(int(one)) for one in listeners)))
    return {ListenerId(listener_id): name for listener_id, name in rows}


async def listeners_of(
    db: Connection, listeners: Sequence[ListenerId]
) -> dict[ListenerId, Listener]:
    """Find some listeners by their numbers."""
    rows = await db.rows(SOME.format(", ".join(str(int(one)) for one in listeners)))
    return {one.listener_id: one for one in map(listener_from, rows)}
