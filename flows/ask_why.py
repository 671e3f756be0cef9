"""Ask why, once: about a moment that is over, by direct message, those who let us."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from domain.errors import HouseError, NotLinked, Unknown
from domain.ids import GuildId
from domain.people import Consent
from domain.period import Period, milliseconds, zone_named
from flows.clock import Clock
from flows.own import owner
from flows.read_back import ReadBack
from ledger.identity import identity
from ledger.rules import DAY_MS
from storage import asking, members, notes
from storage.asking import Asked, Due
from storage.engines.base import Engine
from story.chapters import Story, ToldMoment
from story.moment import ConsentClass
from story.phrasebook import Phrasebook

A_MONTH_AT_MOST: Final = 3
A_TICK_AT_MOST: Final = 5
"""Each has their month told, which takes a fraction of a second."""
LOOK_EVERY: Final = timedelta(hours=20)
"""Once a day, and never at the same hour twice."""
OVER_MS, OLD_MS = DAY_MS, 8 * DAY_MS
"""It is asked about what ended a day ago or more, and not about what is long past."""
WAKING: Final = range(10, 21)
"""Hours of their own clock in which somebody is written to."""
AGAIN_MS: Final = 365 * DAY_MS
"""About one song nothing is asked for so long, and never again where its owner says so."""
GONE: Final = {"silence", "sudden-drop", "last-play"}
"""Kinds about what is not there: they are asked in other words."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question to one member."""

    to: str
    """The door's name for them."""
    claim: str
    told: str
    """The sentence that it is about."""
    asks: str
    """The question itself."""
    of_song: bool
    """Whether it is about a song, and not about an artist alone."""
    servers: tuple[GuildId, ...]
    """Servers they share with: each may be told the answer."""


class Ask(Protocol):
    """Brings a question to its reader."""

    async def __call__(self, question: Question, /) -> bool:
        """Send it; False where they take no messages of ours."""
        ...


@dataclass(frozen=True, slots=True)
class AskWhy:
    """Look whose moments may be asked about, and ask; take the answers."""

    engine: Engine
    read_back: ReadBack
    voice: Phrasebook
    clock: Clock

    async def __call__(self, send: Ask) -> int:
        """Say how many were asked. A question that gets lost on its way is not asked again."""
        now, sent = self.clock(), 0
        async with self.engine.reading() as db:
            every = await asking.due(db, milliseconds(now - LOOK_EVERY))
        awake = [one for one in every if now.astimezone(zone_named(one.zone)).hour in WAKING]
        for one in awake[:A_TICK_AT_MOST]:
            question = await self._question(one, now)
            if question is not None and await self._put(one, question, now, send):
                sent += 1
        return sent

    async def may(self, known_as: str) -> bool:
        """Say whether somebody lets us ask, and has not closed their messages since."""
        async with self.engine.reading() as db:
            said = await asking.asking_of(db, (await owner(db, known_as)).listener_id)
        return said is not None and not said.closed_at

    async def allow(self, known_as: str) -> None:
        """Let somebody be asked from now on; raise NotLinked."""
        async with self.engine.writing() as db:
            listener = await owner(db, known_as)
            await asking.allow(db, listener.listener_id, milliseconds(self.clock()))

    async def stop(self, known_as: str) -> None:
        """Ask somebody nothing any more; raise NotLinked."""
        async with self.engine.writing() as db:
            await asking.stop(db, (await owner(db, known_as)).listener_id)

    async def about(self, known_as: str, claim: str) -> Asked:
        """Say what a question was about; raise Unknown for one that was not theirs."""
        async with self.engine.reading() as db:
            listener = await owner(db, known_as)
            for one in await asking.asked_of(db, listener.listener_id):
                if one.claim == claim:
                    return one
        raise Unknown("question-gone")

    async def never(self, known_as: str, claim: str) -> None:
        """Ask nothing more about what a question was about; raise Unknown, as ``about`` does."""
        await self.about(known_as, claim)
        async with self.engine.writing() as db:
            await asking.ask_never(db, (await owner(db, known_as)).listener_id, claim)

    async def unsay(self, known_as: str, claim: str) -> None:
        """Take an answer away again; raise Unknown where there is none."""
        async with self.engine.writing() as db:
            listener = await owner(db, known_as)
            if not await notes.drop_note_on(db, listener.listener_id, claim):
                raise Unknown("note-gone")

    async def _question(self, one: Due, now: datetime) -> tuple[Question, Asked] | None:
        """Take somebody's turn, and find what to ask them, if anything."""
        at = milliseconds(now)
        async with self.engine.writing() as db:
            if not await asking.look(db, one, at):
                return None
            before = await asking.asked_of(db, one.listener_id)
            servers = [
                member.guild_id
                for member in await members.members_of(db, one.listener_id)
                if member.consent > Consent.PRIVATE and not member.left_at
            ]
            said = {note.claim for note in await notes.notes_of(db, one.listener_id)}
        if _this_month(before, now, one.zone) >= A_MONTH_AT_MOST:
            return None
        # Yesterday's month: on the first, that of what has just ended.
        day = now.astimezone(zone_named(one.zone)) - timedelta(milliseconds=OVER_MS)
        try:
            story = await self.read_back(one.known_as, str(Period(day.year, day.month, one.zone)))
        except HouseError:
            # Whoever was forgotten meanwhile is asked nothing.
            return None
        told = _worth_asking(story, before, said, at)
        if told is None:
            return None
        form = "ask-gone" if told.kind in GONE else "ask-why"
        phrase = self.voice.choose(
            form, told.claim, told_before=[asked.phrase for asked in before]
        )
        artist, title = _about(told)
        question = Question(
            *(one.known_as, told.claim, told.text, self.voice.sentence(phrase)),
            of_song=bool(title),
            servers=tuple(servers),
        )
        return question, Asked(told.claim, at, artist, title, phrase)

    async def _put(self, one: Due, asks: tuple[Question, Asked], now: datetime, send: Ask) -> bool:
        question, asked = asks
        try:
            async with self.engine.writing() as db:
                await owner(db, one.known_as)
                if not await asking.ask(db, one.listener_id, asked):
                    return False
        except NotLinked:
            return False
        if await send(question):
            return True
        async with self.engine.writing() as db:
            await asking.closed(db, one.listener_id, milliseconds(now))
        return False


def _this_month(before: Sequence[Asked], now: datetime, zone: str) -> int:
    here = now.astimezone(zone_named(zone))
    start = Period(here.year, here.month, zone).start_ms
    return sum(asked.at >= start for asked in before)


def _worth_asking(
    story: Story, before: Sequence[Asked], said: set[str], now: int
) -> ToldMoment | None:
    """Find the weightiest moment that is over and was not asked about, nor its song before."""
    known = {asked.claim for asked in before} | said
    songs = {
        (identity(asked.artist), identity(asked.title))
        for asked in before
        if asked.never or asked.at > now - AGAIN_MS
    }
    found = [
        told
        for told in story.moments
        if told.consent is not ConsentClass.PUBLIC
        and told.claim not in known
        and told.plays
        and now - OLD_MS <= max(play.started_at for play in told.plays) <= now - OVER_MS
        and (identity(_about(told)[0]), identity(_about(told)[1])) not in songs
    ]
    return max(found, key=lambda told: (told.weight, told.claim), default=None)


def _about(told: ToldMoment) -> tuple[str, str]:
    return str(told.says.get("artist", "")), str(told.says.get("track", ""))
