"""A year of letters to one invented listener, read in review as prose."""

import pytest

from story.compose import compose
from tests.golden.ines import TOLD, ines
from tests.golden.test_pages import written
from tests.story.builders import voice
from tests.story.receipts import unproved


@pytest.mark.parametrize("month", TOLD)
def test_a_letter_reads_as_it_did(month, page):
    story = compose(ines(month), voice())
    assert {one.kind for one in story.moments} >= TOLD[month]
    for chapter in story.chapters:
        for sentence in chapter.sentences:
            assert unproved(story, sentence, voice()) == "", sentence
    assert written(story) == page
