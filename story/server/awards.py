"""Awards by evidence: who stands first on a leaderboard, alone and by name."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from domain.period import Period
from story.civil import DAY_MS, HOUR_MS, TURN_MS
from story.evidence import Value
from story.server.boards import Board, Standing

ORDER = ("own", "stayed", "artists", "early", "records", "night", "streak", "minutes")
"""What is a member's own comes first, and what is only much comes last."""
MINUTE_MS = 60_000
ENTRANTS = 2


class Award(NamedTuple):
    """A form of the phrasebook, and what it says."""

    form: str
    values: dict[str, Value]


def awards(boards: Sequence[Board], period: Period, most: int) -> list[Award]:
    """Choose so many first places: those who have the fewest so far come first."""
    named = {board.name: board for board in boards}
    left = [
        (board, board.first[0])
        for name in ORDER
        if (board := named.get(name)) and len(board.first) == 1
        if len(board.standings) >= ENTRANTS and board.first[0].member is not None
        # A share that rounds to nothing wins nothing.
        if board.unit != "share" or percent(board.first[0])
    ]
    chosen: list[tuple[Board, Standing]] = []
    given: Counter[str | None] = Counter()
    while left and len(chosen) < most:
        best = min(left, key=lambda one: given[one[1].member])
        chosen.append(best)
        given[best[1].member] += 1
        left.remove(best)
    chosen.sort(key=lambda one: ORDER.index(one[0].name))
    return [Award(f"award-{board.name}", _values(board, one, period)) for board, one in chosen]


def _values(board: Board, first: Standing, period: Period) -> dict[str, Value]:
    return {
        "member": first.member or "",
        "period": period.kind.value,
        **_SAYS[board.name](first, period),
    }


def clock(minutes: int, period: Period) -> str:
    """Write minutes after four in the morning as an instant, whose hour alone means anything."""
    past = (minutes * MINUTE_MS + TURN_MS) % DAY_MS // MINUTE_MS
    return f"{period.first_on.isoformat()}T{past // 60:02}:{past % 60:02}"


def percent(standing: Standing) -> int:
    """Say a share in whole hundredths, rounded down."""
    return standing.value * 100 // (standing.of or 1)


_SAYS: Mapping[str, Callable[[Standing, Period], dict[str, Value]]] = {
    "minutes": lambda one, _: {"hours": one.value // HOUR_MS},
    "artists": lambda one, _: {"artists": one.value},
    "stayed": lambda one, _: {"songs": one.value},
    "early": lambda one, period: {"at": clock(one.value, period)},
    "night": lambda one, _: {"late": one.value, "percent": percent(one)},
    "streak": lambda one, _: {"days": one.value},
    "records": lambda one, _: {"records": one.value},
    "own": lambda one, _: {"own": one.value, "percent": percent(one)},
}
