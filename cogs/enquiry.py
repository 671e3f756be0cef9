"""Ask Discord whether it would have us, without being the bot."""

import re

import aiohttp
import discord

from cogs.bot import intents
from domain.errors import DiscordError

TOKEN = re.compile(r"[\w-]{20,}\.[\w-]{5,}\.[\w-]{25,}")


def check_token(token: str) -> None:
    """Raise DiscordError for what cannot be a bot's token, however it came to be there."""
    if TOKEN.fullmatch(token) is None:
        raise DiscordError("discord-token-shape")


async def check_login(token: str) -> None:
    """Log in and look at the application; raise DiscordError for a token or intents refused."""
    async with discord.Client(intents=intents()) as client:
        try:
            await client.login(token)
            flags = (await client.application_info()).flags
        except discord.LoginFailure as error:
            raise DiscordError("discord-token-refused") from error
        except (aiohttp.ClientError, OSError, discord.HTTPException) as error:
            raise DiscordError("discord-unreachable") from error
    if not (flags.gateway_guild_members or flags.gateway_guild_members_limited):
        raise DiscordError("discord-intents-refused")
