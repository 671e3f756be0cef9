"""A fifth of a month, on one record of many hands."""

from collections import Counter

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import folded


def recompute(case: Case):
    heard, month = case.heard, case.says["month"]
    case.one_period(month)
    whole, earlier = heard.between(*case.month(month)), heard.between(*case.month(month, 1))
    case.must(heard.seen(*case.month(month, 1)) >= 0.95, "the month before was not watched")
    title = _record(case, case.first)
    now, before = (Counter(_record(case, int(row)) for row in rows) for rows in (whole, earlier))
    own = np.array([row for row in whole.tolist() if _record(case, row) == title], np.int64)
    case.must(own.tolist() == case.rows.tolist(), "not every play of it")
    following = max((n for one, n in now.items() if one and one != title), default=0)
    case.must(len(own) >= max(20, 0.2 * len(whole), 2 * following), "no fifth, or not twice")
    had = before[title]
    grown = len(own) / len(whole) >= 1.5 * had / max(len(earlier), 1)
    case.must(grown, "its share was not smaller by a third")
    hands = Counter(heard.artist[own].tolist())
    most = max(hands.values())
    case.must(len(hands) >= 4, "fewer than four artists")
    named = {case.artist_alone(int(row)) for row in own if hands[int(heard.artist[row])] == most}
    spelt = {case.spelt[case.album_of(int(row))][1] for row in own}
    return {
        "album": case.says["album"] if case.says["album"] in spelt else min(spelt),
        "artist": case.says["artist"] if case.says["artist"] in named else min(named),
        "month": month,
        "plays": len(own),
        "of": len(whole),
        "share": round(100 * len(own) / len(whole)),
        "next": following,
        "before": had,
        "artists": len(hands),
        "artist_plays": most,
        "songs": len(np.unique(heard.track[own])),
        "days": len(set(heard.civil[own].tolist())),
        "compared": "some" if had else "never",
    }


def _record(case: Case, row: int) -> str | None:
    album = case.heard.plays[row].album
    return folded(album) if album else None
