"""The desk: a draft as it stands, and what its editors may do to it before it goes out."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple

from domain.edition import OPEN, WAITING, Caption, Edition, EditionState, Edits, Line, Page
from domain.errors import NotAllowed, Unknown
from domain.ids import GuildId, ListenerId
from domain.period import milliseconds
from flows.draw_edition import EditionCard
from flows.post import ComposeEdition
from storage import edition_pages, edition_proofs, editions
from storage.engines.base import Connection, Engine


class Part(StrEnum):
    """What an editor may write."""

    HEADLINE = "headline"
    OPENING = "opening"
    LAST_LINE = "last_line"


LONGEST = {Part.HEADLINE: 150, Part.OPENING: 600, Part.LAST_LINE: 300}
"""Characters that an editor may write."""
LONGEST_CAPTION = 300


class Draft(NamedTuple):
    """An edition as it would go out this moment."""

    edition: Edition
    lines: Page
    changed: tuple[Line, ...] = ()
    """Lines that are new, or say something else, since the desk was open last."""
    gone: int = 0
    """How many lines are there no more."""
    proven: frozenset[str] = frozenset()
    """Of an edition that is out: claims of which it can be shown what stands behind them."""

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims it makes, in the order in which they are told."""
        return claims_of(self.lines)


@dataclass(frozen=True, slots=True)
class Desk:
    """Let editors at a draft. Whether somebody is one, the caller knows.

    Every change names its editor, as shown: their name is what the edition is signed with.
    """

    engine: Engine
    compose: ComposeEdition

    async def open(self, guild_id: int) -> Draft:
        """Show what goes out next, and what the ledger did to it; raise Unknown for none."""
        draft = await self.peek(guild_id)
        number, now = draft.edition.edition_id, _digests(draft.lines)
        async with self.engine.writing() as db:
            before = await editions.seen_of(db, number)
            await editions.keep_seen(db, number, now)
        changed = [
            line
            for line, (name, digest) in zip(draft.lines, now.items(), strict=True)
            if before and before.get(name) != digest
        ]
        gone = sum(name not in now for name in before)
        return draft._replace(changed=tuple(changed), gone=gone)

    async def peek(self, guild_id: int) -> Draft:
        """Tell what goes out next, as if nobody had looked; raise Unknown for none."""
        async with self.engine.reading() as db:
            edition = await _next(db, guild_id)
        return Draft(edition, (await self.compose(edition)).lines)

    async def card(self, edition_id: int) -> EditionCard:
        """Draw the card of a draft; NO_CARD where there is none to draw."""
        async with self.engine.reading() as db:
            edition = await _open(db, edition_id)
        return await (await self.compose(edition)).draw()

    async def edition(self, guild_id: int, edition_id: int) -> Edition:
        """Find an edition that may still be changed, without telling it.

        Raise Unknown where it is another server's, NotAllowed where it is out.
        """
        async with self.engine.reading() as db:
            edition = await _open(db, edition_id)
        if edition.guild_id != guild_id:
            raise Unknown("edition-none")
        return edition

    async def move(self, edition_id: int, claim: str, to: int, editor: str) -> None:
        """Tell a claim in another place, counted from 0; raise Unknown where it is gone."""
        told = await self._claims(edition_id)
        if claim not in told:
            raise Unknown("edition-claim-gone")
        order = [one for one in told if one != claim]
        order.insert(to, claim)
        await self._edit(edition_id, editor, lambda edits: replace(edits, order=tuple(order)))

    async def drop(self, edition_id: int, claims: Sequence[str], editor: str) -> None:
        """Leave claims out of this edition."""

        def dropped(edits: Edits) -> Edits:
            return replace(edits, dropped=tuple(dict.fromkeys([*edits.dropped, *claims])))

        await self._edit(edition_id, editor, dropped)

    async def restore(self, edition_id: int, editor: str) -> None:
        """Bring back everything that was dropped."""
        await self._edit(edition_id, editor, lambda edits: replace(edits, dropped=()))

    async def write(self, edition_id: int, part: Part, text: str, editor: str) -> None:
        """Put an editor's words in the place of ours; ours come back where they are empty."""
        words = " ".join(text.split())[: LONGEST[part]] or None

        def written(edits: Edits) -> Edits:
            if part is Part.HEADLINE:
                return replace(edits, headline=words)
            if part is Part.OPENING:
                return replace(edits, opening=words)
            return replace(edits, last_line=words)

        await self._edit(edition_id, editor, written)

    async def caption(self, edition_id: int, claim: str, text: str, editor: str) -> None:
        """Put words under a claim, or take them away; raise Unknown where the claim is gone."""
        words = " ".join(text.split())[:LONGEST_CAPTION]
        about = await self._about(edition_id, claim)

        def captioned(edits: Edits) -> Edits:
            captions = {name: one for name, one in edits.captions.items() if name != claim}
            if words:
                captions[claim] = Caption(words, about)
            return replace(edits, captions=captions)

        await self._edit(edition_id, editor, captioned)

    async def approve(self, edition_id: int, editor: str) -> None:
        """Sign a draft; it goes out at its hour, as it would have anyway."""
        async with self.engine.writing() as db:
            edition = await _open(db, edition_id)
            await editions.keep_edits(db, edition_id, replace(edition.edits, editor=editor))
            if edition.state in WAITING:
                await editions.turn(db, edition_id, EditionState.APPROVED, edition.due_at)

    async def skip(self, edition_id: int) -> None:
        """Let a period pass without an edition."""
        async with self.engine.writing() as db:
            edition = await _open(db, edition_id)
            await editions.turn(db, edition_id, EditionState.SKIPPED, edition.due_at)

    async def post_now(self, edition_id: int, now: datetime) -> None:
        """Let an edition out in the next round, late or early.

        Raise NotAllowed while its period is not over.
        """
        async with self.engine.writing() as db:
            edition = await _open(db, edition_id)
            if edition.period.stop > now:
                raise NotAllowed("edition-not-over")
            at = milliseconds(now)
            await editions.turn(db, edition_id, EditionState.APPROVED, at)

    async def trouble(self, edition_id: int) -> str:
        """Name the phrase of what stands in an edition's way; empty where nothing does."""
        async with self.engine.reading() as db:
            edition = await editions.find_edition(db, edition_id)
        return edition.trouble if edition else ""

    async def history(self, guild_id: int) -> list[Edition]:
        """List the editions that are out, newest first."""
        async with self.engine.reading() as db:
            every = await editions.editions_of(db, GuildId(guild_id))
        return [one for one in reversed(every) if one.state is EditionState.PUBLISHED]

    async def read(self, guild_id: int, period: str) -> Draft:
        """Open an edition as it went out, without what was taken back; raise Unknown for none."""
        async with self.engine.reading() as db:
            edition = await editions.edition_about(db, GuildId(guild_id), period)
            if edition is None or edition.state is not EditionState.PUBLISHED:
                raise Unknown("edition-none")
            pages = await edition_pages.pages_of(db, edition.edition_id)
            proven = await edition_proofs.proven_in(db, edition.edition_id)
        lines = tuple(line for page in pages for line in page.lines)
        return Draft(edition, lines, proven=proven)

    async def _claims(self, edition_id: int) -> tuple[str, ...]:
        """Name the claims as the desk showed them last; where it was never open, tell it anew."""
        async with self.engine.reading() as db:
            await _open(db, edition_id)
            seen = await editions.seen_of(db, edition_id)
        if not seen:
            return claims_of(await self._lines(edition_id))
        return tuple(dict.fromkeys(filter(None, (name.split("|")[1] for name in seen))))

    async def _about(self, edition_id: int, claim: str) -> tuple[ListenerId, ...]:
        for line in await self._lines(edition_id):
            if line.claim == claim:
                return line.about
        raise Unknown("edition-claim-gone")

    async def _lines(self, edition_id: int) -> Page:
        async with self.engine.reading() as db:
            edition = await _open(db, edition_id)
        return (await self.compose(edition)).lines

    async def _edit(self, edition_id: int, editor: str, change: Callable[[Edits], Edits]) -> None:
        async with self.engine.writing() as db:
            edition = await _open(db, edition_id)
            edits = replace(change(edition.edits), editor=editor)
            await editions.keep_edits(db, edition_id, edits)


async def _next(db: Connection, guild_id: int) -> Edition:
    """Find what lies on the desk: the oldest that is not out, whatever keeps it."""
    laid = [
        one
        for one in await editions.editions_of(db, GuildId(guild_id))
        if one.state in OPEN and one.state is not EditionState.DUE
    ]
    if not laid:
        raise Unknown("edition-none")
    return laid[0]


async def _open(db: Connection, edition_id: int) -> Edition:
    edition = await editions.find_edition(db, edition_id)
    if edition is None:
        raise Unknown("edition-none")
    if edition.state not in OPEN:
        raise NotAllowed("edition-closed")
    return edition


def claims_of(lines: Page) -> tuple[str, ...]:
    """Name the claims of some lines, in their order."""
    return tuple(dict.fromkeys(line.claim for line in lines if line.claim))


def _digests(lines: Page) -> Mapping[str, str]:
    """Name every line, and digest what it says: no words are kept of what is not out."""
    found: dict[str, str] = {}
    alike = Counter[str]()
    for line in lines:
        name = f"{line.look}|{line.claim}"
        # Lines without a claim go by their place among their like.
        found[f"{name}|{alike[name]}"] = blake2b(line.text.encode(), digest_size=8).hexdigest()
        alike[name] += 1
    return found
