"""Draw a recap's cards."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from cards.easel import Sheet
from cards.look import PORTRAIT, TALL, Size, Theme
from cards.recap import alt_text, recap
from story.chapters import Story
from story.phrasebook import Phrasebook


class DrawsSheets(Protocol):
    """Turns a sheet into PNG."""

    async def draw(self, sheet: Sheet, /) -> bytes: ...


class Card(NamedTuple):
    """A drawn card, and the words that stand in its place."""

    name: str
    """What its file may be called, without an ending."""
    png: bytes
    alt: str


SIZES: dict[str, Size] = {"": PORTRAIT, "-tall": TALL}


@dataclass(frozen=True, slots=True)
class DrawRecap:
    """Draw one story in every size it is posted in."""

    easel: DrawsSheets
    voice: Phrasebook

    async def __call__(self, story: Story, theme: Theme = Theme.DARK) -> tuple[Card, ...]:
        """Draw nothing for a period without plays; raise CardFailed where drawing fails."""
        if not story.facts.plays:
            return ()
        return tuple(
            [
                Card(
                    f"recap{ending}",
                    await self.easel.draw(recap(story, self.voice, size, theme)),
                    alt_text(story, self.voice, size.rows),
                )
                for ending, size in SIZES.items()
            ]
        )
