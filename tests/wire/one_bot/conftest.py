"""The same, but one bot for every test here: starting it takes longer than asking it."""

import pytest_asyncio

from tests.wire.running import a_discord, a_house


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def discord():
    async with a_discord() as opened:
        yield opened


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def bot(discord, tmp_path_factory):
    async with a_house(discord, tmp_path_factory.mktemp("house")) as made:
        await made.open()
        yield made
