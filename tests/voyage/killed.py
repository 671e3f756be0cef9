"""A process of its own that makes one round at the hour it is told, to be killed meanwhile."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import numpy as np

from domain.secret import Secret
from tests.beside import ROOT
from tests.listening import Hour
from tests.voyage.ship import Ship

READY = b"ready\n"


async def one_round(path: str, now: str, address: str) -> None:
    """Open the ledger, say so, wait to be told, and ask."""
    key, dice = Secret(sys.stdin.readline().strip()), np.random.default_rng(int(now))
    async with Ship(Path(path), Hour(int(now)), address, key, dice) as ship:
        sys.stdout.buffer.write(READY)
        sys.stdout.flush()
        while True:
            await ship.round()


async def killed_in_a_round(ship: Ship, after_s: float) -> None:
    """Let a child make the rounds due at this hour, and kill it so long after it began."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.voyage.killed"),
        *(str(ship.path), str(ship.hour()), ship.address),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(ship.key.reveal().encode() + b"\n")
    await child.stdin.drain()
    assert await child.stdout.readline() == READY
    await asyncio.sleep(after_s)
    child.send_signal(signal.SIGKILL)
    assert await child.wait() == -signal.SIGKILL


if __name__ == "__main__":
    asyncio.run(one_round(*sys.argv[1:]))
