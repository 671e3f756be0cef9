"""Measure, and print each figure beside the budget it is held to."""

import asyncio
import sqlite3
import statistics
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import closing
from functools import partial
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from rich.console import Console
from rich.table import Table

from domain.period import Period
from flows.gather import gather
from flows.import_exports import ImportExports
from flows.person import Person
from flows.recap import ReadRecap
from flows.sweep import sweeping
from storage.engines.sqlite import SqliteEngine, open_sqlite
from storage.migrate import migrate
from storage.people import find_listener
from story.facts import count
from story.listening import Listening
from terminal.words import read_phrasebook
from tests.bench import full_house
from tests.bench.finders import slowest
from tests.bench.listening import archive, bare
from tests.bench.many import many_accounts
from tests.bench.polls import kept_polls, rounds

SHARED = Path(__file__).parents[2].parent / "shared"

CROWD = """
INSERT INTO track_listener (track_id, account_id, plays, ms, first_at, last_at)
WITH RECURSIVE other (account_id) AS (
     SELECT 2 UNION ALL SELECT account_id + 1 FROM other WHERE account_id < 400)
     SELECT track_id, other.account_id, plays, ms, first_at, last_at
       FROM track_listener
       JOIN other ON (track_id + other.account_id) % 7 = 0
"""
"""Every other account plays a seventh of the tracks."""
WHO_PLAYS = """
SELECT account_id, plays, ms, first_at, last_at
  FROM track_listener
 WHERE track_id = :track_id
"""


async def a_ledger(path: Path, export: Path) -> tuple[SqliteEngine, float, int]:
    """Import an export into a new database; say how long it took, and how many rows it had."""
    engine = await open_sqlite(path)
    await migrate(engine)
    begun = perf_counter()
    (report,) = await ImportExports(engine)([Person("you", "UTC", True, (export,))])
    return engine, perf_counter() - begun, report.rows


async def median_ms(work: Callable[[], Awaitable[object]], times: int = 9) -> float:
    """Do it once to warm up, then take the median of some runs, in ms."""
    await work()
    took = []
    for _ in range(times):
        begun = perf_counter()
        await work()
        took.append((perf_counter() - begun) * 1000)
    return statistics.median(took)


class Bench:
    """A table that grows as figures come in."""

    def __init__(self) -> None:
        self.table = Table("work", "now", "should be", title="Liner Notes, measured", box=None)

        self.others: list[Table] = []

    def add(self, work: str, now: str, budget: str = "") -> None:
        self.table.add_row(work, now, budget)

    def finders(self, title: str, listening: Listening) -> None:
        """Set out beside it where the time of a story goes."""
        table = Table("finder", "ms", title=title, box=None)
        for name, took in slowest(listening):
            table.add_row(name, f"{took:.1f}")
        self.others.append(table)


async def imports(bench: Bench, folder: Path) -> None:
    """Measure imports, end to end, derived tables included."""
    if SHARED.is_dir():
        engine, took, rows = await a_ledger(folder / "c.db", SHARED / "data" / "listener-c.zip")
        await engine.close()
        bench.add(
            "import listener c", f"{took:.2f} s, {rows / took:,.0f} rows/s", "≥ 150,000 rows/s"
        )
    for size, a_year in ((40_000, 40_000), (400_000, 40_000), (1_000_000, 100_000)):
        export = archive(folder / f"{size}.zip", size, a_year)
        engine, took, rows = await a_ledger(folder / f"{size}.db", export)
        await engine.close()
        each = _bytes_a_play(folder / f"{size}.db")
        bench.add(
            f"import {rows:,} rows",
            f"{took:.2f} s, {rows / took:,.0f} rows/s, {each:.1f} bytes a play",
            "≥ 150,000 rows/s, ≤ 32 bytes",
        )


def _bytes_a_play(database: Path) -> float:
    """Say what a play takes on disk, derived tables and their indexes included."""
    with closing(sqlite3.connect(database)) as db:
        plays = db.execute("SELECT COUNT(*) FROM play").fetchone()[0]
        pages = db.execute(
            "SELECT SUM(pgsize) FROM dbstat "
            "WHERE name IN ('play', 'day_total', 'month_total', 'track_listener')"
        ).fetchone()[0]
    return float(pages / plays)


