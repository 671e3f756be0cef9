"""The date on which a song was first played, years later."""

from datetime import date

import numpy as np

from tests.checker.case import Anything, Case
from tests.checker.heard import DAY, MEMORY, day_numbered, number_of


def recompute(case: Case):
    heard = case.heard
    day = number_of(date.fromisoformat(case.says["told_on"]))
    start, stop = heard.day_starts(day), heard.day_starts(day + 1)
    own = np.flatnonzero(heard.artist == heard.artist[case.first])
    known = own[(heard.at[own] >= case.start - MEMORY) & (heard.at[own] < stop)]
    case.must(known.tolist() == case.rows.tolist(), "not every play of theirs")
    case.must(case.start <= start < case.stop, "a date of another period")
    case.must(len(known) >= 50, "fewer than fifty plays")
    case.must(int(heard.at[known[-1]]) >= stop - 180 * DAY, "not played lately")
    case.must(heard.seen(start, stop) >= 0.95, "that day was not watched")
    # Of the songs that are remembered, the one first played longest ago.
    songs = set(heard.track[known].tolist())
    first = next(int(row) for row in own if int(heard.track[row]) in songs)
    first_on, told_on = heard.local(heard.at[first]).date(), day_numbered(day)
    same = (first_on.month, first_on.day) == (told_on.month, told_on.day)
    leap = (first_on.month, first_on.day) == (2, 29) and (told_on.month, told_on.day) == (2, 28)
    case.must(same or leap, "another date")
    at = int(heard.at[first])
    since = heard.since or at
    settled = at - since >= 28 * DAY and heard.seen(since, at) >= 0.9
    case.must(settled, "too early to call anything a first")
    ever = settled and heard.absence(at - 180 * DAY, at)
    case.must(ever == ("since" not in case.says), "“since we began”, or “ever”: not as said")
    return {
        "track": case.title(int(known[heard.track[known] == heard.track[first]][0])),
        "artist": case.artist(int(known[heard.track[known] == heard.track[first]][0])),
        "first_on": first_on.isoformat(),
        "told_on": told_on.isoformat(),
        "years": told_on.year - first_on.year,
        "plays": len(known),
        "known_on": case.on(case.first),
        "since": heard.local(since).date().isoformat(),
        "chance": Anything(),
    }
