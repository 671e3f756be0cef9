"""A database is looked through without being touched."""

import sqlite3
from contextlib import closing

import pytest

from domain.errors import DatabaseFailed, DatabaseRefused
from domain.play import SourceName
from domain.secret import Secret
from storage.accounts import keep_account
from storage.engines import sqlite_check
from storage.engines.sqlite import open_sqlite
from storage.engines.sqlite_check import check_room, check_whole, sealed_in
from storage.migrate import check_history, migrate
from storage.people import keep_listener
from storage.tokens import keep_tokens
from storage.vault import Vault
from tests.terminal.stories import VOICE


async def made(path):
    engine = await open_sqlite(path)
    await migrate(engine)
    await engine.close()
    return path


async def test_a_whole_database_and_none_at_all_are_well(tmp_path):
    path = await made(tmp_path / "notes.db")
    before = path.read_bytes()
    check_whole(path, check_history)
    assert path.read_bytes() == before
    check_whole(tmp_path / "nothing.db", check_history)
    assert not (tmp_path / "nothing.db").exists()


async def test_a_newer_an_altered_and_a_foreign_database_are_told_apart(tmp_path):
    for name, change, key in (
        ("newer", "INSERT INTO migration VALUES (9999, 'later', 'x')", "database-newer"),
        ("altered", "UPDATE migration SET checksum = 'x' WHERE number = 1", "database-altered"),
        ("foreign", "DROP TABLE migration", "database-foreign"),
    ):
        path = await made(tmp_path / f"{name}.db")
        with closing(sqlite3.connect(path)) as db, db:
            db.execute(change)
        with pytest.raises(DatabaseRefused) as refused:
            check_whole(path, check_history)
        assert refused.value.phrase == key
        assert VOICE.phrase(key, **refused.value.values).startswith(f"{name}.db ")


async def test_a_torn_database_is_not_well(tmp_path):
    path = await made(tmp_path / "notes.db")
    torn = bytearray(path.read_bytes())
    torn[8192:20000] = b"\x5a" * (20000 - 8192)
    path.write_bytes(torn)
    with pytest.raises(DatabaseFailed):
        check_whole(path, check_history)


def test_room_is_wanted_for_a_copy_of_what_is_there(tmp_path):
    check_room(tmp_path / "notes.db")
    with pytest.raises(DatabaseFailed):
        check_room(tmp_path / "nowhere" / "notes.db")
    with (tmp_path / "huge.db").open("wb") as file:
        file.truncate(sqlite_check.ROOM * 10_000)
    with pytest.raises(DatabaseFailed) as refused:
        check_room(tmp_path / "huge.db")
    assert refused.value.phrase == "database-room"


async def test_sealed_tokens_are_read_without_touching(tmp_path):
    assert sealed_in(tmp_path / "nothing.db") == []
    path = await made(tmp_path / "notes.db")
    engine = await open_sqlite(path)
    async with engine.writing() as db:
        ada = await keep_listener(db, "ada", "ada", "UTC", zone_chosen=True)
        account = await keep_account(db, ada.listener_id, SourceName.SPOTIFY, "ada")
        await keep_tokens(db, Vault([Vault.made_key()]), account.account_id, Secret("a token"))
    await engine.close()
    before = path.read_bytes()
    ((number, sealed),) = sealed_in(path)
    assert number == account.account_id and "a token" not in sealed
    assert path.read_bytes() == before


def test_a_database_older_than_links_has_none(tmp_path):
    with closing(sqlite3.connect(tmp_path / "old.db")) as db:
        db.execute("CREATE TABLE migration (number, checksum)")
    assert sealed_in(tmp_path / "old.db") == []
