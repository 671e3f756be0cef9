"""Schemas grow by numbered steps, and refuse what they do not know."""

import asyncio
import sqlite3

import pytest

from domain.errors import DatabaseFailed, DatabaseRefused
from storage.engines.sqlite import open_sqlite
from storage.migrate import Migration, migrate, shipped

FIRST = Migration(1, "first", "-- why\nCREATE TABLE a (x {{int}}) {{table}};\n")
SECOND = Migration(2, "second", "-- why\nCREATE TABLE b (x {{int}}) {{table}};\n")
BROKEN = Migration(
    2, "broken", "CREATE TABLE b (x {{int}}) {{table}};\nCREATE TABLE a (y TEXT);\n"
)


async def tables(engine):
    async with engine.reading() as db:
        rows = await db.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {name for (name,) in rows}


@pytest.fixture
async def bare(tmp_path):
    opened = await open_sqlite(tmp_path / "bare.db")
    yield opened
    await opened.close()


async def test_pending_steps_are_applied_once(bare):
    assert await migrate(bare, [FIRST]) == 1
    assert await migrate(bare, [FIRST, SECOND]) == 1
    assert await migrate(bare, [FIRST, SECOND]) == 0
    assert await tables(bare) == {"migration", "a", "b"}


def test_a_remark_behind_a_statement_does_not_join_it_to_the_next():
    step = Migration(3, "third", "CREATE TABLE a (x TEXT);  -- a remark\nDROP TABLE b; -- and so")
    assert step.statements() == ["CREATE TABLE a (x TEXT)", "DROP TABLE b"]


def test_the_steps_that_ship_are_split_as_before():
    for step in shipped():
        assert all(sum(part.count(word) for word in ("CREATE TABLE", "ALTER TABLE")) <= 1
                   for part in step.statements())  # fmt: skip


async def test_a_step_that_fails_leaves_nothing_of_itself(bare):
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        await migrate(bare, [FIRST, BROKEN])
    assert await tables(bare) == {"migration", "a"}


async def test_a_newer_database_is_refused(bare):
    await migrate(bare, [FIRST, SECOND])
    with pytest.raises(DatabaseRefused, match=r"database-newer.*bare\.db"):
        await migrate(bare, [FIRST])


async def test_an_altered_step_is_refused(bare):
    await migrate(bare, [FIRST])
    with pytest.raises(DatabaseRefused, match="database-altered"):
        await migrate(bare, [FIRST._replace(text=FIRST.text + "-- a second thought\n")])


async def test_two_processes_at_once_apply_each_step_once(tmp_path):
    engines = [await open_sqlite(tmp_path / "both.db") for _ in range(2)]
    done = await asyncio.gather(*(migrate(engine, [FIRST, SECOND]) for engine in engines))
    assert sum(done) == 2
    for engine in engines:
        await engine.close()


async def test_what_is_shipped_makes_a_database(bare):
    assert await migrate(bare) == len(shipped())
    assert {"play", "pressing", "coverage"} <= await tables(bare)


async def test_a_file_that_is_no_database_is_refused(tmp_path):
    path = tmp_path / "letter.db"
    path.write_text("Dear Ada, " * 200)
    with pytest.raises(DatabaseRefused, match="database-foreign"):
        await open_sqlite(path)
    assert path.read_text().startswith("Dear Ada")


async def test_somebody_elses_database_is_refused(tmp_path):
    path = tmp_path / "theirs.db"
    with sqlite3.connect(path) as theirs:
        theirs.execute("CREATE TABLE recipes (name TEXT)")
    theirs.close()
    with pytest.raises(DatabaseRefused, match="database-foreign"):
        await open_sqlite(path)


async def test_a_folder_where_a_database_should_be_is_refused(tmp_path):
    with pytest.raises(DatabaseFailed, match="database-unreachable"):
        await open_sqlite(tmp_path)
