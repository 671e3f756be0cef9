"""Whatever table is added, what it says of somebody goes when they are forgotten."""

import sqlite3
from contextlib import closing
from itertools import count

from domain.ids import AccountId, ListenerId
from storage.forget import forget_account, forget_listener
from storage.leaving import drop_account

OF_ACCOUNT, OF_LISTENER = "account_id", "listener_id"
HERS = {OF_LISTENER: 1, OF_ACCOUNT: 11, "known_as": "discord:1"}
HIS = {OF_LISTENER: 2, OF_ACCOUNT: 12, "known_as": "discord:2"}


ABOUT_NOBODY = {
    "album", "artist", "commands", "guild", "limiter", "migration", "post", "pressing", "track",
}  # fmt: skip
"""Tables that say nothing of anybody by themself; a new table is one, or is forgotten."""


LINE_BY_LINE = {"edition", "edition_card", "edition_page", "edition_proof"}
"""What an edition says of somebody is taken out line by line, and tested where it is said."""


def columns(db):
    """By table of the schema, its columns with their kinds; keys of our own making included."""
    tables = db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return {
        name: {row[1]: row[2] for row in db.execute(f"PRAGMA table_info({name})")}
        for (name,) in tables.fetchall()
    }


def of_somebody(db, *about):
    found = {
        name: next(one for one in about if one in told)
        for name, told in columns(db).items()
        if set(about) & told.keys()
    }
    assert len(found) >= 6
    return found


def fill(path):
    """Write a row about her and one about him into every table that says of whom it is."""
    fresh = count(100)
    with closing(sqlite3.connect(path)) as db, db:
        for name, told in columns(db).items():
            if not HERS.keys() & told.keys():
                continue
            for who in (HERS, HIS):
                row = {
                    column: who.get(
                        column, next(fresh) if kind == "INTEGER" else f"t{next(fresh)}"
                    )
                    for column, kind in told.items()
                }
                marks = ", ".join("?" * len(row))
                db.execute(
                    f"INSERT INTO {name} ({', '.join(row)}) VALUES ({marks})", [*row.values()]
                )


def left(path, about, who):
    with closing(sqlite3.connect(path)) as db:
        return {
            name
            for name, column in of_somebody(db, *about).items()
            if db.execute(f"SELECT 1 FROM {name} WHERE {column} = ?", [who[column]]).fetchone()
        }


async def test_no_table_of_the_schema_keeps_anything_of_who_is_forgotten(engine, tmp_path):
    path, about = tmp_path / "notes.db", (OF_ACCOUNT, OF_LISTENER, "known_as")
    fill(path)
    every = left(path, about, HERS)
    assert {"play", "note", "token", "polling", "gap", "pending_link", "listener"} <= every
    async with engine.writing() as db:
        await forget_account(db, AccountId(11))
        await forget_listener(db, ListenerId(1))
    assert left(path, about, HERS) == set()
    assert left(path, about, HIS) == every


async def test_no_table_keeps_anything_of_an_account_that_is_unlinked(engine, tmp_path):
    path = tmp_path / "notes.db"
    fill(path)
    every = left(path, (OF_ACCOUNT,), HERS)
    async with engine.writing() as db:
        await drop_account(db, ListenerId(1), AccountId(11))
    assert left(path, (OF_ACCOUNT,), HERS) == set()
    assert left(path, (OF_ACCOUNT,), HIS) == every


async def test_every_table_says_of_whom_it_is_or_is_about_nobody(engine, tmp_path):
    with closing(sqlite3.connect(tmp_path / "notes.db")) as db:
        assert {name for name, told in columns(db).items() if not HERS.keys() & told.keys()} == (
            ABOUT_NOBODY | LINE_BY_LINE
        )
