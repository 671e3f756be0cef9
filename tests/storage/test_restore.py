"""A copy takes the database's place: whole, ours, and never under somebody's hands."""

import sqlite3
from contextlib import closing

import pytest

from domain.errors import DatabaseFailed, DatabaseRefused
from storage.engines.sqlite import open_sqlite
from storage.engines.sqlite_restore import stage, swap
from storage.migrate import migrate
from tests.ledgers import NOON, a_play, keep, ledger


async def made(path, plays):
    engine = await open_sqlite(path)
    await migrate(engine)
    await keep(engine, [a_play(at=NOON + n * 300_000) for n in range(plays)])
    return engine


async def told(path):
    engine = await open_sqlite(path)
    try:
        return await ledger(engine)
    finally:
        await engine.close()


async def a_copy(tmp_path, plays=5):
    engine = await made(tmp_path / "first.db", plays)
    copy = tmp_path / "copy.db"
    await engine.copy(copy)
    await engine.close()
    return copy


async def test_a_copy_takes_the_place_and_what_was_there_is_kept_aside(tmp_path):
    copy = await a_copy(tmp_path)
    before = copy.read_bytes()
    database, aside = tmp_path / "notes.db", tmp_path / "aside.db"
    await (await made(database, 9)).close()
    old = await told(database)
    assert swap(stage(copy, database), database, aside)
    assert await told(database) == await told(copy) != old
    assert await told(aside) == old
    assert before[100:] == copy.read_bytes()[100:]


async def test_where_nothing_was_nothing_is_kept_aside(tmp_path):
    copy = await a_copy(tmp_path)
    database, aside = tmp_path / "notes.db", tmp_path / "aside.db"
    assert not swap(stage(copy, database), database, aside)
    assert not aside.exists()
    assert await told(database) == await told(copy)


async def test_a_database_in_use_is_not_written_over(tmp_path):
    copy = await a_copy(tmp_path)
    database, aside = tmp_path / "notes.db", tmp_path / "aside.db"
    engine = await made(database, 9)
    with pytest.raises(DatabaseFailed):
        swap(stage(copy, database), database, aside)
    assert not aside.exists()
    await keep(engine, [a_play(at=NOON - 900_000)])
    assert len((await ledger(engine))[0]) == 10
    await engine.close()


async def test_a_damaged_copy_is_refused_and_nothing_is_left(tmp_path):
    copy = await a_copy(tmp_path, 400)
    torn = bytearray(copy.read_bytes())
    torn[8192:20000] = b"\x5a" * (20000 - 8192)
    copy.write_bytes(torn)
    with pytest.raises(DatabaseFailed):
        stage(copy, tmp_path / "notes.db")
    assert not list(tmp_path.glob("notes.db*"))


async def test_somebody_elses_database_and_no_database_are_refused(tmp_path):
    with closing(sqlite3.connect(tmp_path / "theirs.db")) as db:
        db.execute("CREATE TABLE birds (name TEXT)")
    (tmp_path / "text.db").write_text("not a database, but long enough to be read as one" * 40)
    for name in ("theirs.db", "text.db"):
        with pytest.raises(DatabaseRefused):
            stage(tmp_path / name, tmp_path / "notes.db")
    with pytest.raises(DatabaseFailed):
        stage(tmp_path / "nothing.db", tmp_path / "notes.db")
    assert not list(tmp_path.glob("notes.db*"))
