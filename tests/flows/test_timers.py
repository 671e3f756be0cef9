"""What runs again and again: alone, in spite of failures, and to its end."""

import asyncio
import logging

from domain.errors import VaultLocked
from flows.timers import Tick, timers

OFTEN = 0.02
PRIVATE = "a-token"


async def soon(condition):
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never came to that")


async def test_a_tick_comes_again_and_ends_with_the_block():
    told = []

    async def run():
        told.append("tick")

    async with timers([Tick("one", OFTEN, run)]):
        await soon(lambda: len(told) >= 3)
    ended = len(told)
    await asyncio.sleep(5 * OFTEN)
    assert len(told) == ended


async def test_one_that_fails_is_told_by_its_kind_and_stops_nobody(caplog):
    told = []

    async def broken():
        told.append("broken")
        raise ValueError(PRIVATE)

    async def locked():
        told.append("locked")
        raise VaultLocked("vault-locked", name="Nights")

    async def whole():
        told.append("whole")

    with caplog.at_level(logging.INFO, "flows.timers"):
        async with timers(
            [Tick("a", OFTEN, broken), Tick("b", OFTEN, locked), Tick("c", OFTEN, whole)]
        ):
            await soon(lambda: all(told.count(one) >= 2 for one in ("broken", "locked", "whole")))
    assert "tick=a failed=ValueError" in caplog.text
    assert "tick=b failed=vault-locked" in caplog.text
    assert PRIVATE not in caplog.text
    assert "Nights" not in caplog.text


async def test_a_tick_never_runs_beside_itself():
    at_once, most, runs = 0, 0, 0

    async def slow():
        nonlocal at_once, most, runs
        at_once, runs = at_once + 1, runs + 1
        most = max(most, at_once)
        await asyncio.sleep(4 * OFTEN)
        at_once -= 1

    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    async with timers([Tick("slow", OFTEN, slow)]):
        await soon(lambda: runs >= 3)
    assert most == 1


async def test_what_runs_at_the_end_may_finish():
    told = []
    begun = asyncio.Event()

    async def run():
        begun.set()
        await asyncio.sleep(5 * OFTEN)
        told.append("finished")

    async with timers([Tick("one", OFTEN, run)]):
        await begun.wait()
    assert told == ["finished"]


async def test_what_hangs_at_the_end_is_cancelled(caplog):
    begun, told = asyncio.Event(), []

    async def hang():
        begun.set()
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            told.append("cancelled")
            raise

    async with timers([Tick("one", OFTEN, hang)], finishing_s=OFTEN):
        await begun.wait()
    assert told == ["cancelled"]
    assert "ticks cancelled count=1" in caplog.text


async def test_nothing_to_do_leaves_nothing_running():
    before = asyncio.all_tasks()
    async with timers([]):
        await asyncio.sleep(OFTEN)
    assert asyncio.all_tasks() == before