async def facts(bench: Bench, folder: Path) -> None:
    """Measure one member's year, read and counted, and told."""
    voice = read_phrasebook()
    for rows, a_year, budget in (
        (10_000, 10_000, ""),
        (40_000, 40_000, "≤ 20 ms"),
        (400_000, 40_000, "≤ 50 ms"),
    ):
        export = archive(folder / "facts.zip", rows, a_year)
        engine, _, _ = await a_ledger(folder / f"facts-{rows}.db", export)
        try:
            year = Period.parse("2024", "Europe/Lisbon")
            async with engine.reading() as db:
                you = await find_listener(db, "you")
            assert you is not None

            async def counted(engine: SqliteEngine = engine, you=you, year=year) -> object:
                async with engine.reading() as db:
                    return count(await gather(db, you, year, memory_days=0))

            recap = ReadRecap(engine, voice)
            name = f"a year of {a_year:,} in {rows:,} plays"
            bench.add(f"{name}: read and counted", f"{await median_ms(counted):.1f} ms", budget)
            for told, limit in (("2024", "≤ 600 ms"), ("2024-11", "≤ 150 ms")):
                period = Period.parse(told, "Europe/Lisbon")
                took = await median_ms(partial(recap, "you", period), 3)
                bench.add(f"{name}: the story of {told}", f"{took:.0f} ms", limit)
            async with engine.reading() as db:
                listening = await gather(db, you, year)
            bench.finders(f"the slowest finders in {name}", listening)
        finally:
            await engine.close()


async def who_plays(bench: Bench, folder: Path) -> None:
    """Measure what asks who plays a track, among four hundred accounts with one taste."""
    engine, _, _ = await a_ledger(folder / "who.db", archive(folder / "who.zip", 40_000, 40_000))
    try:
        async with engine.writing() as db:
            await db.execute(CROWD)
            rows = await db.rows("SELECT track_id FROM track_listener WHERE account_id = 1")
        tracks = cycle(track_id for (track_id,) in rows)

        async def asked() -> object:
            async with engine.reading() as db:
                return await db.rows(WHO_PLAYS, {"track_id": next(tracks)})

        took = await median_ms(asked, 999)
        bench.add("who plays this track, of 400 accounts", f"{took:.2f} ms", "≤ 0.3 ms")
    finally:
        await engine.close()


async def server(bench: Bench, folder: Path) -> None:
    """Measure a month of a full server, from stored plays to the edition."""
    horizons = (("nothing", full_house.MONTH.start_ms), ("a year", full_house.SINCE))
    for before, since in horizons:
        engine = await full_house.build(folder / f"server-{since}.db", since)
        took = []
        try:
            # Garbage is looked for as it is in the bot.
            with sweeping():
                for _ in range(3):
                    began = process_time()
                    await full_house.told(engine)
                    took.append((process_time() - began) * 1000)
        finally:
            await engine.close()
        bench.add(
            f"a server’s month, {full_house.MEMBERS} members of 3,000 plays, {before} before, CPU",
            f"{min(took):.0f} ms",
            "≤ 3,000 ms",
        )


def memory(bench: Bench, folder: Path) -> None:
    """Measure what 500 MB of export take of memory, in a process of their own."""
    whole = bare(folder / "bare.json", 500)
    for export in (whole, archive(folder / "many.zip", 560_000, 100_000)):
        run = subprocess.run(
            [
                sys.executable,
                "-m",
                "tests.bench",
                "one",
                str(export),
                str(folder / f"{export.stem}.db"),
            ],
            capture_output=True,
            text=True,
            check=True,
        )
        bench.add(f"memory to import 500 MB, {export.name}", run.stdout.strip(), "< 300 MB")


def cards(bench: Bench) -> None:
    """Measure cards, in a process of their own: memory is part of it."""
    command = [sys.executable, "-m", "tests.bench.cards"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    for line in run.stdout.splitlines():
        bench.add(*line.split("\t"))


async def one(export: Path, database: Path) -> None:
    """Import one export and print what it took."""
    engine, took, rows = await a_ledger(database, export)
    await engine.close()
    sys.stdout.write(f"{_peak_mb():.0f} MB, {took:.1f} s for {rows:,} rows\n")


def _peak_mb() -> float:
    """Give this process's own peak; getrusage would give its parent's where that was larger."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return float("nan")


def main() -> None:
    """Measure everything, or one import in this process."""
    if sys.argv[1:2] == ["one"]:
        asyncio.run(one(Path(sys.argv[2]), Path(sys.argv[3])))
        return
    bench = Bench()
    with TemporaryDirectory() as name:
        folder = Path(name)
        # First, for it tells how much memory this process took at most.
        asyncio.run(many_accounts(bench.add, folder))
        asyncio.run(imports(bench, folder))
        asyncio.run(facts(bench, folder))
        asyncio.run(who_plays(bench, folder))
        asyncio.run(server(bench, folder))
        asyncio.run(kept_polls(bench.add, folder))
        asyncio.run(rounds(bench.add, folder))
        memory(bench, folder)
    cards(bench)
    Console().print(bench.table, *bench.others)


main()
