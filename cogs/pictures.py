"""Cards under words: the words go out at once, and a card follows when it is drawn, or never."""

import asyncio
import io
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from dataclasses import replace
from typing import Any

import discord

from cogs.escape import cut, escape, plain, units
from cogs.layout import PARTS_AT_MOST, TEXT_AT_MOST, Lines, Picture, cost, layout
from flows.draw import Card

SOON_S = 0.4
"""A card drawn within this goes out with the words: one message, and nothing moves."""
REMEMBERED = 256
TITLE = 40
"""The longest title that is a link."""
QUIET = discord.AllowedMentions.none()

Drawing = Coroutine[Any, Any, Card | None]
Future = asyncio.Future[Card | None]
Send = Callable[[Lines, list[discord.File]], Awaitable[discord.Message]]
"""Sends a message, or puts it in the place of what it was; gives the message."""

log = logging.getLogger(__name__)


class Showing:
    """Shows words with their card, whichever is there first."""

    def __init__(self) -> None:
        self._turn = 0
        self._turns: OrderedDict[int, int] = OrderedDict()

    async def __call__(self, interaction: discord.Interaction, page: Lines, card: Drawing) -> None:
        """Answer in place of what was answered; a page that was turned since gets no card."""

        async def send(lines: Lines, files: list[discord.File]) -> discord.Message:
            return await interaction.edit_original_response(
                view=layout(lines), attachments=files, allowed_mentions=QUIET
            )

        async def still(message: discord.Message) -> bool:
            return self._turns.get(message.id) == turn

        self._turn = turn = self._turn + 1
        turning = (
            interaction.response.type is discord.InteractionResponseType.deferred_message_update
        )
        if turning and interaction.message is not None:
            self._shows(interaction.message.id, turn)
        drawing = asyncio.ensure_future(card)
        message, pictured = await send_soon(send, page, drawing)
        self._shows(message.id, turn)
        if not pictured:
            await follow(send, page, drawing, message, still)

    def _shows(self, message_id: int, turn: int) -> None:
        """Note what a message shows last."""
        self._turns[message_id] = max(turn, self._turns.pop(message_id, 0))
        while len(self._turns) > REMEMBERED:
            self._turns.popitem(last=False)


async def send_soon(send: Send, page: Lines, drawing: Future) -> tuple[discord.Message, bool]:
    """Send words, with their card where it is drawn at once; say whether no card is to follow."""
    done, _ = await asyncio.wait({drawing}, timeout=SOON_S)
    message = await send(*pictured(page, _drawn(drawing) if done else None))
    # What was tried and failed needs no second look.
    return message, bool(done)


async def follow(
    send: Send,
    page: Lines,
    drawing: Future,
    message: discord.Message,
    still: Callable[[discord.Message], Awaitable[bool]],
) -> None:
    """Put a late card under the words, unless ``still`` says that they are not there any more."""
    await asyncio.wait({drawing})
    card = _drawn(drawing)
    if card is None or not await still(message):
        return
    try:
        await send(*pictured(page, card))
    except discord.HTTPException as error:
        log.warning("message=%s without its card status=%s", message.id, error.status)


async def nothing() -> None:
    """Draw no card."""


def pictured(page: Lines, card: Card | None) -> tuple[Lines, list[discord.File]]:
    """Put a card under a page, with its file; a page without one has no files.

    Covers do not go out without saying whose they are: where there is no room, no card does.
    """
    if card is None:
        return page, []
    file = discord.File(io.BytesIO(card.png), f"{card.name}.png", description=card.alt)
    shown = replace(page, picture=Picture(file.filename, card.alt))
    if not card.credits:
        return shown, [file]
    room = TEXT_AT_MOST - sum(cost(line)[0] for line in page.lines)
    links = [(one.track.title, one.page) for one in card.credits]
    said = next((one for one in credited(card.credit, links) if units(one) <= room), None)
    if said is None or layout(shown).total_children_count >= PARTS_AT_MOST:
        log.warning("no room to say whose covers they are")
        return page, []
    return replace(shown, lines=[*page.lines, said]), [file]


def credited(said: str, links: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Say whose covers are shown, by title and page: with a link for each, else with one."""
    each = [f"[{escape(cut(plain(title), TITLE)) or '…'}]({page})" for title, page in links]
    yield f"-# {escape(said)}: {', '.join(each)}"
    yield f"-# [{escape(said)}]({links[0][1]})"


def _drawn(drawing: Future) -> Card | None:
    """Give what was drawn; what went wrong is written down, and the words stand."""
    error = drawing.exception()
    if error is not None:
        log.error("card not drawn", exc_info=error)
        return None
    return drawing.result()
