"""The clock's tick: the only timer there is. What is due, the database knows."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from apscheduler.schedulers.asyncio import AsyncIOScheduler

EVERY_SECONDS = 60

log = logging.getLogger(__name__)


@asynccontextmanager
async def ticking(
    rounds: Callable[[], Awaitable[object]], every: float = EVERY_SECONDS
) -> AsyncGenerator[None]:
    """Let a round go by every so many seconds, one at a time; a round that fails is logged.

    At the end the running round is waited for: what it has claimed nobody else may take up soon.
    """
    running: set[asyncio.Task[None]] = set()

    async def tick() -> None:
        # Not the round itself: the scheduler would cancel it when it is shut down.
        if not running:
            task = asyncio.create_task(_logged(rounds))
            running.add(task)
            task.add_done_callback(running.discard)

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(tick, "interval", seconds=every, max_instances=1, coalesce=True)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
        await asyncio.gather(*running)


async def _logged(rounds: Callable[[], Awaitable[object]]) -> None:
    try:
        await rounds()
    except Exception:
        log.exception("round failed")
