"""An artist with one month above all others."""

from collections import Counter

from tests.checker.case import Anything, Case


def recompute(case: Case):
    heard, whole = case.heard, case.period_rows()
    own = whole[heard.artist[whole] == heard.artist[case.first]]
    case.must(own.tolist() == case.rows.tolist(), "not every play of theirs")
    case.must(case.kind_of_period == "year", "not of a year")
    case.must(heard.absence(case.start, case.stop), "not all of the year was watched")
    theirs = Counter(case.on(int(row))[:7] for row in own)
    year = case.on(case.first)[:4]
    counts = {f"{year}-{n:02}": theirs[f"{year}-{n:02}"] for n in range(1, 13)}
    (month, most), (following, then) = sorted(counts.items(), key=lambda one: (-one[1], one[0]))[
        :2
    ]
    case.must(len(own) >= 30 and most >= 20, "too few plays")
    case.must(2 * most >= len(own) and most >= 3 * then, "no month above all others")
    of_all = sum(case.on(int(row))[:7] == month for row in whole) / len(whole)
    case.must(most / len(own) >= 2 * of_all, "it was only a month of more listening")
    return {
        "artist": case.artist_alone(case.first),
        "month_on": f"{month}-01",
        "in_it": most,
        "plays": len(own),
        "rest": len(own) - most,
        "next_on": f"{following}-01",
        "next_plays": then,
        "own_rate": Anything(),
    }
