"""Read a period back to whoever it belongs to."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.errors import NothingHeard, Unknown
from domain.people import Account, Listener
from domain.period import Period, zone_named
from flows.clock import Clock
from flows.gather import gather
from flows.own import owner, quiet_of
from storage import accounts, claims, plays, told
from storage.engines.base import Connection, Engine
from storage.told import NOWHERE, ToldRow
from story.chapters import Chapter, Sentence, Story, ToldMoment
from story.compose import compose
from story.phrasebook import Phrasebook
from story.told import Told, subject

MONTHS = 12


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Tell a listener's month or year, without what they took back or silenced."""

    engine: Engine
    voice: Phrasebook
    clock: Clock

    async def __call__(self, known_as: str, asked: str | None = None) -> Story:
        """Tell ``2023`` or ``2023-03``, else the last month with plays that is over.

        The same period is told in the same words again. Raise NotLinked, NothingHeard,
        PeriodUnknown.
        """
        async with self.engine.reading() as db:
            listener = await owner(db, known_as)
            period = await self._period(db, listener, asked)
            listening = await gather(db, listener, period)
            quiet = await quiet_of(db, listener.listener_id)
            taken_back = await claims.retracted_by(db, listener.listener_id)
            before = await told.told_before(db, listener.listener_id, NOWHERE, str(period))
        memory = [Told(*row) for row in before]
        story = await asyncio.to_thread(
            compose, listening, self.voice, told_before=memory, quiet=quiet
        )
        async with self.engine.writing() as db:
            await told.keep_told(
                db, listener.listener_id, NOWHERE, str(period), list(_phrases(story))
            )
        return without(story, taken_back)

    async def claim(self, known_as: str, asked: str, claim: str) -> tuple[Story, ToldMoment]:
        """Find one claim of a period; raise Unknown where it is told no more."""
        story = await self(known_as, asked)
        for chapter in story.chapters:
            for said in chapter.sentences:
                if said.moment is not None and story.moments[said.moment].claim == claim:
                    return story, story.moments[said.moment]
        raise Unknown("claim-gone")

    async def periods(self, known_as: str) -> list[Period]:
        """List the years and months from the first play to the last, newest first."""
        async with self.engine.reading() as db:
            listener = await owner(db, known_as)
            ends = await plays.ends_of(
                db, [one.account_id for one in await _accounts(db, listener)]
            )
        if ends is None:
            return []
        first, last = (_local(end, listener.zone) for end in ends)
        return list(_between(first, last, listener.zone))

    async def _period(self, db: Connection, listener: Listener, asked: str | None) -> Period:
        if asked is not None:
            return Period.parse(asked, listener.zone)
        now = self.clock().astimezone(zone_named(listener.zone))
        running = Period(now.year, now.month, listener.zone)
        found = [
            await plays.last_before(db, account.account_id, running.start_ms)
            for account in await _accounts(db, listener)
        ]
        last = max((at for at in found if at is not None), default=None)
        if last is None:
            if not found:
                raise NothingHeard("nothing-heard-yet")
            return running
        day = _local(last, listener.zone)
        return Period(day.year, day.month, listener.zone)


def without(story: Story, taken_back: frozenset[str]) -> Story:
    """Leave out every sentence on a claim that was taken back, and what led over to it."""
    gone = {n for n, moment in enumerate(story.moments) if moment.claim in taken_back}
    if not gone:
        return story
    chapters = []
    for chapter in story.chapters:
        kept: list[Sentence] = []
        for said in chapter.sentences:
            if said.moment in gone:
                if kept and kept[-1].moment is None and kept[-1].joined:
                    kept.pop()
            else:
                kept.append(said)
        if kept:
            kept[0] = replace(kept[0], joined=False)
            chapters.append(Chapter(chapter.title, tuple(kept)))
    return replace(story, chapters=tuple(chapters))


def _phrases(story: Story) -> Iterator[ToldRow]:
    """Give a story's phrases in their order, each with its moment's kind."""
    led = False
    for chapter in story.chapters:
        for said in chapter.sentences:
            moment = None if said.moment is None else story.moments[said.moment]
            lead = "" if moment is None or led else subject(moment.says)
            led = led or moment is not None
            yield ToldRow(str(story.period), moment.kind if moment else "", said.phrase, lead)


async def _accounts(db: Connection, listener: Listener) -> Sequence[Account]:
    return await accounts.accounts_of(db, listener.listener_id)


def _local(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at / 1000, zone_named(zone))


def _between(first: datetime, last: datetime, zone: str) -> Iterator[Period]:
    for year in range(last.year, first.year - 1, -1):
        yield Period(year, None, zone)
        from_month = first.month if year == first.year else 1
        to_month = last.month if year == last.year else MONTHS
        for month in range(to_month, from_month - 1, -1):
            yield Period(year, month, zone)
