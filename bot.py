"""Liner Notes: composition root."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import typer

from cards.easel import Easel
from cogs.app import furnish
from cogs.enquiry import check_channels, check_commands, check_login, check_token
from cogs.start import start
from config.logs import write_logs
from config.reading import settings_from
from config.settings import Settings
from config.wiring import check_services, check_vault, outside, site_of, way_home
from domain.period import zone_named
from flows.import_exports import ImportExports
from flows.phrases import Form, ShowPhrases
from storage.engines import sqlite_restore
from storage.engines.base import Engine
from storage.engines.sqlite import open_sqlite
from storage.engines.sqlite_check import channels_in, check_room, check_whole, sealed_in
from storage.migrate import check_history, migrate
from storage.scratch import scratch_of
from story.group_moments import notice_together
from story.phrasebook import Phrasebook
from terminal.commands import House, commands
from terminal.deliver import paper
from terminal.doctor import Check, examine
from terminal.hosting import Hosting
from terminal.manners import kept, manners
from terminal.phrases import PhrasesPage
from terminal.sampled import sampled, sampled_server
from terminal.telling import Telling, prepared
from web.house import open_pages

VERSION = "26.1.0"


def now() -> datetime:
    return datetime.now(UTC)


def phrases(kind: str | None) -> None:
    """Print every phrasing of a kind, on moments of the sample."""
    voice, notes = prepared()
    with manners(voice, notes), kept(None) as path:
        forms = asyncio.run(phrased(kind, voice, path))
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
        settings = settings_from(config)
        write_logs(settings.log.level)
        asyncio.run(served(settings, voice))


def look_over(config: Path | None, *, offline: bool) -> None:
    """Check what the bot needs; leave with a code that says whether it has it."""
    voice, notes = prepared()
    with manners(voice, notes):
        settings = settings_from(config)
        database, token = settings.storage.database, settings.discord.token.get_secret_value()
        checks: list[Check] = [
            ("terminal-doctor-settings", lambda: settings),
            ("terminal-doctor-token", lambda: check_token(token)),
            ("terminal-doctor-zones", lambda: zone_named(settings.servers.zone)),
            ("terminal-doctor-room", lambda: check_room(database)),
            ("terminal-doctor-database", lambda: check_whole(database, check_history)),
            ("terminal-doctor-home", lambda: way_home(settings)),
            ("terminal-doctor-vault", lambda: check_vault(settings, sealed_in(database))),
        ]
        if not offline:
            checks += [
                (
                    "terminal-doctor-discord",
                    lambda: check_login(token, presences=settings.presence.enabled),
                ),
                ("terminal-doctor-commands", lambda: check_commands(token)),
                ("terminal-doctor-channels", lambda: check_channels(token, channels_in(database))),
                ("terminal-doctor-sources", lambda: check_services(settings, now)),
            ]
        raise SystemExit(examine(checks, voice, notes))


async def copied(database: Path, copy: Path) -> None:
    """Copy without touching: a database of an older version stays as it is."""
    async with AsyncExitStack() as stack:
        engine = await open_sqlite(database)
        stack.push_async_callback(engine.close)
        await engine.copy(copy)


async def served(settings: Settings, voice: Phrasebook) -> None:
    """Open the door to Discord, with the host's database behind it."""
    database, imports = settings.storage.database, settings.imports
    site = site_of(settings)
    async with opened(database) as engine, outside(settings, engine, now) as (live, covers):
        limits = (settings.servers.zone, imports.at_once, imports.largest_mb)
        with scratch_of(database) as scratch, Easel() as easel:
            app = furnish(
                engine, voice, now, *limits, live=live, covers=covers, scratch=scratch, easel=easel
            )
            reads = (now, app.take_in, live.link_spotify, scratch, imports.at_once)
            async with open_pages(site, voice, *reads) as pages:
                token = settings.discord.token.get_secret_value()
                await start(replace(app, pages=pages), token, settings.health.port)


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
    host = Hosting(
        lambda path: settings_from(path).storage.database, copied, opened, sqlite_restore, now
    )
    told = (telling.exports, telling.server, sampled, sampled_server, phrases)
    house = House(VERSION, *told, run, host.back_up, host.restore, look_over)
    typer.main.get_command(commands(house))()


if __name__ == "__main__":
    main()
