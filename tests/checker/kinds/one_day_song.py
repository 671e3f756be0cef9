"""A track that had one day."""

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import day_numbered


def recompute(case: Case):
    heard = case.heard
    own = np.flatnonzero(heard.track == heard.track[case.first])
    case.must(own.tolist() == case.rows.tolist(), "not every play of it that there is")
    case.must(case.in_period(case.first), "it was first played in another period")
    day = int(heard.listening[case.first])
    case.must(int(heard.listening[case.last]) == day, "more than one day")
    case.must(len(own) >= 4, "fewer than four plays")
    last_day = heard.local(case.stop - 1).date().toordinal()
    left = last_day - day_numbered(day).toordinal()
    case.must(left >= 7, "fewer than seven days were left")
    at = int(heard.at[case.first])
    case.must(case.settled(at), "too early to call anything a first")
    case.must(heard.absence(heard.day_starts(day + 1), case.stop), "the rest was not watched")
    return {
        "track": case.title(case.first),
        "artist": case.artist(case.first),
        "on": day_numbered(day).isoformat(),
        "times": len(own),
        "left_days": left,
        "period": case.kind_of_period,
    }
