"""Draw an edition's card; whatever goes wrong with it, the words go out alone."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from cards.easel import Sheet
from cards.server import server_alt_text, server_sheet
from domain.edition import Line, Look
from flows.draw import DrawsSheets
from story.phrasebook import Phrasebook
from story.server.pages import ServerStory

SECONDS = 30.0
"""An edition waits no longer for its card."""

log = logging.getLogger(__name__)


class EditionCard(NamedTuple):
    """A drawn card, and the line that goes out with it: its words, and whom it names."""

    png: bytes
    line: Line


NO_CARD = EditionCard(b"", Line("", Look.CARD))


@dataclass(frozen=True, slots=True)
class DrawEdition:
    """Draw the server's card, off the event loop."""

    easel: DrawsSheets
    voice: Phrasebook
    seconds: float = SECONDS

    async def __call__(self, told: ServerStory, about: Callable[[str, Look], Line]) -> EditionCard:
        """Draw a month or a year; ``about`` says whom words name. Give NO_CARD where that fails.

        A card shows what its words say, and so names nobody else.
        """
        if not told.story.facts.plays:
            return NO_CARD
        try:
            async with asyncio.timeout(self.seconds):
                sheet, line = await asyncio.to_thread(self._sketch, told, about)
                return EditionCard(await self.easel.draw(sheet), line)
        except Exception as error:  # noqa: BLE001 -- no picture keeps an edition back
            # Its kind and not its words: they may hold names.
            log.warning("period=%s no card for=%s", told.story.period, type(error).__name__)
            return NO_CARD

    def _sketch(self, told: ServerStory, about: Callable[[str, Look], Line]) -> tuple[Sheet, Line]:
        alt = server_alt_text(told, self.voice)
        return server_sheet(told, self.voice), about(alt, Look.CARD)
