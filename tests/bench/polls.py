"""What a poll costs: kept alone, and whole rounds against a local Spotify."""

import asyncio
import statistics
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from domain.play import Play, SourceName
from flows.keep_harvest import keep_harvest
from ledger.coverage import Span
from sources.base import Harvest
from storage import polling
from storage.accounts import keep_account
from storage.engines.sqlite import open_sqlite
from storage.migrate import migrate
from storage.people import keep_listener
from storage.polling import Polled
from tests.bench.blocked import blocked
from tests.fakes.spotify import Heard
from tests.ledgers import MINUTE, NOON
from tests.listening import a_house
from tests.live import a_told

Add = Callable[[str, str, str], None]
ACCOUNTS = 200
LATENCY_S = 0.08
THREADS = 8


async def kept_polls(add: Add, folder: Path) -> None:
    """Measure keeping a list of fifty: two new, all known, and a first one of fifty new."""
    engine = await open_sqlite(folder / "polls.db")
    await migrate(engine)
    async with engine.writing() as db:
        owner = await keep_listener(db, "ada", "ada", "UTC", zone_chosen=True)
        account = await keep_account(db, owner.listener_id, SourceName.SPOTIFY, "ada")
        await polling.begin_polling(
            db, account.account_id, NOON, owned_as="ada", limiter="spotify"
        )
    for name, step, budget in (
        ("two new", 2, "≤ 0.7 ms, p95 ≤ 10"),
        ("all known", 0, ""),
        ("fifty new", 50, ""),
    ):
        took, first = [], 0
        for number in range(400):
            first += step
            now = NOON + (first + 60 + number) * 4 * MINUTE
            async with engine.writing() as db:
                (leased,) = await polling.lease(db, f"{name} {number}", 2**50, 2**51, 1)
            harvest = Harvest(_list(first), "", Span(now - 1, now), full=True)
            begun = perf_counter()
            await keep_harvest(engine, leased, harvest, now, 0.5)
            took.append((perf_counter() - begun) * 1000)
            await _due_again(engine, leased)
        p95 = statistics.quantiles(took, n=20)[-1]
        add(
            f"a poll of fifty kept, {name}",
            f"{statistics.median(took):.2f} ms, p95 {p95:.2f}",
            budget,
        )
    await engine.close()


async def _due_again(engine, leased: Polled) -> None:
    async with engine.writing() as db:
        await polling.resume(db, leased.account_id, NOON)


def _list(first: int) -> tuple[Play, ...]:
    at = range(first, first + 50)
    return tuple(a_told(NOON + n * 4 * MINUTE, f"No. {n % 300}") for n in at)


async def rounds(add: Add, folder: Path) -> None:
    """Measure whole rounds of accounts that are all due, at 80 ms of latency."""
    engine = await open_sqlite(folder / "rounds.db")
    await migrate(engine)
    async with a_house(engine, THREADS) as house:
        for number in range(ACCOUNTS):
            heard = [Heard(NOON - n * 4 * MINUTE, f"No. {n}") for n in range(50)]
            await house.spotify_account(f"no-{number}", *heard)
            (polled,) = await house.polled(f"no-{number}")
            await house.round.passes(polled.account_id, polled.client_id, NOON)
        house.spotify.latency_s = LATENCY_S
        begun = perf_counter()
        watching = asyncio.create_task(blocked())
        asked, turn = 0, replace(house.round, at_once=2 * THREADS)
        while (told := await turn()).asked:
            asked += told.asked
        took = perf_counter() - begun
        watching.cancel()
        longest = await watching
        rate = f"{asked / took:.0f} a second, the fake's own work included"
        add(f"{asked} accounts polled at 80 ms", rate, "≥ 118")
        add("the loop blocked at most", f"{longest.by_the_clock * 1000:.0f} ms", "≤ 50 ms")
    await engine.close()
