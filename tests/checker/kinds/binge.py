"""One track, over and over, in one sitting."""

import numpy as np

from tests.checker.case import About, Case
from tests.checker.heard import DAY, HOUR, MINUTE

FEWEST, ALWAYS = 5, 10


def recompute(case: Case):
    heard, rows = case.heard, case.rows
    times, began = len(rows), int(heard.at[case.first])
    case.must(times >= FEWEST, "fewer than five plays")
    case.must(case.one_track(), "not one track")
    others = case.last - case.first + 1 - times
    case.must(others <= 1, f"{others} other plays among them")
    case.must(int(np.diff(heard.at[rows]).max(initial=0)) <= 15 * MINUTE, "a pause too long")
    case.must(len(set(heard.sitting[rows].tolist())) == 1, "more than one sitting")
    _attended(case)
    longest, percentile, needed = _year_before(case, began)
    case.must(times >= needed, f"{times} in a row are not rare: {needed} would be")
    case.must(case.in_period(int(rows[needed - 1])), "it became one in another period")
    _night(case)
    record = "no"
    if longest is not None and longest < times:
        record = "yes" if longest > 1 else "first"
    return {
        "track": case.title(case.first),
        "artist": case.artist(case.first),
        "times": times,
        "on": case.on(case.first),
        "began": case.clock(case.first),
        "ended": case.clock(case.last),
        "record": record,
        "longest_before": longest,
        "percentile": About(percentile or 0),
    }


def _year_before(case: Case, began: int):
    """Give the longest run of the year before, the 95th percentile, and how long is rare."""
    _, days, plays = case.usual(began)
    if days < 60 or plays < 300:
        return None, None, ALWAYS
    runs = _runs(case, case.heard.between(began - 365 * DAY, began))
    again = [run for run in runs if run > 1]
    percentile = float(np.percentile(again, 95)) if again else 1.0
    needed = next(n for n in range(FEWEST, 10**6) if n > percentile or n >= ALWAYS)
    return max(runs, default=1), percentile, needed


def _runs(case: Case, rows) -> list[int]:
    """Count plays of one track that follow one another in one sitting."""
    track, sitting = case.heard.track, case.heard.sitting
    runs: list[int] = []
    for row in rows.tolist():
        follows = row and (track[row - 1], sitting[row - 1]) == (track[row], sitting[row])
        if not follows:
            runs.append(1)
        elif runs:
            runs[-1] += 1
    return runs


def _attended(case: Case) -> None:
    heard, rows = case.heard, case.rows
    ms = heard.ms[rows]
    length = heard.lengths[heard.keys[case.first]] or int(ms.max())
    case.must(not 0 < length < MINUTE, "a track of less than a minute")
    elapsed = int(heard.at[case.last] - heard.at[case.first])
    filled = int((heard.end[rows] - heard.at[rows])[:-1].sum())
    case.must(elapsed >= 0.9 * filled, "more music than time")
    case.must(elapsed >= 45_000 * (len(rows) - 1), "faster than anyone plays")
    clock = heard.wall[rows] % DAY // HOUR
    late = heard.at[rows[(clock >= 1) & (clock < 7)]]
    if "began" in case.says and len(late):
        case.must(len(late) < 20, "left on repeat, perhaps")
        case.must(int(late[-1] - late[0]) <= 2 * HOUR, "left on repeat, perhaps")


def _night(case: Case) -> None:
    hours = case.heard.zone_chosen and all(
        case.heard.plays[row].unsure <= 10 * MINUTE for row in case.rows
    )
    case.must(("began" in case.says) == hours, "hours are said that may not be")
    clock = case.heard.wall[case.rows] % DAY // HOUR
    night = hours and (clock < 5).mean() >= 0.6
    case.must((case.moment["consent"] == "private") == night, "by night, or not: not as said")
