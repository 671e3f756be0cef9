"""One member of a server on the bench: what each leaderboard makes of their raw plays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import cached_property
from zoneinfo import ZoneInfo

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import MEMORY, Heard, folded
from tests.checker.kinds.discovery import stayed_at

EPOCH = date(1970, 1, 1)
LEAST = {
    "minutes": (60, 600), "plays": (20, 200), "artists": (10, 50), "early": (10, 60),
    "night": (50, 300), "streak": (3, 5), "records": (2, 5), "own": (50, 300), "stayed": (1, 1),
}  # fmt: skip


@dataclass
class Seat:
    """One member's raw plays of the period, read with nothing of the house's own."""

    heard: Heard
    """In the server's zone."""
    zone: str
    """Their own."""
    start: int
    stop: int

    @cached_property
    def rows(self) -> list[int]:
        return [int(row) for row in self.heard.between(self.start, self.stop)]

    def artist(self, row: int) -> str:
        return self.heard.keys[row][0]

    def wall(self, row: int) -> datetime:
        """Say what their own clock showed."""
        return self.heard.local(self.heard.at[row]).astimezone(ZoneInfo(self.zone))

    @cached_property
    def sure(self) -> list[int]:
        return [row for row in self.rows if self.heard.plays[row].unsure <= 600_000]

    def minutes(self):
        ms = sum(int(self.heard.ms[row]) for row in self.rows)
        return (ms, None, ms // 60_000) if ms else None

    def plays(self):
        return len(self.rows), None, len(self.rows)

    def artists(self):
        count = len({self.artist(row) for row in self.rows})
        return count, None, count

    def early(self):
        firsts: dict[object, int] = {}
        for row in self.sure:
            shifted = (self.wall(row).replace(tzinfo=None)) - timedelta(hours=4)
            firsts.setdefault(shifted.date(), shifted.hour * 60 + shifted.minute)
        ordered = sorted(firsts.values())
        return (ordered[(len(ordered) - 1) // 2], None, len(ordered)) if ordered else None

    def night(self):
        late = sum(self.wall(row).hour < 5 for row in self.sure)
        return (late, len(self.sure), len(self.sure)) if late else None

    def streak(self):
        first = (self.heard.local(self.start).date() - EPOCH).days
        days = {day for row in self.rows if (day := self.heard.listening[row]) >= first}
        longest = 0
        for day in days:
            if day - 1 not in days:
                length = 1
                while day + length in days:
                    length += 1
                longest = max(longest, length)
        return longest, None, longest

    def records(self):
        count, songs, last = 0, set[object](), None
        for row in self.rows:
            name = self.heard.plays[row].album
            here = name and (self.artist(row), folded(name), self.heard.sitting[row])
            if here != last or not here:
                count += len(songs) >= 5
                songs = set()
            if here:
                songs.add(self.heard.keys[row])
            last = here
        count += len(songs) >= 5
        return count, None, count

    def stayed(self):
        """Count songs that came to stay: by every play of each, first to last."""
        case = Case({}, self.heard, self.start, self.stop, "")
        places: dict[int, list[int]] = {}
        for row, track in enumerate(self.heard.track.tolist()):
            places.setdefault(track, []).append(row)
        count = 0
        for rows in places.values():
            first = int(self.heard.at[rows[0]])
            if len(rows) < 10 or first < self.start - MEMORY:
                continue
            settled = stayed_at(case, np.array(rows))
            new = settled is not None and case.in_period(settled)
            count += new and (case.first_ever(first) or case.settled(first))
        return count, None, count

    def own(self, others: "list[Seat]"):
        shared = {other.artist(row) for other in others for row in other.rows}
        alone = sum(self.artist(row) not in shared for row in self.rows)
        return (alone, len(self.rows), len(self.rows)) if alone else None


def entered(
    name: str, seats: Mapping[str, Seat], *, long: bool
) -> dict[str, tuple[int, int | None]]:
    """Say by member what a leaderboard counts, of those who have the least that it takes."""
    found = {}
    for member, seat in seats.items():
        others = [other for other in seats.values() if other is not seat]
        own = seat.own(others) if name == "own" else getattr(seat, name)()
        if own and own[2] >= LEAST[name][long]:
            found[member] = own[:2]
    return found


def ahead(name: str, given: Mapping[str, tuple[int, int | None]], member: str) -> int:
    """Count who stands above a member."""
    worth = {one: Fraction(value, of or 1) for one, (value, of) in given.items()}
    mine = worth[member]
    return sum(w < mine if name == "early" else w > mine for w in worth.values())
