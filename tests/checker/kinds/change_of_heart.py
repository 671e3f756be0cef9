"""The song that was skipped again and again, and then heard out."""

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import DAY, folded


def recompute(case: Case):
    heard = case.heard
    key = heard.keys[case.first]
    own = np.flatnonzero(heard.track == heard.track[case.first])
    began = int(heard.at[case.first])
    skips = sorted(one.at for one in heard.skips if (folded(one.artist), folded(one.title)) == key)
    skips = [at for at in skips if at >= case.start - 366 * DAY]
    before = [at for at in skips if at < began]
    case.must(len(before) >= 5, "fewer than five skips before")
    case.must(len({at // DAY for at in before}) >= 2, "all skipped on one day")
    fifth = before[4] if len(before) > 4 else began
    case.must((heard.at[own] <= fifth).sum() <= 1, "played before it was skipped")
    longest = int(heard.ms[own].max())
    whole = own[(heard.ms[own] >= 0.9 * longest) & (heard.at[own] > fifth)]
    meant = whole[(heard.at[whole] >= began) & (heard.at[whole] <= began + 30 * DAY)]
    case.must(meant.tolist() == case.rows.tolist(), "not every whole hearing of thirty days")
    case.must(len(meant) >= 8 and case.in_period(meant[7]), "its eighth is another period’s")
    eighth = int(heard.at[meant[min(7, len(meant) - 1)]])
    case.must(sum(began < at < eighth for at in skips) <= 1, "still skipped")
    case.must(heard.seen(skips[0] if skips else began, eighth) >= 0.95, "too little was seen")
    return {
        "track": case.title(case.first),
        "artist": case.artist(case.first),
        "skips": len(before),
        "skipped_on": heard.local(before[0]).date().isoformat() if before else None,
        "plays": len(meant),
        "first_on": case.on(case.first),
        "last_on": case.on(case.last),
    }
