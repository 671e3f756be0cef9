"""Letters to members, as direct messages."""

import logging

import aiohttp
import discord

from cogs.escape import escape
from cogs.layout import Lines, Tap, layout
from cogs.presses import Press
from cogs.replies import words
from flows.letters import Letter, Send
from story.civil import iso
from story.phrasebook import Phrasebook

DOOR = "discord:"

log = logging.getLogger(__name__)


def postman(bot: discord.Client, voice: Phrasebook) -> Send:
    """Give what brings a letter to its reader, once. Whoever takes none is left in peace."""

    async def send(letter: Letter) -> None:
        number = letter.to.removeprefix(DOOR)
        if not number.isdecimal():
            return
        try:
            channel = await bot.create_dm(discord.Object(int(number)))
            await channel.send(
                view=layout(written(letter, int(number), voice)),
                allowed_mentions=discord.AllowedMentions.none(),
            )
        except discord.Forbidden:
            # Their messages are closed to us: /accounts says the same when they look.
            log.info("letter user=%s closed", number)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.warning("letter user=%s unsent=%s", number, type(error).__name__)

    return send


def written(letter: Letter, owner: int, voice: Phrasebook) -> Lines:
    """Word a letter: which account, what is the matter in the error's own words, what helps."""
    phrase = voice.sentence
    source = letter.source.value
    lines = [f"### {escape(phrase('discord-letter', source=source))}"]
    if letter.ends_at is not None:
        lines.append(escape(phrase("discord-letter-ends", on=iso(letter.ends_at, letter.zone))))
    elif letter.why is None:
        lines.append(escape(phrase("discord-letter-fine")))
    else:
        lines += words(letter.why, voice)
    taps: tuple[Tap, ...] = ()
    if letter.relink:
        press = Press("relink", owner, (str(letter.account_id),))
        taps = (Tap(phrase("discord-relink"), str(press)),)
    lines.append(f"-# {escape(phrase('discord-letter-end'))}")
    return Lines(lines, taps)
