"""One listening day with a quarter of a month's plays."""

from collections import Counter
from statistics import median

import numpy as np

from tests.checker.case import About, Case
from tests.checker.heard import MINUTE, day_numbered


def recompute(case: Case):
    heard, month = case.heard, case.says["month"]
    case.one_period(month)
    start, stop = case.month(month)
    whole = heard.between(start, stop)
    days = Counter(heard.listening[whole].tolist())
    day = int(heard.listening[case.first])
    own = whole[heard.listening[whole] == day]
    case.must(own.tolist() == case.rows.tolist(), "not every play of that day")
    case.must(len(own) >= 40 and 4 * len(own) >= len(whole), "fewer than forty, or a quarter")
    case.must(heard.seen(start, stop) >= 0.95, "the month was not watched")
    case.must(max(days.values()) == len(own), "another day was fuller")
    (artist, most), *_ = case.by_artist(own)
    owned = 2 * most > len(own)
    case.must(("artist" in case.says) == owned, "one artist’s day, or not: not as said")
    hours = heard.zone_chosen and all(heard.plays[row].unsure <= 10 * MINUTE for row in own)
    case.must(("began" in case.says) == hours, "hours are said that may not be")
    theirs = next(int(row) for row in own if heard.artist[row] == artist)
    others = [plays for one, plays in days.items() if one != day]
    return {
        "artist": case.artist_alone(theirs),
        "artist_plays": most,
        "month": month,
        "on": day_numbered(day).isoformat(),
        "plays": len(own),
        "of": len(whole),
        "share": round(100 * len(own) / len(whole)),
        "songs": len(np.unique(heard.track[own])),
        "artists": len(np.unique(heard.artist[own])),
        "began": case.clock(case.first),
        "ended": case.clock(case.last),
        "usual_day": About(median(others) if others else 0),
    }
