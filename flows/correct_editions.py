"""Take sentences out of editions: first out of what we keep, then out of what was posted."""

import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count

from domain.edition import Edits
from domain.errors import HouseError
from domain.ids import ListenerId
from flows.edition_lines import names
from flows.post import Leaf, Post
from storage import edition_pages, edition_proofs, editions, people
from storage.engines.base import Connection, Engine

PATIENCE, SELDOM = 3, 6
"""So often a page is tried in every round; then in each second, fourth, … at last in each 64th."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CorrectEditions:
    """Bring posts in line with what is left of them."""

    engine: Engine
    post: Post
    rounds: Iterator[int] = field(default_factory=partial(count, 1))
    failures: Counter[tuple[int, int]] = field(default_factory=Counter)
    """How often in a row a page could not be edited."""

    async def __call__(self) -> int:
        """Edit every message that still shows what was taken back; say how many could be.

        Any that could not is tried again in the next round, and ever less often where that goes
        on: we may be in its server no more.
        """
        async with self.engine.reading() as db:
            stale = await edition_pages.stale_pages(db)
        done, turn = 0, next(self.rounds)
        for page in stale:
            place = page.edition_id, page.place
            if turn % (1 << min(max(self.failures[place] - PATIENCE, 0), SELDOM)):
                continue
            try:
                leaf = Leaf(page.edition_id, page.lines, page.proven, page.corrections)
                await self.post.edit(page.channel_id, page.message_id, leaf)
            except HouseError as error:
                log.warning("message=%s not corrected for=%s", page.message_id, error.phrase)
                self.failures[place] += 1
                continue
            del self.failures[place]
            async with self.engine.writing() as db:
                await edition_pages.fresh(db, page)
            done += 1
        return done


def _without(edits: Edits, listener_id: ListenerId, name: str) -> Edits:
    """Take out of an editor's words whatever is about somebody, or names them."""

    def kept(words: str | None) -> str | None:
        return None if name and words and names(name, words) else words

    return replace(
        edits,
        headline=kept(edits.headline),
        opening=kept(edits.opening),
        last_line=kept(edits.last_line),
        captions={
            claim: caption
            for claim, caption in edits.captions.items()
            if listener_id not in caption.about and kept(caption.text)
        },
    )


async def retracted(db: Connection, listener_id: ListenerId, claim: str) -> int:
    """Take a claim about a listener out of editions, as a correction; say of how many messages."""
    return await edition_pages.take_out(
        db, lambda line: line.claim == claim and listener_id in line.about, corrects=True
    )


async def withdrawn(db: Connection, listener_id: ListenerId, guild_id: int = 0) -> int:
    """Take whatever names a listener out of editions and drafts; say of how many messages.

    That is no correction: nothing was wrong.
    """
    await editions.forget_appearances(db, listener_id, guild_id)
    await edition_proofs.forget_heard(db, listener_id, guild_id)
    known = await people.listeners_of(db, [listener_id])
    name = known[listener_id].name if listener_id in known else ""
    for edition_id, edits in await editions.every_edits(db, guild_id):
        kept = _without(edits, listener_id, name)
        if kept != edits:
            await editions.keep_edits(db, edition_id, kept)
    return await edition_pages.take_out(
        db, lambda line: listener_id in line.about, guild_id=guild_id, corrects=False
    )
