"""Open the door to Discord, and close it when told to."""

import asyncio
import logging
import signal
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import replace
from typing import Any, Protocol

import aiohttp
import discord

from cogs.app import App
from cogs.bot import LinerNotes, make_bot
from cogs.health import answering
from cogs.letters import postman
from domain.errors import DiscordError
from flows.settled import settled
from flows.timers import Tick, timers

EDITIONS_EVERY_S = 60
ASKING_EVERY_S = 300

log = logging.getLogger(__name__)


class Closes(Protocol):
    """Something that can be closed."""

    async def close(self) -> None: ...


async def start(app: App, token: str, health_port: int = 0) -> None:
    """Be the bot until a signal comes; raise DiscordError where Discord does not let us in.

    Where Discord does not let us see presences, all else goes on without them.
    """
    try:
        try:
            await _open(app, token, health_port)
        except discord.PrivilegedIntentsRequired:
            if app.live is None or app.live.presence is None:
                raise
            log.warning("presence: Discord wants its Presence Intent switched on; without it now")
            await _open(replace(app, live=replace(app.live, presence=None)), token, health_port)
    except discord.LoginFailure as error:
        raise DiscordError("discord-token-refused") from error
    except discord.PrivilegedIntentsRequired as error:
        raise DiscordError("discord-intents-refused") from error
    except (aiohttp.ClientError, OSError) as error:
        raise DiscordError("discord-unreachable") from error


async def _open(app: App, token: str, health_port: int) -> None:
    bot = make_bot(app)
    async with (
        answering(health_port, bot.is_ready, lambda: app.command_sheet.same(0, "")),
        timers(ticks(app, bot)),
    ):
        with settled():
            await until_told(bot.start(token), bot)


def ticks(app: App, bot: LinerNotes) -> list[Tick]:
    """List what is done again and again while the bot runs."""
    editions = Tick("editions", EDITIONS_EVERY_S, bot.round)
    asking = Tick("asking", ASKING_EVERY_S, bot.ask)
    return [editions, asking, *(app.live.ticks(postman(bot, app.voice)) if app.live else ())]


async def until_told(running: Coroutine[Any, Any, None], bot: Closes) -> None:
    """Run until done or told to stop by a signal, then close: nothing is torn, however early.

    What runs is stopped before it is closed. The other way round a bot that was still starting
    would fall over its own closed connection, and Discord would not be told that we left.
    """
    loop, task = asyncio.get_running_loop(), asyncio.ensure_future(running)
    stops = (signal.SIGINT, signal.SIGTERM)
    for number in stops:
        # Windows has no such thing; there Ctrl-C ends asyncio.run by itself.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, task.cancel)
    try:
        await asyncio.wait({task})
        if not task.cancelled():
            await task
    finally:
        task.cancel()
        await bot.close()
        for number in stops:
            with suppress(NotImplementedError):
                loop.remove_signal_handler(number)
