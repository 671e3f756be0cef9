"""A year since a song came."""

from datetime import date

from tests.checker.heard import DAY, number_of


def recompute(case):
    firsts = {name: at for name in case.known if (at := case.first(name, case.key)) is not None}
    bringer = min(firsts, key=lambda name: firsts[name])
    first = case.any.local(firsts[bringer]).date()
    on = date(
        first.year + 1, first.month, 28 if (first.month, first.day) == (2, 29) else first.day
    )
    after = case.any.day_starts(number_of(on) + 1)
    case.must(case.start <= case.any.day_starts(number_of(on)) < case.stop, "of another period")
    takers = [name for name in firsts if case.taken_at(name) is not None]
    case.must(len(takers) >= 4, "fewer than four took it up")
    own = case.known[bringer]
    case.must(own.since <= firsts[bringer] - 30 * DAY, "no true first")
    case.must(own.seen(own.since, firsts[bringer]) >= 0.9, "no true first")
    order = [bringer, *sorted((n for n in takers if n != bringer), key=lambda n: firsts[n])]
    case.must(order == case.members, "not those, or not so")
    rows = {name: case.of_track(name, stop=after) for name in case.members}
    case.holds(rows)
    ats = sorted(case.at(name, row) for name, places in rows.items() for row in places)
    case.must(ats[-1] >= after - 60 * DAY, "not played of late")
    return case.names() | {
        "on": on.isoformat(),
        "first_on": case.on(ats[0]),
        "last_on": case.on(ats[-1]),
        "plays": len(ats),
        "takers": len(takers),
    }
