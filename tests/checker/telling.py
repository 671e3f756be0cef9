"""Stories as JSON, told by the house itself: what the checker is to doubt."""

import json
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any

from domain.period import Period
from flows.gather import gather
from flows.import_exports import ImportExports
from flows.person import Person
from storage.people import find_listener
from story.compose import compose
from terminal.story_json import story_document
from tests.ledgers import a_ledger
from tests.story.builders import voice


async def documents(
    path: Path, member: str, zone: str, periods: Iterable[str], *, zone_chosen: bool = True
) -> AsyncIterator[dict[str, Any]]:
    """Import one export and tell each period of it, as ``preview --json`` does."""
    async with a_ledger() as engine:
        await ImportExports(engine)([Person(member, zone, zone_chosen, (path,))])
        async with engine.reading() as db:
            listener = await find_listener(db, member)
            assert listener is not None
            for period in periods:
                listening = await gather(db, listener, Period.parse(period, zone))
                told = story_document(compose(listening, voice()), {})
                yield json.loads(json.dumps(told))


def periods_of(months: Iterable[str]) -> list[str]:
    """Give every month, and every year that has one."""
    known = sorted(set(months))
    return sorted({month[:4] for month in known}) + known
