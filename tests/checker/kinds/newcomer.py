"""A first play, and a place among a month's first three."""

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import DAY


def recompute(case: Case):
    heard, month = case.heard, case.says["month"]
    case.one_period(month)
    start, stop = case.month(month)
    whole = heard.between(start, stop)
    artist = heard.artist[case.first]
    own = np.flatnonzero((heard.artist == artist) & (heard.at < stop))
    case.must(own.tolist() == case.rows.tolist(), "not every play of theirs until then")
    here = whole[heard.artist[whole] == artist]
    first_at = int(heard.at[case.first])
    case.must(first_at >= start - 30 * DAY, "first played more than 30 days before")
    case.must(len(here) >= max(10, 0.05 * len(whole)), "too few plays")
    place = 1 + sum(plays > len(here) for _, plays in case.by_artist(whole))
    case.must(place <= 3, "not among the first three")
    ever = case.first_ever(first_at)
    case.must(ever or case.settled(first_at), "too early to call anything a first")
    case.must(ever == ("since" not in case.says), "“since we began”, or “ever”: not as said")
    return {
        "artist": case.artist_alone(case.first),
        "track": case.title(case.first),
        "month": month,
        "first_on": case.on(case.first),
        "plays": len(here),
        "of": len(whole),
        "share": round(100 * len(here) / len(whole)),
        "place": place,
        "songs": len(np.unique(heard.track[here])),
        "since": heard.local(heard.since or 0).date().isoformat(),
    }
