"""Everything that is kept about one listener, table by table, to be handed over to them."""

from typing import Final, NamedTuple

import msgspec

from domain.edition import Edits, Page
from domain.ids import ListenerId
from storage.engines.base import Connection, Value


class Handed(NamedTuple):
    """What is handed over of one table."""

    called: str
    columns: tuple[str, ...]


OF_LISTENER: Final = {
    "member": Handed("servers", ("guild_id", "consent", "consented_at", "left_at")),
    "note": Handed("notes", ("guild_id", "said_at", "text", "artist", "title", "claim")),
    "chapter_title": Handed("titles", ("first_on", "last_on", "text", "titled_at")),
    "quiet": Handed("quiet", ("kind", "name", "title")),
    "retracted": Handed("retracted", ("claim", "at")),
    "share": Handed("shared", ("guild_id", "claim", "shared_at", "nameless")),
    "told": Handed("told", ("guild_id", "period", "place", "turn", "kind", "phrase", "led_with")),
    "post_claim": Handed("posted", ("message_id", "place", "claim", "text")),
    "appearance": Handed("appearances", ("guild_id", "period", "led")),
    "edition_heard": Handed("heard_in_editions", ("edition_id", "claim", "many", "plays")),
    "asking": Handed("asking", ("since", "looked_at", "closed_at")),
    "asked": Handed("asked", ("claim", "at", "artist", "title", "phrase", "never")),
    "account": Handed("accounts", ("account_id", "source", "name")),
}
OF_ACCOUNT: Final = {
    "polling": Handed(
        "read",
        (
            *("account_id", "owned_as", "limiter", "client_id", "cursor", "state", "state_at"),
            *("due_at", "leased_till", "authorised_at", "asked_at", "newest_at", "shortest_ms"),
            *("failures", "warned"),
        ),
    ),
    "coverage": Handed("watched", ("account_id", "start_at", "stop_at")),
    "gap": Handed("gaps", ("account_id", "start_at", "stop_at", "why")),
    "export_file": Handed("files", ("account_id", "series", "number", "first_at", "last_at")),
}
ELSEWHERE: Final = {
    "listener": "at the head of kept.json",
    "play": "plays.csv",
    "skip": "skips, by name",
    "day_total": "counted of plays.csv",
    "month_total": "counted of plays.csv",
    "track_listener": "counted of plays.csv",
    "board_kept": "counted of plays.csv",
    "token": "a key to somebody's account, sealed: it is of use to whoever steals it alone",
    "pending_link": "gone within ten minutes, and sealed",
}
"""Tables about somebody that are handed over in another way, or not, and why."""

HAND = "SELECT {} FROM {} WHERE listener_id = :listener_id ORDER BY {}"
HAND_OF_ACCOUNT = """
SELECT {} FROM {}
 WHERE account_id IN (SELECT account_id FROM account WHERE listener_id = :listener_id)
 ORDER BY {}
"""
COUNT = "SELECT COUNT(*) FROM {} WHERE listener_id = :listener_id"
SKIPS = """
  SELECT skipped_at, artist, title
    FROM skip
    JOIN pressing ON pressing.pressing_id = skip.pressing_id
   WHERE account_id IN (SELECT account_id FROM account WHERE listener_id = :listener_id)
ORDER BY skipped_at, artist, title
"""
EDITIONS = """
  SELECT guild_id, period, lines
    FROM edition_page
    JOIN edition ON edition.edition_id = edition_page.edition_id
ORDER BY guild_id, period, place
"""
CAPTIONS = """
SELECT guild_id, period, edits FROM edition WHERE edits <> '{}' ORDER BY guild_id, period
"""

Rows = list[dict[str, Value]]


async def everything_of(db: Connection, listener_id: ListenerId) -> dict[str, Rows]:
    """Gather all rows about a listener but their plays, by what they are called."""
    found = {}
    for tables, statement in ((OF_LISTENER, HAND), (OF_ACCOUNT, HAND_OF_ACCOUNT)):
        for table, handed in tables.items():
            columns = ", ".join(handed.columns)
            rows = await db.rows(
                statement.format(columns, table, columns), {"listener_id": listener_id}
            )
            found[handed.called] = [dict(zip(handed.columns, row, strict=True)) for row in rows]
    skips = await db.rows(SKIPS, {"listener_id": listener_id})
    names = ("skipped_at", "artist", "title")
    found["skips"] = [dict(zip(names, row, strict=True)) for row in skips]
    found["editions"] = await lines_about(db, listener_id)
    return found


async def lines_about(db: Connection, listener_id: ListenerId) -> Rows:
    """List the lines and captions of editions that tell of a listener."""
    found: Rows = []
    for guild_id, period, lines in await db.rows(EDITIONS):
        found += [
            {"guild_id": guild_id, "period": period, "text": line.text}
            for line in msgspec.json.decode(lines, type=Page)
            if listener_id in line.about
        ]
    for guild_id, period, edits in await db.rows(CAPTIONS):
        found += [
            {"guild_id": guild_id, "period": period, "text": caption.text}
            for caption in msgspec.json.decode(edits, type=Edits).captions.values()
            if listener_id in caption.about
        ]
    return found


async def counts_of(db: Connection, listener_id: ListenerId) -> dict[str, int]:
    """Count what is kept about a listener besides their plays, by what it is called."""
    found = {}
    for table, handed in OF_LISTENER.items():
        row = await db.row(COUNT.format(table), {"listener_id": listener_id})
        found[handed.called] = 0 if row is None else int(row[0])
    return found
