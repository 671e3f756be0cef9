"""One writer, readers beside it, and errors in the house's names."""

import asyncio
import sqlite3
import threading

import pytest

from domain.errors import DatabaseFailed
from storage.engines import sqlite
from storage.engines.sqlite import open_sqlite
from storage.engines.sqlite_inside import positional

ADD = "INSERT INTO artist (identity) VALUES (:identity)"
ALL = "SELECT identity FROM artist ORDER BY identity"


async def test_a_transaction_that_fails_keeps_nothing(engine):
    with pytest.raises(ZeroDivisionError):
        async with engine.writing() as db:
            await db.execute(ADD, {"identity": "ada"})
            raise ZeroDivisionError
    async with engine.reading() as db:
        assert await db.rows(ALL) == []


async def test_work_written_as_a_whole_is_kept_and_answers(engine):
    async def add(db):
        await db.execute(ADD, {"identity": "ada"})
        return await db.row(ALL)

    assert await engine.written(add) == ("ada",)
    async with engine.reading() as db:
        assert await db.rows(ALL) == [("ada",)]


@pytest.mark.parametrize(
    ("then", "error"), [(lambda: 1 / 0, ZeroDivisionError), (lambda: None, RuntimeError)]
)
async def test_work_that_fails_or_waits_for_something_else_keeps_nothing(engine, then, error):
    async def add(db):
        await db.execute(ADD, {"identity": "ada"})
        then()
        await asyncio.sleep(0)

    with pytest.raises(error):
        await engine.written(add)
    await _add(engine, "ben")
    async with engine.reading() as db:
        assert await db.rows(ALL) == [("ben",)]


async def test_work_that_nobody_waits_for_any_more_is_kept_whole(engine):
    async def add(db):
        for name in ("ada", "ben", "cleo"):
            await db.execute(ADD, {"identity": name})

    await _add(engine, "abe")
    writing = asyncio.ensure_future(engine.written(add))
    await asyncio.sleep(0)
    writing.cancel()
    await _add(engine, "dora")
    async with engine.reading() as db:
        assert [name for (name,) in await db.rows(ALL)] == ["abe", "ada", "ben", "cleo", "dora"]


async def test_a_reader_sees_one_state_while_it_is_lent(engine):
    async with engine.reading() as reader:
        assert await reader.rows(ALL) == []
        async with engine.writing() as writer:
            await writer.execute(ADD, {"identity": "ada"})
        assert await reader.rows(ALL) == []
    async with engine.reading() as reader:
        assert await reader.rows(ALL) == [("ada",)]


async def test_a_reader_cannot_write(engine):
    async with engine.reading() as reader:
        with pytest.raises(DatabaseFailed, match="database-read-only"):
            await reader.execute(ADD, {"identity": "ada"})


async def test_writers_wait_for_one_another(engine):
    async def add(name):
        async with engine.writing() as db:
            await db.execute(ADD, {"identity": name})
            await asyncio.sleep(0)

    await asyncio.gather(*(add(f"{number:02}") for number in range(20)))
    async with engine.reading() as db:
        assert len(await db.rows(ALL)) == 20


async def _add(engine, name):
    async with engine.writing() as db:
        await db.execute(ADD, {"identity": name})


async def test_a_writer_given_up_before_it_began_leaves_the_next_one_free(engine, tmp_path):
    await _add(engine, "ada")
    other = sqlite3.connect(tmp_path / "notes.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.ensure_future(_add(engine, "ben"))
    await asyncio.sleep(0)
    waiting.cancel()
    other.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await _add(engine, "cleo")
    async with engine.reading() as db:
        assert await db.rows(ALL) == [("ada",), ("cleo",)]


async def test_a_reader_given_up_at_any_step_is_lent_again(engine):
    async def read():
        async with engine.reading() as db:
            await db.rows(ALL)

    await read()
    threads = threading.active_count()
    for steps in range(8):
        reading = asyncio.ensure_future(read())
        for _ in range(steps):
            await asyncio.sleep(0)
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)
        await read()
    assert threading.active_count() == threads


async def test_a_database_locked_by_another_program_is_told(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite, "PRAGMAS", ("PRAGMA busy_timeout = 20",))
    other = sqlite3.connect(tmp_path / "notes.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseFailed, match="database-busy"):
        async with engine.apart() as db, db.transaction():
            pass
    other.close()


async def test_a_full_disk_is_told_and_nothing_is_kept(engine):
    async with engine.apart() as db:
        pages = await db.row("PRAGMA page_count")
        await db.execute(f"PRAGMA max_page_count = {pages[0] + 2}")
        with pytest.raises(DatabaseFailed, match="database-full"):
            async with db.transaction():
                await db.many(ADD, [("x" * 3000 + str(number),) for number in range(50)])
        assert await db.rows(ALL) == []


async def test_columns_come_as_arrays_also_when_there_is_nothing(engine):
    async with engine.writing() as db:
        await db.many(
            "INSERT INTO day_total VALUES (:a, :d, :p, :m)", [(1, 5, 2, 9), (1, 6, 3, 8)]
        )
    sql = "SELECT day, ms FROM day_total WHERE account_id = :account_id"
    async with engine.reading() as db:
        days, ms = await db.columns(sql, ("day", "ms"), {"account_id": 1})
        none, _ = await db.columns(sql, ("day", "ms"), {"account_id": 2})
    assert (days.tolist(), ms.tolist(), none.tolist()) == ([5, 6], [9, 8], [])


async def test_a_closed_engine_lets_go_of_its_file(tmp_path):
    engine = await open_sqlite(tmp_path / "notes.db")
    async with engine.writing():
        pass
    await engine.close()
    assert not (tmp_path / "notes.db-wal").exists()


async def test_an_opening_that_nobody_waits_for_leaves_no_thread(tmp_path):
    opening = asyncio.ensure_future(open_sqlite(tmp_path / "notes.db"))
    await asyncio.sleep(0)
    opening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await opening
    for thread in threading.enumerate():
        if "connection_worker" in thread.name:
            thread.join(timeout=5)
            assert not thread.is_alive()


def test_names_become_question_marks_in_their_order():
    assert positional("VALUES (:b, :a, :b) -- x::int") == "VALUES (?, ?, ?) -- x::int"


@pytest.mark.parametrize("many", [1, 49, 50, 51, 123])
async def test_every_row_of_many_is_kept(engine, many):
    async with engine.writing() as db:
        await db.many(ADD, ((f"{number:03}",) for number in range(many)))
    async with engine.reading() as db:
        assert await db.rows(ALL) == [(f"{number:03}",) for number in range(many)]


async def test_rows_of_many_that_clash_are_settled_in_their_order(engine):
    last_wins = """
INSERT INTO day_total (account_id, day, plays, ms)
     VALUES (:account_id, :day, :plays, :ms)
ON CONFLICT (account_id, day) DO UPDATE SET plays = excluded.plays, ms = excluded.ms
"""
    async with engine.writing() as db:
        await db.many(last_wins, [(1, number % 2, number, 0) for number in range(101)])
    async with engine.reading() as db:
        found = await db.rows("SELECT day, plays FROM day_total ORDER BY day")
    assert found == [(0, 100), (1, 99)]


async def test_a_row_of_many_that_fails_keeps_none_of_them(engine):
    names = [f"{number:03}" for number in range(120)] + ["007"]
    with pytest.raises(sqlite3.IntegrityError):
        async with engine.writing() as db:
            await db.many(ADD, [(name,) for name in names])
    async with engine.reading() as db:
        assert await db.rows(ALL) == []
