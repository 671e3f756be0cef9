"""A first play that was followed by more at once, and by one a week later."""

import numpy as np

from tests.checker.case import Anything, Case
from tests.checker.heard import DAY


def recompute(case: Case):
    heard = case.heard
    own = np.flatnonzero(heard.track == heard.track[case.first])
    case.must(own.tolist() == case.rows.tolist(), "not every play of it that there is")
    first_at = int(heard.at[case.first])
    at_once = int((heard.at[own] < first_at + DAY).sum())
    case.must(at_once >= 4, "fewer than four plays in its first 24 hours")
    later = own[heard.at[own] >= first_at + 7 * DAY]
    case.must(len(later) and case.in_period(int(later[0])), "no return a week later, or not now")
    case.must(_alone(case), "a record going round, and no single song")
    ever = case.first_ever(first_at)
    case.must(ever or case.settled(first_at), "too early to call anything a first")
    case.must(ever == ("since" not in case.says), "“since we began”, or “ever”: not as said")
    return {
        "track": case.title(case.first),
        "artist": case.artist(case.first),
        "first_on": case.on(case.first),
        "at_once": at_once,
        "again_on": case.on(int(later[0])) if len(later) else None,
        "plays": len(own),
        "days": len(set(heard.civil[own].tolist())),
        "period": case.kind_of_period,
        "since": heard.local(heard.since or 0).date().isoformat(),
        "own_rate": Anything(),
    }


def _alone(case: Case) -> bool:
    """Say whether fewer than three songs of the artist began so on that day."""
    heard = case.heard
    day = heard.listening[case.first]
    theirs = np.flatnonzero(heard.artist == heard.artist[case.first])
    began = 0
    for track in set(heard.track[theirs].tolist()):
        own = theirs[heard.track[theirs] == track]
        at = heard.at[own]
        began += heard.listening[own[0]] == day and (at < at[0] + DAY).sum() >= 4
    return began < 3
