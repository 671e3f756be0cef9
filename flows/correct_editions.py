"""Take sentences out of editions that are out, and out of drafts."""

import logging
from dataclasses import dataclass, replace

from domain.errors import HouseError
from domain.ids import ListenerId
from flows.post import Post
from storage import edition_pages, editions
from storage.engines.base import Connection, Engine

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CorrectEditions:
    """What people take back is first gone from what we keep, then from what stands in channels."""

    engine: Engine
    post: Post

    async def retract(self, listener_id: ListenerId, claim: str) -> int:
        """Take a claim out of every edition, as a correction; say of how many messages."""
        async with self.engine.writing() as db:
            return await edition_pages.take_out(
                db,
                lambda line: line.claim == claim and listener_id in line.about,
                corrects=True,
            )

    async def withdraw(self, listener_id: ListenerId, guild_id: int = 0) -> int:
        """Take everything that names a listener out of a server's editions, or out of all.

        That is no correction: nothing was wrong.
        """
        async with self.engine.writing() as db:
            return await withdrawn(db, listener_id, guild_id)

    async def redraw(self) -> int:
        """Edit every message that still shows what was taken back; say how many could be.

        Any that could not is tried again in the next round.
        """
        async with self.engine.reading() as db:
            stale = await edition_pages.stale_pages(db)
        done = 0
        for page in stale:
            try:
                await self.post.edit(
                    page.channel_id, page.message_id, page.lines, page.corrections
                )
            except HouseError as error:
                log.warning("message=%s not corrected for=%s", page.message_id, error.phrase)
                continue
            async with self.engine.writing() as db:
                await edition_pages.fresh(db, page)
            done += 1
        return done


async def withdrawn(db: Connection, listener_id: ListenerId, guild_id: int = 0) -> int:
    """Take whatever names a listener out of editions and captions; say of how many messages."""
    for edition_id, edits in await editions.every_edits(db, guild_id):
        kept = {
            claim: caption
            for claim, caption in edits.captions.items()
            if listener_id not in caption.about
        }
        if len(kept) < len(edits.captions):
            await editions.keep_edits(db, edition_id, replace(edits, captions=kept))
    return await edition_pages.take_out(
        db, lambda line: listener_id in line.about, guild_id=guild_id, corrects=False
    )
