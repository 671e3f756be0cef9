"""From when to when somebody was watched."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ledger.coverage import FileSpan, Span, export_spans, missing_numbers, share, union, without

DAY = 86_400_000
SPANS = st.lists(st.builds(Span, st.integers(0, 60), st.integers(0, 60)), max_size=8)
NOTHING = np.empty(0, np.int64)


def minutes_of(spans):
    return {minute for start, stop in spans for minute in range(start, stop)}


@given(SPANS)
def test_a_union_covers_what_its_parts_cover_and_lies_apart(spans):
    merged = union(spans)
    assert minutes_of(merged) == minutes_of(spans)
    assert all(left.stop < right.start for left, right in pairwise(merged))


@given(SPANS, SPANS)
def test_a_hole_covers_nothing(spans, holes):
    assert minutes_of(without(spans, holes)) == minutes_of(spans) - minutes_of(holes)


@given(SPANS, st.integers(0, 60), st.integers(1, 60))
def test_a_share_counts_what_lies_in_the_window(spans, start, length):
    window = Span(start, start + length)
    inside = minutes_of(spans) & minutes_of([window])
    assert share(spans, window) == len(inside) / length


def test_nothing_is_a_share_of_an_empty_window():
    assert share([Span(0, 9)], Span(3, 3)) == 0


def test_an_export_covers_from_its_first_row_to_its_last():
    files = [FileSpan("endsong", 0, 5, 20), FileSpan("endsong", 1, 30, 50)]
    assert export_spans(files, NOTHING, NOTHING) == (Span(5, 50),)


def test_two_exports_years_apart_leave_the_years_between_open():
    files = [FileSpan("StreamingHistory", 0, 0, 10), FileSpan("StreamingHistory", 0, 500, 510)]
    assert export_spans(files, NOTHING, NOTHING) == (Span(0, 10), Span(500, 510))


def test_missing_files_are_told_by_their_numbers():
    files = [
        FileSpan("endsong", 3, 0, 1),
        FileSpan("endsong", 1, 0, 1),
        FileSpan("x.csv", None, 0, 1),
    ]
    assert missing_numbers(files) == {"endsong": [0, 2]}


def test_a_long_silence_is_not_covered_while_files_are_missing():
    started = np.concatenate([np.arange(500) * DAY, (np.arange(500) + 530) * DAY]).astype(np.int64)
    files = [FileSpan("endsong", 1, 0, int(started[-1]) + 1)]
    hole = Span(499 * DAY + 1, 530 * DAY)
    assert export_spans(files, started, started + 1) == without(
        [Span(0, files[0].last_at)], [hole]
    )


def test_the_same_silence_is_covered_when_no_file_is_missing():
    started = np.array([0, DAY, 40 * DAY])
    files = [FileSpan("endsong", 0, 0, 40 * DAY + 1)]
    assert export_spans(files, started, started + 1) == (Span(0, 40 * DAY + 1),)
