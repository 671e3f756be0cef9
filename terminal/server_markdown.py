"""A server's edition as Markdown: the story, then the tables."""

from collections.abc import Iterator

from story.phrasebook import Phrasebook
from story.server.boards import Board
from story.server.pages import ServerStory
from terminal import server_words as said
from terminal.story_markdown import LEFT, RIGHT, cells, closing_lines, escape, story_lines, tables


def server_markdown(told: ServerStory, voice: Phrasebook) -> str:
    """Write an edition."""
    return "\n".join(_lines(told, voice))


def _lines(told: ServerStory, voice: Phrasebook) -> Iterator[str]:
    yield from story_lines(told.story, voice)
    yield f"*{escape(told.signature)}*"
    yield ""
    yield from tables(told.story, voice)
    for board in told.boards:
        yield from _board(board, told, voice)
    if told.cover is not None:
        yield f"## {voice.phrase('chapter-known')}"
        yield ""
        yield from (f"- {escape(line)}" for line in said.known(told.cover, voice))
        yield ""
        exact = "yes" if told.cover.exact else "no"
        yield escape(voice.sentence("rule-cover", exact=exact))
        yield ""
    yield from closing_lines(told.story, voice)


def _board(board: Board, told: ServerStory, voice: Phrasebook) -> Iterator[str]:
    rows = list(said.rows(board, told.story.period, voice))
    columns = [
        ("terminal-column-rank", RIGHT, [row.place for row in rows]),
        ("terminal-column-member", LEFT, [escape(row.name) for row in rows]),
        ("terminal-column-value", RIGHT, [row.value for row in rows]),
        ("terminal-column-moved", LEFT, [row.moved for row in rows]),
    ]
    kept = [column for column in columns if any(column[2])]
    yield f"## {voice.phrase(f'board-{board.name}')}"
    yield ""
    yield cells(voice.phrase(head) for head, _, _ in kept)
    yield cells(side for _, side, _ in kept)
    yield from (cells(row) for row in zip(*(column for _, _, column in kept), strict=True))
    yield ""
    for line in said.rule(board, told.story.period, voice):
        yield escape(line)
        yield ""
