"""Stories as JSON, told by the house itself: what the checker is to doubt."""

import json
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any

import numpy as np

from domain.period import Period
from flows.gather import gather
from flows.import_exports import ImportExports
from flows.person import Person
from storage.people import find_listener
from story.compose import compose
from story.remembered import told_by
from story.told import Told
from terminal.story_json import story_document
from tests.ledgers import a_ledger
from tests.story.builders import voice


async def documents(
    path: Path,
    member: str,
    zone: str,
    periods: Iterable[str],
    *,
    zone_chosen: bool = True,
    in_a_row: bool = False,
) -> AsyncIterator[dict[str, Any]]:
    """Import one export and tell each period of it, as ``preview --json`` does.

    ``in_a_row`` tells each to a reader who met those before: other phrases, other leads.
    """
    memory: list[Told] = []
    async with a_ledger() as engine:
        await ImportExports(engine)([Person(member, zone, zone_chosen, (path,))])
        async with engine.reading() as db:
            listener = await find_listener(db, member)
            assert listener is not None
            for period in periods:
                listening = await gather(db, listener, Period.parse(period, zone))
                story = compose(listening, voice(), told_before=memory)
                memory += told_by(story) if in_a_row else ()
                yield json.loads(json.dumps(story_document(story, {})))


def periods_of(months: Iterable[str]) -> list[str]:
    """Give every month from the first to the last, empty ones too, and every year of them."""
    first, *_, last = sorted([*months] * 2)
    edges = np.array([first, last], "datetime64[M]")
    known = [str(month) for month in np.arange(edges[0], edges[1] + 1)]
    return sorted({month[:4] for month in known}) + known
