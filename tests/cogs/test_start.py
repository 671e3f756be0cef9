"""The bot closes when it is told to."""

import asyncio
import os
import signal

import pytest

from cogs.start import until_told


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
    async with until_told(door):
        os.kill(os.getpid(), number)
        await asyncio.wait_for(door.closed.wait(), 10)
    assert door.closed.is_set()


async def test_afterwards_signals_are_what_they_were():
    before = signal.getsignal(signal.SIGTERM)
    async with until_told(Door()):
        pass
    assert signal.getsignal(signal.SIGTERM) == before
