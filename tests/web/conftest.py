"""Pages, served."""

import aiohttp
import pytest
import pytest_asyncio

from tests.listening import a_house
from tests.webs import served


@pytest.fixture
def scratch(tmp_path):
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


@pytest_asyncio.fixture
async def house(engine):
    async with a_house(engine) as opened:
        yield opened


@pytest_asyncio.fixture
async def pages(house, scratch):
    async with served(house, scratch, largest_mb=1) as opened:
        yield opened


@pytest_asyncio.fixture
async def browser():
    """A browser that keeps cookies, and goes only where it is sent."""
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        yield session


@pytest_asyncio.fixture
async def other_browser():
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield session
