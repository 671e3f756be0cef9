"""The first song of a year, or the one that was on when the next began."""

from tests.checker.case import Case
from tests.checker.heard import HOUR, MINUTE


def recompute(case: Case):
    heard, row, whole = case.heard, case.first, case.period_rows()
    at, unsure = int(heard.at[row]), heard.plays[row].unsure
    case.must(len(case.rows) == 1, "more than one play")
    case.must(heard.zone_chosen and unsure <= 10 * MINUTE, "its hour is not known")
    midnight = case.moment["evidence"]["rule"] == "rule-midnight"
    if midnight:
        case.must(row == int(whole[-1]), "not the last play")
        stop = at + heard.plays[row].ms
        case.must(at + unsure < case.stop < stop - unsure, "not on at midnight")
        case.must(heard.absence(at - 4 * HOUR, case.stop), "not watched until midnight")
    else:
        case.must(row == int(whole[0]), "not the first play")
        until = max(case.start + 12 * HOUR, at)
        case.must(heard.absence(case.start - 4 * HOUR, until), "not watched from the evening on")
    turn = heard.local(case.stop if midnight else case.start)
    case.must((turn.month, turn.day) == (1, 1), "no year begins there")
    return {
        "track": case.title(row),
        "artist": case.artist(row),
        "at": case.clock(row),
        "new_on": turn.date().isoformat(),
    }
