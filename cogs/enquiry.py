"""Ask Discord whether it would have us, without being the bot."""

import re
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager

import aiohttp
import discord
from discord.ext import commands

from cogs.bot import intents
from cogs.server import NEEDED
from domain.errors import DiscordError

TOKEN = re.compile(r"[\w-]{20,}\.[\w-]{5,}\.[\w-]{25,}")
CARDS = "attach_files"
"""What a post with a card takes besides."""


def check_token(token: str) -> None:
    """Raise DiscordError for what cannot be a bot's token, however it came to be there."""
    if TOKEN.fullmatch(token) is None:
        raise DiscordError("discord-token-shape")


async def check_login(token: str, *, presences: bool = False) -> None:
    """Log in and look at the application; raise DiscordError for a token or intents refused.

    The Presence intent is looked at where ``presences`` are to be kept.
    """
    async with logged_in(token) as client:
        flags = (await client.application_info()).flags
    if not (flags.gateway_guild_members or flags.gateway_guild_members_limited):
        raise DiscordError("discord-intents-refused")
    if presences and not (flags.gateway_presence or flags.gateway_presence_limited):
        raise DiscordError("discord-presence-refused")


async def check_commands(token: str) -> None:
    """Raise DiscordError where Discord lacks a command of ours: the next start sends it."""
    async with logged_in(token) as client:
        number = (await client.application_info()).id
        had = {one["name"] for one in await client.http.get_global_commands(number)}
    missing = sorted(commands_of_ours() - had)
    if missing:
        raise DiscordError("discord-commands-missing", commands=", ".join(missing))


async def check_channels(token: str, chosen: Iterable[tuple[int, int]]) -> None:
    """Look at each channel of ``chosen``, server and channel by number, with one login.

    Raise an ExceptionGroup of DiscordErrors, one for each where editions could not be posted as
    they should.
    """
    faults = []
    async with logged_in(token) as client:
        for guild_id, channel_id in chosen:
            try:
                await _look(client, guild_id, channel_id)
            except DiscordError as error:
                faults.append(error)
    if faults:
        raise ExceptionGroup("channels", faults)


async def _look(client: discord.Client, guild_id: int, channel_id: int) -> None:
    try:
        guild = await client.fetch_guild(guild_id)
        channels = {one.id: one for one in await guild.fetch_channels()}
        me = await guild.fetch_member(client.user.id if client.user else 0)
    except (discord.NotFound, discord.Forbidden) as error:
        raise DiscordError("doctor-server-gone", server=str(guild_id)) from error
    channel = channels.get(channel_id)
    if channel is None:
        raise DiscordError("doctor-channel-gone", server=guild.name)
    may = channel.permissions_for(me)
    missing = [name for name in (*NEEDED, CARDS) if not getattr(may, name)]
    if missing:
        names = ", ".join(name.replace("_", " ").title() for name in missing)
        raise DiscordError(
            "doctor-channel-closed", server=guild.name, channel=channel.name, missing=names
        )


def commands_of_ours() -> set[str]:
    """Name every command that any cog brings."""
    return {
        command.name
        for cog in commands.Cog.__subclasses__()
        for command in cog.__cog_app_commands__
        if cog.__module__.startswith("cogs.")
    }


@asynccontextmanager
async def logged_in(token: str) -> AsyncGenerator[discord.Client]:
    """Log in for some questions; raise DiscordError for a token refused, or no way to Discord."""
    async with discord.Client(intents=intents()) as client:
        try:
            await client.login(token)
            yield client
        except discord.LoginFailure as error:
            raise DiscordError("discord-token-refused") from error
        except (aiohttp.ClientError, OSError, discord.HTTPException) as error:
            raise DiscordError("discord-unreachable") from error
