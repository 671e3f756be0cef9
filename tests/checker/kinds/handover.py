"""A regular of three months who fell away while another rose."""

import numpy as np

from tests.checker.case import About, Case


def recompute(case: Case):
    heard, name = case.heard, case.says["month"]
    case.one_period(name)
    edges = [case.month(name, earlier) for earlier in (3, 2, 1, 0)]
    stretch = [heard.between(*edge) for edge in edges]
    case.must(all(heard.seen(*edge) >= 0.95 for edge in edges), "a month was not watched")
    artists = {int(heard.artist[row]) for row in case.rows}
    case.must(len(artists) == 2, "not two artists")
    counts = {one: [int((heard.artist[m] == one).sum()) for m in stretch] for one in artists}
    came = max(artists, key=lambda one: counts[one][-1])
    (gone,) = artists - {came} or {came}
    sizes = [len(rows) for rows in stretch]
    share, ratio = _shares(case, counts[gone], counts[came], sizes)
    meant = np.flatnonzero(np.isin(heard.artist, list(artists)))
    meant = meant[(meant >= stretch[0][0]) & (meant <= stretch[-1][-1])]
    case.must(meant.tolist() == case.rows.tolist(), "not every play of theirs")
    rows = {one: int(case.rows[heard.artist[case.rows] == one][0]) for one in artists}
    return {
        "artist": case.artist_alone(rows[gone]),
        "other_artist": case.artist_alone(rows[came]),
        "month": name,
        "since": heard.local(edges[0][0]).date().isoformat(),
        "months": 3,
        "before": sum(counts[gone][:3]),
        "left": counts[gone][3],
        "other_before": sum(counts[came][:3]),
        "other_plays": counts[came][3],
        "of": sizes[3],
        "share": round(100 * share),
        "compared": "some" if sum(counts[came][:3]) else "never",
        "times_usual": About(ratio),
    }


def _shares(case: Case, gone: list[int], came: list[int], sizes: list[int]):
    """Hold both artists' shares to the rule; give the newer's, and how often its usual it is."""
    fell = [plays / size for plays, size in zip(gone, sizes, strict=True)]
    rose = [plays / size for plays, size in zip(came, sizes, strict=True)]
    case.must(min(fell[:3]) >= 0.04 and min(gone[:3]) >= 5, "no regular of the three months")
    case.must(fell[3] <= sum(fell[:3]) / 12, "more than a quarter was left")
    mean = sum(rose[:3]) / 3
    case.must(rose[3] >= 0.12 and came[3] >= 20, "nobody took 12 per cent, or twenty plays")
    case.must(rose[3] >= 3 * mean, "less than three times their usual share")
    return rose[3], rose[3] / max(mean, 0.5 / max(sizes[:3]))
