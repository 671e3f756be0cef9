"""A place among the first ten in most months of a year, or the first in all."""

from collections import Counter

import numpy as np

from tests.checker.case import Case


def recompute(case: Case):
    heard, whole = case.heard, case.period_rows()
    case.must(case.kind_of_period == "year", "not of a year")
    by_month: dict[str, Counter[int]] = {}
    for row in whole.tolist():
        by_month.setdefault(case.on(row)[:7], Counter())[int(heard.artist[row])] += 1
    total = Counter(heard.artist[whole].tolist())
    rows = {case.artist_alone(int(row)): int(heard.artist[row]) for row in case.rows}
    artist = rows.get(case.says["artist"], -1)
    places = [_place(month, artist) for month in by_month.values()]
    reigned = "other_artist" in case.says
    months = sum(place <= (1 if reigned else 10) for place in places)
    other = rows.get(case.says["other_artist"], -1) if reigned else artist
    case.must(months >= (12 if reigned else 8), "in fewer months")
    first = all(total[artist] >= plays for plays in total.values())
    seen = heard.seen(case.start, case.stop) >= 0.95
    case.must(not reigned or (first and seen), "no reign over a year that was watched")
    above = sum(plays > total[other] for one, plays in total.items() if one != artist)
    case.must(not reigned or above == 0, "somebody else came second")
    own = whole[np.isin(heard.artist[whole], [artist, other])]
    case.must(own.tolist() == case.rows.tolist(), "not every play of theirs")
    theirs = whole[heard.artist[whole] == artist]
    return {
        "artist": case.says["artist"] if artist >= 0 else None,
        "other_artist": case.says.get("other_artist") if other >= 0 else None,
        "months": months,
        "month": heard.local(case.start).date().isoformat(),
        "plays": len(theirs),
        "songs": len(np.unique(heard.track[theirs])),
        "played_months": len({case.on(int(row))[:7] for row in theirs}),
        "other_plays": total[other],
    }


def _place(month: Counter[int], artist: int) -> int:
    """Say at which place an artist stands, ties on the better; with one play, at none."""
    if month[artist] < 2:
        return 10**6
    return 1 + sum(plays > month[artist] for plays in month.values())
