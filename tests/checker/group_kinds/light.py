"""The light that stayed on."""

from tests.checker.case import Anything
from tests.checker.heard import HOUR, MINUTE


def recompute(case):
    parts = sorted(
        (case.at(name, row), int(case.known[name].end[row]), name)
        for name, rows in case.rows.items()
        for row in rows
    )
    reached, held = parts[0][0], dict.fromkeys([name for _, _, name in parts], 0)
    upto = dict.fromkeys(held, 0)
    for start, stop, name in parts:
        case.must(start - reached <= 10 * MINUTE, "a gap of over ten minutes")
        reached = max(reached, stop)
        held[name] += max(stop - max(start, upto[name]), 0)
        upto[name] = max(upto[name], stop)
    began, lasted = parts[0][0], reached - parts[0][0]
    case.must(lasted >= 6 * HOUR, "under six hours")
    case.must(lasted <= 7 * 24 * HOUR, "over a week")
    case.must(list(held) == case.members, "not in the order in which they came")
    case.must(max(held.values()) <= 0.8 * lasted, "one member's own")
    case.must(case.start <= reached < case.stop, "of another period")
    case.must(case.moment["baseline"]["before"] * MINUTE < lasted, "a longer one before")
    for name in held:
        case.must(case.known[name].seen(began, reached) >= 0.95, "not watched throughout")
    most = max(held, key=lambda name: held[name])
    return case.names() | {
        "began": case.clock(began),
        "ended": case.clock(reached),
        "same_day": "yes" if case.on(began) == case.on(reached) else "no",
        "minutes": lasted // MINUTE,
        "plays": len(parts),
        "most_member": most,
        "most_minutes": held[most] // MINUTE,
        "before": Anything(),
    }
