"""Liner Notes as a host runs it: the composition root's other half, loaded where it is run."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

from cards.easel import Easel
from cogs.app import furnish
from cogs.enquiry import check_channels, check_commands, check_login, check_token
from cogs.start import start
from config.logs import write_logs
from config.reading import settings_from
from config.settings import Settings
from config.wiring import check_vault, outside, service_checks, site_of, way_home
from domain.period import zone_named
from flows.clock import Clock
from storage.engines.base import Engine
from storage.engines.sqlite_check import channels_in, check_room, check_whole, sealed_in
from storage.migrate import check_history
from storage.scratch import scratch_of
from story.phrasebook import Phrasebook
from terminal.doctor import Check
from web.house import open_pages

Opened = Callable[[Path], AbstractAsyncContextManager[Engine]]
"""Opens a database with the newest schema."""


def settled(config: Path | None) -> Settings:
    """Read the settings, and begin the log as they say; raise SettingsError."""
    settings = settings_from(config)
    write_logs(settings.log.level)
    return settings


async def served(settings: Settings, opened: Opened, voice: Phrasebook, clock: Clock) -> None:
    """Open the door to Discord, with the host's database behind it."""
    database, imports = settings.storage.database, settings.imports
    site = site_of(settings)
    async with opened(database) as engine, outside(settings, engine, clock) as (live, covers):
        limits = (settings.servers.zone, imports.at_once, imports.largest_mb)
        with scratch_of(database) as scratch, Easel() as easel:
            app = furnish(
                *(engine, voice, clock, *limits),
                live=live,
                covers=covers,
                scratch=scratch,
                easel=easel,
            )
            reads = (clock, app.take_in, live.link_spotify, scratch, imports.at_once)
            async with open_pages(site, voice, *reads) as pages:
                token = settings.discord.token.get_secret_value()
                await start(replace(app, pages=pages), token, settings.health.port)


def checks(settings: Settings, clock: Clock, *, offline: bool) -> list[Check]:
    """List what the bot needs, and how each is looked at."""
    database, token = settings.storage.database, settings.discord.token.get_secret_value()
    here: list[Check] = [
        ("terminal-doctor-settings", lambda: settings),
        ("terminal-doctor-token", lambda: check_token(token)),
        ("terminal-doctor-zones", lambda: zone_named(settings.servers.zone)),
        ("terminal-doctor-room", lambda: check_room(database)),
        ("terminal-doctor-database", lambda: check_whole(database, check_history)),
        ("terminal-doctor-home", lambda: way_home(settings)),
        ("terminal-doctor-vault", lambda: check_vault(settings, sealed_in(database))),
    ]
    presences = settings.presence.enabled
    elsewhere: list[Check] = [
        ("terminal-doctor-discord", lambda: check_login(token, presences=presences)),
        ("terminal-doctor-commands", lambda: check_commands(token)),
        ("terminal-doctor-channels", lambda: check_channels(token, channels_in(database))),
        *service_checks(settings, clock),
    ]
    return here if offline else here + elsewhere
