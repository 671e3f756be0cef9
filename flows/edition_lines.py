"""A server's story as the lines of an edition, each with its claim and whom it names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.edition import Caption, Edits, Line, Look
from domain.ids import ListenerId
from storage.told import ToldRow
from story.chapters import Chapter
from story.phrasebook import Phrasebook
from story.server import board_words
from story.server.boards import Board, Standing
from story.server.pages import ServerStory

ROWS, LEVEL = 10, 5
"""Of a leaderboard, and how many more stand there where they share the last place."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything that turns a story into lines."""

    voice: Phrasebook
    edits: Edits
    members: Mapping[str, ListenerId]
    """By their names, as shown."""
    played_by_one: Mapping[str, ListenerId]
    """Songs, artists and albums that one member alone played."""
    boards: Sequence[str]
    """The leaderboards that the server chose."""

    def lines(self, told: ServerStory) -> Iterator[Line]:
        """Set an edition, with the editor's own words where they wrote some."""
        yield self.line(told.story.title, Look.TITLE)
        for n, chapter in enumerate(told.story.chapters):
            if n == 0 and self.edits.opening:
                yield self.line(self.edits.opening)
            else:
                yield from self._chapter(chapter, told)
        for board in told.boards:
            if board.name in self.boards:
                yield from self._board(board, told)
        if told.story.unknown:
            yield Line(self.voice.sentence("discord-unknown"), Look.HEADING)
        for said in told.story.unknown:
            yield self.line(said, Look.SMALL)
        yield self.line(told.signature, Look.SMALL)

    def _chapter(self, chapter: Chapter, told: ServerStory) -> Iterator[Line]:
        if chapter.title:
            yield self.line(chapter.title, Look.HEADING)
        for sentence in chapter.sentences:
            if sentence.moment is None:
                yield self.line(sentence.text)
                continue
            line = self.claimed(self.line(sentence.text), told, sentence.moment)
            yield line
            claim = line.claim
            if claim in self.edits.captions:
                yield self._caption(self.edits.captions[claim], claim)

    def _caption(self, caption: Caption, claim: str) -> Line:
        """Set an editor's words: about whom the claim names, and whom they name themselves."""
        line = self.line(caption.text, Look.CAPTION)
        about = {*line.about, *caption.about}
        return line._replace(claim=claim, about=tuple(sorted(about)))

    def _board(self, board: Board, told: ServerStory) -> Iterator[Line]:
        period = told.story.period
        yield Line(self.voice.sentence(f"board-{board.name}"), Look.HEADING)
        rows = [one for one in board.standings if one.place <= ROWS]
        room = ROWS if len(rows) > ROWS + LEVEL else ROWS + LEVEL
        for one in rows[:room]:
            yield self._row(board, one, told)
        if more := len(rows[room:]):
            yield Line(self.voice.sentence("discord-edition-level", n=more), Look.SMALL)
        yield Line(board_words.rule(board, period, self.voice), Look.SMALL)

    def _row(self, board: Board, one: Standing, told: ServerStory) -> Line:
        name = one.member or self.voice.phrase("server-someone")
        value = board_words.value(board, one, told.story.period, self.voice)
        text = self.voice.sentence(
            "discord-edition-row", place=one.place, name=name, value=value,
            moved=board_words.moved(one, self.voice) or "none",
        )  # fmt: skip
        # A place without a name is known to its member alone, and goes with nobody else's.
        return Line(text, Look.ROW, about=self._ids([one.member] if one.member else []))

    def claimed(self, line: Line, told: ServerStory, moment: int) -> Line:
        """Let a line make the claim of a moment, and be about whomever that is of.

        Told without a name it is theirs all the same, to take back and to take with them.
        """
        claim, members = told.behind[moment]
        about = {*line.about, *self._ids(members)}
        return line._replace(claim=claim, about=tuple(sorted(about)))

    def line(self, text: str, look: Look = Look.PROSE) -> Line:
        """Make a line of whoever is named in it, or alone played what is named in it."""
        named = {self.members[name] for name in self.members if names(name, text)}
        named |= {who for name, who in self.played_by_one.items() if names(name, text)}
        return Line(text, look, about=tuple(sorted(named)))

    def _ids(self, names: Sequence[str]) -> tuple[ListenerId, ...]:
        return tuple(sorted(self.members[name] for name in names if name in self.members))


def phrases(told: ServerStory) -> Iterator[ToldRow]:
    """Give an edition's phrases in their order, each with its moment's kind.

    What it led with is not kept: it would outlast whoever it was about.
    """
    period = str(told.story.period)
    if told.headline:
        yield ToldRow(period, "", told.headline)
    for chapter in told.story.chapters:
        for said in chapter.sentences:
            kind = "" if said.moment is None else told.story.moments[said.moment].kind
            if said.phrase:
                yield ToldRow(period, kind, said.phrase)


def names(name: str, text: str) -> bool:
    """Say whether a text names somebody: by their whole name, as a word of its own."""
    # Most names are nowhere: they are not worth an expression.
    return name in text and bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))
