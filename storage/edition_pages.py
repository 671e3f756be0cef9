"""Editions as they went out, message by message, and what is taken back in them."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from domain.edition import BESIDE, PICTURED, Line, Page
from domain.proof import Proof
from storage.edition_cards import drop_card, keep_card
from storage.edition_proofs import claims_gone, drop_proofs, keep_proofs, proven_in
from storage.editions import Pending, encoded
from storage.engines.base import Connection, Row, Value

FREEZE = """
UPDATE edition
   SET channel_id = :channel_id, pending = :pending
 WHERE edition_id = :edition_id
"""
DROP = """
DELETE FROM edition_page WHERE edition_id = :edition_id
"""
KEEP = """
INSERT INTO edition_page (edition_id, place, lines)
     VALUES (:edition_id, :place, :lines)
"""
OF = """
  SELECT place, message_id, lines, stale
    FROM edition_page
   WHERE edition_id = :edition_id
ORDER BY place
"""
SENT = """
UPDATE edition_page
   SET message_id = :message_id
 WHERE edition_id = :edition_id AND place = :place
"""
EVERY = """
  SELECT edition_page.edition_id, place, lines
    FROM edition_page
    JOIN edition ON edition.edition_id = edition_page.edition_id
   WHERE :guild_id = 0 OR guild_id = :guild_id
ORDER BY edition_page.edition_id, place
"""
CHANGE = """
UPDATE edition_page
   SET lines = :lines,
       stale = 1
 WHERE edition_id = :edition_id AND place = :place
"""
CORRECT = """
UPDATE edition SET corrections = corrections + :many WHERE edition_id = :edition_id
"""
STALE = """
  SELECT edition_page.edition_id, place, channel_id, message_id, lines, corrections
    FROM edition_page
    JOIN edition ON edition.edition_id = edition_page.edition_id
   WHERE stale = 1 AND message_id <> 0
ORDER BY edition_page.edition_id, place
"""
# Another sentence may have been taken out while the message was edited.
FRESH = """
UPDATE edition_page
   SET stale = 0
 WHERE edition_id = :edition_id AND place = :place AND lines = :lines
"""


class PageRow(NamedTuple):
    """One message of an edition."""

    place: int
    message_id: int
    """0 while nobody knows of its being out."""
    lines: Page
    stale: bool = False
    """Whether the message still shows what was taken back."""


class StalePage(NamedTuple):
    """A message that is to be edited."""

    edition_id: int
    place: int
    channel_id: int
    message_id: int
    lines: Page
    corrections: int
    """Of the whole edition."""
    kept: str
    """The lines as they lie in the database: a newer release may write the same otherwise."""
    proven: frozenset[str] = frozenset()
    """Claims of which it is known what stands behind them."""


def page_from(row: Row) -> PageRow:
    return PageRow(row[0], row[1], msgspec.json.decode(row[2], type=Page), bool(row[3]))


def stale_from(row: Row) -> StalePage:
    lines = msgspec.json.decode(row[4], type=Page)
    return StalePage(row[0], row[1], row[2], row[3], lines, row[5], kept=row[4])


async def freeze(
    db: Connection,
    edition_id: int,
    channel_id: int,
    pages: Sequence[Page],
    pending: Pending,
    proofs: Sequence[Proof] = (),
    png: bytes = b"",
) -> None:
    """Fix what goes out, where, and what stands behind it.

    From here on only what is taken back changes it.
    """
    await db.execute(DROP, {"edition_id": edition_id})
    await keep_proofs(db, edition_id, proofs)
    await keep_card(db, edition_id, png)
    for place, lines in enumerate(pages):
        values: Mapping[str, Value] = {
            "edition_id": edition_id,
            "place": place,
            "lines": encoded(lines),
        }
        await db.execute(KEEP, values)
    told: Mapping[str, Value] = {
        "edition_id": edition_id,
        "channel_id": channel_id,
        "pending": encoded(pending),
    }
    await db.execute(FREEZE, told)


async def thaw(db: Connection, edition_id: int) -> None:
    """Let the figures follow the ledger again; nothing of it may be out."""
    await db.execute(DROP, {"edition_id": edition_id})
    await drop_proofs(db, edition_id)
    await drop_card(db, edition_id)
    await db.execute(FREEZE, {"edition_id": edition_id, "channel_id": 0, "pending": ""})


async def pages_of(db: Connection, edition_id: int) -> list[PageRow]:
    """List the messages of an edition, in order; none before it was fixed."""
    return list(map(page_from, await db.rows(OF, {"edition_id": edition_id})))


async def sent(db: Connection, edition_id: int, place: int, message_id: int) -> None:
    """Write down that a page is out."""
    values = {"edition_id": edition_id, "place": place, "message_id": message_id}
    await db.execute(SENT, values)


async def take_out(
    db: Connection, gone: Callable[[Line], bool], *, guild_id: int = 0, corrects: bool
) -> int:
    """Take lines out of every edition of a server (0: of all); say how many messages lose some.

    Where it ``corrects``, the edition counts each claim that it loses. With a claim goes what
    stands behind it.
    """
    changed = 0
    for edition_id, place, told in await db.rows(EVERY, {"guild_id": guild_id}):
        lines = msgspec.json.decode(told, type=Page)
        lost = [line for line in lines if gone(line)]
        if not lost:
            continue
        changed += 1
        left = tuple(line for line in lines if line not in lost)
        values = {"edition_id": edition_id, "place": place, "lines": encoded(left)}
        await db.execute(CHANGE, values)
        said = [line for line in lost if line.look not in BESIDE]
        if any(line.look in PICTURED for line in lost):
            await drop_card(db, edition_id)
        await claims_gone(db, edition_id, {line.claim for line in said if line.claim})
        if corrects:
            await db.execute(CORRECT, {"edition_id": edition_id, "many": len(said)})
    return changed


async def stale_pages(db: Connection) -> list[StalePage]:
    """List the messages that still show what was taken back."""
    stale = list(map(stale_from, await db.rows(STALE)))
    return [page._replace(proven=await proven_in(db, page.edition_id)) for page in stale]


async def fresh(db: Connection, page: StalePage) -> None:
    """Write down that a message shows what is left."""
    values: Mapping[str, Value] = {
        "edition_id": page.edition_id,
        "place": page.place,
        "lines": page.kept,
    }
    await db.execute(FRESH, values)
