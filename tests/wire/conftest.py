"""A Discord on loopback, and the bot as a process beside it."""

import pytest
import pytest_asyncio

from tests.bench.listening import archive
from tests.wire.running import a_discord, a_house

ROWS = 15_000


@pytest_asyncio.fixture
async def discord():
    """A Discord with one server; whatever it was sent must have been what Discord takes."""
    async with a_discord() as opened:
        yield opened


@pytest_asyncio.fixture
async def house(discord, tmp_path):
    """A host's folder, with nothing running yet; it never says its token, nor falls over."""
    async with a_house(discord, tmp_path) as made:
        yield made


@pytest_asyncio.fixture
async def bot(house):
    """The bot, running."""
    await house.open()
    return house


@pytest.fixture(scope="session")
def history(tmp_path_factory):
    """An export that takes a moment to read."""
    path = tmp_path_factory.mktemp("history") / "history.zip"
    return archive(path, ROWS, ROWS).read_bytes()


@pytest.fixture
def ana(discord, request):
    """A member whom the bot never met."""
    return discord.person(f"ana of {request.node.name}"[:32])
