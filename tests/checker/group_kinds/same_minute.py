"""One song, two members, a minute."""

from tests.checker.case import About, Anything
from tests.checker.heard import DAY, HOUR


def recompute(case):
    (one, mine), (other, theirs) = case.rows.items()
    case.must(len(mine) == len(theirs) == 1, "more than two plays")
    row, their = mine[0], theirs[0]
    first, second = case.at(one, row), case.at(other, their)
    own, friend = case.known[one], case.known[other]
    case.must(0 <= second - first <= 60_000, "not within a minute, or not in order")
    case.must(case.start <= first and second < case.stop, "of another period")
    case.must(max(own.plays[row].unsure, friend.plays[their].unsure) <= 5_000, "not known so well")
    case.must(own.keys[row] == friend.keys[their] == case.key, "not of one song")
    known = min(at for name in case.known if (at := case.first(name, case.key)) is not None)
    case.must(first - known >= 14 * DAY, "known here for less than two weeks")
    for by in (-1, 1):
        if 0 <= row + by < len(own.plays) and 0 <= their + by < len(friend.plays):
            same = own.keys[row + by] == friend.keys[their + by]
            near = abs(int(own.at[row + by] - friend.at[their + by])) <= 60_000
            case.must(not (same and near), "they listened together")
    weeks = (case.stop - case.start) / (7 * DAY)
    a_month = (
        sum(
            a * b * 120 / 3600
            for a, b in zip(_rates(case, one, first), _rates(case, other, first), strict=True)
        )
        * weeks
        / max(1.0, weeks * 7 / 31)
    )
    case.must(a_month <= 0.01, "not rare enough")
    said = case.names() | {
        "at": case.clock(first),
        "seconds": (second - first) // 1000,
        "a_month": About(a_month, 0.001),
        "by_chance": Anything(),
        "shifts": 26,
    }
    return {name: value for name, value in said.items() if not name.startswith("member_")}


def _rates(case, name, at):
    """Give the plays of the song an hour that a half-year's habit makes, by hour of the week."""
    own = case.known[name]
    start = max(at - 180 * DAY, own.since)
    hours, song = [0.5] * 168, 0.5
    for row in own.between(start, at).tolist():
        hours[int(own.wall[row]) // HOUR % 168] += 1
        song += own.keys[row] == case.key
    weeks = max(own.seen(start, at) * (at - start) / DAY, 1) / 7
    return [song / weeks * plays / sum(hours) for plays in hours]
