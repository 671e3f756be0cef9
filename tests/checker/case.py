"""One moment on the bench: its plays found among the raw ones, and what is wrong with it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

import numpy as np

from tests.checker.heard import Heard, folded, number_of

BASELINE_DAYS = 180


class Anything:
    """A value that no claim stands on, such as a rounded chance."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]  # equal to what has other hashes


@dataclass(frozen=True)
class About:
    """A measured value, equal to within a share of itself."""

    value: float
    within: float = 0.02

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (int, float)):
            return NotImplemented
        return abs(other - self.value) <= max(self.within * abs(self.value), 0.011)

    __hash__ = None  # type: ignore[assignment]  # equal to what has other hashes


def instant(text: str) -> int:
    return round(datetime.fromisoformat(text).timestamp() * 1000)


@dataclass
class Case:
    """A told moment beside everything its listener heard up to the period's end."""

    moment: Mapping[str, Any]
    heard: Heard
    start: int
    stop: int
    kind_of_period: str
    problems: list[str] = field(default_factory=list)

    def must(self, holds: object, words: str) -> None:
        """Note what does not hold."""
        if not holds:
            self.problems.append(words)

    @property
    def says(self):
        return self.moment["says"]

    @property
    def text(self):
        return self.moment["text"]

    @cached_property
    def spelt(self):
        return self.heard.shown(self.start)

    @cached_property
    def rows(self):
        """The places of its plays among the raw ones; what is not found is noted."""
        taken: dict[tuple[object, ...], int] = {}
        found = []
        for play in self.moment["evidence"]["plays"]:
            names = folded(play["artist"]), folded(play["title"])
            key = (instant(play["started_at"]), *names, play["ms_played"] or 0)
            places = self.heard.places.get(key, [])[taken.get(key, 0) :]
            if not places:
                self.problems.append(f"no such play was heard: {play['started_at']}")
                continue
            place = places[0]
            taken[key] = taken.get(key, 0) + 1
            found.append(place)
            self._receipt(play, place)
        self.must(found == sorted(found), "its plays are not in order")
        return np.array(found, np.int64)

    def _receipt(self, play, place: int) -> None:
        self.must(play["member"] == self.heard.member, f"a play of {play['member']}’s")
        self.must(play["source"] == self.heard.plays[place].source, "a play of another source")
        shown = self.spelt.get(self.heard.keys[place])
        self.must(shown == (play["artist"], play["title"]), "a name is not as it is played most")

    @property
    def first(self) -> int:
        return int(self.rows[0])

    @property
    def last(self) -> int:
        return int(self.rows[-1])

    def period_rows(self):
        return self.heard.between(self.start, self.stop)

    def in_period(self, row: int) -> bool:
        return self.start <= int(self.heard.at[row]) < self.stop

    def title(self, row: int):
        return self.spelt[self.heard.keys[row]][1]

    def artist(self, row: int):
        """Name the artist as their track is spelt."""
        return self.spelt[self.heard.keys[row]][0]

    def artist_alone(self, row: int):
        return self.spelt[(self.heard.keys[row][0],)][0]

    def on(self, row: int) -> str:
        return self.heard.local(self.heard.at[row]).date().isoformat()

    def clock(self, row: int):
        return self.heard.local(self.heard.at[row]).isoformat(timespec="minutes")

    def album_of(self, row: int) -> tuple[str, ...] | None:
        name = self.heard.plays[row].album
        return ("album", self.heard.keys[row][0], folded(name)) if name else None

    def one_track(self) -> bool:
        return len(set(self.heard.track[self.rows].tolist())) == 1

    def consecutive(self) -> bool:
        return bool((np.diff(self.rows) == 1).all())

    def month(self, name: str, earlier: int = 0) -> tuple[int, int]:
        """Give a month’s edges, UTC ms, by its first day; or so many months earlier."""
        first = date.fromisoformat(name)
        count = first.year * 12 + first.month - 1 - earlier
        edges = [date(n // 12, n % 12 + 1, 1) for n in (count, count + 1)]
        start, stop = (self.heard.day_starts(number_of(edge)) for edge in edges)
        return start, stop

    def by_artist(self, rows):
        """Count plays by artist, most first."""
        return Counter(self.heard.artist[rows].tolist()).most_common()

    def active(self, start: int, stop: int) -> bool:
        """Say whether three weeks of five had some play."""
        week = 7 * 86_400_000
        edges = range(start + 1, stop, week)
        played = sum(len(self.heard.between(at, min(at + week, stop))) > 0 for at in edges)
        return played >= 0.6 * len(edges)

    def one_period(self, month: str) -> None:
        """A month that is told of lies in the period."""
        start, stop = self.month(month)
        self.must(month.endswith("-01"), "not the first day of a month")
        self.must(self.start <= start and stop <= self.stop, "of a month of another period")

    def usual(self, at: int) -> tuple[int, float, int]:
        """Give where the half-year before begins, its watched days, and its plays."""
        start = max(at - BASELINE_DAYS * 86_400_000, min(self.heard.since or at, at))
        days = (at - start) / 86_400_000 * self.heard.seen(start, at)
        return start, days, len(self.heard.between(start, at))

    def settled(self, at: int, days: int = 28) -> bool:
        """Say whether a first play then may be called a first at all."""
        since = self.heard.since
        if since is None or at - since < days * 86_400_000:
            return False
        return len(self.heard.between(0, at)) >= 100 and self.heard.seen(since, at) >= 0.9

    def first_ever(self, at: int) -> bool:
        half_year = at - BASELINE_DAYS * 86_400_000
        return self.settled(at, BASELINE_DAYS) and self.heard.absence(half_year, at)
