"""An artist who is played between eleven and five, by somebody who mostly is not."""

from math import comb

import numpy as np

from tests.checker.case import About, Anything, Case
from tests.checker.heard import DAY, HOUR, number_of


def recompute(case: Case):
    heard, own = case.heard, case.rows
    windows = (heard.between(*one) for one in _windows(case))
    mine = heard.artist == heard.artist[case.first]
    whole = next((one for one in windows if one[mine[one]].tolist() == own.tolist()), None)
    case.must(whole is not None, "not every play of ninety days up to a month’s end")
    whole = own if whole is None else whole
    late = _late(case, own)
    nights = {int(wall + HOUR) // DAY for wall in heard.wall[own[late]].tolist()}
    times = int(late.sum())
    case.must(len(own) >= 10 and len(nights) >= 6, "too few plays, or nights")
    case.must(times >= 0.5 * len(own), "mostly by day")
    others = whole[~mine[whole]]
    share = (int(_late(case, others).sum()) + 0.5) / (len(others) + 1)
    odds = (times + 0.5) / (len(own) - times + 0.5) * (1 - share) / share
    case.must(odds >= 3, "no later than everything else")
    sat = np.diff(heard.sitting[own], prepend=-1) > 0
    came, n = int((late & sat).sum()), int(sat.sum())
    chance = sum(comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(came, n + 1))
    case.must(chance < 0.0005, "nothing rare")
    case.must(heard.zone_chosen, "hours are told in a zone nobody chose")
    return {
        "artist": case.artist_alone(case.first),
        "plays": len(own),
        "late": times,
        "nights": len(nights),
        "usual": round(100 * share),
        "last_on": case.on(case.last),
        "whole": "yes" if times == len(own) else "no",
        "odds": About(odds),
        "chance": Anything(),
    }


def _late(case: Case, rows):
    hour = case.heard.wall[rows] % DAY // HOUR
    return (hour >= 23) | (hour < 5)


def _windows(case: Case):
    """Give ninety days up to the period’s end, or up to each quarter’s of a year."""
    first, last = (case.heard.local(at).date() for at in (case.start, case.stop - 1))
    # Of a year only the quarters’ ends: another month’s may hold the same plays of it.
    for month in range(first.month, last.month + 1)[
        2 if case.kind_of_period == "year" else 0 :: 3
    ]:
        _, stop = case.month(f"{last.year}-{month:02}-01")
        day = number_of(case.heard.local(stop).date())
        yield case.heard.day_starts(day - 90, 4), min(case.heard.day_starts(day, 4), case.stop)
