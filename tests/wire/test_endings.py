"""However it ends, the database is whole, and an export is in it altogether or not at all."""

import asyncio
import signal
import sqlite3
from contextlib import closing

import pytest

from tests.fakes.discord.messages import said
from tests.wire.acts import bring

ANSWERS = "/webhooks/*/messages/@original"
PLAYS = "SELECT count(*) FROM play"


async def reading(discord, _):
    """Wait until Discord was told that an export is being read."""
    await discord.until(lambda: discord.requests("PATCH", ANSWERS))


async def writing(_, house):
    """Wait until plays are being written: somebody else cannot write then."""
    async with asyncio.timeout(60):
        while not locked(house.database):  # noqa: ASYNC110 -- no event tells of it
            await asyncio.sleep(0.002)


def locked(database):
    """Say whether another process writes just now."""
    with closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as db:
        try:
            db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        return False


@pytest.mark.parametrize("moment", [reading, writing])
async def test_killed_in_an_import_it_keeps_all_or_nothing_and_takes_it_again(
    discord, bot, ana, history, moment
):
    await bring(discord, ana, history)
    await moment(discord, bot)
    await bot.kill()
    assert bot.rows("PRAGMA integrity_check") == [("ok",)]
    assert bot.rows("PRAGMA foreign_key_check") == []
    ((kept,),) = bot.rows(PLAYS)

    await bot.open()
    again = await bring(discord, ana, history)
    report = await again.edited(lambda message: "added" in said(message))
    ((plays,),) = bot.rows(PLAYS)
    assert plays and kept in {0, plays}
    assert ("already here" in said(report)) == (kept > 0)


async def test_told_to_stop_in_an_import_it_keeps_nothing_and_leaves_nothing_behind(
    discord, bot, ana, history
):
    await bring(discord, ana, history)
    await reading(discord, bot)
    began = asyncio.get_running_loop().time()
    bot.tell(signal.SIGTERM)
    assert await bot.ended() == 0
    assert asyncio.get_running_loop().time() - began < 15
    assert bot.rows(PLAYS) == [(0,)]
    assert list(bot.scratch.iterdir()) == []
