"""The song most of them had."""

from collections import Counter
from math import ceil


def recompute(case):
    counts = {
        name: Counter(own.keys[row] for row in own.between(case.start, case.stop).tolist())
        for name, own in case.known.items()
    }
    active = sum(1 for one in counts.values() if one)
    least = max(3, ceil(active / 4))
    reach = _reach(counts)
    lasting = case.stop - case.start
    before = _reach(
        {
            name: Counter(
                own.keys[row] for row in own.between(case.start - lasting, case.start).tolist()
            )
            for name, own in case.known.items()
        }
    )
    mine = reach.get(case.key, (0, 0))
    case.must(mine[0] >= least, "too few members")
    case.must(before.get(case.key, (0, 0))[0] < least, "as widely played before")
    better = [
        key for key, one in reach.items() if one > mine and before.get(key, (0, 0))[0] < least
    ]
    case.must(not better, "another song had more")
    times = {name: one[case.key] for name, one in counts.items() if one[case.key] >= 3}
    order = sorted(times, key=lambda name: -times[name])
    case.must(set(order) == set(case.members), "not those who played it")
    case.must([times.get(n) for n in case.members] == [times[n] for n in order], "not by plays")
    case.holds({name: case.of_track(name, case.start) for name in case.members})
    first = case.any.local(case.start).date()
    return case.names() | {
        "month": first.isoformat(),
        "period": "month" if case.stop - case.start < 40 * 86_400_000 else "year",
        "plays": mine[1],
        "of": active,
        "most": max(times.values(), default=0),
    }


def _reach(counts):
    """Give, by track, how many played it three times, and how often."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for own in counts.values():
        for key, times in own.items():
            if times >= 3:
                members, plays = found.get(key, (0, 0))
                found[key] = members + 1, plays + times
    return found
