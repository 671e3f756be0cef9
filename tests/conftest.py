"""What every test may ask for."""

import os

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, settings

from storage.engines.sqlite import open_sqlite
from storage.migrate import migrate
from tests.beside import SHARED

settings.register_profile(
    "local", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", parent=settings.get_profile("local"), max_examples=100)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session")
def shared():
    """The folder of real listening beside the project; tests that want it skip without it."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside the project: real listening is not here")
    return SHARED


@pytest_asyncio.fixture
async def engine(tmp_path):
    """A database with the newest schema."""
    opened = await open_sqlite(tmp_path / "notes.db")
    await migrate(opened)
    yield opened
    await opened.close()
