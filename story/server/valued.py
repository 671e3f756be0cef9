"""What a place on a leaderboard is worth, in words."""

from domain.period import Period
from story.phrasebook import Phrasebook
from story.server.awards import MINUTE_MS, clock, percent
from story.server.boards import Board, Standing


def value_said(board: Board, one: Standing, period: Period, voice: Phrasebook) -> str:
    """Say a value in its board's unit; time in whole minutes, halves up."""
    key = f"board-value-{board.unit}"
    if board.unit == "ms":
        about = "yes" if one.estimated else "no"
        return voice.phrase(key, n=(one.value + MINUTE_MS // 2) // MINUTE_MS, about=about)
    if board.unit == "minute":
        return voice.phrase(key, at=clock(one.value, period))
    if board.unit == "share":
        return voice.phrase(key, percent=percent(one), n=one.value, of=one.of or 0)
    return voice.phrase(key, n=one.value)


def moved_said(one: Standing, voice: Phrasebook) -> str:
    """Say how a place changed; nothing where the period before has none to compare with."""
    if one.moved is None:
        return ""
    if not one.moved:
        return voice.phrase("board-moved-not")
    return voice.phrase(f"board-moved-{'up' if one.moved > 0 else 'down'}", n=abs(one.moved))


def rule_said(board: Board, period: Period, voice: Phrasebook) -> str:
    """Say a leaderboard's rule, and how many had less than it takes."""
    said = {"least": board.least, "period": period.kind.value}
    text = voice.sentence(f"rule-board-{board.name}", **said)
    return f"{text} {voice.sentence('board-below', n=board.below)}" if board.below else text
