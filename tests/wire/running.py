"""The bot as its host runs it: a process, a folder, what it says."""

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

from tests.fakes.discord.server import PATIENCE, TOKEN, Discord

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def a_discord():
    """Open a Discord; whatever it was sent must have been what Discord takes."""
    async with Discord() as opened:
        yield opened
        assert opened.faults() == []


@asynccontextmanager
async def a_house(discord, folder):
    """Give a host's folder; nothing in it ever says a secret, nor falls over."""
    made = House(discord, folder)
    try:
        yield made
    finally:
        await made.close()
    assert "Traceback" not in made.said
    assert not any(secret in made.said for secret in (TOKEN, TOKEN.split(".")[2]))
    assert "interaction-token" not in made.said


class House:
    """A host's folder: one database, and a process that may be started in it again and again."""

    def __init__(self, discord, folder, token=TOKEN, settings=""):
        self.discord = discord
        self.database = folder / "liner-notes.db"
        self.said = ""
        """Everything that any process said, to either stream."""
        self.scratch = folder / "scratch"
        """Where its temporary files go."""
        self.scratch.mkdir()
        told = folder / "config" / "bot.toml"
        told.parent.mkdir()
        # Whoever writes down everything must not write down a secret either.
        told.write_text(f"[log]\nlevel = 'debug'\n{settings}", "utf-8")
        self.settings = told
        self._folder = folder
        self._token = token
        self._running: Any = None
        self._reading: Any = None

    async def start(self):
        """Start the bot, without waiting for anything."""
        addresses = self.discord.api_address, self.discord.gateway_address
        launch = ("-m", "tests.fakes.discord.launch", *addresses, "run")
        self._running = await asyncio.create_subprocess_exec(
            sys.executable, *launch,
            cwd=self._folder,
            env=os.environ
            | {"PYTHONPATH": str(ROOT), "TMPDIR": str(self.scratch), "DISCORD_TOKEN": self._token},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        self._reading = asyncio.create_task(self._running.stdout.read())

    async def open(self):
        """Start the bot, and wait until Discord and it know each other."""
        before = len(self.discord.gateway.lines)
        await self.start()
        lines = self.discord.gateway.lines
        await self._unless_ended(
            self.discord.until(lambda: lines[before:] and lines[before].opened_by)
        )

    def tell(self, number):
        """Send the process a signal."""
        self._running.send_signal(number)

    async def ended(self):
        """Wait for the process to be gone; give its exit code."""
        async with asyncio.timeout(PATIENCE):
            code = await self._running.wait()
            self.said += (await self._reading).decode()
        self._running = None
        return code

    async def close(self):
        """End the process, if there is one, as a host would."""
        if self._running is not None:
            if self._running.returncode is None:
                self.tell(signal.SIGTERM)
            await self.ended()

    async def kill(self):
        """End the process between two instructions."""
        self.tell(signal.SIGKILL)
        assert await self.ended() == -signal.SIGKILL

    def rows(self, sql):
        """Read the database as another process does."""
        with closing(sqlite3.connect(self.database)) as db:
            return db.execute(sql).fetchall()

    async def _unless_ended(self, waiting):
        """Wait for something that can only come while the process lives."""
        waiting = asyncio.ensure_future(waiting)
        ended = asyncio.ensure_future(self._running.wait())
        await asyncio.wait({waiting, ended}, return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if not waiting.done():
            waiting.cancel()
            await self.ended()
            raise AssertionError(f"the bot ended: {self.said}")
        await waiting
