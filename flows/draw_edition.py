"""Draw an edition's card; whatever goes wrong with it, the words go out alone."""

import asyncio
import logging
from dataclasses import dataclass, field
from typing import NamedTuple

from cards.easel import Sheet
from cards.look import PORTRAIT
from cards.recap import lead
from cards.server import server_alt_text, server_sheet, server_spoken
from domain.edition import Line, Look, Page
from flows.covers import BARE, HangCovers, Wall
from flows.draw import DrawsSheets
from flows.edition_lines import Setting
from story.phrasebook import Phrasebook
from story.reserve import shown
from story.server.pages import ServerStory

SECONDS = 30.0
"""An edition waits no longer for its card."""
COVERS_S = 10.0
"""Of those, a card waits no longer for its covers."""

log = logging.getLogger(__name__)


class EditionCard(NamedTuple):
    """A drawn card, and what goes out with it."""

    png: bytes
    line: Line
    """Its words, and whom they name."""
    credit: Line | None = None
    """Whose covers it shows; None where it shows none."""

    @property
    def lines(self) -> Page:
        """All that goes out with it, in order."""
        return (self.line, self.credit) if self.credit else (self.line,)


NO_CARD = EditionCard(b"", Line("", Look.CARD))


@dataclass(frozen=True, slots=True)
class DrawEdition:
    """Draw the server's card, off the event loop."""

    easel: DrawsSheets
    voice: Phrasebook
    hang: HangCovers = field(default_factory=HangCovers)
    seconds: float = SECONDS
    covers_s: float = COVERS_S

    async def __call__(self, told: ServerStory, setting: Setting) -> EditionCard:
        """Draw a month or a year, with sleeves where covers do not come; NO_CARD where it fails.

        ``setting`` knows whom words name.
        """
        if not told.story.facts.plays:
            return NO_CARD
        try:
            async with asyncio.timeout(self.seconds):
                wall = await self._wall(told)
                sheet, line = await asyncio.to_thread(self._sketch, told, wall, setting)
                png = await self.easel.draw(sheet)
        except Exception as error:  # noqa: BLE001 -- no picture keeps an edition back
            # Its kind and not its words: they may hold names.
            log.warning("period=%s no card for=%s", told.story.period, type(error).__name__)
            return NO_CARD
        return EditionCard(png, line, self._credit(wall, line))

    async def _wall(self, told: ServerStory) -> Wall:
        rows = shown(told.story).top_tracks[: PORTRAIT.rows]
        try:
            async with asyncio.timeout(self.covers_s):
                return await self.hang([row.track for row in rows])
        except Exception as error:  # noqa: BLE001 -- no cover keeps a card back
            log.warning("period=%s no covers for=%s", told.story.period, type(error).__name__)
            return BARE

    def _sketch(self, told: ServerStory, wall: Wall, setting: Setting) -> tuple[Sheet, Line]:
        """Lay the card out; its line is about everybody whom it tells of, as a sentence's is."""
        sheet = server_sheet(told, self.voice, PORTRAIT, wall.theme, wall.covers)
        line = setting.line("\n".join(server_spoken(told, self.voice)), Look.CARD)
        if (at := lead(told.story)) is not None:
            line = setting.claimed(line, told, at)
        return sheet, line._replace(text=server_alt_text(told, self.voice))

    def _credit(self, wall: Wall, line: Line) -> Line | None:
        """Say whose the covers are: that stands as long as the card's own line."""
        if not wall.credits:
            return None
        links = tuple((one.track.title, one.page) for one in wall.credits)
        said = self.voice.sentence("card-credit")
        return line._replace(text=said, look=Look.CREDIT, links=links)
