"""The song that days begin with, or end with."""

from math import comb

import numpy as np

from tests.checker.case import About, Anything, Case
from tests.checker.heard import number_of


def recompute(case: Case):
    heard, first = case.heard, case.moment["evidence"]["rule"] == "rule-opener"
    track, window, all_days, expected, chance = -1, None, 0, 0.0, 1.0
    for one in _windows(case):
        edges, days = _edges(case, heard.between(*one), first)
        mine = heard.track[edges] == heard.track[case.first]
        at_edge = np.array([row in set(_by_day(edges, days, first)) for row in edges.tolist()])
        if edges[mine & at_edge].tolist() == case.rows.tolist():
            window, all_days = one, int(at_edge.sum())
            n, opened = len(edges), int(mine.sum())
            expected = opened * all_days / n
            chance = _tail(len(case.rows), n, opened, all_days)
            track = int(heard.track[case.first])
            break
    case.must(window is not None and track >= 0, "not every day of ninety that it stood there")
    weeks = len(np.unique(heard.listening[case.rows] // 7))
    case.must(len(case.rows) >= 6 and weeks >= 3, "too few days, or weeks")
    case.must(len(case.rows) >= 1.5 * expected, "no more than its sittings give")
    case.must(chance < 0.01, "nothing rare")
    case.must(heard.zone_chosen, "days are told in a zone nobody chose")
    return {
        "track": case.title(case.first),
        "artist": case.artist(case.first),
        "days": len(case.rows),
        "all_days": all_days,
        "last_on": case.on(case.last),
        "expected": About(expected, 0.1),
        "chance": Anything(),
        **_list(case, 1 if first else -1),
    }


def _edges(case: Case, rows, first: bool):
    """Give each sitting's first or last play, and the day on which it began."""
    sitting = case.heard.sitting[rows]
    begins = [at for at in range(len(rows)) if not at or sitting[at] != sitting[at - 1]]
    ends = [at - 1 for at in begins[1:]] + [len(rows) - 1]
    return rows[begins if first else ends], case.heard.listening[rows[begins]]


def _by_day(edges, days, first: bool) -> list[int]:
    """Give the first or the last of every day's sittings."""
    found: dict[int, int] = {}
    for row, day in zip(edges.tolist(), days.tolist(), strict=True):
        if not first or day not in found:
            found[day] = row
    return list(found.values())


def _tail(at_least: int, n: int, marked: int, drawn: int) -> float:
    """Give the chance of so many marked ones among the drawn, without replacement."""
    ways = sum(
        comb(marked, k) * comb(n - marked, drawn - k)
        for k in range(at_least, min(marked, drawn) + 1)
    )
    return ways / comb(n, drawn)


def _list(case: Case, step: int):
    """Find the two songs beside it, where they are the same on most of the days."""
    heard = case.heard
    seen: dict[tuple[int, int], list[int]] = {}
    for row in case.rows.tolist():
        near, far = row + step, row + 2 * step
        there = min(near, far) >= 0 and max(near, far) < len(heard.at)
        if there and heard.sitting[near] == heard.sitting[far] == heard.sitting[row]:
            key = int(heard.track[near]), int(heard.track[far])
            seen.setdefault(key, []).append(row)
    most = max(seen.values(), key=len, default=[])
    told = case.moment["evidence"]["numbers"]
    case.must((len(most) > 0.5 * len(case.rows)) == ("list_days" in told), "a list, or none")
    if not most:
        return {}
    return {
        "list_days": len(most),
        "near_track": case.title(most[0] + step),
        "far_track": case.title(most[0] + 2 * step),
    }


def _windows(case: Case):
    """Give ninety days up to the period’s end, or up to each quarter’s of a year."""
    first, last = (case.heard.local(at).date() for at in (case.start, case.stop - 1))
    # Of a year only the quarters’ ends: another month’s may hold the same plays of it.
    for month in range(first.month, last.month + 1)[
        2 if case.kind_of_period == "year" else 0 :: 3
    ]:
        _, stop = case.month(f"{last.year}-{month:02}-01")
        day = number_of(case.heard.local(stop).date())
        yield case.heard.day_starts(day - 90, 4), min(case.heard.day_starts(day, 4), case.stop)
