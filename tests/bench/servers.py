"""A server of four hundred with twelve million plays, and how long its questions take.

Run it with ``python -m tests.bench.servers``: it builds the plays in bulk, in some minutes, and
prints CPU beside the clock, for machines that are shared. With a file's name behind it, the server
is built there, and left to be asked again.
"""

import asyncio
import logging
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from domain.edition import Edition, EditionState
from domain.ids import GuildId, ListenerId
from domain.people import Consent
from domain.period import Period
from domain.play import SourceName
from flows.compare import Compare
from flows.leaderboard import ReadLeaderboard
from flows.read_back import ReadBack
from flows.set_up import BOARD_NAMES
from flows.shelf import Shelf
from flows.suggest_tracks import SuggestTracks
from flows.sweep import sweeping
from flows.tell_edition import TellEdition
from storage import accounts, members, people
from storage.engines.sqlite import SqliteEngine, open_sqlite
from storage.migrate import migrate
from story.group_moments import notice_together
from story.phrasebook import Phrasebook
from terminal.words import read_phrasebook
from tests.bench.blocked import TICK_S, Blocked, blocked

MEMBERS, PLAYS, TRACKS, ARTISTS = 400, 31_000, 20_000, 2_000
"""Plays of each member over three years."""
SERVER, SMALL, FEW = GuildId(1), GuildId(2), 20
MONTH, YEAR = "2024-10", "2023"
SINCE_MS, APART_MS = 1_640_995_200_000, 3_050_000
"""From 2022 on; so far apart, with a wobble, three years are filled."""
NOW = datetime(2024, 12, 15, tzinfo=UTC)
WIDTH = 120
BLOCKED_S = 0.05
AGAIN = ("minutes", "artists", "own", "records")

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
MONTHS = """
INSERT INTO month_total (account_id, month, plays, ms, mark)
     SELECT account_id, 12 * strftime('%Y', day * 86400, 'unixepoch')
                        + strftime('%m', day * 86400, 'unixepoch') - 1,
            SUM(plays), SUM(ms), SUM(plays * (day + 1) * (day + 1))
       FROM day_total WHERE account_id = {account} GROUP BY 1, 2
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
            for sql in (PLAYED, DAYS, MONTHS, HEARD, WATCHED):
                await db.execute(sql.format(**here, **plays))
            await members.keep_consent(db, SERVER, one.listener_id, Consent.SHARED, 1)
    return engine


class Asked(NamedTuple):
    """What one question took, in ms."""

    cpu: float
    clock: float
    turn: Blocked
    """The loop's longest turn meanwhile."""

    def row(self) -> tuple[str, ...]:
        turn = self.turn.of_work * 1000, self.turn.by_the_clock * 1000
        return tuple(f"{one:,.0f}" for one in (self.cpu, self.clock, *turn))


async def timed(work: Callable[[], Awaitable[object]]) -> Asked:
    """Do it, and watch the loop."""
    watch = asyncio.create_task(blocked())
    await asyncio.sleep(0)
    cpu, clock = process_time(), perf_counter()
    await work()
    cpu, clock = process_time() - cpu, perf_counter() - clock
    # It must see the last turn, too.
    await asyncio.sleep(2 * TICK_S)
    watch.cancel()
    return Asked(cpu * 1000, clock * 1000, await watch)


async def dropped(engine: SqliteEngine, period: str) -> None:
    """Forget what a period came to, so that only the one before it is kept: every month's case."""
    async with engine.writing() as db:
        await db.execute("DELETE FROM board_kept WHERE period = :period", {"period": period})


Questions = AsyncIterator[tuple[str, Asked]]


async def boards_asked(engine: SqliteEngine, boards: Iterable[str] = BOARD_NAMES) -> Questions:
    """Ask leaderboards for a month and a year, cold and warm."""
    read = ReadLeaderboard(engine, "UTC", lambda: NOW)
    for board in boards:
        for period, before in ((MONTH, "2024-09"), (YEAR, "2022")):
            ask = partial(read, "m1", SERVER, board, period)
            for state, forgotten in (
                ("cold", (period, before)),
                ("with the period before kept", (period,)),
                ("warm", ()),
            ):
                for one in forgotten:
                    await dropped(engine, one)
                yield f"/leaderboard {board} {period}, {state}", await timed(ask)


