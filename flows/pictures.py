"""Draw what goes under a member's words: one card at a time, and only what was told or shared."""

import asyncio
import logging
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from cards.booklet import booklet, made_at
from cards.compare import Pair, compare_alt_text, compare_sheet
from cards.easel import Sheet
from cards.leaderboard import leaderboard_alt_text, leaderboard_sheet
from cards.look import PORTRAIT
from cards.moment import moment_alt_text, moment_sheet
from cards.recap import alt_text, recap
from domain.errors import CardFailed
from domain.music import Track
from domain.period import PeriodKind
from flows.compare import Compared
from flows.covers import HangCovers, Wall
from flows.draw import Card, DrawsSheets
from flows.leaderboard import Leaderboard
from flows.shelf import Shelf
from story.chapters import Story, ToldMoment
from story.phrasebook import Phrasebook
from story.reserve import shown

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pictures:
    """Draw a card, or nothing where it cannot be drawn: the words stand by themselves.

    Sheets are laid out in a thread and drawn on the easel: the event loop waits for neither.
    """

    easel: DrawsSheets
    voice: Phrasebook
    shelf: Shelf[Card]
    hang: HangCovers = field(default_factory=HangCovers)

    async def recap(self, story: Story) -> Card | None:
        """Draw a story's own card; None for a period without plays."""
        if not story.facts.plays:
            return None
        key = ("recap", _mark(story))
        alt = alt_text(story, self.voice)
        tracks = [row.track for row in shown(story).top_tracks[: PORTRAIT.rows]]
        return await self._drawn(
            key,
            alt,
            lambda wall: recap(story, self.voice, PORTRAIT, wall.theme, wall.covers),
            tracks,
        )

    async def shared(self, story: Story, told: ToldMoment, *, nameless: bool) -> Card | None:
        """Draw what others see of a sentence: itself and its title, and none of its plays."""
        key = ("shared", told.claim, told.text, nameless, story.subject)
        someone = self.voice.sentence("server-someone")
        of = replace(story, subject=someone) if nameless else story
        bare = replace(told, plays=())
        alt = moment_alt_text(bare, self.voice)
        return await self._drawn(key, alt, lambda _: moment_sheet(of, bare, self.voice))

    async def booklet(self, story: Story) -> bytes | None:
        """Bind a year as PDF; None for a month, for nothing, and where it cannot be bound."""
        if story.period.kind is not PeriodKind.YEAR or not story.facts.plays:
            return None
        try:
            sheet = await asyncio.to_thread(booklet, story, self.voice, story.notes)
            return await self.easel.bind(sheet, made_at(story.period))
        except CardFailed as failed:
            log.warning("booklet not bound: %s", failed)
            return None

    async def board(self, told: Leaderboard, server: str) -> Card | None:
        """Draw a server's leaderboard, by names; None where nobody is on it."""
        if not told.places:
            return None
        # Standings hold ids; places are in the order in which they are shown.
        named = tuple(one.standing._replace(member=one.name) for one in told.places)
        board = replace(told.board, standings=named)
        key = ("board", server, told.period, board)
        alt = leaderboard_alt_text(board, told.period, self.voice)
        return await self._drawn(
            key, alt, lambda _: leaderboard_sheet(board, server, told.period, self.voice)
        )

    async def compared(self, told: Compared, asker: str, server: str) -> Card | None:
        """Draw what whoever asks, by their name, has in common with the other."""
        across = (told.from_you, told.to_you)
        pair = Pair(server, (asker, told.name), told.artists, told.tracks, across)
        alt = compare_alt_text(pair, self.voice)
        return await self._drawn(
            ("compared", pair),
            alt,
            lambda wall: compare_sheet(pair, self.voice, PORTRAIT, wall.theme, wall.covers),
            pair.songs(),
        )

    async def _drawn(
        self,
        key: Hashable,
        alt: str,
        lay_out: Callable[[Wall], Sheet],
        tracks: Sequence[Track] = (),
    ) -> Card | None:
        if (known := self.shelf.find(key)) is not None:
            return known
        wall = await self.hang(tracks)
        sheet = await asyncio.to_thread(lay_out, wall)
        try:
            png = await self.easel.draw(sheet)
        except CardFailed as failed:
            log.warning("card not drawn: %s", failed)
            return None
        size = int(sheet.width), int(sheet.height)
        said = self.voice.sentence("card-credit") if wall.credits else ""
        card = Card(sheet.template, png, alt, *size, wall.credits, said)
        self.shelf.keep(key, card)
        return card


def _mark(story: Story) -> str:
    """Name what a recap's card may show of a story."""
    told = [moment.text for moment in story.moments]
    content = repr(
        (story.subject, story.owner, story.period, story.hours_known, story.facts, told)
    )
    return blake2b(content.encode(), digest_size=16).hexdigest()
