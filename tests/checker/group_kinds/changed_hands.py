"""A song that changed hands."""

from collections import Counter


def recompute(case):
    giver, taker = case.members
    rows = {name: case.of_track(name) for name in case.members}
    case.holds(rows)
    weeks = {
        name: Counter((int(case.known[name].civil[row]) - 4) // 7 for row in own)
        for name, own in rows.items()
    }
    gave, took = weeks[giver], weeks[taker]
    full = min((week for week, plays in took.items() if plays >= 3), default=0)
    best = max(gave.values())
    last = max(week for week, plays in gave.items() if plays >= 0.25 * best)
    case.must(min(gave.total(), took.total()) >= 15, "fewer than fifteen plays")
    case.must(abs(last + 1 - full) <= 3, "not within three weeks")
    case.must(sum(gave[week] >= 3 and took[week] >= 3 for week in gave) <= 2, "both for too long")
    case.must(sum(plays for week, plays in took.items() if week < full) <= 2, "had it before")
    start, settled = (case.any.day_starts(week * 7 + 4) for week in (full, full + 3))
    became = max(case.at(taker, rows[taker][14]) if took.total() >= 15 else 0, settled)
    case.must(case.start <= became < case.stop, "of another period")
    case.must(case.known[giver].absence(start, became), "not known to have let go")
    taken = next(case.at(taker, row) for row in rows[taker] if case.at(taker, row) >= start)
    return case.names() | {
        "first_on": case.on(case.at(giver, rows[giver][0])),
        "second_on": case.on(taken),
        "first_plays": gave.total(),
        "second_plays": took.total(),
        "plays": gave.total() + took.total(),
        "best": best,
        "weeks": len({*gave, *took}),
    }
