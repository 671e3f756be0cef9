"""One track, or one artist, for a while far beyond the usual."""

from collections import Counter
from collections.abc import Iterator
from math import exp, lgamma, log, log1p
from typing import Any, NamedTuple

import numpy as np

from tests.checker.case import About, Anything, Case
from tests.checker.heard import DAY

WINDOW, BASE = 14 * DAY, 180 * DAY
FLOORS = {True: (12, 4, 0.04, 4.0), False: (25, 5, 0.15, 8.0)}
"""Plays, days, share and times the usual, by whether it is a track."""
GOES_ON = (
    *("so far", "had not stopped", "ran out", "that you are done", "and counting"),
    *("still there", "no end of it"),
)


class Window(NamedTuple):
    """Fourteen days that meet the rule."""

    stop: int
    expected: float
    ratio: float


def recompute(case: Case):
    heard, is_track = case.heard, "track" in case.says
    items = heard.track if is_track else heard.artist
    own = np.flatnonzero(items == items[case.first])
    day = heard.civil
    meant = own[(day[own] >= day[case.first]) & (day[own] <= day[case.last])]
    case.must(meant.tolist() == case.rows.tolist(), "not every play of those days")
    windows = [
        one
        for one in _windows(case, own, items, is_track)
        if _whole_days(case, own, _burst(case, own, one, is_track)) == case.rows.tolist()
    ]
    case.must(windows, "no fourteen days meet the rule, or its first and last day are others")
    told = case.moment["evidence"]["baseline"]
    near = [
        one
        for one in windows
        if abs(one.ratio - told["times_usual"]) < 0.06
        and About(one.expected) == told["usual_in_14_days"]
    ]
    case.must(near, "it was not so many times the usual")
    if near:
        _end(case, own, near)
    before = _before(case, own)
    share = 100 * len(meant) / (case.last - case.first + 1)
    return {
        "artist": (case.artist if is_track else case.artist_alone)(case.first),
        "track": case.title(case.first),
        "plays": len(meant),
        "days": len(set(day[meant].tolist())),
        "share": About(share, 0.5 / share + 1e-9),
        "began": case.on(case.first),
        "ended": case.on(case.last),
        "period": case.kind_of_period,
        "compared": "none" if before is None else "some" if before else "never",
        "before": before,
        "before_days": 180,
        "times_usual": Anything(),
        "usual_in_14_days": About(near[0].expected) if near else Anything(),
        "chance": Anything(),
    }


def _windows(case: Case, own, items, is_track: bool) -> Iterator[Window]:
    """Give each fourteen days, up to a play of the item, that meet the rule."""
    heard, (plays, days, share, times) = case.heard, FLOORS[is_track]
    at = heard.at[own]
    for place, stop in enumerate(at.tolist()):
        start = stop - WINDOW + 1
        inside = own[np.searchsorted(at, start) : place + 1]
        total = len(heard.between(start, stop + 1))
        if len(inside) < plays or len(inside) < share * total:
            continue
        if len(set(heard.listening[inside].tolist())) < days:
            continue
        since, watched, all_plays = case.usual(start)
        if watched < 60 or all_plays < 300:
            continue
        mean = int(np.searchsorted(at, start) - np.searchsorted(at, since)) + 0.5
        expected = mean / all_plays * total
        if is_track:
            expected = max(mean / watched * 14, expected)
        ratio = len(inside) / expected
        rare = tail(len(inside), expected, _unevenness(case, items, since, start)) < 0.002
        if ratio >= times and rare:
            yield Window(stop, expected, ratio)


