"""What an artist's last play was, as far as the year knows."""

from math import exp

import numpy as np

from tests.checker.case import About, Case
from tests.checker.heard import DAY, MEMORY, day_numbered


def recompute(case: Case):
    heard = case.heard
    own = np.flatnonzero(heard.artist == heard.artist[case.first])
    own = own[heard.at[own] >= case.start - MEMORY]
    case.must(own.tolist() == case.rows.tolist(), "not every play of theirs")
    case.must(case.kind_of_period == "year" and case.in_period(case.last), "not of this year")
    known, last = int(heard.at[case.first]), int(heard.at[case.last])
    case.must(len(own) >= 100 and last - known >= 60 * DAY, "too little was played before")
    case.must(case.stop - last >= 90 * DAY, "less than 90 days ago")
    case.must(heard.absence(last, case.stop), "not watched since")
    case.must(case.active(last, case.stop), "too few weeks with any music")
    near = heard.between(last - 7 * DAY, last + 7 * DAY)
    near = heard.at[max(int(near[0]) - 1, 0) : int(near[-1]) + 2]
    case.must(int(np.diff(near).max(initial=0)) < 5 * DAY, "a silence of everything was near")
    days = len(set(heard.listening[own].tolist()))
    pauses = days / (last - known) * (case.stop - last)
    case.must(exp(-pauses) < 1e-4, "so long an absence is nothing rare")
    return {
        "artist": case.artist_alone(case.last),
        "track": case.title(case.last),
        "last_on": day_numbered(heard.civil[case.last]).isoformat(),
        "since_days": (
            heard.local(case.stop - 1).date() - day_numbered(heard.civil[case.last])
        ).days,
        "known_on": case.on(case.first),
        "plays": len(own),
        "usual_pauses": About(pauses),
        "chance": About(exp(-pauses), 0.1),
    }
