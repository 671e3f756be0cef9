"""A story as Markdown: the same words, tops and receipts."""

import re
from collections.abc import Iterable, Iterator, Sequence

from story.chapters import Chapter, Story
from story.phrasebook import Phrasebook
from terminal import words
from terminal.clean import clean
from terminal.story import figures, tops
from terminal.tables import Row

_PUNCTUATION = re.compile(r"[\\`*_\[\]<>|~&]|(?<=www)\.|(?<=[a-z]):(?=//)")
_OPENING = re.compile(r"^(?:#|[+=-]|\d+[.)])")
_OF = {
    "terminal-top-tracks": "terminal-column-track",
    "terminal-peaks": "terminal-column-track",
    "terminal-top-artists": "terminal-column-artist",
    "terminal-top-albums": "terminal-column-album",
}
_BY = {"terminal-peaks": "terminal-column-month"}
LEFT, RIGHT = "---", "---:"


def as_markdown(stories: Sequence[Story], voice: Phrasebook) -> str:
    """Write stories one after the other, with a line between them."""
    return "\n---\n\n".join("\n".join(_story(story, voice)) for story in stories)


def escape(text: str) -> str:
    """Keep a text from meaning anything to Markdown but itself."""
    escaped = _PUNCTUATION.sub(lambda found: "\\" + found[0], clean(text))
    return _OPENING.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], escaped)


def _story(story: Story, voice: Phrasebook) -> Iterator[str]:
    yield from story_lines(story, voice)
    yield from tables(story, voice)
    yield from closing_lines(story, voice)


def story_lines(story: Story, voice: Phrasebook) -> Iterator[str]:
    """Write what is told, with its receipts."""
    period = words.period_name(story.period, voice)
    yield f"# {escape(story.title)}"
    yield ""
    yield " · ".join(escape(part) for part in (story.subject, period, story.period.zone))
    yield ""
    if story.facts.plays:
        yield " · ".join(figures(story.facts, voice))
        yield ""
    for chapter in story.chapters:
        yield from _chapter(chapter, story, voice)


def tables(story: Story, voice: Phrasebook) -> Iterator[str]:
    """Write what was played most."""
    for key, rows in tops(story.facts, voice):
        yield from _table(key, rows, voice)


def closing_lines(story: Story, voice: Phrasebook) -> Iterator[str]:
    """Write what we don't know, and the rules."""
    if story.unknown:
        yield f"## {escape(voice.phrase('terminal-unknown'))}"
        yield ""
        yield from (f"- {escape(sentence)}" for sentence in story.unknown)
        yield ""
    if rules := words.rules(story, voice):
        yield f"## {escape(voice.phrase('terminal-rules'))}"
        yield ""
        yield from (f"{n}. {escape(rule)}" for n, rule in enumerate(rules.values(), 1))
        yield ""


def _chapter(chapter: Chapter, story: Story, voice: Phrasebook) -> Iterator[str]:
    if chapter.title is not None:
        yield f"## {escape(chapter.title)}"
        yield ""
    for paragraph in chapter.paragraphs():
        yield escape(" ".join(sentence.text for sentence in paragraph))
        yield ""
        for moment in (one.moment for one in paragraph if one.moment is not None):
            said = " ".join(words.receipts(story, story.moments[moment], voice))
            yield f"> *{voice.phrase('terminal-receipts')}* {escape(said)}"
            yield ""


def _table(key: str, rows: Sequence[Row], voice: Phrasebook) -> Iterator[str]:
    """Write a top; who made it and for how long only where there is something to write."""
    ranks = [str(n) for n in range(1, len(rows) + 1)]
    columns = [
        ("terminal-column-rank", RIGHT, ranks),
        (_OF[key], LEFT, [escape(row.name) for row in rows]),
        (_BY.get(key, "terminal-column-artist"), LEFT, [escape(row.by) for row in rows]),
        ("terminal-column-plays", RIGHT, [row.plays for row in rows]),
        ("terminal-column-minutes", RIGHT, [row.minutes for row in rows]),
    ]
    kept = [column for column in columns if any(column[2])]
    yield f"## {voice.phrase(key)}"
    yield ""
    yield cells(voice.phrase(head) for head, _, _ in kept)
    yield cells(side for _, side, _ in kept)
    yield from (cells(row) for row in zip(*(column for _, _, column in kept), strict=True))
    yield ""


def cells(row: Iterable[str]) -> str:
    """Write one row of a table."""
    return f"| {' | '.join(row)} |"
