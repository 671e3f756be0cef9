"""The first play of a track in half a year."""

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import DAY, MEMORY


def recompute(case: Case):
    heard, before, now = case.heard, case.first, case.last
    case.must(len(case.rows) == 2 and case.one_track(), "not two plays of one track")
    own = np.flatnonzero(heard.track == heard.track[now])
    away = int(heard.at[now] - heard.at[before])
    case.must(own[own.searchsorted(now) - 1] == before, "it was played in between")
    remembered = own[heard.at[own] >= case.start - MEMORY]
    case.must(remembered.searchsorted(now) >= 10, "fewer than ten plays before")
    case.must(away >= 180 * DAY, "away for less than 180 days")
    case.must(case.in_period(now), "it came in another period")
    case.must(heard.absence(int(heard.at[before]), int(heard.at[now])), "not watched all along")
    return {
        "track": case.title(now),
        "artist": case.artist(now),
        "on": case.on(now),
        "last_on": case.on(before),
        "away_days": away // DAY,
    }
