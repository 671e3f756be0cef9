"""The last song of a year, or of a month’s last half hour."""

from tests.checker.case import Case
from tests.checker.heard import MINUTE


def recompute(case: Case):
    heard, row = case.heard, case.first
    at, unsure = int(heard.at[row]), heard.plays[row].unsure
    case.must(len(case.rows) == 1 and row == int(case.period_rows()[-1]), "not the last play")
    case.must(heard.zone_chosen and unsure <= 10 * MINUTE, "its hour is not known")
    case.must(at + unsure < case.stop, "perhaps it began after midnight")
    case.must(heard.absence(at, case.stop), "not watched from then on")
    case.must(heard.absence(case.stop - 30 * MINUTE, case.stop), "the end was not watched")
    near = 30 if case.kind_of_period == "month" else 48 * 60
    case.must(case.stop - at <= near * MINUTE, "too early to be an ending")
    rule = "rule-last-song" if case.kind_of_period == "year" else "rule-last-song-month"
    case.must(case.moment["evidence"]["rule"] == rule, "by the rule for another period")
    return {
        "track": case.title(row),
        "artist": case.artist(row),
        "at": case.clock(row),
        "next_on": heard.local(case.stop).date().isoformat(),
    }
