"""A server of four hundred with twelve million plays, and how long its questions take.

Run it with ``python -m tests.bench.servers``: it builds the plays in bulk, and prints CPU seconds
beside the clock's, for machines that are shared.
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from rich.console import Console
from rich.table import Table

from domain.ids import GuildId
from domain.people import Consent
from domain.play import SourceName
from flows.leaderboard import ReadLeaderboard
from flows.read_back import ReadBack
from flows.shelf import Shelf
from storage import accounts, members, people
from storage.engines.sqlite import SqliteEngine, open_sqlite
from storage.migrate import migrate
from terminal.words import read_phrasebook
from tests.bench.blocked import blocked

MEMBERS, PLAYS, TRACKS, ARTISTS = 400, 31_000, 20_000, 2_000
"""Plays of each member over three years."""
SERVER = GuildId(1)
SINCE_MS, APART_MS = 1_640_995_200_000, 3_050_000
"""From 2022 on; so far apart, with a wobble, three years are filled."""
NOW = datetime(2024, 12, 15, tzinfo=UTC)
BLOCKED_S = 0.05

NAMES = (
    "INSERT INTO artist (artist_id, identity) SELECT value, 'band ' || value FROM {artists}",
    """
    INSERT INTO track (track_id, artist_id, identity)
         SELECT value, 1 + value % {many}, 'song ' || value FROM {tracks}
    """,
    """
    INSERT INTO pressing (pressing_id, fingerprint, recording, track_id, artist_id, artist, title,
                          length_ms)
         SELECT value, value, value, value, 1 + value % {many}, 'Band ' || (1 + value % {many}),
                'Song ' || value, 200000 FROM {tracks}
    """,
)
PLAYED = """
INSERT INTO play (account_id, started_at, pressing_id, elapsed_ms, heard_ms, unsure_s)
     SELECT {account}, {since} + value * {apart} + (value * 7919 * {account}) % 1500000,
            1 + ((value * value * 31 + {account} * 977) % {tracks} * (value % 97)) / 97,
            200000, 200000, 0
       FROM {plays}
"""
DAYS = """
INSERT INTO day_total (account_id, day, plays, ms)
     SELECT account_id, started_at / 86400000, COUNT(*), SUM(heard_ms)
       FROM play WHERE account_id = {account} GROUP BY 1, 2
"""
HEARD = """
INSERT INTO track_listener (track_id, account_id, plays, ms, first_at, last_at)
     SELECT track_id, account_id, COUNT(*), SUM(heard_ms), MIN(started_at), MAX(started_at)
       FROM play JOIN pressing ON pressing.pressing_id = play.pressing_id
      WHERE account_id = {account} GROUP BY 1, 2
"""
WATCHED = """
INSERT INTO coverage (account_id, start_at, stop_at) VALUES ({account}, {since}, {stop})
"""


def numbers(many: int) -> str:
    """Count from 1, as a table of one column."""
    return (
        "(WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n "
        f"WHERE value < {many}) SELECT value FROM n)"
    )


async def a_server(path: Path) -> SqliteEngine:
    """Build it: names first, then everybody's plays and what is counted of them."""
    engine = await open_sqlite(path)
    await migrate(engine)
    told = {"artists": numbers(ARTISTS), "tracks": numbers(TRACKS), "many": ARTISTS}
    async with engine.writing() as db:
        for sql in NAMES:
            await db.execute(sql.format(**told))
    stop = SINCE_MS + PLAYS * APART_MS
    for n in range(1, MEMBERS + 1):
        async with engine.writing() as db:
            one = await people.keep_listener(db, f"m{n}", f"Member {n}", "UTC", zone_chosen=True)
            account = await accounts.keep_account(db, one.listener_id, SourceName.EXTENDED)
            here = {"account": account.account_id, "since": SINCE_MS, "stop": stop}
            plays = {"apart": APART_MS, "tracks": TRACKS, "plays": numbers(PLAYS)}
            for sql in (PLAYED, DAYS, HEARD, WATCHED):
                await db.execute(sql.format(**here, **plays))
            await members.keep_consent(db, SERVER, one.listener_id, Consent.SHARED, 1)
    return engine


class Slow(logging.Handler):
    """Keeps how long asyncio says that its loop was held."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds: list[float] = []

    def emit(self, record: logging.LogRecord) -> None:
        if found := re.search(r"took ([0-9.]+) seconds", record.getMessage()):
            self.seconds.append(float(found[1]))


async def timed(work: Callable[[], Awaitable[object]]) -> str:
    """Do it; say CPU and clock, in ms."""
    cpu, clock = process_time(), perf_counter()
    await work()
    return f"{(process_time() - cpu) * 1000:,.0f} / {(perf_counter() - clock) * 1000:,.0f}"


async def dropped(engine: SqliteEngine, period: str) -> None:
    """Forget what a period came to, so that only the one before it is kept: every month's case."""
    async with engine.writing() as db:
        await db.execute("DELETE FROM board_kept WHERE period = :period", {"period": period})


async def measured(folder: Path) -> Table:
    """Build the server and ask it everything."""
    table = Table("work", "CPU / clock, ms", title="A server, measured", box=None)
    built = perf_counter()
    engine = await a_server(folder / "server.db")
    table.add_row(f"{MEMBERS * PLAYS:,} plays built", f"{(perf_counter() - built) * 1000:,.0f}")
    read = ReadLeaderboard(engine, "UTC", lambda: NOW)
    voice = read_phrasebook()
    tell = ReadBack(engine, voice, lambda: NOW, Shelf(4, lambda: NOW))
    for board in ("plays", "artists", "minutes", "night"):
        for asked in ("2024-10", "2023"):
            for state in ("cold", "with the period before kept", "warm"):
                if state.startswith("with"):
                    await dropped(engine, asked)
                ask = await timed(lambda: read("m1", SERVER, board, asked))  # noqa: B023 -- awaited
                table.add_row(f"/leaderboard {board} {asked}, {state}", ask)
    for asked in ("2024-10", "2023"):
        table.add_row(f"/recap {asked}, cold", await timed(lambda: tell("m1", asked)))  # noqa: B023
    watch = asyncio.create_task(blocked())
    for board in ("artists", "own", "records"):
        await read("m3", SERVER, board, "2024-07")
    await tell("m3", "2023")
    watch.cancel()
    turn = await watch
    table.add_row("longest turn of the loop, own work", f"{turn.of_work * 1000:,.0f} ms")
    # Watched apart: a loop that watches itself is slower.
    loop, slow = asyncio.get_running_loop(), Slow()
    logging.getLogger("asyncio").addHandler(slow)
    loop.set_debug(True)
    loop.slow_callback_duration = BLOCKED_S
    for board in ("artists", "own", "stayed"):
        await read("m2", SERVER, board, "2024-08")
    await tell("m2", "2023")
    longest = max(slow.seconds, default=0.0) * 1000
    table.add_row("loop held over 50 ms", f"{len(slow.seconds)} times, {longest:,.0f} at most")
    await engine.close()
    return table


def main() -> None:
    """Measure in a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        Console().print(asyncio.run(measured(Path(folder))))


if __name__ == "__main__":
    main()
