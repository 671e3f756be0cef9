"""A key is tried out: whether it is taken, and not whom it finds."""

from datetime import UTC, datetime

import pytest

from domain.errors import SourceRefused
from domain.play import SourceName
from domain.secret import Secret
from flows.check_sources import check_key
from sources.fetching import Fetcher, open_session
from sources.lastfm import LastfmSource
from tests.listening import a_house


def clock():
    return datetime(2023, 4, 15, tzinfo=UTC)


async def test_a_key_that_is_taken_is_well_whoever_is_there(engine):
    async with a_house(engine) as house:
        assert await check_key(house.round.sources[SourceName.LASTFM], clock) is None


async def test_a_key_that_is_not_taken_is_told(engine):
    async with a_house(engine) as house, open_session() as session:
        source = LastfmSource(Fetcher("Last.fm", session), Secret("stale"), house.lastfm.api)
        with pytest.raises(SourceRefused, match="source-key"):
            await check_key(source, clock)
