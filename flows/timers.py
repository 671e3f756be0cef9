"""What is done again and again, as long as the bot runs."""

import asyncio
import logging
import traceback
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC
from typing import Final, NamedTuple

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from domain.errors import HouseError

log = logging.getLogger(__name__)

FINISHING_S: Final = 25
"""So long a tick that runs may take to finish at the end: a token may be under way."""


class Tick(NamedTuple):
    """Something to do every so often."""

    name: str
    every_s: float
    run: Callable[[], Awaitable[object]]


@asynccontextmanager
async def timers(ticks: Iterable[Tick], finishing_s: float = FINISHING_S) -> AsyncGenerator[None]:
    """Run ticks while the block does, none beside itself; at the end let what runs finish.

    The first of each comes after its own interval. One that fails is told by its kind, and comes
    again.
    """
    running: set[asyncio.Task[object]] = set()

    async def guarded(tick: Tick) -> None:
        task = asyncio.ensure_future(_safely(tick))
        running.add(task)
        try:
            # Shielded: the scheduler cancels what runs when it stops, and here it may finish.
            await asyncio.shield(task)
        finally:
            if task.done():
                running.discard(task)

    scheduler = AsyncIOScheduler(timezone=UTC)
    for tick in ticks:
        scheduler.add_job(
            *(guarded, "interval"),
            args=[tick],
            id=tick.name,
            seconds=tick.every_s,
            max_instances=1,
            coalesce=True,
            # However late the loop is: a tick left out would only be later still.
            misfire_grace_time=None,
        )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
        await _finished(running, finishing_s)


async def _safely(tick: Tick) -> object:
    try:
        return await tick.run()
    except HouseError as error:
        log.error("tick=%s failed=%s", tick.name, error.phrase)  # noqa: TRY400 -- its words may hold names
    except Exception as error:  # noqa: BLE001 -- one tick that fails must not be the last
        # Where, and not what: the text of a foreign error may hold names or tokens.
        where = "".join(traceback.format_tb(error.__traceback__))
        log.error("tick=%s failed=%s\n%s", tick.name, type(error).__name__, where)  # noqa: TRY400 -- see above
    return None


async def _finished(running: set[asyncio.Task[object]], within_s: float) -> None:
    """Wait for what runs, and cancel what takes too long."""
    if not running:
        return
    _, late = await asyncio.wait(set(running), timeout=within_s)
    for task in late:
        task.cancel()
    if late:
        log.warning("ticks cancelled count=%d", len(late))
        await asyncio.wait(late, timeout=within_s)
