"""A server's listenings, gathered at once: as each by itself, and numbered alike."""

from dataclasses import replace

import numpy as np
import pytest_asyncio

from domain.period import Period
from flows.gather import gather, gather_together
from storage.people import find_listener
from story.company import company_of
from tests.ledgers import DAY, a_ledger, a_play, keep

MARCH = Period.parse("2023-03", "UTC")
SPELT = {
    "ana": ("TIDE", "Tide", "Ash", "Tide"),
    "ben": ("TIDE", "TIDE", "Birch"),
    "chi": ("tide", "ash", "Ash", "Oak", "Oak"),
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def both():
    """Give what three people play, gathered one by one and all together."""
    async with a_ledger() as engine:
        for n, (name, titles) in enumerate(SPELT.items()):
            rows = [
                a_play(title, MARCH.start_ms + n * 1000 + day * DAY)
                for day, title in enumerate(titles, 1)
            ]
            await keep(engine, rows, listener=name)
        async with engine.reading() as db:
            people = [one for name in SPELT if (one := await find_listener(db, name))]
            apart = [await gather(db, one, MARCH) for one in people]
            return apart, await gather_together(db, people, MARCH)


async def test_a_listening_is_the_same_in_company_as_alone(both):
    for alone, one in zip(*both, strict=True):
        assert (alone.tracks, alone.artists, alone.albums) == (one.tracks, one.artists, one.albums)
        assert np.array_equal(alone.track, one.track)
        assert np.array_equal(alone.artist_of, one.artist_of)
        assert [*alone.uri] == [*one.uri]
    assert both[1][2].tracks[1].title == "Oak"


async def test_a_company_is_the_same_however_its_names_were_numbered(both):
    here = both[1]
    known = company_of(MARCH, here)
    joined = company_of(MARCH, [replace(one, register=None) for one in here])
    assert (known.tracks, known.artists, known.albums) == (
        joined.tracks,
        joined.artists,
        joined.albums,
    )
    assert [one.title for one in known.tracks] == ["Ash", "Birch", "Oak", "Tide"]
    assert known.artist_of.tolist() == joined.artist_of.tolist()
    for one, other in ((known.track, joined.track), (known.album, joined.album)):
        assert [rows.tolist() for rows in one] == [rows.tolist() for rows in other]


async def test_some_of_them_are_a_company_too(both):
    some = company_of(MARCH, both[1][:2])
    assert [one.title for one in some.tracks] == ["Ash", "Birch", "Tide"]
