"""Two or three tracks, round and round."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import hour_of, iso, local_ms
from story.evidence import Evidence, Value
from story.facts.sittings import sitting_of
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence, hours_known
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-loop", 1)
PLAYS, TRACKS, EACH = 10, (2, 3), 3
EACH_MS = 45_000
"""A play needs so much time: a scrobbler may claim twenty-eight in eleven minutes."""
NIGHT_HOURS, NIGHT_SHARE = 5, 0.6
TURNS = 0.5
"""So often another track comes than the one before: else each was only repeated."""
ASLEEP_PLAYS = 40


@dataclass(frozen=True, slots=True)
class Loop:
    """Ten plays or more in a row made of two or three tracks."""

    kind: ClassVar[str] = "loop"

    tracks: tuple[Track, ...]
    """The most played first."""
    numbers: dict[str, Value]
    night: bool
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def consent(self) -> ConsentClass:
        return ConsentClass.PRIVATE if self.night else ConsentClass.ASK

    @property
    def form(self) -> str:
        return "loop" if len(self.tracks) == TRACKS[0] else "loop-three"

    def values(self) -> dict[str, Value]:
        said = dict(self.numbers)
        for name, track in zip(("", "other_", "third_"), self.tracks, strict=False):
            said |= {f"{name}track": track.title, f"{name}artist": track.artist}
        one = len({track.artist for track in self.tracks}) == 1
        return said | {"whose": "one" if one else "several"}


def find(listening: Listening) -> Iterator[Loop]:
    """Find each longest such row that came to ten plays in the period."""
    if listening.last - listening.first < PLAYS:
        return
    sitting = sitting_of(listening)
    stop = 0
    for row in _likely(listening).tolist():
        if row < stop:
            continue
        # A third song that came once at the end is no part of two songs' loop.
        for tracks in reversed(TRACKS):
            rows = _from(listening, sitting, row, tracks)
            if _is_loop(listening, rows):
                stop = int(rows[-1]) + 1
                if rows[PLAYS - 1] >= listening.first:
                    yield _loop(listening, rows)
                break
            if len(rows) >= ASLEEP_PLAYS:
                stop = int(rows[-1]) + 1
                break


def _likely(listening: Listening) -> Int64:
    """Give rows whose ten, from them on, hold seven that one of the ten before repeats."""
    first = max(listening.first - 2 * PLAYS, 0)
    tracks = listening.track[first:]
    order = np.argsort(tracks, kind="stable")
    before = np.full(len(tracks), -PLAYS)
    same = np.flatnonzero(np.diff(tracks[order]) == 0)
    before[order[same + 1]] = order[same]
    again = np.arange(len(tracks)) - before < PLAYS
    many = np.concatenate(([0], np.cumsum(again)))
    ten = many[PLAYS:] - many[:-PLAYS] >= PLAYS - TRACKS[1]
    return np.flatnonzero(ten) + first


def _from(listening: Listening, sitting: Int64, row: int, tracks: int) -> Int64:
    """Go on from a row, within its sitting, until one track too many comes."""
    seen: set[int] = set()
    stop = row
    while stop < listening.last and sitting[stop] == sitting[row]:
        seen.add(int(listening.track[stop]))
        if len(seen) > tracks:
            break
        stop += 1
    return np.arange(row, stop)


def _is_loop(listening: Listening, rows: Int64) -> bool:
    if not PLAYS <= len(rows) < ASLEEP_PLAYS:
        return False
    own = listening.track[rows]
    times = np.unique(own, return_counts=True)[1]
    elapsed = int(listening.started_at[rows[-1]] - listening.started_at[rows[0]])
    turns = int((np.diff(own) != 0).sum())
    fits = TRACKS[0] <= len(times) <= TRACKS[1] and int(times.min()) >= EACH
    return fits and elapsed >= EACH_MS * (len(rows) - 1) and turns >= TURNS * (len(rows) - 1)


def _loop(listening: Listening, rows: Int64) -> Loop:
    zone, started = listening.period.zone, listening.started_at[rows]
    numbers_of, times = np.unique(listening.track[rows], return_counts=True)
    order = np.argsort(-times, kind="stable")
    tracks = numbers_of[order].tolist()
    own = listening.track[rows].tolist()
    pattern = own[: len(tracks)]
    round_and_round = len(set(pattern)) == len(tracks) and all(
        track == pattern[n % len(pattern)] for n, track in enumerate(own)
    )
    numbers: dict[str, Value] = {
        "on": iso(int(started[0]), zone)[:10],
        "plays": len(rows),
        "songs": len(tracks),
        "order": "same" if round_and_round else "mixed",
    }
    for name, n in zip(("times", "other_times", "third_times"), times[order], strict=False):
        numbers[name] = int(n)
    known = hours_known(listening, rows)
    if known:
        numbers |= {"began": iso(int(started[0]), zone), "ended": iso(int(started[-1]), zone)}
    late = hour_of(local_ms(started, zone)) < NIGHT_HOURS
    return Loop(
        tracks=tuple(listening.tracks[number] for number in tracks),
        numbers=numbers,
        night=not known or bool(late.mean() >= NIGHT_SHARE),
        about=frozenset(listening.artist_of[tracks].tolist()),
        weight=interest(listening, int(started[-1]), ratio=len(rows) / len(tracks)),
        evidence=evidence(listening, RULE, rows, numbers),
    )
