"""Exports in, stories out: no Discord and no accounts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.period import Period, zone_named
from flows.clock import Clock
from flows.person import Person
from flows.report import ImportReport
from story.chapters import Story

Advance = Callable[[int, int, str], None]
"""Hears how far reading has come: bytes done, bytes in all, the file."""


class ImportsExports(Protocol):
    """Keeps the plays of people's exports."""

    async def __call__(
        self, people: Sequence[Person], advance: Advance | None = None
    ) -> list[ImportReport]: ...


class ReadsRecaps(Protocol):
    """Reads back what one listener heard."""

    async def __call__(self, listener: str, period: Period, tops: int, /) -> Story: ...

    async def years(self, listener: str, zone: str, /) -> list[int]: ...


@dataclass(frozen=True, slots=True)
class Preview:
    """What came of it, person by person, in the order they were given."""

    people: tuple[tuple[ImportReport, Story], ...]


@dataclass(frozen=True, slots=True)
class PreviewExports:
    """Import everybody's exports, then tell everybody's story."""

    import_exports: ImportsExports
    read_recap: ReadsRecaps
    clock: Clock

    async def __call__(
        self,
        people: Sequence[Person],
        period: str | None = None,
        tops: int = 10,
        advance: Advance | None = None,
    ) -> Preview:
        """Tell ``2023`` or ``2023-03``, else each person's last full year that has plays."""
        reports = await self.import_exports(people, advance)
        stories = [
            await self.read_recap(person.name, await self._period(person, period), tops)
            for person in people
        ]
        return Preview(tuple(zip(reports, stories, strict=True)))

    async def _period(self, person: Person, asked: str | None) -> Period:
        if asked is not None:
            return Period.parse(asked, person.zone)
        years = await self.read_recap.years(person.name, person.zone)
        return last_full_year(years, person.zone, self.clock())


def last_full_year(years: Sequence[int], zone: str, now: datetime) -> Period:
    """Find the last year with plays that is over in ``zone``; else the year that runs."""
    over = [year for year in years if Period(year, None, zone).stop <= now]
    return Period(max(over, default=now.astimezone(zone_named(zone)).year), None, zone)
