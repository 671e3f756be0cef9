"""A Discord in memory, with the bot in it and a few people."""

from datetime import UTC, datetime
from functools import partial

import pytest
import pytest_asyncio
import simcord

from cogs.app import furnish
from cogs.bot import make_bot
from domain.errors import HouseError
from tests.cogs.desks import EVE, LAID, Desk
from tests.cogs.discord_spec import unlike_discord
from tests.cogs.living import live_of
from tests.cogs.people import Place
from tests.listening import a_house
from tests.terminal.stories import VOICE

NOW = datetime(2023, 4, 15, 12, tzinfo=UTC)


@pytest.fixture
def easel():
    """What cards are drawn on: nothing, where a test is about words."""


@pytest.fixture
def covers():
    """What finds the covers of records: nothing, where a test is not about them."""


@pytest.fixture
def app(engine, easel, covers):
    given = {"at_once": 2, "largest_mb": 25, "easel": easel, "covers": covers}
    return furnish(engine, VOICE, lambda: NOW, "UTC", **given)


@pytest_asyncio.fixture
async def simcord_env(app):
    """The same as simcord's own, with more patience: two cores are shared here."""
    env = simcord.Env(make_bot(app), settle_timeout=30.0)
    await env.start()
    yield env
    await env.shutdown()
    # What the house says no to was answered; anything else should not have happened.
    unforeseen = [one for one in env.errors if not isinstance(one.__cause__ or one, HouseError)]
    assert unforeseen == []


@pytest.fixture
def place(simcord_env, app):
    """A server with Ana and Ben in it; whatever the bot sends must be what Discord takes."""
    yield Place(simcord_env, partial(make_bot, app))
    assert unlike_discord(simcord_env.http_requests) == []


@pytest_asyncio.fixture
async def desk(place, app):
    """A server whose editors have Ana's March before them."""
    desk = Desk(place, app)
    await place.linked(place.ana)
    await place.consent(2, place.ana)
    await desk.set_up()
    await desk.rounds(LAID)
    await desk.rounds(EVE)
    return desk


@pytest_asyncio.fixture
async def house(engine):
    """Services of our own to link to, and an hour that is moved by hand."""
    async with a_house(engine) as opened:
        # Else simcord waits 15 seconds at every turn, for the timers of connections kept open.
        for fake in (opened.spotify, opened.lastfm, opened.listenbrainz):
            fake.hangs_up = True
        yield opened


@pytest.fixture
def live(house):
    return live_of(house)


@pytest.fixture
def live_app(engine, house, live, easel):
    given = {"clock": house.hour.aware, "zone": "UTC", "at_once": 2, "largest_mb": 25}
    return furnish(engine, VOICE, **given, live=live, easel=easel)


@pytest_asyncio.fixture
async def club(live_app):
    """A place whose bot listens."""
    env = simcord.Env(make_bot(live_app), settle_timeout=30.0)
    await env.start()
    yield Place(env, partial(make_bot, live_app))
    await env.shutdown()
    unforeseen = [one for one in env.errors if not isinstance(one.__cause__ or one, HouseError)]
    assert unforeseen == []
    assert unlike_discord(env.http_requests) == []
