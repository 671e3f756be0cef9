"""Health is told on loopback, and only while asked for."""

import asyncio

import aiohttp
import pytest

from cogs.health import LOOPBACK, answering
from domain.errors import DatabaseFailed, PortTaken
from tests.terminal.stories import VOICE


async def fine():
    return None


async def broken():
    raise DatabaseFailed("database-broken", file="notes.db")


async def asked(port, path="/health"):
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://{LOOPBACK}:{port}{path}") as answer,
    ):
        return answer.status, await answer.json() if answer.status != 404 else None


@pytest.mark.parametrize(
    ("ready", "readable", "expected"),
    [
        (True, fine, (200, {"discord": True, "database": True})),
        (False, fine, (503, {"discord": False, "database": True})),
        (True, broken, (503, {"discord": True, "database": False})),
    ],
)
async def test_it_is_well_while_discord_and_the_database_are(
    unused_tcp_port, ready, readable, expected
):
    async with answering(unused_tcp_port, lambda: ready, readable):
        assert await asked(unused_tcp_port) == expected
        assert (await asked(unused_tcp_port, "/"))[0] == 404
    with pytest.raises(aiohttp.ClientConnectorError):
        await asked(unused_tcp_port)


async def test_without_a_port_nothing_listens(unused_tcp_port):
    async with answering(0, lambda: True, fine):
        with pytest.raises(OSError, match=str(unused_tcp_port)):
            await asyncio.open_connection(LOOPBACK, unused_tcp_port)


async def test_a_port_that_somebody_has_is_told_as_that(unused_tcp_port):
    async with answering(unused_tcp_port, lambda: True, fine):
        with pytest.raises(PortTaken) as refused:
            async with answering(unused_tcp_port, lambda: True, fine):
                raise AssertionError("it listens")
    told = VOICE.phrase(refused.value.phrase, **refused.value.values)
    assert f"port {unused_tcp_port}," in told and "Discord" not in told
