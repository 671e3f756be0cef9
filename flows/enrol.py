"""Write down who is about to link their listening."""

from dataclasses import dataclass

from domain.people import Listener
from domain.period import zone_named
from storage import people
from storage.engines.base import Engine


@dataclass(frozen=True, slots=True)
class Enrol:
    """Finds a listener, or makes one."""

    engine: Engine
    zone: str
    """Of somebody who never chose one."""

    async def __call__(self, known_as: str, name: str, zone: str | None = None) -> Listener:
        """Bring their name up to date, and their zone where one is given; raise ZoneUnknown."""
        if zone is not None:
            zone_named(zone)
        async with self.engine.writing() as db:
            known = await people.find_listener(db, known_as)
            chosen = zone is not None or (known is not None and known.zone_chosen)
            theirs = zone or (known.zone if known else self.zone)
            return await people.keep_listener(db, known_as, name, theirs, zone_chosen=chosen)
