"""What stands on a server's tables, in words."""

from collections.abc import Iterator
from typing import NamedTuple

from domain.period import Period
from story.phrasebook import Phrasebook
from story.server.awards import clock, percent
from story.server.boards import Board, Standing
from story.server.cover import Cover
from terminal.clean import clean
from terminal.words import minutes


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
        yield BoardRow(str(one.place), name, _value(board, one, period, voice), _moved(one, voice))


def _value(board: Board, one: Standing, period: Period, voice: Phrasebook) -> str:
    key = f"board-value-{board.unit}"
    if board.unit == "ms":
        about = "yes" if one.estimated else "no"
        return voice.phrase(key, n=minutes(one.value), about=about)
    if board.unit == "minute":
        return voice.phrase(key, at=clock(one.value, period))
    if board.unit == "share":
        return voice.phrase(key, percent=percent(one), n=one.value, of=one.of or 0)
    return voice.phrase(key, n=one.value)


def _moved(one: Standing, voice: Phrasebook) -> str:
    if one.moved is None:
        return ""
    if not one.moved:
        return voice.phrase("board-moved-not")
    return voice.phrase(f"board-moved-{'up' if one.moved > 0 else 'down'}", n=abs(one.moved))


def rule(board: Board, period: Period, voice: Phrasebook) -> Iterator[str]:
    """Say a leaderboard's rule, and how many had less than it takes."""
    said = {"least": board.least, "period": period.kind.value}
    text = voice.sentence(f"rule-board-{board.name}", **said)
    if board.below:
        text = f"{text} {voice.sentence('board-below', n=board.below)}"
    yield text


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
