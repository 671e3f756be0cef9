"""Open the door to Discord, and close it when told to."""

import asyncio
import signal
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Protocol

import aiohttp
import discord

from cogs.app import App
from cogs.bot import make_bot
from cogs.ticking import ticking
from domain.errors import DiscordError


class Closes(Protocol):
    """Something that can be closed."""

    async def close(self) -> None: ...


async def start(app: App, token: str) -> None:
    """Be the bot until a signal comes; raise DiscordError where Discord does not let us in."""
    async with make_bot(app) as bot, until_told(bot), ticking(bot.round):
        try:
            await bot.start(token)
        except discord.LoginFailure as error:
            raise DiscordError("discord-token-refused") from error
        except discord.PrivilegedIntentsRequired as error:
            raise DiscordError("discord-intents-refused") from error
        except (aiohttp.ClientError, OSError) as error:
            raise DiscordError("discord-unreachable") from error


@asynccontextmanager
async def until_told(bot: Closes) -> AsyncGenerator[None]:
    """Close the bot when a signal asks for it: what runs is finished or undone, never torn."""
    loop, closing = asyncio.get_running_loop(), set[asyncio.Task[None]]()
    stops = (signal.SIGINT, signal.SIGTERM)

    def stop() -> None:
        closing.add(asyncio.ensure_future(bot.close()))

    for number in stops:
        # Windows has no such thing; there Ctrl-C ends asyncio.run by itself.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stop)
    try:
        yield
        await asyncio.gather(*closing)
    finally:
        for number in stops:
            with suppress(NotImplementedError):
                loop.remove_signal_handler(number)
