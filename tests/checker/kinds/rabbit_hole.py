"""A dozen new songs of one artist within a day."""

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import DAY


def recompute(case: Case):
    heard, start = case.heard, int(case.heard.at[case.first])
    own = np.flatnonzero(heard.artist == heard.artist[case.first])
    at = heard.at[own]
    hole = own[(at >= start) & (at <= start + DAY)]
    known = set(heard.track[own[at < start]].tolist())
    new = [int(row) for row in hole if int(heard.track[row]) not in known]
    firsts = sorted({int(heard.track[row]): row for row in reversed(new)}.values())
    case.must(len(firsts) >= 12, "fewer than twelve new songs")
    earlier = int(((at < start) & (at >= start - 365 * DAY)).sum())
    case.must(earlier <= 10, "more than ten plays before")
    case.must(case.settled(start), "too early to call anything a first")
    between = heard.artist[hole[0] : hole[-1] + 1]
    case.must(len(np.unique(between)) < 0.8 * len(between), "a radio, perhaps")
    case.must(len(firsts) < 12 or int(heard.at[firsts[11]]) >= case.start, "of another period")
    after, until = start + 8 * DAY, start + 61 * DAY
    followed = own[(at >= after) & (at < until)]
    over = until <= case.stop and heard.absence(start, until)
    case.must(over == ("followed" in case.says), "what followed is told, or is not, too early")
    shown = np.union1d(hole, followed) if over else hole
    case.must(shown.tolist() == case.rows.tolist(), "not every play of theirs")
    met = "before" if earlier else "long" if known else "never"
    return {
        "artist": case.artist_alone(case.first),
        "on": case.on(case.first),
        "songs": len(firsts),
        "plays": len(hole),
        "earlier": earlier,
        "since": heard.local(heard.since or 0).date().isoformat(),
        "followed": len(followed),
        "from_day": 8,
        "to_day": 60,
        "met": met,
        "ever": "yes" if case.first_ever(start) else "no",
    }
