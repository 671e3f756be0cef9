"""A process that publishes what is due, for tests that kill it."""

import asyncio
from datetime import datetime
from pathlib import Path

from storage.engines.sqlite import open_sqlite
from tests.flows.editing import House

BEGUN, ENDED = "begun", "ended"
"""Files that say when a round began and ended."""


def publish_once(folder: str, now: str, slow: float) -> None:
    """Open the database, let one round go by, close it."""
    asyncio.run(round_by(Path(folder), datetime.fromisoformat(now), slow))


async def round_by(folder: Path, now: datetime, slow: float) -> None:
    """Let one round go by in this process."""
    engine = await open_sqlite(folder / "notes.db")
    house = House(engine, folder)
    house.channel.slow = slow
    (folder / BEGUN).touch()
    await house.at(now)
    await engine.close()
    (folder / ENDED).touch()
