"""Walking a history of scrobbles from old to new, visit after visit."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from domain.play import Play, in_order
from ledger.coverage import Span
from ledger.rules import DAY_MS
from sources.base import Harvest

SECOND_MS: Final = 1_000
OVERLAP_S: Final = DAY_MS // SECOND_MS
"""So far back is read again at each visit: phones scrobble late what they played without a net."""
AHEAD_MS: Final = 600_000
"""A scrobble told further ahead than this was told by a wrong clock."""


class Cursor(NamedTuple):
    """How far a history has been read."""

    seen_s: int
    """The newest scrobble read, or when reading began; seconds since 1970."""
    caught_up: bool
    """False on the way through a history: then nothing is read again."""

    @classmethod
    def read(cls, text: str, now_ms: int) -> "Cursor":
        """Read what a visit left; nothing left means a day before now, and nothing lies ahead."""
        seen, _, on_the_way = text.partition("+")
        now_s = now_ms // SECOND_MS
        if not seen.isascii() or not seen.isdigit():
            return cls(now_s, caught_up=True)
        return cls(min(int(seen), now_s), caught_up=not on_the_way)

    def __str__(self) -> str:
        return f"{self.seen_s}" if self.caught_up else f"{self.seen_s}+more"

    @property
    def since_s(self) -> int:
        """From when on to read, this second included."""
        return max(0, self.seen_s - OVERLAP_S) if self.caught_up else self.seen_s

    def harvest(
        self, plays: Iterable[Play], now_ms: int, *, more: bool, skipped: int, at_least_s: int = 0
    ) -> Harvest:
        """Say what a visit brought. One that brought nothing new and left some steps over it."""
        kept = tuple(in_order(play for play in plays if play.told_at <= now_ms + AHEAD_MS))
        newest = max((play.told_at // SECOND_MS for play in kept), default=0)
        # Half-way through, only what was read in this visit counts: the overlap may be long.
        seen = max(self.since_s if more else self.seen_s, newest, at_least_s)
        if more and seen == self.since_s:
            seen += 1
        left = Cursor(seen, caught_up=not more)
        watched = Span(self.since_s * SECOND_MS, seen * SECOND_MS if more else now_ms)
        return Harvest(kept, str(left), watched, full=False, more=more, skipped=skipped)


def from_the_beginning(since_ms: int) -> str:
    """Make the cursor of an account whose history is wanted from ``since_ms`` on."""
    return str(Cursor(since_ms // SECOND_MS, caught_up=False))


def read_up_to(cursor: str) -> int | None:
    """Say up to when a history has been read, UTC ms; None once it is read, or was not wanted."""
    seen, _, on_the_way = cursor.partition("+")
    return int(seen) * SECOND_MS if on_the_way and seen.isascii() and seen.isdigit() else None
