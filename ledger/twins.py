"""Several sources, one hearing: which reports are twins of a better one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np
import numpy.typing as npt

from domain.play import SourceName
from ledger.rules import DAY_MS

Int64 = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

RANK: tuple[SourceName, ...] = (
    SourceName.EXTENDED,
    SourceName.PRESENCE,
    SourceName.LISTENBRAINZ,
    SourceName.LASTFM,
    SourceName.LASTFM_MINUTES,
    SourceName.SPOTIFY,
    SourceName.ACCOUNT_DATA,
)
"""The better source first: its report is counted, the others are kept as twins."""

LATE_REPORT_MS = 2 * DAY_MS
"""How far apart the ends may be that Spotify's two exports give one hearing.

The account file tells when the client stopped, the history when a late report arrived.
"""
UNTOLD_LONGEST_MS = 300_000
"""A hearing of wholly unknown length is taken for no longer than this."""


@dataclass(frozen=True, slots=True, eq=False)
class Reports:
    """What one account told of one listener, in columns of one length, ordered by start."""

    account_id: int
    source: SourceName
    started_at: Int64
    told_at: Int64
    heard_ms: Int64
    """0 where the source does not tell."""
    unsure_ms: Int64
    track: Int64
    """Equal for equal tracks, over all accounts."""
    length_ms: Int64
    """The track's own length, 0 where nobody told it."""

    def take(self, which: Bools) -> "Reports":
        """Keep some of the rows."""
        return Reports(
            self.account_id,
            self.source,
            *(
                column[which]
                for column in (
                    self.started_at,
                    self.told_at,
                    self.heard_ms,
                    self.unsure_ms,
                    self.track,
                    self.length_ms,
                )
            ),
        )


def twins(accounts: Sequence[Reports]) -> dict[int, Int64]:
    """Say, for each account's rows, which account's report of the same hearing is counted.

    Gives account id → column of account ids, 0 where the row itself counts. A row is the twin of
    at most one better row, and a better row has at most one twin in an account: two hearings
    reported by one source stay two.
    """
    told: dict[int, Int64] = {}
    counted: list[Reports] = []
    for reports in sorted(accounts, key=lambda one: (RANK.index(one.source), one.account_id)):
        twin_of = np.zeros(reports.started_at.size, np.int64)
        for better in counted:
            free = np.flatnonzero(twin_of == 0)
            pairs = _pairs(better, reports.take(twin_of == 0))
            twin_of[free[pairs]] = better.account_id
        told[reports.account_id] = twin_of
        counted.append(reports.take(twin_of == 0))
    return told


def _pairs(better: Reports, other: Reports) -> list[int]:
    """Say which rows of ``other`` are twins of some row of ``better``."""
    pair = (better.source, other.source)
    spotify = pair == (SourceName.EXTENDED, SourceName.ACCOUNT_DATA)
    found: list[int] = []
    for ours, theirs in _same(better, other, with_length=spotify):
        if spotify:
            found.extend(_closest_first(better.told_at, ours, other.told_at, theirs))
        else:
            found.extend(_overlapping(better, ours, other, theirs))
    return found


def _same(better: Reports, other: Reports, *, with_length: bool) -> Iterator[tuple[Int64, Int64]]:
    """Yield the rows of both that name one track, and are equally long where that is asked."""
    size = better.track.size
    keys = np.stack(
        [
            np.concatenate([better.track, other.track]),
            np.concatenate([better.heard_ms, other.heard_ms]) * with_length,
        ]
    )
    if not keys.size:
        return
    number = np.unique(keys, axis=1, return_inverse=True)[1].ravel()
    both = np.intersect1d(number[:size], number[size:])
    left, right = (
        np.argsort(number[:size], kind="stable"),
        np.argsort(number[size:], kind="stable"),
    )
    in_left, in_right = number[:size][left], number[size:][right]
    left_at = np.searchsorted(in_left, both), np.searchsorted(in_left, both, "right")
    right_at = np.searchsorted(in_right, both), np.searchsorted(in_right, both, "right")
    for a, b, c, d in zip(*left_at, *right_at, strict=True):
        yield left[a:b], right[c:d]


