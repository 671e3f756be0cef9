"""Liner Notes: composition root.

What a host runs is put together in ``serving``, which takes a second to load: it is imported only
where it is run.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import typer

from cards.easel import Easel
from flows.import_exports import ImportExports
from flows.phrases import Form, ShowPhrases
from storage.engines import sqlite_restore
from storage.engines.base import Engine
from storage.engines.sqlite import open_sqlite
from storage.migrate import migrate
from story.group_moments import notice_together
from story.phrasebook import Phrasebook
from terminal.awaiting import awaited
from terminal.commands import House, commands
from terminal.deliver import paper
from terminal.doctor import examine
from terminal.hosting import Hosting
from terminal.manners import kept, manners
from terminal.phrases import PhrasesPage
from terminal.sampled import sampled, sampled_server
from terminal.telling import Telling, prepared

VERSION = "26.1.0"


def now() -> datetime:
    return datetime.now(UTC)


def phrases(kind: str | None) -> None:
    """Print every phrasing of a kind, on moments of the sample."""
    voice, notes = prepared()
    with manners(voice, notes), kept(None) as path:
        voice.check()
        forms = awaited(phrased(kind, voice, path))
        paper().print(PhrasesPage(forms, voice))


async def phrased(kind: str | None, voice: Phrasebook, path: Path) -> tuple[Form, ...]:
    """Take the sample in, and see what the phrasebook makes of it."""
    people, year = sampled(None)
    async with opened(path) as engine:
        flow = ShowPhrases(engine, voice)
        flow.check(kind)
        await ImportExports(engine)(people)
        return await flow([person.name for person in people], int(year), kind)


def run(config: Path | None) -> None:
    """Be the bot, until told to stop."""
    voice, notes = prepared()
    with manners(voice, notes):
        from serving import served, settled

        settings = settled(config)
        voice.check()
        asyncio.run(served(settings, opened, voice, now))


def look_over(config: Path | None, *, offline: bool) -> None:
    """Check what the bot needs; leave with a code that says whether it has it."""
    voice, notes = prepared()
    with manners(voice, notes):
        from config.reading import settings_from
        from serving import checks

        raise SystemExit(
            examine(checks(settings_from(config), now, offline=offline), voice, notes)
        )


def database_of(config: Path | None) -> Path:
    """Say where the settings of a file, or the usual ones, say that the database is."""
    from config.reading import settings_from

    return settings_from(config).storage.database


async def copied(database: Path, copy: Path) -> None:
    """Copy without touching: a database of an older version stays as it is."""
    async with AsyncExitStack() as stack:
        engine = await open_sqlite(database)
        stack.push_async_callback(engine.close)
        await engine.copy(copy)


@asynccontextmanager
async def opened(path: Path) -> AsyncGenerator[Engine]:
    """Open a database with the newest schema, and let go of it at the end."""
    async with AsyncExitStack() as stack:
        engine = await open_sqlite(path)
        stack.push_async_callback(engine.close)
        await migrate(engine)
        yield engine


def main() -> None:
    # Not ``app()``: that would put typer's own traceback before our apology.
    telling = Telling(opened, now, notice_together, Easel)
    host = Hosting(database_of, copied, opened, sqlite_restore, now)
    told = (telling.exports, telling.server, sampled, sampled_server, phrases)
    house = House(VERSION, *told, run, host.back_up, host.restore, look_over)
    typer.main.get_command(commands(house))()


if __name__ == "__main__":
    main()
