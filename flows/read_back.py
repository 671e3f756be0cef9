"""Read a period back to whoever it belongs to."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from domain.errors import NothingHeard, Unknown
from domain.music import Track
from domain.people import Account, Listener
from domain.period import Period, zone_named
from flows.clock import Clock
from flows.gather import gather
from flows.own import owner, quiet_of
from flows.shelf import Shelf
from storage import accounts, chapter_titles, claims, notes, plays, told
from storage.engines.base import Connection, Engine
from storage.ledger_mark import mark_of
from storage.notes import NoteRow
from storage.told import NOWHERE, ToldRow
from story.chapters import Story, ToldMoment
from story.compose import compose
from story.notes import ChapterTitle, Note, Reach, Titles
from story.phrasebook import Phrasebook
from story.quiet import Quiet
from story.told import Told, subject

MONTHS = 12


class _Grounds(NamedTuple):
    """Everything that decides what is told, but for the plays themselves: equal, told the same."""

    listener: Listener
    period: Period
    marks: tuple[tuple[Account, tuple[int, ...]], ...]
    quiet: Quiet
    taken_back: frozenset[str]
    notes: tuple[NoteRow, ...]
    titles: Titles
    before: tuple[ToldRow, ...]


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Tell a listener's month or year, without what they took back or silenced."""

    engine: Engine
    voice: Phrasebook
    clock: Clock
    shelf: Shelf[Story]
    """Stories told lately: pages are turned and receipts asked for without telling all anew."""

    async def __call__(self, known_as: str, asked: str | None = None) -> Story:
        """Tell ``2023`` or ``2023-03``, else the last month with plays that is over.

        The same period is told in the same words again. Raise NotLinked, NothingHeard,
        PeriodUnknown.
        """
        async with self.engine.reading() as db:
            listener = await owner(db, known_as)
            period = await self._period(db, listener, asked)
            grounds = await _grounds(db, listener, period)
            if (known := self.shelf.find(grounds)) is not None:
                return known
            listening = await gather(db, listener, period)
        story = await asyncio.to_thread(
            compose,
            listening,
            self.voice,
            told_before=[Told(*row) for row in grounds.before],
            quiet=grounds.quiet,
            notes=tuple(_said(note, listener.zone) for note in grounds.notes),
            titles=grounds.titles,
            retracted=grounds.taken_back,
        )
        async with self.engine.writing() as db:
            await told.keep_told(
                db, listener.listener_id, NOWHERE, str(period), list(_phrases(story))
            )
        self.shelf.keep(grounds, story)
        return story

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


async def _grounds(db: Connection, listener: Listener, period: Period) -> _Grounds:
    listener_id = listener.listener_id
    return _Grounds(
        listener,
        period,
        tuple([(one, await mark_of(db, one.account_id)) for one in await _accounts(db, listener)]),
        await quiet_of(db, listener_id),
        await claims.retracted_by(db, listener_id),
        tuple(await notes.notes_of(db, listener_id)),
        tuple([ChapterTitle(*row) for row in await chapter_titles.titles_of(db, listener_id)]),
        tuple(await told.told_before(db, listener_id, NOWHERE, str(period))),
    )


def _said(note: NoteRow, zone: str) -> Note:
    """Put a note as its writer's own story reads it."""
    return Note(
        note.text,
        _local(note.said_at, zone).date().isoformat(),
        Reach.SERVER if note.guild_id else Reach.ME,
        Track(note.artist, note.title) if note.title else None,
        note.claim or None,
    )


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
