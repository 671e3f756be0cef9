"""What stands on a server's tables, in words."""

from collections.abc import Iterator
from typing import NamedTuple

from domain.period import Period
from story.phrasebook import Phrasebook
from story.server import board_words
from story.server.boards import Board
from story.server.cover import Cover
from terminal.clean import clean


class BoardRow(NamedTuple):
    """One line of a leaderboard, cleaned."""

    place: str
    name: str
    value: str
    moved: str
    """Empty where the period before has nothing to say of it."""


def rows(board: Board, period: Period, voice: Phrasebook) -> Iterator[BoardRow]:
    """Say a leaderboard's places, names and values."""
    for one in board.standings:
        name = clean(one.member) if one.member else voice.phrase("server-someone")
        said = board_words.value(board, one, period, voice)
        yield BoardRow(str(one.place), name, said, board_words.moved(one, voice))


def rule(board: Board, period: Period, voice: Phrasebook) -> Iterator[str]:
    """Say a leaderboard's rule, and how many had less than it takes."""
    yield board_words.rule(board, period, voice)


def known(cover: Cover, voice: Phrasebook) -> Iterator[str]:
    """Say each song that everyone knows, with who has played it."""
    for song in cover.songs:
        yield clean(
            voice.sentence(
                "terminal-known-song",
                track=song.track.title,
                artist=song.track.artist,
                members=", ".join(song.members),
            )
        )
