"""Say on this machine alone whether the bot is well: for whatever restarts it when it is not."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from domain.errors import HouseError, PortTaken

LOOPBACK = "127.0.0.1"
PATIENCE_S = 5

log = logging.getLogger(__name__)


@asynccontextmanager
async def answering(
    port: int, ready: Callable[[], bool], readable: Callable[[], Awaitable[object]]
) -> AsyncGenerator[None]:
    """Answer ``GET /health`` on a port of loopback while inside; a port of 0 is none at all.

    200 while Discord has us and the database can be read, 503 otherwise, with which of the two.
    Raise PortTaken where nothing can listen there.
    """
    if not port:
        yield
        return

    async def health(_: web.Request) -> web.Response:
        told = {"discord": ready(), "database": await _reads(readable)}
        return web.json_response(told, status=200 if all(told.values()) else 503)

    site = web.Application()
    site.router.add_get("/health", health)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, LOOPBACK, port).start()
        except OSError as error:
            raise PortTaken("health-port", port=str(port)) from error
        log.info("health port=%s", port)
        yield
    finally:
        await runner.cleanup()


async def _reads(readable: Callable[[], Awaitable[object]]) -> bool:
    try:
        async with asyncio.timeout(PATIENCE_S):
            await readable()
    except (HouseError, TimeoutError):
        return False
    return True
