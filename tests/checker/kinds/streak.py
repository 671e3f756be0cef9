"""One track, or one artist, day after day."""

import numpy as np

from tests.checker.case import About, Case
from tests.checker.heard import DAY, HOUR, day_numbered, number_of

FLOORS = {True: (5, 0.01), False: (7, 0.001)}
"""Days and chance, by whether it is a track."""


def recompute(case: Case):
    heard, is_track = case.heard, "track" in case.says
    items = heard.track if is_track else heard.artist
    fewest, rare = FLOORS[is_track]
    mine = items == items[case.first]
    days = sorted(set(heard.listening[mine].tolist()))
    first, last = int(heard.listening[case.first]), int(heard.listening[case.last])
    own = np.flatnonzero(mine & (heard.listening >= first) & (heard.listening <= last))
    case.must(own.tolist() == case.rows.tolist(), "not every play of those days")
    running = last - first + 1
    case.must(set(range(first, last + 1)) <= set(days), "a day is missing")
    case.must(first - 1 not in days and last + 1 not in days, "it was longer")
    case.must(running >= fewest, f"fewer than {fewest} days")
    rate = _rate(case, mine, first, running)
    span = round((case.stop - case.start) / DAY)
    became = next((n for n in range(fewest, running + 1) if chance(span, rate, n) < rare), None)
    case.must(became is not None, "so many days running are nothing rare")
    if became is not None:
        row = own[heard.listening[own] == first + became - 1][0]
        case.must(case.in_period(int(row)), "it became rare in another period")
    last_day = number_of(heard.local(case.stop - 1).date())
    _at_least(case, first, last, last_day)
    return {
        "artist": (case.artist if is_track else case.artist_alone)(case.first),
        "track": case.title(case.first),
        "days": running,
        "plays": len(own),
        "first_on": day_numbered(first).isoformat(),
        "last_on": day_numbered(last).isoformat(),
        "ongoing": "yes" if last >= last_day else "no",
        "period": case.kind_of_period,
        "daily_rate": About(rate),
        "chance": About(chance(span, rate, running), 0.1),
    }


def chance(span: int, rate: float, days: int) -> float:
    """Bound the chance of so many days running, somewhere in ``span`` days."""
    return min((span * (1 - rate) + 1) * rate**days, 1.0)


def _rate(case: Case, mine, first: int, running: int):
    """Give the share of days of the year before with the item, grown as all listening grew."""
    listening = case.heard.listening
    remembered = case.heard.between(case.start - 366 * DAY, case.stop)
    start = max(first - 365, int(listening[remembered[0]]))
    before = (listening >= start) & (listening < first)
    span, plays = first - start, int(before.sum())
    case.must(span >= 60 and plays >= 300, "too little is known of the year before")
    with_it = len(set(listening[before & mine].tolist()))
    rate = (with_it + 0.5) / (span + 1)
    during = int(((listening >= first) & (listening < first + running)).sum())
    growth = (during / running) / (plays / span) if plays else 1.0
    return 1 - (1 - rate) ** max(growth, 1.0)


def _at_least(case: Case, first: int, last: int, last_day: int) -> None:
    """Hold “at least” to whether the days around it were watched."""
    around = [_watched(case, first - 1)] + ([_watched(case, last + 1)] if last < last_day else [])
    hedged = any(words in case.text for words in ("at least", "that we saw", "a hole", "not see"))
    case.must(hedged == (not all(around)), "“at least” is said, or is not, against the record")


def _watched(case: Case, day: int) -> bool:
    start, stop = case.heard.day_starts(day, 4), case.heard.day_starts(day + 1, 4)
    return case.heard.seen(start, max(min(stop, case.stop), start + HOUR)) >= 0.95
