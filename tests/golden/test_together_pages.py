"""What members did together, each kind in a month of its own, read in review as prose."""

from dataclasses import replace

import pytest

from story.group_moments import notice_together
from story.moment import ConsentClass
from story.server.pages import ServerStory
from tests.golden.loft import KINDS, the_loft
from tests.story.server.house import OPEN, told

WILLING = replace(OPEN, approved=frozenset(ConsentClass))
"""Who would have all of it told: a song that changed hands is asked of in private first."""


def letter(edition: ServerStory) -> str:
    """Write what is told, and each group moment's numbers: the tables have pages of their own."""
    lines = [f"# {edition.story.title}"]
    for chapter in edition.story.chapters:
        lines += [f"## {chapter.title}"] if chapter.title else []
        lines += [" ".join(one.text for one in part) for part in chapter.paragraphs()]
    lines += [edition.signature, *(f"- {line}" for line in edition.story.unknown)]
    for one in edition.story.moments:
        numbers = ", ".join(f"{name} {value}" for name, value in one.numbers.items())
        lines.append(f"- {one.rule}: {numbers}")
    return "\n\n".join(lines) + "\n"


def of_the_loft(period: str) -> ServerStory:
    people = the_loft(period)
    shares = {one.subject: WILLING for one in people}
    edition: ServerStory = told(people, shares, period=period, group=notice_together)
    return edition


@pytest.mark.parametrize("kind", KINDS)
def test_a_month_together_reads_like_this(kind, page):
    edition = of_the_loft(KINDS[kind])
    assert kind in {one.kind for one in edition.story.moments}
    assert letter(edition) == page


def test_a_year_together_reads_like_this(page):
    edition = of_the_loft("2023")
    assert len({one.kind for one in edition.story.moments} & {*KINDS}) == 3
    assert letter(edition) == page
