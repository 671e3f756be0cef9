"""A sitting that was all one artist's."""

import numpy as np

from tests.checker.case import Case


def recompute(case: Case):
    heard = case.heard
    whole = np.flatnonzero(heard.sitting == heard.sitting[case.first])
    case.must(whole.tolist() == case.rows.tolist(), "not the whole of a sitting")
    case.must(len(set(heard.artist[case.rows].tolist())) == 1, "more than one artist")
    titles = len(set(heard.track[case.rows].tolist()))
    case.must(len(case.rows) >= 15 and titles >= 2, "fewer than fifteen plays, or one title")
    case.must(case.in_period(case.first), "it began in another period")
    return {
        "artist": case.artist_alone(case.first),
        "on": case.on(case.first),
        "plays": len(case.rows),
        "titles": titles,
    }
