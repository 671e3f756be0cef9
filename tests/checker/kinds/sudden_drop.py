"""An artist played steadily, and then hardly at all."""

from datetime import date

import numpy as np

from tests.checker.case import About, Case
from tests.checker.heard import DAY, day_numbered, number_of


def recompute(case: Case):
    heard = case.heard
    mine = heard.artist == heard.artist[case.first]
    turn = number_of(date.fromisoformat(case.says["until_on"])) + 1
    day = heard.listening
    own = np.flatnonzero(mine & (day >= turn - 90) & (day < turn + 28))
    case.must(own.tolist() == case.rows.tolist(), "not every play of theirs")
    before, after = day[own[day[own] < turn]], day[own[day[own] >= turn]]
    every_before = int(((day >= turn - 90) & (day < turn)).sum())
    every_after = int(((day >= turn) & (day < turn + 28)).sum())
    rate = len(before) / 90
    days = len(np.unique(before))
    case.must(len(before) >= 40 and days >= 20, "too little was played before")
    held = [((before >= at) & (before < at + 30)).sum() for at in range(turn - 90, turn - 29)]
    case.must(min(held) >= 15 * rate, "not steady before")
    case.must((before >= turn - 14).sum() >= 7 * rate, "it had fallen before")
    case.must(len(after) <= 2.8 * rate, "more than a tenth was left")
    case.must(every_after / 28 >= every_before / 180, "all listening fell by half")
    start, stop = heard.day_starts(turn, 4), heard.day_starts(turn + 28, 4)
    case.must(heard.absence(start, stop), "not all of the four weeks was watched")
    case.must(case.start < stop <= case.stop + DAY, "it could be told in another period")
    return {
        "artist": case.artist_alone(case.first),
        "until_on": day_numbered(turn - 1).isoformat(),
        "before": len(before),
        "before_days": 90,
        "days": days,
        "after": len(after),
        "after_days": 28,
        "usual_in_28_days": About(rate * 28, 0.01),
    }
