"""Ledgers for tests: plays in, what is kept out."""

from collections.abc import Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.play import Play, SourceName
from flows.merge import merge
from storage.accounts import keep_account
from storage.derived import count_anew
from storage.engines.sqlite import open_sqlite
from storage.migrate import migrate
from storage.people import keep_listener
from storage.settle import clear_shorts, keep_catalogue, keep_plays, make_room
from storage.staging import Bench

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
NOON = 1_700_000_000_000

LEDGER = """
  SELECT source, started_at, elapsed_ms, heard_ms, unsure_s, pressing.artist, pressing.title,
         pressing.album, uri, isrc, length_ms,
         (SELECT source FROM account AS better WHERE better.account_id = twin_of)
    FROM play
    JOIN account USING (account_id)
    JOIN pressing USING (pressing_id)
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
"""
DERIVED = """
  SELECT source, artist.identity, track.identity, plays, ms, first_at, last_at
    FROM track_listener
    JOIN account USING (account_id)
    JOIN track USING (track_id)
    JOIN artist USING (artist_id)
ORDER BY 1, 2, 3
"""
DAYS = """
SELECT source, day, plays, ms FROM day_total JOIN account USING (account_id) ORDER BY 1, 2
"""


def a_play(title="Nights", at=NOON, ms=200_000, artist="Frank Ocean", **more):
    """A play that ended when its length was over."""
    told = more.pop("told_at", at + (ms or 0))
    return Play(told, at, ms, more.pop("unsure_ms", 0), artist, title, **more)


MONTHS = """
SELECT account_id, month, plays, ms, mark FROM month_total ORDER BY 1, 2
"""
OF_DAYS = """
  SELECT account_id, 12 * strftime('%Y', day * 86400, 'unixepoch')
                     + strftime('%m', day * 86400, 'unixepoch') - 1,
         SUM(plays), SUM(ms), SUM(plays * (day + 1) * (day + 1))
    FROM day_total
GROUP BY 1, 2
"""


@asynccontextmanager
async def a_ledger():
    """An engine for one example: hypothesis shares fixtures between examples."""
    with TemporaryDirectory() as folder:
        engine = await open_sqlite(Path(folder) / "notes.db")
        try:
            await migrate(engine)
            yield engine
        finally:
            await engine.close()


async def keep(engine, plays: Iterable[Play], source=SourceName.EXTENDED, listener="ada"):
    """Keep plays as an import does; say what became of them."""
    async with engine.apart() as db:
        bench = await Bench.open(engine, db)
        await make_room(engine, db)
        await bench.lay(source, list(plays))
        await clear_shorts(bench)
        async with db.transaction():
            owner = await keep_listener(db, listener, listener, "UTC", zone_chosen=True)
            account = await keep_account(db, owner.listener_id, source)
            await keep_catalogue(db)
            settled = await keep_plays(bench, source, account.account_id)
            touched = await merge(db, owner.listener_id)
            for account_id in {account.account_id, *touched}:
                await count_anew(db, account_id)
    return settled


async def ledger(engine):
    """Everything that is kept of plays, with no number that hangs on the order of arrival.

    However they came, their months are the sums of their days.
    """
    async with engine.reading() as db:
        assert await db.rows(MONTHS) == sorted(await db.rows(OF_DAYS))
        return await db.rows(LEDGER), await db.rows(DERIVED), await db.rows(DAYS)
