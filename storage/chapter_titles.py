"""What members call the chapters of their years."""

from typing import NamedTuple

from domain.ids import ListenerId
from storage.engines.base import Connection

KEEP = """
INSERT INTO chapter_title (listener_id, first_on, last_on, text, titled_at)
     VALUES (:listener_id, :first_on, :last_on, :text, :titled_at)
"""
DROP = """
DELETE FROM chapter_title
 WHERE listener_id = :listener_id AND first_on = :first_on AND last_on = :last_on
"""
OF = """
  SELECT text, first_on, last_on
    FROM chapter_title
   WHERE listener_id = :listener_id
ORDER BY titled_at, title_id
"""


class TitleRow(NamedTuple):
    """What its owner calls some days."""

    text: str
    first_on: str
    """ISO date, as ``last_on``."""
    last_on: str


async def keep_title(
    db: Connection, listener_id: ListenerId, title: TitleRow, titled_at: int
) -> None:
    """Keep a title, beside those that are there; ``titled_at`` is UTC ms."""
    await db.execute(KEEP, {**title._asdict(), "listener_id": listener_id, "titled_at": titled_at})


async def drop_title(db: Connection, listener_id: ListenerId, first_on: str, last_on: str) -> None:
    """Take away what named some days."""
    days = {"first_on": first_on, "last_on": last_on}
    await db.execute(DROP, {**days, "listener_id": listener_id})


async def titles_of(db: Connection, listener_id: ListenerId) -> list[TitleRow]:
    """List a listener's titles, oldest first."""
    rows = await db.rows(OF, {"listener_id": listener_id})
    return list(map(TitleRow._make, rows))