def _unevenness(case: Case, items, start: int, stop: int) -> float:
    """Estimate r of a negative binomial from fourteen-day counts of the most played, by moments.

    Variance = mean + mean² / r; r = 2 counts as if it had been seen with a weight of ten.
    """
    stretches = (stop - start) // WINDOW
    rows = case.heard.between(start, start + stretches * WINDOW)
    if stretches < 3:
        return 2.0
    most = [item for item, _ in Counter(items[rows].tolist()).most_common(60)]
    table = np.zeros((len(most), stretches))
    place = {item: n for n, item in enumerate(most)}
    for row in rows.tolist():
        if (item := place.get(int(items[row]))) is not None:
            table[item, (int(case.heard.at[row]) - start) // WINDOW] += 1
    mean = table.mean(axis=1)
    excess = max(float((table.var(axis=1, ddof=1) - mean).sum()), 0.0)
    return min(max((10 + float((mean**2).sum())) / (5 + excess), 0.2), 20.0)


def tail(count: int, mean: float, r: float) -> float:
    """Give the chance of so many or more, by the negative binomial."""
    success, failure = log(r / (r + mean)), log1p(-r / (r + mean))
    fewer = sum(
        exp(lgamma(k + r) - lgamma(r) - lgamma(k + 1) + r * success + k * failure)
        for k in range(count)
    )
    return max(1 - fewer, 0.0)


def _burst(case: Case, own, window: Window, is_track: bool):
    """Find the burst of Kleinberg's two states that holds the window, or give the window."""
    heard = case.heard
    begin = window.stop - WINDOW - BASE
    rows = own[heard.at[own] >= begin]
    at = heard.at[rows]
    inside = (at > window.stop - WINDOW) & (at <= window.stop)
    best, held = rows[inside], 0
    for first, last in bursts(at, case.stop - begin):
        n = int(inside[first:last].sum())
        if n > held:
            best, held = rows[first:last], n
    floor = FLOORS[is_track][2] * (int(best[-1] - best[0]) + 1)
    whole = 2 * held >= int(inside.sum()) and len(best) >= floor
    return best if whole else rows[inside]


def bursts(at, span: int) -> list[tuple[int, int]]:
    """Cut plays into bursts, three times as fast as over the whole span, by the cheapest way."""
    n = len(at)
    if n < 2:
        return []
    climb = log(n)
    # Each way: what it cost so far, and its states, newest first.
    calm: tuple[float, Any] = (0.0, ())
    fast: tuple[float, Any] = (climb, ())
    for gap in np.maximum(np.diff(at), 1).tolist():
        x = gap / span * n
        to_calm = min(calm, fast, key=lambda way: way[0])
        to_fast = fast if fast[0] <= calm[0] + climb else (calm[0] + climb, calm[1])
        calm = (to_calm[0] + x, (False, to_calm[1]))
        fast = (to_fast[0] + 3 * x - log(3), (True, to_fast[1]))
    states, way = [], (fast if fast[0] < calm[0] else calm)[1]
    while way:
        state, way = way
        states.append(state)
    return _stretches(states[::-1])


def _stretches(states: list[bool]) -> list[tuple[int, int]]:
    found, begin = [], None
    for place, state in enumerate([*states, False]):
        if state and begin is None:
            begin = place
        elif not state and begin is not None:
            found.append((begin, place + 1))
            begin = None
    return found


def _whole_days(case: Case, own, burst):
    day = case.heard.civil
    return own[(day[own] >= day[burst[0]]) & (day[own] <= day[burst[-1]])].tolist()


def _end(case: Case, own, windows: list[Window]) -> None:
    """Hold “so far” to whether it had ended."""
    heard = case.heard
    lately = int((heard.at[own] >= case.stop - WINDOW).sum())
    started, ended = int(heard.at[case.first]), int(heard.at[case.last])
    pause = (ended - started) / (len(case.rows) - 1)
    going = {
        lately >= 1.5 * one.expected and case.stop - ended <= max(3 * pause, 2 * DAY)
        for one in windows
    }
    said = any(words in case.text.lower() for words in GOES_ON)
    case.must(said in going, "“so far” is said, or is not, against the plays")
    case.must(any(one.stop >= case.start for one in windows), "it met the rule before the period")


def _before(case: Case, own) -> int | None:
    """Count the half-year before, where it was watched and is remembered."""
    began = int(case.heard.at[case.first])
    start = began - BASE
    if start < case.start - 366 * DAY or not case.heard.absence(start, began):
        return None
    at = case.heard.at[own]
    return int(np.searchsorted(at, began) - np.searchsorted(at, start))
