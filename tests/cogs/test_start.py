"""The bot closes when it is told to."""

import asyncio
import os
import signal

import pytest

from cogs.start import until_told
from domain.errors import DiscordError


class Door:
    """Something that runs until it is closed."""

    def __init__(self):
        self.closed = asyncio.Event()

    async def close(self):
        await asyncio.sleep(0)
        self.closed.set()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_closes_the_door_and_waits_until_it_is_closed(number):
    door = Door()
    running = asyncio.create_task(until_told(asyncio.sleep(60), door))
    await asyncio.sleep(0)
    os.kill(os.getpid(), number)
    await asyncio.wait_for(running, 10)
    assert door.closed.is_set()


async def test_what_goes_wrong_is_told_once_the_door_is_closed():
    async def fall():
        raise DiscordError("discord-unreachable")

    door = Door()
    with pytest.raises(DiscordError):
        await until_told(fall(), door)
    assert door.closed.is_set()


async def test_afterwards_signals_are_what_they_were():
    before = signal.getsignal(signal.SIGTERM)
    await until_told(asyncio.sleep(0), Door())
    assert signal.getsignal(signal.SIGTERM) == before
