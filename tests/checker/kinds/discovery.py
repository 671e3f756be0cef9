"""A track that was new, and stayed."""

import re

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import DAY


def recompute(case: Case):
    heard = case.heard
    own = np.flatnonzero(heard.track == heard.track[case.first])
    case.must(own.tolist() == case.rows.tolist(), "not every play of it that there is")
    settled = stayed_at(case, own)
    case.must(settled is not None, "it did not stay")
    case.must(settled is None or case.in_period(settled), "it had stayed before")
    first_at = int(heard.at[case.first])
    ever = case.first_ever(first_at)
    case.must(ever or case.settled(first_at), "too early to call anything a first")
    case.must(ever == ("since" not in case.says), "“since we began”, or “ever”: not as said")
    new, stayed = _of_its_month(case)
    return {
        "track": case.title(case.first),
        "artist": case.artist(case.first),
        "first_on": case.on(case.first),
        "plays": len(own),
        "days": len(set(heard.civil[own].tolist())),
        "new": new,
        "stayed": stayed,
        "period": case.kind_of_period,
        "since": heard.local(heard.since or 0).date().isoformat(),
    }


def stayed_at(case: Case, own):
    """Find the play that made it stay: ten on six days over 45, and one of late."""
    heard = case.heard
    if int(heard.at[own[-1]]) < case.stop - 28 * DAY:
        return None
    days: set[int] = set()
    for count, row in enumerate(own.tolist(), 1):
        days.add(int(heard.listening[row]))
        over = int(heard.at[row] - heard.at[own[0]])
        if count >= 10 and len(days) >= 6 and over >= 45 * DAY:
            return row
    return None


def _of_its_month(case: Case) -> tuple[int, int]:
    """Count the tracks first played in the same month, and those of them that stayed."""
    heard = case.heard
    month = case.on(case.first)[:7]
    _, firsts = np.unique(heard.track, return_index=True)
    near = firsts[np.abs(heard.at[firsts] - heard.at[case.first]) < 32 * DAY]
    peers = [row for row in near.tolist() if re.match(month, case.on(row))]
    stayed = 0
    for row in peers:
        own = np.flatnonzero(heard.track == heard.track[row])
        stayed += stayed_at(case, own) is not None
    return len(peers), stayed
