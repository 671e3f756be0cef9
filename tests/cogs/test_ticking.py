"""Rounds go by, one at a time, and are finished before the house closes."""

import asyncio

from cogs.ticking import ticking


class Rounds:
    """Rounds that take their time."""

    def __init__(self, *, fails=False):
        self.begun = self.ended = self.at_once = 0
        self.first = asyncio.Event()
        self.go_on = asyncio.Event()
        self.fails = fails

    async def __call__(self):
        self.at_once = max(self.at_once, self.begun - self.ended + 1)
        self.begun += 1
        self.first.set()
        await self.go_on.wait()
        self.ended += 1
        if self.fails:
            raise ZeroDivisionError


async def test_no_round_begins_before_the_last_has_ended():
    rounds = Rounds()
    async with ticking(rounds, every=0.01):
        await rounds.first.wait()
        await asyncio.sleep(0.1)
        rounds.go_on.set()
        await asyncio.sleep(0.1)
    assert rounds.begun == rounds.ended > 1
    assert rounds.at_once == 1


async def test_the_running_round_is_finished_at_the_end():
    rounds = Rounds()
    async with ticking(rounds, every=0.01):
        await rounds.first.wait()
        asyncio.get_running_loop().call_later(0.05, rounds.go_on.set)
    assert (rounds.begun, rounds.ended) == (1, 1)


async def test_a_round_that_fails_is_logged_and_the_next_one_comes(caplog):
    rounds = Rounds(fails=True)
    rounds.go_on.set()
    async with ticking(rounds, every=0.01):
        await asyncio.sleep(0.1)
    assert rounds.begun > 1
    assert "round failed" in caplog.text
