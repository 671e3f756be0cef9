"""A key is tried out: whether it is taken, and not whom it finds."""

from datetime import UTC, datetime

import pytest

from domain.errors import SourceRefused
from domain.secret import Secret
from flows.check_sources import check_key
from sources.fetching import Fetcher, open_session
from sources.lastfm import LastfmSource
from tests.fakes.lastfm import KEY
from tests.listening import a_house


def clock():
    return datetime(2023, 4, 15, tzinfo=UTC)


def lastfm(house, session, key):
    return LastfmSource(Fetcher("Last.fm", session), Secret(key), house.lastfm.api)


async def test_a_key_that_is_taken_is_well_whoever_is_there(engine):
    async with a_house(engine) as house, open_session() as session:
        await check_key(lastfm(house, session, KEY), clock)
        assert len(house.lastfm.asked) == 1


async def test_a_key_that_is_not_taken_is_told(engine):
    async with a_house(engine) as house, open_session() as session:
        with pytest.raises(SourceRefused, match="source-key"):
            await check_key(lastfm(house, session, "stale"), clock)
