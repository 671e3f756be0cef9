"""Two or three tracks, round and round."""

from collections import Counter
from itertools import pairwise

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import DAY, HOUR, MINUTE


def recompute(case: Case):
    heard, rows = case.heard, case.rows
    own = heard.track[rows].tolist()
    times = Counter(own)
    case.must(case.consecutive() and len(set(heard.sitting[rows].tolist())) == 1, "not in a row")
    case.must(10 <= len(own) < 40 and 2 <= len(times) <= 3, "too few plays, or too many songs")
    case.must(min(times.values()) >= 3, "a song came fewer than three times")
    elapsed = int(heard.at[case.last] - heard.at[case.first])
    case.must(elapsed >= 45_000 * (len(own) - 1), "faster than anyone plays")
    turns = sum(one != other for one, other in pairwise(own))
    case.must(2 * turns >= len(own) - 1, "each was only repeated")
    case.must(case.in_period(int(rows[9])), "it became one in another period")
    hours = heard.zone_chosen and all(heard.plays[row].unsure <= 10 * MINUTE for row in rows)
    case.must(("began" in case.says) == hours, "hours are said that may not be")
    late = (heard.wall[rows] % DAY < 5 * HOUR).mean() >= 0.6
    case.must((case.moment["consent"] == "private") == (late or not hours), "by night, or not")
    tracks = sorted(times, key=lambda one: (-times[one], _key(case, one)))
    said = {
        "on": case.on(case.first),
        "plays": len(own),
        "songs": len(tracks),
        "order": "same" if _round(own, len(tracks)) else "mixed",
        "began": case.clock(case.first),
        "ended": case.clock(case.last),
    }
    artists = set()
    for name, track in zip(("", "other_", "third_"), tracks, strict=False):
        row = int(rows[np.array(own) == track][0])
        artists.add(case.artist(row))
        said |= {f"{name}track": case.title(row), f"{name}artist": case.artist(row)}
        said |= {f"{name}times": times[track]}
    return said | {"whose": "one" if len(artists) == 1 else "several"}


def _key(case: Case, track: int) -> tuple[str, str]:
    return case.heard.keys[int(np.flatnonzero(case.heard.track == track)[0])]


def _round(own: list[int], songs: int) -> bool:
    first = own[:songs]
    return len(set(first)) == songs and own == (first * len(own))[: len(own)]
