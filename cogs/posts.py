"""What stands in a server: sent with its card, drawn anew when something in it was taken back."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import NamedTuple

import discord

from cogs.escape import escape, pieces
from cogs.layout import Lines, layout
from cogs.pictures import QUIET, Drawing, Future, follow, nothing, send_soon
from domain.errors import NotAllowed
from storage.claims import Post
from story.phrasebook import Phrasebook

QUOTE_UNITS = 900
TITLE_UNITS = 250

log = logging.getLogger(__name__)


def drawn(post: Post, voice: Phrasebook) -> Lines:
    """Set a post: who shares, what they share, how often it was corrected."""
    return Lines([*_lines(post, voice)])


def _lines(post: Post, voice: Phrasebook) -> Iterator[str]:
    if post.title:
        yield f"### {pieces(post.title, TITLE_UNITS)[0]}"
    for claim in post.claims:
        yield f"> {pieces(claim.text, QUOTE_UNITS)[0]}"
    if post.corrections:
        said = voice.sentence("discord-corrected", n=post.corrections)
        yield f"-# {escape(said)}"
    elif not post.claims:
        yield f"-# {escape(voice.sentence('discord-withdrawn'))}"


class Sent(NamedTuple):
    """A post that went out, and the card that it may still be waiting for."""

    message: discord.Message
    page: Lines
    waiting: Future | None

    async def finish(self, whole: Callable[[int], Awaitable[bool]]) -> None:
        """Put a late card under it, where it still stands ``whole``."""

        async def edit(lines: Lines, files: list[discord.File]) -> discord.Message:
            view = layout(lines)
            return await self.message.edit(view=view, attachments=files, allowed_mentions=QUIET)

        if self.waiting is not None:
            await follow(edit, self.page, self.waiting, self.message, lambda one: whole(one.id))


async def send(interaction: discord.Interaction, page: Lines, card: Drawing) -> Sent:
    """Post where a button was pressed; without the permission to attach files, without a card.

    Raise NotAllowed where there is no channel to post in, or it is closed to us.
    """
    channel = interaction.channel
    if not isinstance(channel, discord.abc.Messageable) or interaction.guild_id is None:
        card.close()
        raise NotAllowed("servers-only")
    if not interaction.app_permissions.attach_files:
        card.close()
        card = nothing()
    drawing = asyncio.ensure_future(card)

    async def first(lines: Lines, files: list[discord.File]) -> discord.Message:
        return await channel.send(view=layout(lines), files=files, allowed_mentions=QUIET)

    try:
        message, done = await send_soon(first, page, drawing)
    except discord.Forbidden as error:
        drawing.cancel()
        raise NotAllowed("channel-closed") from error
    return Sent(message, page, None if done else drawing)


async def redraw(client: discord.Client, posts: Sequence[Post], voice: Phrasebook) -> int:
    """Edit posts where they stand; say how many could be. One that is gone needs no edit.

    Its card goes: it may show what was taken back.
    """
    done = 0
    for post in posts:
        channel = client.get_partial_messageable(post.channel_id, guild_id=post.guild_id)
        try:
            await channel.get_partial_message(post.message_id).edit(
                view=layout(drawn(post, voice)), attachments=[], allowed_mentions=QUIET
            )
        except discord.HTTPException as error:
            log.warning("message=%s not corrected status=%s", post.message_id, error.status)
        else:
            done += 1
    return done
