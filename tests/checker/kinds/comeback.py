"""What was played often, was away against its habit, and came back to stay a while."""

from math import exp

import numpy as np

from tests.checker.case import About, Case
from tests.checker.heard import DAY, MEMORY, day_numbered


def recompute(case: Case):
    heard, is_track = case.heard, "track" in case.says
    items = heard.track if is_track else heard.artist
    own = np.flatnonzero(items == items[case.first])
    own = own[heard.at[own] >= case.start - MEMORY]
    last, back = case.first, int(case.rows[1])
    before = own[own <= last]
    case.must(back in own and own[len(before)] == back, "it was played in between")
    on = int(heard.civil[back])
    after = own[(own >= back) & (heard.civil[own] < on + 14)]
    case.must([last, *after.tolist()] == case.rows.tolist(), "not every play of its fortnight")
    left, came = int(heard.at[last]), int(heard.at[back])
    case.must(came - left >= 90 * DAY, "away for less than 90 days")
    known = int(heard.at[before[0]])
    case.must(len(before) >= 12 and left - known >= 30 * DAY, "too little was played before")
    settled = _settled(case, after)
    case.must(settled is not None, "it did not stay")
    case.must(settled is None or case.in_period(settled), "it came back in another period")
    case.must(heard.absence(left, came) and case.active(left, came), "not watched, or no music")
    days = len(set(heard.listening[before].tolist()))
    pauses = days / ((left - known) / DAY) * (came - left) / DAY
    chance = exp(-pauses)
    case.must(chance < (0.05 if is_track else 0.001), "so long an absence is nothing rare")
    return {
        "artist": (case.artist if is_track else case.artist_alone)(last),
        "track": case.title(last),
        "last_on": case.on(last),
        "on": case.on(back),
        "away_days": on - int(heard.civil[last]),
        "known_on": case.on(int(before[0])),
        "before": len(before),
        "plays": len(after),
        "days": len(set(heard.civil[after].tolist())),
        "until": day_numbered(heard.civil[after[-1]]).isoformat(),
        "usual_pauses": About(pauses),
        "chance": About(chance, 0.1),
    }


def _settled(case: Case, after) -> int | None:
    """Find the fifth play on the third day, or what came later of the two."""
    days: set[int] = set()
    for count, row in enumerate(after.tolist(), 1):
        days.add(int(case.heard.listening[row]))
        if count >= 5 and len(days) >= 3:
            return int(row)
    return None
