"""The way into channels: posts of editions, found again and edited."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import aiohttp
import discord
from discord.components import Container, MediaGalleryComponent
from discord.ui import LayoutView

from cogs.edition_pages import CARD_FILE, divided, mark_of, pictured, posted, told
from cogs.escape import escape
from cogs.layout import Line
from cogs.pages import period_name
from domain.edition import Edition, Page
from domain.errors import DiscordError, PostRefused, PostUnanswered
from domain.ids import GuildId
from flows.post import Leaf
from story.phrasebook import Phrasebook

CHANNEL_GONE = 10003
SERVER_FAULT = 500
"""From this status on the fault is Discord's, and nobody knows how far it got."""
BEFORE_MS = 60_000
"""Clocks differ: we look from a little earlier on."""
QUIET = discord.AllowedMentions.none()

log = logging.getLogger(__name__)


class Channels:
    """Posts in channels as the bot."""

    def __init__(self, client: discord.Client, voice: Phrasebook) -> None:
        self._client = client
        self._voice = voice

    def named(self, guild_id: GuildId) -> str:
        """Say what a server is called; raise PostRefused where we are not in it any more."""
        guild = self._client.get_guild(guild_id)
        if guild is None:
            raise PostRefused("post-server-gone")
        if guild.unavailable:
            raise DiscordError("discord-unreachable")
        return guild.name

    def pages(self, lines: Page) -> Sequence[Page]:
        """Divide an edition into messages."""
        return divided(lines)

    async def send(self, channel_id: int, leaf: Leaf, nonce: str) -> int:
        """Post it; Discord gives back the first post of a nonce for a few minutes."""
        with refusals(PostRefused("post-not-allowed"), PostRefused("post-not-taken")):
            try:
                return await self._send(channel_id, leaf, nonce)
            except discord.HTTPException as error:
                # What was refused did not get there: the words can go alone.
                if not leaf.png or error.status >= SERVER_FAULT or error.code == CHANNEL_GONE:
                    raise
                log.info("card not taken status=%s code=%s", error.status, error.code)
                return await self._send(channel_id, leaf._replace(png=b""), nonce)

    async def _send(self, channel_id: int, leaf: Leaf, nonce: str) -> int:
        pictures, shown = [], None
        if leaf.png and leaf.card:
            pictures = [discord.File(BytesIO(leaf.png), CARD_FILE)]
            shown = pictured(f"attachment://{CARD_FILE}", leaf.card.text)
        lines = self._lines(leaf, pictured=shown is not None)
        view = posted(lines, mark_of(nonce), shown)
        channel = self._client.get_partial_messageable(channel_id)
        # With a nonce, discord.py asks for it to be enforced.
        message = await channel.send(
            view=view, files=pictures, nonce=nonce, allowed_mentions=QUIET
        )
        return message.id

    async def find(self, channel_id: int, nonce: str, since: int) -> int | None:
        """Look through what we posted since then; raise PostRefused where we may not."""
        after = datetime.fromtimestamp((since - BEFORE_MS) / 1000, UTC)
        channel = self._client.get_partial_messageable(channel_id)
        mark, me, unsure = mark_of(nonce), self._client.user, PostRefused("post-unsure")
        with refusals(unsure, unsure):
            async for message in channel.history(limit=None, after=after, oldest_first=True):
                marks = [one.id for one in message.components if isinstance(one, Container)]
                if message.author == me and mark in marks:
                    return message.id
        return None

    async def edit(self, channel_id: int, message_id: int, leaf: Leaf) -> None:
        """Show what is left of it. A message that is gone needs no edit."""
        channel = self._client.get_partial_messageable(channel_id)
        message = channel.get_partial_message(message_id)
        try:
            shown = await self._shown(message, leaf)
            view = posted(self._lines(leaf, pictured=shown is not None), card=shown)
            # A picture cannot be edited: it stays whole, or goes.
            gone: dict[str, Any] = {} if shown else {"attachments": []}
            await message.edit(view=view, allowed_mentions=QUIET, **gone)
        except discord.NotFound:
            log.info("message=%s gone", message_id)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            raise DiscordError("discord-unreachable") from error

    async def __call__(self, edition: Edition, trouble: str) -> None:
        """Tell a server's owner of trouble; whoever takes no messages finds it on the desk."""
        guild = self._client.get_guild(edition.guild_id)
        if guild is None or guild.owner_id is None:
            return
        period = period_name(edition.period, self._voice)
        said = self._voice.sentence("discord-edition-trouble", server=guild.name, period=period)
        texts = [escape(said), escape(self._voice.sentence(trouble))]
        await self._tell_owner(guild.owner_id, posted(texts), edition)

    async def announce(self, edition: Edition, channel_id: int | None) -> None:
        """Tell editors of a draft in their channel; where that is closed, the server's owner."""
        guild = self._client.get_guild(edition.guild_id)
        if guild is None:
            return
        phrase, period = self._voice.sentence, period_name(edition.period, self._voice)
        head = f"### {escape(phrase('discord-draft', server=guild.name, period=period))}"
        until = f"{escape(phrase('discord-draft-until'))} <t:{edition.due_at // 1000}:F>."
        lines = [head, until, escape(phrase("discord-draft-do")), _off(self._voice)]
        if channel_id is not None:
            try:
                channel = self._client.get_partial_messageable(channel_id)
                await channel.send(view=posted(lines), allowed_mentions=QUIET)
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                log.info(
                    "edition=%s desk not told for=%s", edition.edition_id, type(error).__name__
                )
            else:
                return
        if guild.owner_id is not None:
            await self._tell_owner(guild.owner_id, posted(lines), edition)

    async def _tell_owner(self, owner_id: int, view: LayoutView, edition: Edition) -> None:
        try:
            owner = await self._client.fetch_user(owner_id)
            await owner.send(view=view, allowed_mentions=QUIET)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.info("edition=%s owner not told for=%s", edition.edition_id, type(error).__name__)

    async def _shown(
        self, message: discord.PartialMessage, leaf: Leaf
    ) -> discord.MediaGalleryItem | None:
        """Find the card where it stands: Discord keeps it under an address of its own.

        Where we may not look it goes: what was taken back must not stay for its sake.
        """
        if leaf.card is None:
            return None
        try:
            standing = await message.fetch()
        except discord.Forbidden:
            return None
        for part in standing.components:
            for one in part.children if isinstance(part, Container) else []:
                if isinstance(one, MediaGalleryComponent) and one.items:
                    return pictured(one.items[0].media.url, leaf.card.text)
        return None

    def _lines(self, leaf: Leaf, *, pictured: bool) -> list[Line]:
        lines = [*told(leaf, self._voice, pictured=pictured)]
        if leaf.corrections:
            said = self._voice.sentence("discord-corrected", n=leaf.corrections)
            lines.append(f"-# {escape(said)}")
        return lines or [f"-# {escape(self._voice.sentence('discord-withdrawn'))}"]


def _off(voice: Phrasebook) -> str:
    return f"-# {escape(voice.sentence('discord-draft-off'))}"


@contextmanager
def refusals(closed: PostRefused, otherwise: PostRefused) -> Iterator[None]:
    """Say in the house's words why a channel does not take something, or that nobody knows."""
    try:
        yield
    except discord.NotFound as error:
        if error.code == CHANNEL_GONE:
            raise PostRefused("post-channel-gone") from error
        raise otherwise from error
    except discord.Forbidden as error:
        raise closed from error
    except discord.HTTPException as error:
        if error.status >= SERVER_FAULT:
            raise PostUnanswered("post-unanswered") from error
        log.warning("post not taken status=%s code=%s", error.status, error.code)
        raise otherwise from error
    except (aiohttp.ClientError, OSError) as error:
        raise PostUnanswered("post-unanswered") from error
