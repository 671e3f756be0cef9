"""Real and invented servers: every member imported, side by side, as a server's story has them."""

from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from domain.period import Period
from flows.gather import gather_together
from flows.import_exports import ImportExports
from flows.person import Person
from sample.server import read_server
from storage.people import find_listener
from story.company import Company, company_of
from tests.ledgers import a_ledger


class Brought(NamedTuple):
    """A member, and the export they brought."""

    name: str
    path: Path


SAMPLE = tuple(Brought(member.name, member.path) for member in read_server().members)


async def companies(
    members: Sequence[Brought], zone: str, periods: Iterable[str]
) -> AsyncIterator[Company]:
    """Import everybody, and bring them together for each period."""
    async with a_ledger() as engine:
        await ImportExports(engine)(
            [Person(member.name, zone, True, (member.path,)) for member in members]
        )
        async with engine.reading() as db:
            listeners = [await find_listener(db, member.name) for member in members]
            for name in periods:
                period = Period.parse(name, zone)
                known = [one for one in listeners if one is not None]
                yield company_of(period, await gather_together(db, known, period))
