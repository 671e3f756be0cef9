"""A song nobody plays any more."""

from tests.checker.heard import DAY


def recompute(case):
    takers = [name for name in case.known if case.taken_at(name) is not None]
    everybody = [name for name in case.known if case.of_track(name)]
    last = {name: case.at(name, case.of_track(name)[-1]) for name in everybody}
    case.must(len(takers) >= 3, "fewer than three took it up")
    case.must(sorted(takers, key=lambda name: -last[name]) == case.members, "not those, or not so")
    case.must(max(last[name] for name in takers) == max(last.values()), "another had it last")
    end = max(last.values()) + 180 * DAY
    case.must(case.start <= end < case.stop, "of another period")
    for name in everybody:
        case.must(case.known[name].absence(max(last.values()), end), "not watched since")
    rows = {name: case.of_track(name) for name in takers}
    case.holds(rows)
    ats = [case.at(name, row) for name, own in rows.items() for row in own]
    return case.names() | {
        "first_on": case.on(min(ats)),
        "last_on": case.on(max(ats)),
        "plays": len(ats),
    }
