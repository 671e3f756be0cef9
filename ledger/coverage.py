"""From when to when somebody was watched, and what a hole in an export hides."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Int64 = npt.NDArray[np.int64]

SILENCE_PERCENTILE = 99


class Span(NamedTuple):
    """A stretch of time, UTC ms, half-open."""

    start: int
    stop: int


class FileSpan(NamedTuple):
    """One file of an export, with the instants of its first and last row, UTC ms."""

    series: str
    number: int | None
    first_at: int
    last_at: int


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Merge spans that touch; sorted, apart, none of them empty."""
    merged: list[Span] = []
    for span in sorted(spans):
        if span.stop <= span.start:
            continue
        if merged and span.start <= merged[-1].stop:
            merged[-1] = Span(merged[-1].start, max(merged[-1].stop, span.stop))
        else:
            merged.append(span)
    return tuple(merged)


def without(spans: Iterable[Span], holes: Iterable[Span]) -> tuple[Span, ...]:
    """Cut holes out of spans."""
    left = list(union(spans))
    for hole in union(holes):
        cut = []
        for span in left:
            if hole.stop <= span.start or span.stop <= hole.start:
                cut.append(span)
            else:
                cut += [Span(span.start, hole.start), Span(hole.stop, span.stop)]
        left = cut
    return union(left)


def share(spans: Iterable[Span], window: Span) -> float:
    """Say which share of a window is covered, 0 to 1."""
    if window.stop <= window.start:
        return 0.0
    inside = union(
        Span(max(span.start, window.start), min(span.stop, window.stop)) for span in spans
    )
    return sum(span.stop - span.start for span in inside) / (window.stop - window.start)


def missing_numbers(files: Iterable[FileSpan]) -> dict[str, list[int]]:
    """Say which files of each numbered series were never given, as far as numbers can tell."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for file in files:
        if file.number is not None:
            numbers[file.series].add(file.number)
    return {
        series: absent
        for series, present in sorted(numbers.items())
        if (absent := sorted(set(range(max(present) + 1)) - present))
    }


def export_spans(
    files: Sequence[FileSpan], started_at: Int64, stopped_at: Int64
) -> tuple[Span, ...]:
    """Say what an export covers: its files from first row to last, and between neighbours.

    Where files of the numbered series are missing, any silence longer than the listener's own
    99th percentile may be theirs, and is not covered. Plays are the account's, ordered by start.
    """
    spans = [Span(file.first_at, file.last_at) for file in files]
    spans += _bridges(files)
    if not missing_numbers(files) or not started_at[1:].size:
        return union(spans)
    ends = np.maximum.accumulate(stopped_at)[:-1]
    silences = started_at[1:] - ends
    longest = np.percentile(silences, SILENCE_PERCENTILE)
    holes = [
        Span(int(ends[row]), int(started_at[row + 1]))
        for row in np.flatnonzero(silences > longest)
    ]
    return without(spans, holes)


def _bridges(files: Iterable[FileSpan]) -> list[Span]:
    """Join a numbered file with the next number's, if that begins later."""
    numbered = [file for file in files if file.number is not None]
    bridges = []
    for file in numbered:
        later = [
            next_one.first_at
            for next_one in numbered
            if next_one.series == file.series
            and next_one.number == (file.number or 0) + 1
            and next_one.first_at >= file.last_at
        ]
        if later:
            bridges.append(Span(file.last_at, min(later)))
    return bridges
