"""Two days alike."""

from collections import Counter

from tests.checker.heard import day_numbered


def recompute(case):
    one, other = case.members
    days = {name: _days(own) for name, own in case.known.items()}
    on = case.says["on"]
    today = next(day for day in days[one] if day_numbered(day).isoformat() == on)
    mine, theirs = days[one][today], days[other].get(today, Counter())
    alike = _alike(mine, theirs)
    as_much = pairs = 0
    first = min(
        own.civil[case_row]
        for own in case.known.values()
        for case_row in own.between(case.start, case.stop)[:1]
    )
    for name, own in days.items():
        for day in (d for d in own if d >= first and own[d].total() >= 15):
            # A day told of needs two who had it.
            if sum(o.get(day, Counter()).total() >= 15 for o in days.values()) < 2:
                continue
            for friend, past in days.items():
                for week in range(1, 27):
                    then = past.get(day - 7 * week, Counter())
                    if friend != name and then.total() >= 15:
                        pairs += 1
                        as_much += _alike(own[day], then) >= alike - 1e-9
    case.must(mine.total() >= 15 and theirs.total() >= 15, "too few plays")
    case.must((1 + as_much) <= 0.001 * (1 + pairs), "not so much alike")
    both = mine & theirs
    artist = min(both, key=lambda key: (-both[key], key))
    case.holds(
        {
            name: [
                row
                for row in range(len(case.known[name].plays))
                if case.known[name].listening[row] == today
                and case.known[name].keys[row][0] in both
            ]
            for name in (one, other)
        }
    )
    return case.names() | {
        "on": on,
        "artists": len(both),
        "artist": case.spelt((artist,))[0],
        "first_plays": mine[artist],
        "second_plays": theirs[artist],
        "first_of": mine.total(),
        "second_of": theirs.total(),
        "share": int(100 * alike + 1e-9),
        "pairs": pairs,
        "as_alike": as_much,
    }


def _days(own):
    found: dict[int, Counter[str]] = {}
    for day, (artist, _) in zip(own.listening.tolist(), own.keys, strict=True):
        found.setdefault(day, Counter())[artist] += 1
    return found


def _alike(one, other):
    return (one & other).total() / max((one | other).total(), 1)
