"""A leaderboard's values, movements and rule, in the phrasebook's words."""

from domain.period import Period
from story.phrasebook import Phrasebook
from story.server.awards import clock, percent
from story.server.boards import Board, Standing

MINUTE_MS = 60_000


def value(board: Board, one: Standing, period: Period, voice: Phrasebook) -> str:
    """Say what somebody has, in the board's unit; where it is estimated, so."""
    key = f"board-value-{board.unit}"
    if board.unit == "ms":
        about = "yes" if one.estimated else "no"
        return voice.phrase(key, n=(one.value + MINUTE_MS // 2) // MINUTE_MS, about=about)
    if board.unit == "minute":
        return voice.phrase(key, at=clock(one.value, period))
    if board.unit == "share":
        return voice.phrase(key, percent=percent(one), n=one.value, of=one.of or 0)
    return voice.phrase(key, n=one.value)


def moved(one: Standing, voice: Phrasebook) -> str:
    """Say how somebody moved; nothing where the period before has nothing to say of it."""
    if one.moved is None:
        return ""
    if not one.moved:
        return voice.phrase("board-moved-not")
    return voice.phrase(f"board-moved-{'up' if one.moved > 0 else 'down'}", n=abs(one.moved))


def rule(board: Board, period: Period, voice: Phrasebook) -> str:
    """Say a leaderboard's rule, and how many had less than it takes."""
    said = {"least": board.least, "period": period.kind.value}
    text = voice.sentence(f"rule-board-{board.name}", **said)
    if board.below:
        text = f"{text} {voice.sentence('board-below', n=board.below)}"
    return text