async def stories_asked(engine: SqliteEngine, voice: Phrasebook) -> Questions:
    """Ask for a member's month and year, and for them again."""
    tell = ReadBack(engine, voice, lambda: NOW, Shelf(4, lambda: NOW))
    await tell("m400", "2024-03")
    for period in (MONTH, YEAR):
        for state in ("cold", "warm"):
            yield f"/recap {period}, {state}", await timed(partial(tell, "m1", period))
    compare = Compare(engine)
    yield "/compare", await timed(partial(compare, "m1", "m2", SERVER))
    yield (
        "/note, the song as it is typed",
        await timed(partial(SuggestTracks(engine), "m1", "song 1")),
    )


async def drafts_asked(engine: SqliteEngine, voice: Phrasebook) -> Questions:
    """Tell a draft of an edition in a server of twenty of them."""
    async with engine.writing() as db:
        for one in range(1, FEW + 1):
            await members.keep_consent(db, SMALL, ListenerId(one), Consent.SHARED, 1)
    tell = TellEdition(engine, voice, notice_together, lambda _: "Record Club")
    for asked in (MONTH, YEAR):
        period = Period.parse(asked, "UTC")
        edition = Edition(1, SMALL, period, 0, EditionState.DRAFTED)
        yield f"a draft of {asked} for {FEW} members", await timed(partial(tell, edition))


class Slow(logging.Handler):
    """Keeps how long asyncio says that its loop was held."""

    def __init__(self) -> None:
        super().__init__()
        self.ms: list[float] = []

    def emit(self, record: logging.LogRecord) -> None:
        if found := re.search(r"took ([0-9.]+) seconds", record.getMessage()):
            self.ms.append(float(found[1]) * 1000)


async def held(engine: SqliteEngine, voice: Phrasebook) -> str:
    """Ask much of it again while asyncio itself looks for turns over 50 ms.

    Apart from the rest: a loop that looks at itself is slower.
    """
    loop, slow = asyncio.get_running_loop(), Slow()
    logging.getLogger("asyncio").addHandler(slow)
    loop.set_debug(True)
    loop.slow_callback_duration = BLOCKED_S
    asked = 0
    for questions in (
        boards_asked(engine, AGAIN),
        stories_asked(engine, voice),
        drafts_asked(engine, voice),
    ):
        async for _ in questions:
            asked += 1
    loop.set_debug(False)
    logging.getLogger("asyncio").removeHandler(slow)
    longest = f", {max(slow.ms):,.0f} ms the longest" if slow.ms else ""
    return f"asyncio’s log: {asked} questions, held over 50 ms {len(slow.ms)} times{longest}"


async def measured(database: Path, *, there: bool) -> Table:
    """Build the server, unless it is there, and ask it everything."""
    table = Table(
        *("work", "CPU, ms", "clock, ms", "loop’s longest turn: work", "by the clock"),
        title="A server, measured",
        box=None,
    )
    built = perf_counter()
    engine = await (open_sqlite(database) if there else a_server(database))
    await migrate(engine)
    if not there:
        table.add_row(
            f"{MEMBERS * PLAYS:,} plays built", "", f"{(perf_counter() - built) * 1000:,.0f}"
        )
    voice = read_phrasebook()
    # As it is while the bot runs: the collector's turns are the longest of all.
    with sweeping() as sweep:
        for questions in (
            boards_asked(engine),
            stories_asked(engine, voice),
            drafts_asked(engine, voice),
        ):
            async for work, took in questions:
                table.add_row(work, *took.row())
        table.add_row("a sweep for garbage after it all", *(await timed(sweep)).row())
        table.caption = await held(engine, voice)
    await engine.close()
    return table


def main() -> None:
    """Measure in a folder that is gone afterwards, or in the database that is named."""
    with TemporaryDirectory() as folder:
        database = Path(sys.argv[1]) if sys.argv[1:] else Path(folder) / "server.db"
        Console(width=WIDTH).print(asyncio.run(measured(database, there=database.exists())))


if __name__ == "__main__":
    main()