class _Line:
    """Points of two kinds on a line, and the gaps between neighbours of different kinds.

    The closest pair of two kinds of points on a line are neighbours: so a heap of neighbours is
    enough, however many rows there are.
    """

    def __init__(self, points: list[tuple[int, int, int]]) -> None:
        self.points = points
        self.after = list(range(1, len(points) + 1))
        self.before = list(range(-1, len(points) - 1))
        self.gone = [False] * len(points)
        self.heap: list[tuple[int, int, int, int, int]] = []
        for a in range(len(points) - 1):
            self._meet(a, a + 1)

    def _meet(self, a: int, b: int) -> None:
        if a < 0 or b >= len(self.points):
            return
        (at_a, kind_a, _), (at_b, kind_b, _) = self.points[a], self.points[b]
        if kind_a != kind_b and at_b - at_a <= LATE_REPORT_MS:
            ends = (at_a, at_b) if kind_a == 0 else (at_b, at_a)
            heappush(self.heap, (at_b - at_a, *ends, a, b))

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Take pairs off the line, the closest first; each is (row of kind 0, row of kind 1)."""
        while self.heap:
            *_, a, b = heappop(self.heap)
            if self.gone[a] or self.gone[b]:
                continue
            self.gone[a] = self.gone[b] = True
            left, right = self.before[a], self.after[b]
            if left >= 0:
                self.after[left] = right
            if right < len(self.points):
                self.before[right] = left
            self._meet(left, right)
            first, second = (a, b) if self.points[a][1] == 0 else (b, a)
            yield self.points[first][2], self.points[second][2]


def _closest_first(ends: Int64, ours: Int64, their_ends: Int64, theirs: Int64) -> list[int]:
    """Pair rows one to one by their ends, the closest pair first, up to ``LATE_REPORT_MS``."""
    ours_at = [(int(ends[row]), 0, int(row)) for row in ours]
    theirs_at = [(int(their_ends[row]), 1, int(row)) for row in theirs]
    return [their_row for _, their_row in _Line(sorted(ours_at + theirs_at)).pairs()]


def _overlapping(better: Reports, ours: Int64, other: Reports, theirs: Int64) -> list[int]:
    """Pair rows in order whose hearings overlap by more than half of the shorter one.

    In order, and as many as possible: so repeats back to back pair with repeats back to back,
    also where one source knows only minutes, or is late by a whole track.
    """
    (our_lengths, our_room), (their_lengths, their_room) = _lengths(better), _lengths(other)
    found, i, j = [], 0, 0
    while i < ours.size and j < theirs.size:
        a, b = ours[i], theirs[j]
        apart = int(other.started_at[b] - better.started_at[a])
        unsure = int(other.unsure_ms[b] + better.unsure_ms[a])
        long_a = int(our_lengths[a] or min(their_lengths[b] or UNTOLD_LONGEST_MS, our_room[a]))
        long_b = int(their_lengths[b] or min(our_lengths[a] or UNTOLD_LONGEST_MS, their_room[b]))
        if _overlap(apart, unsure, long_a, long_b) * 2 > min(long_a, long_b):
            found.append(int(b))
            i, j = i + 1, j + 1
        elif apart > 0:
            i += 1
        else:
            j += 1
    return found


def _overlap(apart: int, unsure: int, long_a: int, long_b: int) -> int:
    """Say how long two hearings overlap at most, the second ``apart`` ms after the first."""
    nearest = max(0, abs(apart) - unsure) * (1 if apart > 0 else -1)
    return min(long_a, nearest + long_b) - max(0, nearest)


def _lengths(reports: Reports) -> tuple[Int64, Int64]:
    """Say how long each hearing was, 0 where nobody knows, and how much room it had.

    Where a source does not tell, the track's own length stands in, up to the same account's next
    play; that room bounds a guess too.
    """
    if not reports.started_at.size:
        return reports.heard_ms, reports.heard_ms
    # The last hearing has all the room there is: what comes next must not change what it was.
    gaps = np.diff(reports.started_at, append=reports.started_at[-1] + DAY_MS)
    room = np.where(gaps > 0, gaps, UNTOLD_LONGEST_MS)
    guessed = np.minimum(reports.length_ms, room)
    return np.where(reports.heard_ms > 0, reports.heard_ms, guessed), room
