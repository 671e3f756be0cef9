"""A track that was there all year, and never in a hurry."""

import numpy as np

from tests.checker.case import Anything, Case
from tests.checker.heard import DAY


def recompute(case: Case):
    heard, whole = case.heard, case.period_rows()
    own = whole[heard.track[whole] == heard.track[case.first]]
    case.must(own.tolist() == case.rows.tolist(), "not every play of it")
    case.must(case.kind_of_period == "year", "not of a year")
    # The first of January 1970 was a Thursday: three days on, weeks begin on Mondays.
    week = (heard.listening + 3) // 7
    weeks, active = len(np.unique(week[own])), len(np.unique(week[whole]))
    at = heard.at[own]
    most = max(int(((at >= one) & (at < one + 14 * DAY)).sum()) for one in at)
    case.must(len(own) >= 15 and active >= 26, "too few plays, or weeks")
    case.must(weeks >= 0.4 * active, "in fewer than two fifths of the weeks")
    case.must(4 * most <= len(own), "more than a quarter in fourteen days")
    times = np.bincount(heard.track[whole])
    case.must(len(own) < times.max(), "the year’s most played song")
    return {
        "track": case.title(case.first),
        "artist": case.artist(case.first),
        "plays": len(own),
        "weeks": weeks,
        "active": active,
        "most": most,
        "first_on": case.on(case.first),
        "last_on": case.on(case.last),
        "own_rate": Anything(),
    }
