"""Raw plays of one listener, and what a wall clock said when they began."""

from collections import Counter
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple
from unicodedata import normalize
from zoneinfo import ZoneInfo

import numpy as np

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
SITTING_GAP = 30 * MINUTE
MEMORY = 366 * DAY
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class RawPlay(NamedTuple):
    """One play as a file tells it; instants and lengths in ms, 0 where nothing is told."""

    at: int
    artist: str
    title: str
    ms: int = 0
    source: str = "spotify-extended"
    album: str | None = None
    unsure: int = 0
    length: int = 0


class Stretch(NamedTuple):
    """From when to when somebody was watched, UTC ms, half-open."""

    start: int
    stop: int


def folded(name: str) -> str:
    """Fold a name as the ledger's rules say: NFC, case-folded, white space collapsed."""
    return " ".join(normalize("NFC", name).casefold().split())


def number_of(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def day_numbered(number: int) -> date:
    return date(1970, 1, 1) + timedelta(days=int(number))


@dataclass(eq=False)
class Heard:
    """Everything a listener is known to have played, in order, with a zone to read it in."""

    member: str
    zone: str
    plays: list[RawPlay]
    watched: list[Stretch]
    zone_chosen: bool = True
    since: int | None = field(default=None)
    """The first play of all."""
    skips: list[RawPlay] = field(default_factory=list)
    """Hearings under thirty seconds that their listener ended, where a file says so."""
    spelt: dict[int, dict[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)

    def __post_init__(self):
        self.plays = sorted(
            self.plays, key=lambda p: (p.at, folded(p.artist), folded(p.title), p.ms, p.source)
        )
        if self.since is None and self.plays:
            self.since = self.plays[0].at

    def before(self, stop: int) -> "Heard":
        """Forget what came later; what hangs on single plays alone is kept as it was."""
        count = int(np.searchsorted(self.at, stop))
        known = copy(self)
        for name in ("lengths", "ms", "end", "sitting", "places", "spelt"):
            vars(known).pop(name, None)
        known.plays, known.spelt = self.plays[:count], {}
        for name in ("at", "keys", "track", "artist", "wall"):
            vars(known)[name] = getattr(self, name)[:count]
        vars(known).pop("civil", None)
        vars(known).pop("listening", None)
        return known

    @cached_property
    def at(self):
        return np.array([play.at for play in self.plays], np.int64)

    @cached_property
    def keys(self) -> list[tuple[str, str]]:
        names = {name: folded(name) for p in self.plays for name in (p.artist, p.title)}
        return [(names[play.artist], names[play.title]) for play in self.plays]

    @cached_property
    def track(self):
        return _numbered(self.keys)

    @cached_property
    def artist(self):
        return _numbered([artist for artist, _ in self.keys])

    @cached_property
    def lengths(self) -> dict[tuple[str, str], int]:
        """The longest length that any source tells, by track."""
        told: dict[tuple[str, str], int] = {}
        for key, play in zip(self.keys, self.plays, strict=True):
            told[key] = max(told.get(key, 0), play.length)
        return told

    @cached_property
    def ms(self):
        """As heard, else as long as the track, else 0."""
        pairs = zip(self.keys, self.plays, strict=True)
        return np.array([play.ms or self.lengths[key] for key, play in pairs], np.int64)

    @cached_property
    def wall(self):
        """What the clock on the wall showed, as ms since its own 1970."""
        zone = ZoneInfo(self.zone)
        ahead = {}
        shown = []
        for at in self.at.tolist():
            quarter = at // (15 * MINUTE)  # offsets never change within a quarter of an hour
            if quarter not in ahead:
                moment = EPOCH + timedelta(minutes=15 * quarter)
                offset = moment.astimezone(zone).utcoffset() or timedelta()
                ahead[quarter] = offset // timedelta(milliseconds=1)
            shown.append(at + ahead[quarter])
        return np.array(shown, np.int64)

    @cached_property
    def civil(self):
        return self.wall // DAY

    @cached_property
    def listening(self):
        """Days that turn at four."""
        return (self.wall - 4 * HOUR) // DAY

    @cached_property
    def end(self):
        """When each play was over, as far as can be known."""
        ends = []
        for place, play in enumerate(self.plays):
            stop = play.at + int(self.ms[place])
            if not play.ms and place + 1 < len(self.plays):
                stop = min(stop, self.plays[place + 1].at)
            ends.append(stop)
        return np.array(ends, np.int64)

    @cached_property
    def sitting(self):
        """The number of each play's sitting."""
        numbers, number, so_far = [], -1, -(10**15)
        for at, end in zip(self.at.tolist(), self.end.tolist(), strict=True):
            number += at - so_far > SITTING_GAP
            so_far = max(so_far, end)
            numbers.append(number)
        return np.array(numbers, np.int64)

    def months(self) -> list[str]:
        """Name the months that have plays, in order."""
        return sorted({f"{day_numbered(day):%Y-%m}" for day in np.unique(self.civil).tolist()})

    def local(self, at: int) -> datetime:
        return (EPOCH + timedelta(milliseconds=int(at))).astimezone(ZoneInfo(self.zone))

    def day_starts(self, day: int, hour: int = 0) -> int:
        """Say when a numbered day begins on the wall, UTC ms."""
        on = day_numbered(day)
        wall = datetime(on.year, on.month, on.day, hour, tzinfo=ZoneInfo(self.zone))
        return round(wall.timestamp() * 1000)

    def between(self, start: int, stop: int):
        """Give the places of plays from one instant up to another."""
        return np.arange(*np.searchsorted(self.at, [start, stop]))

    def seen(self, start: int, stop: int) -> float:
        """Give the share of a window that was watched."""
        if stop <= start:
            return float(any(one.start <= start < one.stop for one in self.watched))
        inside = [min(one.stop, stop) - max(one.start, start) for one in self.watched]
        return sum(part for part in inside if part > 0) / (stop - start)

    def absence(self, start: int, stop: int) -> bool:
        """Say whether what was not played in a window is known not to have been."""
        return self.since is not None and self.since <= start and self.seen(start, stop) >= 0.95

    @cached_property
    def places(self) -> dict[tuple[object, ...], list[int]]:
        """Where each play stands, by instant, names and ms."""
        found: dict[tuple[object, ...], list[int]] = {}
        for place, (key, play) in enumerate(zip(self.keys, self.plays, strict=True)):
            found.setdefault((play.at, *key, play.ms), []).append(place)
        return found

    def shown(self, start: int) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Give every name's most played spelling since a year before the period."""
        if start not in self.spelt:
            self.spelt[start] = self._shown(start)
        return self.spelt[start]

    def _shown(self, start: int) -> dict[tuple[str, ...], tuple[str, ...]]:
        seen: dict[tuple[str, ...], Counter[tuple[str, ...]]] = {}
        first = int(np.searchsorted(self.at, start - MEMORY))
        for (artist, title), play in zip(self.keys[first:], self.plays[first:], strict=True):
            seen.setdefault((artist, title), Counter())[play.artist, play.title] += 1
            seen.setdefault((artist,), Counter())[play.artist,] += 1
            if play.album:
                album = ("album", artist, folded(play.album))
                seen.setdefault(album, Counter())[play.artist, play.album] += 1
        return {key: min(many, key=lambda one: (-many[one], one)) for key, many in seen.items()}


def _numbered(keys: Iterable[object]):
    numbers: dict[object, int] = {}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], np.int64)
