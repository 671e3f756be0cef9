"""What tests of golden pages may ask for."""

import pytest

from tests.leaves import Markdown


@pytest.fixture
def page(snapshot):
    """Hold a page against its file, in Markdown."""
    return snapshot.use_extension(Markdown)
