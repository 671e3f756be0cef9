"""Bring out the editions that are due: each once, whatever happens on the way."""

import logging
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from domain.edition import LATE, Edition, EditionState
from domain.errors import PostRefused
from domain.period import milliseconds
from flows.announce_drafts import AnnounceDrafts
from flows.correct_editions import CorrectEditions
from flows.draft_editions import DraftEditions
from flows.meanwhile import still_told
from flows.post import ComposeEdition, Leaf, Notify, Post
from storage import edition_cards, edition_pages, edition_proofs, editions, guilds, told
from storage.edition_pages import PageRow
from storage.engines.base import Engine
from storage.told import NOBODY

LEASE_MS = 300_000
"""Longer than a message is ever on its way: nobody looks for one that may still arrive."""
LATE_MS = round(LATE.total_seconds() * 1000)
TRIES = 5
"""So often an edition may fail to be told before somebody is asked to look."""

log = logging.getLogger(__name__)


class Lost(Exception):
    """Somebody else has taken the edition over."""


@dataclass(frozen=True, slots=True)
class PublishDue:
    """Claim, fix what goes out, send under a nonce, write down; look before sending again."""

    engine: Engine
    draft: DraftEditions
    compose: ComposeEdition
    post: Post
    notify: Notify
    correct: CorrectEditions
    announce: AnnounceDrafts

    async def __call__(self, now: datetime) -> int:
        """Say how many editions came out. One that cannot keeps no other back."""
        at, done = milliseconds(now), 0
        await self.draft(now)
        await self.announce(now)
        while (edition := await self._claimed(at)) is not None:
            try:
                done += await self._publish(edition, at)
            except Lost:
                log.info("edition=%s taken over", edition.edition_id)
            except PostRefused as error:
                await self._stop(edition, error)
            except Exception:
                # Its lease keeps it back for a while.
                log.exception("edition=%s attempt=%s failed", edition.edition_id, edition.attempt)
                await self._give_up(edition)
        await self.correct()
        return done

    async def _claimed(self, at: int) -> Edition | None:
        async with self.engine.writing() as db:
            return await editions.claim(db, at, at + LEASE_MS, at - LATE_MS)

    async def _publish(self, edition: Edition, at: int) -> bool:
        """Send what is not out yet; False where it turned out to be too late for any of it."""
        pages = await self._pages(edition)
        channel_id = edition.channel_id
        # Only a message that was begun by somebody else may be out without our knowing.
        doubtful = bool(pages)
        if not pages:
            channel_id = await self._freeze(edition, at)
            pages = await self._pages(edition)
        for page in pages:
            if page.message_id:
                continue
            nonce = nonce_of(edition, page.place)
            found = None
            if doubtful:
                found = await self.post.find(channel_id, nonce, edition.attempted_at)
                if found is None and page.place == 0 and edition.due_at < at - LATE_MS:
                    await self._hold(edition)
                    return False
            doubtful = False
            message_id = found or await self._send(edition, channel_id, page.place, nonce, at)
            async with self.engine.writing() as db:
                await edition_pages.sent(db, edition.edition_id, page.place, message_id)
        await self._record(edition, at)
        return True

    async def _pages(self, edition: Edition) -> list[PageRow]:
        async with self.engine.reading() as db:
            return await edition_pages.pages_of(db, edition.edition_id)

    async def _freeze(self, edition: Edition, at: int) -> int:
        """Tell it from what the ledger holds now, and fix that; say where it goes."""
        async with self.engine.reading() as db:
            guild = await guilds.find_guild(db, edition.guild_id)
        if guild is None or guild.channel_id is None:
            raise PostRefused("post-no-channel")
        telling = await self.compose(edition)
        card = await telling.draw()
        async with self.engine.writing() as db:
            if not await editions.still_ours(db, edition, at + LEASE_MS):
                raise Lost
            out = await still_told(db, edition.guild_id, telling, card)
            pages, to = self.post.pages(out.lines), guild.channel_id
            await edition_pages.freeze(
                db, edition.edition_id, to, pages, out.pending, out.proofs, out.png
            )
        return guild.channel_id

    async def _send(
        self, edition: Edition, channel_id: int, place: int, nonce: str, at: int
    ) -> int:
        """Send a page as it stands this moment: somebody may have taken a sentence back."""
        async with self.engine.writing() as db:
            if not await editions.still_ours(db, edition, at + LEASE_MS):
                raise Lost
            pages = await edition_pages.pages_of(db, edition.edition_id)
            proven = await edition_proofs.proven_in(db, edition.edition_id)
            png = await edition_cards.card_of(db, edition.edition_id)
        leaf = Leaf(edition.edition_id, pages[place].lines, proven, png=png)
        return await self.post.send(channel_id, leaf, nonce)

    async def _record(self, edition: Edition, at: int) -> None:
        """Write down that it is out, who was told of and in which words: all of it or nothing."""
        async with self.engine.writing() as db:
            if not await editions.still_ours(db, edition, at + LEASE_MS):
                raise Lost
            pending = await editions.pending_of(db, edition.edition_id)
            await editions.published(db, edition, pending, at)
            await edition_cards.drop_card(db, edition.edition_id)
            await told.keep_told(db, NOBODY, edition.guild_id, str(edition.period), pending.told)

    async def _stop(self, edition: Edition, error: PostRefused) -> None:
        """Take it out of the queue, and tell whoever can mend it, once for all editions."""
        trouble = error.phrase
        log.info("edition=%s stopped for=%s", edition.edition_id, trouble)
        async with self.engine.writing() as db:
            if not await editions.still_ours(db, edition, 0):
                return
            known = any(
                one.trouble == trouble
                for one in await editions.editions_of(db, edition.guild_id)
                if one.edition_id != edition.edition_id
            )
            await editions.stop_for(db, edition.edition_id, EditionState.FAILED, trouble)
            pages = await edition_pages.pages_of(db, edition.edition_id)
            if trouble != "post-unsure" and not any(page.message_id for page in pages):
                await edition_pages.thaw(db, edition.edition_id)
        if not known:
            await self.notify(edition, trouble)

    async def _hold(self, edition: Edition) -> None:
        async with self.engine.writing() as db:
            await editions.stop_for(db, edition.edition_id, EditionState.HELD)

    async def _give_up(self, edition: Edition) -> None:
        """Stop trying what can never be told. What may be out in part is tried on."""
        if edition.attempt >= TRIES and not await self._pages(edition):
            await self._stop(edition, PostRefused("edition-untellable"))


def nonce_of(edition: Edition, place: int) -> str:
    """Name a page of an edition the same on every attempt, in the 25 characters Discord takes."""
    content = f"{edition.guild_id}|{edition.period}|{place}"
    return blake2b(content.encode(), digest_size=12).hexdigest()
