"""A song that went round."""

from itertools import pairwise

from tests.checker.case import Anything
from tests.checker.heard import DAY, HOUR


def recompute(case):
    members = case.members
    firsts = [case.first(name, case.key) for name in members]
    taken = [case.taken_at(name) for name in members]
    everybody = [at for name in case.known if (at := case.first(name, case.key)) is not None]
    case.must(len(members) >= 3, "fewer than three")
    case.must(all(taken), "somebody did not take it up")
    case.must(firsts == sorted(firsts), "not in the order of their first plays")
    case.must(min(everybody) == firsts[0], "somebody played it before")
    gaps = [b - a for a, b in pairwise(firsts)]
    case.must(all(gap <= 10 * DAY for gap in gaps), "more than ten days between two")
    became = max(at or 0 for at in taken[:3])
    case.must(case.start <= became < case.stop, "of another period")
    for name, at in zip(members, firsts, strict=True):
        own = case.known[name]
        case.must(at - own.since >= 30 * DAY and own.seen(own.since, at) >= 0.9, "no true first")
    at_once = sum(at - firsts[0] <= 3 * DAY for at in everybody)
    case.must(at_once <= len(case.known) / 2, "everybody met it at once")
    case.must(case.moment["baseline"]["by_chance"] <= 0.3, "chance makes as many")
    rows = {name: case.of_track(name) for name in members}
    case.holds(rows)
    days = [case.on(at) for at in firsts]
    return case.names() | {
        "first_on": days[0],
        "second_on": days[1],
        "third_on": days[2],
        "last_on": days[-1],
        "plays": sum(map(len, rows.values())),
        "pace": "close" if all(gap <= 72 * HOUR for gap in gaps) else "later",
        "by_chance": Anything(),
        "shifts": 100,
    }
