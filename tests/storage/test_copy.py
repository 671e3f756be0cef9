"""A copy is whole, of one moment, and never in the way of anything."""

import asyncio
import sqlite3

import pytest

from domain.errors import DatabaseFailed
from storage.engines.sqlite import open_sqlite
from tests.ledgers import NOON, a_play, keep, ledger


async def test_a_copy_holds_everything_and_can_be_opened(engine, tmp_path):
    await keep(engine, [a_play(at=NOON + n * 300_000) for n in range(50)])
    copy = tmp_path / "copy.db"
    await engine.copy(copy)
    assert [path.name for path in tmp_path.glob("copy.db*")] == ["copy.db"]
    opened = await open_sqlite(copy)
    assert await ledger(opened) == await ledger(engine)
    await opened.close()


async def test_a_copy_is_made_while_others_write(engine, tmp_path):
    async def write():
        for n in range(20):
            await keep(engine, [a_play(at=NOON + n * 300_000)])

    writing = asyncio.create_task(write())
    await asyncio.sleep(0.05)
    await engine.copy(tmp_path / "copy.db")
    await writing
    with sqlite3.connect(tmp_path / "copy.db") as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert 0 <= db.execute("SELECT COUNT(*) FROM play").fetchone()[0] <= 20


async def test_what_is_there_is_not_written_over(engine, tmp_path):
    there = tmp_path / "copy.db"
    there.write_text("mine")
    with pytest.raises(DatabaseFailed, match="database-there"):
        await engine.copy(there)
    assert there.read_text() == "mine"


async def test_a_copy_that_cannot_be_made_leaves_nothing(engine, tmp_path):
    with pytest.raises(DatabaseFailed):
        await engine.copy(tmp_path / "nowhere" / "copy.db")
    assert not (tmp_path / "nowhere").exists()
