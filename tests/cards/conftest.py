"""One easel for all: its fonts take a second to read."""

import pytest

from cards.easel import Easel


@pytest.fixture(scope="session")
def easel():
    with Easel(system_fonts=False) as one:
        yield one
