"""Days on end without a play, and what broke them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, iso
from story.evidence import Evidence, Value
from story.facts.sittings import ends, sitting_of
from story.ground.aside import untold
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.usual import usual
from story.ground.watched import absence_known, watched
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-silence", 1)
LEAST_MS = 5 * DAY_MS
PERCENTILE = 99
COVERAGE = 0.98
YEAR_MS = 365 * DAY_MS
ON_ONE_RECORD = 5
"""So many plays of one album, first of all, and it was a record that broke the silence."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A pause longer than a listener's pauses are."""

    kind: ClassVar[str] = "silence"
    consent: ClassVar[ConsentClass] = ConsentClass.PRIVATE

    track: Track
    """The first after it."""
    album: str | None
    """Where the first plays after it were all of one record."""
    album_plays: int
    last_on: str
    back_on: str
    days: int
    """Whole ones, from the end of the last play to the next start."""
    longest_before: int | None
    """Whole days, the year before; None where too little of it was watched."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "silence-album" if self.album else "silence"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "track": self.track.title,
            "artist": self.track.artist,
            "last_on": self.last_on,
            "back_on": self.back_on,
            "days": self.days,
            "record": "no",
        }
        if self.album:
            said |= {"album": self.album, "album_plays": self.album_plays}
        if self.longest_before is not None and self.longest_before < self.days:
            record = "yes" if self.longest_before else "first"
            said |= {"record": record, "longest_before": self.longest_before}
        return said


class _Pauses(NamedTuple):
    """Between sittings: columns of one length."""

    before: Int64
    """The last row before each."""
    ms: Int64


def find(listening: Listening) -> Iterator[Silence]:
    """Find the pauses that ended in the period and were watched all through."""
    if listening.first == listening.last:
        return
    pauses = _pauses(listening)
    long = (pauses.ms >= LEAST_MS) & (pauses.before + 1 >= listening.first)
    for place in np.flatnonzero(long).tolist():
        last = int(pauses.before[place])
        at = int(listening.started_at[last])
        earlier = pauses.ms[:place][listening.started_at[pauses.before[:place]] >= at - YEAR_MS]
        if not usual(listening, at).enough or not len(earlier):
            continue
        needed = max(float(np.percentile(earlier, PERCENTILE)), LEAST_MS)
        back = int(listening.started_at[last + 1])
        seen = watched(listening, at, back) >= COVERAGE
        # A recitation would tell a faith, at either end.
        named = {int(listening.track[row]) for row in (last, last + 1)}
        faith = any(untold(listening, number) for number in named)
        if pauses.ms[place] >= needed and seen and not faith:
            yield _silence(listening, last, int(pauses.ms[place]), earlier, needed)


def _pauses(listening: Listening) -> _Pauses:
    before = np.flatnonzero(np.diff(sitting_of(listening)))
    ended = np.maximum.accumulate(ends(listening))
    return _Pauses(before, listening.started_at[before + 1] - ended[before])


def _record(listening: Listening, row: int) -> int:
    """Count the plays of one album that the sitting from a row on begins with."""
    sitting = sitting_of(listening)[row:]
    albums = listening.album[row : row + int(np.searchsorted(sitting, sitting[0], "right"))]
    other = np.flatnonzero(albums != albums[0])
    plays = int(other[0]) if len(other) else len(albums)
    return plays if albums[0] >= 0 and plays >= ON_ONE_RECORD else 0


def _silence(listening: Listening, last: int, ms: int, earlier: Int64, needed: float) -> Silence:
    zone, row, started = listening.period.zone, last + 1, listening.started_at
    days, album_plays = ms // DAY_MS, _record(listening, row)
    number = int(listening.track[row])
    last_on, back_on = (iso(int(started[each]), zone)[:10] for each in (last, row))
    longest = None
    if absence_known(listening, int(started[last]) - YEAR_MS, int(started[last])):
        longest = int(earlier.max()) // DAY_MS
    numbers: dict[str, Value] = {"days": days, "last_on": last_on, "back_on": back_on}
    baseline: dict[str, Value] = {"percentile_hours": round(needed / DAY_MS * 24)}
    if album_plays:
        numbers["album_plays"] = album_plays
    if longest is not None:
        baseline["longest_before"] = longest
    rows = np.arange(last, row + max(album_plays, 1))
    return Silence(
        track=listening.tracks[number],
        album=listening.albums[listening.album[row]].title if album_plays else None,
        album_plays=album_plays,
        last_on=last_on,
        back_on=back_on,
        days=days,
        longest_before=longest,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(
            listening,
            int(started[row]),
            chance=(int((earlier >= ms).sum()) + 1) / (len(earlier) + 1),
            ratio=ms / needed,
        ),
        evidence=evidence(listening, RULE, rows, numbers, baseline),
    )
