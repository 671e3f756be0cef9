"""What somebody played most."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from domain.period import Period
from flows.gather import gather
from flows.own import owner, quiet_of
from storage.engines.base import Engine
from story.chapters import Facts
from story.facts import count
from story.reserve import hushed, silenced


class Ranked(StrEnum):
    """What is put in order."""

    TRACKS = "tracks"
    ARTISTS = "artists"
    ALBUMS = "albums"


class TopRow(NamedTuple):
    """One place of a list."""

    name: str
    by: str
    """The artist, where ``name`` is not theirs."""
    plays: int


@dataclass(frozen=True, slots=True)
class Tops:
    """A list in the ledger's order: plays, then time heard, then name."""

    period: Period
    what: Ranked
    plays: int
    """All plays of the period."""
    rows: tuple[TopRow, ...]


@dataclass(frozen=True, slots=True)
class ReadTops:
    """Count what a listener played most in a period."""

    engine: Engine

    async def __call__(
        self, known_as: str, asked: str, what: Ranked = Ranked.TRACKS, many: int = 10
    ) -> Tops:
        """Rank so many of ``2023`` or ``2023-03``; raise NotLinked or PeriodUnknown."""
        async with self.engine.reading() as db:
            listener = await owner(db, known_as)
            period = Period.parse(asked, listener.zone)
            listening = await gather(db, listener, period, memory_days=0)
            quiet = await quiet_of(db, listener.listener_id)
        more = many + silenced(listening, quiet)
        facts = await asyncio.to_thread(lambda: hushed(count(listening, more), quiet, many))
        return Tops(period, what, facts.plays, tuple(_rows(facts, what)))


def _rows(facts: Facts, what: Ranked) -> list[TopRow]:
    if what is Ranked.TRACKS:
        return [TopRow(row.track.title, row.track.artist, row.plays) for row in facts.top_tracks]
    if what is Ranked.ALBUMS:
        return [TopRow(row.album.title, row.album.artist, row.plays) for row in facts.top_albums]
    return [TopRow(row.artist, "", row.plays) for row in facts.top_artists]
