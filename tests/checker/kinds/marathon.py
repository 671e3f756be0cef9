"""The longest sitting in a year, of three hours or more."""

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import DAY, HOUR, MINUTE


def recompute(case: Case):
    heard, rows, first = case.heard, case.rows, case.first
    own = np.flatnonzero(heard.sitting == heard.sitting[first])
    case.must(own.tolist() == rows.tolist(), "not the whole sitting")
    case.must(case.in_period(case.last), "it ended in another period")
    began = int(heard.at[first])
    lasting = int(heard.end[rows].max()) - began
    before = [
        int(heard.end[sat].max() - heard.at[sat[0]])
        for number in np.unique(heard.sitting[:first])
        if heard.at[(sat := np.flatnonzero(heard.sitting == number))[0]] >= began - 365 * DAY
    ]
    longest = max(before, default=0)
    case.must(lasting >= 3 * HOUR and lasting > longest, "not so long, or not the longest")
    _, days, plays = case.usual(began)
    case.must(days >= 60 and plays >= 300, "too little is known of the time before")
    known_from = max(began - 365 * DAY, heard.since or began)
    case.must(heard.seen(known_from, began) >= 0.95, "the year before was not watched")
    since_at = heard.since or began
    since = heard.local(since_at).date().isoformat()
    return {
        "first_track": case.title(first),
        "first_artist": case.artist(first),
        "last_track": case.title(case.last),
        "last_artist": case.artist(case.last),
        "on": case.on(first),
        "minutes": lasting // MINUTE,
        "plays": len(rows),
        "names": len(np.unique(heard.artist[rows])),
        "longest_before": longest // MINUTE,
        "began": case.clock(first),
        "ended": heard.local(began + lasting).isoformat(timespec="minutes"),
        "since": since if since_at > began - 365 * DAY else None,
    }
