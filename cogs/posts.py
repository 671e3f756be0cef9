"""What stands in a server, drawn anew when something in it was taken back."""

import logging
from collections.abc import Iterator, Sequence

import discord

from cogs.escape import escape, pieces
from cogs.layout import Lines, layout
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


async def redraw(client: discord.Client, posts: Sequence[Post], voice: Phrasebook) -> int:
    """Edit posts where they stand; say how many could be. One that is gone needs no edit."""
    done = 0
    for post in posts:
        channel = client.get_partial_messageable(post.channel_id, guild_id=post.guild_id)
        try:
            await channel.get_partial_message(post.message_id).edit(
                view=layout(drawn(post, voice)), allowed_mentions=discord.AllowedMentions.none()
            )
        except discord.HTTPException as error:
            log.warning("message=%s not corrected status=%s", post.message_id, error.status)
        else:
            done += 1
    return done
