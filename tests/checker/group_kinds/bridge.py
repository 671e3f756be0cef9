"""A song between two tastes: who plays it; how tastes part is taken on trust."""

from tests.checker.case import Anything
from tests.checker.heard import DAY


def recompute(case):
    rows = {name: case.of_track(name, case.stop - 180 * DAY) for name in case.members}
    case.holds(rows)
    times = {name: len(own) for name, own in rows.items()}
    one, other = case.says["one_side"], case.says["other_side"]
    case.must(one > 0 and other > 0 and one + other == len(times), "not of two sides")
    case.must(all(plays >= 3 for plays in times.values()), "fewer than three plays")
    for side in (case.members[:one], case.members[one:]):
        case.must(
            [times[n] for n in side] == sorted((times[n] for n in side), reverse=True),
            "not by plays",
        )
    last = max(case.at(name, own[-1]) for name, own in rows.items())
    case.must(last >= case.start, "not of this period")
    case.must(len(case.known) >= 6, "fewer than six members")
    case.must(case.moment["baseline"]["modularity"] >= 0.3, "no two tastes")
    return case.names() | {
        "one_side": one,
        "other_side": other,
        "one_of": Anything(),
        "other_of": Anything(),
        "other_member": case.members[one],
        "plays": sum(times.values()),
        "modularity": Anything(),
    }
