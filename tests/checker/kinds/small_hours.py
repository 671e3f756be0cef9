"""The only play or two in the small hours."""

from tests.checker.case import Case
from tests.checker.heard import DAY, HOUR, MINUTE


def recompute(case: Case):
    heard, period = case.heard, case.period_rows()
    clock = heard.wall[period] % DAY
    late = period[(clock >= 2 * HOUR) & (clock < 5 * HOUR + 30 * MINUTE)]
    case.must(late.tolist() == case.rows.tolist(), f"{len(late)} plays in the small hours")
    case.must(1 <= len(late) <= 2, "more than two")
    case.must(len(period) >= 100, "of fewer than a hundred plays")
    case.must(heard.zone_chosen, "hours are told in a zone nobody chose")
    case.must(all(heard.plays[row].unsure <= 10 * MINUTE for row in period), "unsure hours")
    case.must(heard.absence(case.start, case.stop), "not all of it was watched")
    return {
        "track": case.title(case.first),
        "artist": case.artist(case.first),
        "at": case.clock(case.first),
        "times": len(late),
        "all_plays": len(period),
        "period": case.kind_of_period,
    }
