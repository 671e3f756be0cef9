"""Take in what somebody handed over."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

from domain.period import zone_named
from flows.import_exports import Advance, ImportExports
from flows.person import Person
from flows.report import ImportReport
from storage import people
from storage.engines.base import Engine


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Read exports into one listener's ledger; so many of them at a time, others wait."""

    engine: Engine
    import_exports: ImportExports
    zone: str
    """Of somebody who never chose one."""
    at_once: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))

    async def __call__(
        self,
        known_as: str,
        name: str,
        paths: tuple[Path, ...],
        zone: str | None = None,
        advance: Advance | None = None,
    ) -> ImportReport:
        """Keep everything of the exports, or nothing; raise ExportRefused or ZoneUnknown.

        A zone that is given is theirs from now on; otherwise the one they chose before stays.
        """
        if zone is not None:
            zone_named(zone)
        async with self.engine.reading() as db:
            known = await people.find_listener(db, known_as)
        chosen = zone is not None or (known is not None and known.zone_chosen)
        theirs = zone or (known.zone if known else self.zone)
        person = Person(name, theirs, chosen, paths, known_as)
        async with self.at_once:
            (report,) = await self.import_exports([person], advance)
        return report
