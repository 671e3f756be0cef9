"""Forty plays of an artist that were nearly all one song's."""

from collections import Counter

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import DAY


def recompute(case: Case):
    heard = case.heard
    own = np.flatnonzero(heard.artist == heard.artist[case.first])
    last = int(heard.at[case.last])
    meant = own[(heard.at[own] >= last - 365 * DAY) & (heard.at[own] <= last)]
    case.must(meant.tolist() == case.rows.tolist(), "not every play of that year")
    (track, most), *others = Counter(heard.track[meant].tolist()).most_common()
    case.must(len(meant) >= 40 and most >= 0.95 * len(meant), "fewer than 40, or not nearly all")
    case.must(others, "no other song of theirs is known")
    case.must(case.in_period(case.last), "it came to be so in another period")
    named = int(meant[heard.track[meant] == track][0])
    return {
        "track": case.title(named),
        "artist": case.artist(named),
        "plays": len(meant),
        "track_plays": most,
        "others": len(meant) - most,
        "first_on": case.on(case.first),
        "on": case.on(case.last),
    }
