"""What members said themselves, and what they do not want brought up."""

from typing import NamedTuple

from domain.ids import GuildId, ListenerId
from storage.engines.base import Connection, Row

KEEP = """
INSERT INTO note (listener_id, guild_id, said_at, text, artist, title, claim)
     VALUES (:listener_id, :guild_id, :said_at, :text, :artist, :title, :claim)
"""
# Of a claim there is one note: saying it again says it anew.
DROP_SAME = """
DELETE FROM note
 WHERE listener_id = :listener_id AND claim = :claim AND claim <> ''
"""
DROP_ON = """
DELETE FROM note WHERE listener_id = :listener_id AND claim = :claim
"""
DROP = """
DELETE FROM note WHERE listener_id = :listener_id AND note_id = :note_id
"""
NARROW = """
UPDATE note SET guild_id = 0 WHERE listener_id = :listener_id AND guild_id = :guild_id
"""
OF = """
  SELECT note_id, guild_id, said_at, text, artist, title, claim
    FROM note
   WHERE listener_id = :listener_id
ORDER BY said_at, note_id
"""
HUSH = """
INSERT INTO quiet (listener_id, kind, name, title)
     VALUES (:listener_id, :kind, :name, :title)
ON CONFLICT (listener_id, kind, name, title) DO NOTHING
"""
UNHUSH = """
DELETE FROM quiet
 WHERE listener_id = :listener_id AND kind = :kind AND name = :name AND title = :title
"""
HUSHED = """
  SELECT kind, name, title
    FROM quiet
   WHERE listener_id = :listener_id
ORDER BY kind, name, title
"""


class NoteRow(NamedTuple):
    """A member's own words, about a track, a claim, or neither."""

    note_id: int
    guild_id: GuildId
    """The server that may read it; 0: nobody but its writer."""
    said_at: int
    """UTC ms."""
    text: str
    artist: str = ""
    title: str = ""
    claim: str = ""


class Hushed(NamedTuple):
    """Something not to be brought up: a track, an artist or a day."""

    kind: str
    name: str
    """The artist; of a day, ``2023-03-09``."""
    title: str = ""


def note_from(row: Row) -> NoteRow:
    note_id, guild_id, *rest = row
    return NoteRow(note_id, GuildId(guild_id), *rest)


async def keep_note(db: Connection, listener_id: ListenerId, note: NoteRow) -> None:
    """Keep a note under a number of its own; one on a claim takes the place of an earlier one."""
    values = {**note._asdict(), "listener_id": listener_id}
    del values["note_id"]
    await db.execute(DROP_SAME, {"listener_id": listener_id, "claim": note.claim})
    await db.execute(KEEP, values)


async def drop_note(db: Connection, listener_id: ListenerId, note_id: int) -> bool:
    """Take a note away; say whether it was there, and theirs."""
    values = {"listener_id": listener_id, "note_id": note_id}
    return await db.execute(DROP, values) > 0


async def drop_note_on(db: Connection, listener_id: ListenerId, claim: str) -> bool:
    """Take the note on a claim away; say whether there was one."""
    return await db.execute(DROP_ON, {"listener_id": listener_id, "claim": claim}) > 0


async def narrow_notes(db: Connection, listener_id: ListenerId, guild_id: GuildId) -> None:
    """Let a server read none of a listener's notes any more."""
    await db.execute(NARROW, {"listener_id": listener_id, "guild_id": guild_id})


async def notes_of(db: Connection, listener_id: ListenerId) -> list[NoteRow]:
    """List everything a listener said, oldest first."""
    return [note_from(row) for row in await db.rows(OF, {"listener_id": listener_id})]


async def hush(db: Connection, listener_id: ListenerId, hushed: Hushed) -> None:
    """Keep quiet about something, for good."""
    await db.execute(HUSH, {**hushed._asdict(), "listener_id": listener_id})


async def unhush(db: Connection, listener_id: ListenerId, hushed: Hushed) -> bool:
    """Let something be brought up again; say whether it was quiet."""
    return await db.execute(UNHUSH, {**hushed._asdict(), "listener_id": listener_id}) > 0


async def hushed_by(db: Connection, listener_id: ListenerId) -> list[Hushed]:
    """List what a listener does not want brought up."""
    rows = await db.rows(HUSHED, {"listener_id": listener_id})
    return list(map(Hushed._make, rows))
