"""The demo's people as cards show them: what they played, and one sentence that never changes.

Their own sentences come from the phrasebook, which grows: a card should not look changed for that.
"""

from collections.abc import Sequence
from pathlib import Path

import bot
from domain.period import Period
from flows.gather import gather
from flows.import_exports import ImportExports
from flows.person import Person
from flows.recap import ReadRecap
from sample.server import read_server
from storage.engines.sqlite import open_sqlite
from storage.migrate import migrate
from storage.people import find_listener
from story.chapters import Chapter, PlayReceipt, Sentence, Story, ToldMoment
from story.facts import count
from story.listening import Listening
from story.moment import ConsentClass
from story.phrasebook import Phrasebook

SENTENCE = "Twelve times before three in the morning, and on the thirteenth you went to bed."
STROKES = 40


async def listenings(folder: Path, period: str) -> dict[str, Listening]:
    """Read every person of the demo in their own zone."""
    engine = await open_sqlite(folder / "demo.db")
    try:
        await migrate(engine)
        members = read_server().members
        people = [Person(one.name, one.zone, True, (one.path,)) for one in members]
        await ImportExports(engine)(people)
        found = {}
        async with engine.reading() as db:
            for one in members:
                listener = await find_listener(db, one.name)
                assert listener is not None
                found[one.name] = await gather(db, listener, Period.parse(period, one.zone))
        return found
    finally:
        await engine.close()


async def stories(
    people: Sequence[Person], period: str, voice: Phrasebook, path: Path
) -> list[Story]:
    """Tell what these people's exports hold, in a new database."""
    async with bot.opened(path) as engine:
        await ImportExports(engine)(people)
        read = ReadRecap(engine, voice)
        return [await read(one.name, Period.parse(period, one.zone)) for one in people]


def a_story(listening: Listening) -> Story:
    """Tell what was counted, and one moment of its first plays."""
    facts = count(listening)
    top, rows = facts.top_tracks[0].track, range(listening.first, listening.first + STROKES)
    plays = tuple(
        PlayReceipt(
            f"{row}", listening.subject, int(listening.started_at[row]), top.title, top.artist,
            None, listening.sources[listening.source[row]],
        )
        for row in rows
    )  # fmt: skip
    zone = listening.period.zone
    said = {"track": top.title, "artist": top.artist}
    told = ToldMoment(
        "binge", ConsentClass.PUBLIC, 1.0, said, SENTENCE, "rule-binge-day", 1, zone, 1.0,
        {}, {}, plays, hours_known=True,
    )  # fmt: skip
    return Story(
        listening.subject, listening.period, f"{listening.subject}’s year", facts, (told,),
        (Chapter(None, (Sentence(SENTENCE, moment=0),)),), (), hours_known=True,
    )  # fmt: skip
