"""Ten thousand accounts on one process, against a Spotify in another, at 80 ms of latency."""

import asyncio
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from time import perf_counter, process_time

from aiohttp import web

from domain.play import SourceName
from domain.secret import Secret
from flows.harvest import HarvestRound
from flows.passes import Passes
from flows.sweep import sweeping
from sources.fetching import Fetcher, open_session
from sources.spotify import SpotifySource
from sources.spotify_link import SpotifyLink, Tokens
from storage.engines.base import Connection
from storage.engines.sqlite import SqliteEngine, open_sqlite
from storage.migrate import migrate
from storage.vault import Vault
from tests.bench.blocked import blocked
from tests.fakes.spotify import Heard, row
from tests.ledgers import MINUTE, NOON
from tests.listening import APP, Hour

Add = Callable[[str, str, str], None]
ACCOUNTS = 10_000
LATENCY_S = 0.08
THREADS = 24
LISTENERS = 97
"""Different lists: accounts share them, as people share songs."""
LIST = 50
NEW = 2

LISTENER = """
INSERT INTO listener (listener_id, known_as, name, zone, zone_chosen)
     VALUES (:listener_id, :known_as, :name, 'UTC', 1)
"""
ACCOUNT = """
INSERT INTO account (account_id, listener_id, source, name)
     VALUES (:account_id, :listener_id, :source, :name)
"""
SEALED = """
INSERT INTO token (account_id, sealed) VALUES (:account_id, :sealed)
"""
POLLING = """
INSERT INTO polling (account_id, owned_as, limiter, client_id, cursor, state, state_at, due_at,
                     authorised_at)
     VALUES (:account_id, :owned_as, 'spotify', :client_id, '', 'fine', 0, 0, :authorised_at)
"""


async def many_accounts(add: Add, folder: Path, accounts: int = ACCOUNTS) -> None:
    """Poll everybody twice: fifty new plays each, then two new among fifty."""
    engine = await open_sqlite(folder / "many.db")
    await migrate(engine)
    vault, hour = Vault([Vault.made_key()]), Hour(NOON)
    async with engine.writing() as db:
        await _linked(db, vault, accounts)
    with _spotify() as address, sweeping():
        source = SpotifySource(address, THREADS)
        async with open_session() as session:
            link = SpotifyLink(Fetcher("Spotify", session), "https://notes.example/", address)
            turn = HarvestRound(
                engine,
                {SourceName.SPOTIFY: source},
                Passes(engine, vault, link),
                hour.aware,
                chance=lambda: 0.5,
                worker=lambda: token_hex(8),
                many=600,
                at_once=THREADS,
            )
            for what in (f"{LIST} new", f"{NEW} new of {LIST}"):
                await _pass(add, engine, turn, what, accounts)
                hour.now += NEW * 4 * MINUTE
        source.close()
    await engine.close()


async def _pass(
    add: Add, engine: SqliteEngine, turn: HarvestRound, what: str, accounts: int
) -> None:
    async with engine.writing() as db:
        await db.execute("UPDATE polling SET due_at = 0")
    watching = asyncio.create_task(blocked())
    begun, used, asked, failed = perf_counter(), process_time(), 0, 0
    while asked < accounts and (told := await turn()).asked:
        asked, failed = asked + told.asked, failed + told.failed
    took, used = perf_counter() - begun, process_time() - used
    watching.cancel()
    longest = await watching
    assert (asked, failed) == (accounts, 0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    name = f"{accounts} accounts, {what}"
    add(f"{name}: polled at 80 ms", f"{asked / took:.0f} a second", "≥ 118")
    add(f"{name}: CPU a poll", f"{used / asked * 1000:.2f} ms", "")
    add(f"{name}: memory at most", f"{peak:.0f} MB", "")
    work, clock = longest.of_work * 1000, longest.by_the_clock * 1000
    said = f"{work:.0f} ms of work, {clock:.0f} by the clock"
    add(f"{name}: the loop blocked at most", said, "≤ 50 ms")


async def _linked(db: Connection, vault: Vault, accounts: int) -> None:
    numbers = range(1, accounts + 1)
    await db.many(LISTENER, [(n, f"no-{n}", f"no-{n}") for n in numbers])
    await db.many(ACCOUNT, [(n, n, SourceName.SPOTIFY, f"no-{n}") for n in numbers])
    await db.many(POLLING, [(n, f"spotify:no-{n}", APP, NOON) for n in numbers])
    sealed = [
        (n, vault.seal(Tokens(Secret(str(n)), Secret("r"), 2**53).dumped(), f"account {n}"))
        for n in numbers
    ]
    await db.many(SEALED, sealed)


@contextmanager
def _spotify():
    """Run a Spotify in a process of its own: its work is not ours to count."""
    words = [sys.executable, "-m", "tests.bench.many"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, encoding="utf-8") as child:
        assert child.stdout is not None
        try:
            yield child.stdout.readline().strip()
        finally:
            child.kill()


async def _serve() -> None:
    """Answer every list, the second time with two songs more; say where on the first line."""
    lists = {
        (who, first): json.dumps(
            {
                "items": [
                    row(
                        Heard(NOON - (LIST - first - n) * 4 * MINUTE, f"No. {who * 7 + n + first}")
                    )
                    for n in reversed(range(LIST))
                ],
                "next": None,
                "cursors": None,
            }
        ).encode()
        for who in range(LISTENERS)
        for first in (0, NEW)
    }
    asked: set[int] = set()

    async def recently_played(request: web.Request) -> web.Response:
        await asyncio.sleep(LATENCY_S)
        number = int(request.headers["Authorization"].removeprefix("Bearer "))
        body = lists[number % LISTENERS, NEW if number in asked else 0]
        asked.add(number)
        return web.Response(body=body, content_type="application/json")

    app = web.Application()
    app.router.add_get("/me/player/recently-played", recently_played)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    sys.stdout.write(f"http://127.0.0.1:{runner.addresses[0][1]}/\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve())
