"""A day's last track that was the next day's first."""

from datetime import date, timedelta

from tests.checker.case import Case
from tests.checker.heard import HOUR, day_numbered


def recompute(case: Case):
    heard = case.heard
    case.must(len(case.rows) == 2 and case.consecutive(), "not two plays in a row")
    case.must(case.one_track(), "not one track")
    ended, began = (day_numbered(heard.listening[row]) for row in (case.first, case.last))
    case.must(isinstance(ended, date) and began - ended == timedelta(1), "not on two days running")
    apart = int(heard.at[case.last] - heard.at[case.first])
    case.must(apart > 4 * HOUR, "less than four hours apart")
    case.must(case.in_period(case.first) and case.in_period(case.last), "outside the period")
    case.must(heard.zone_chosen, "days are told apart in a zone nobody chose")
    case.must(heard.absence(int(heard.at[case.first]), int(heard.at[case.last])), "not watched")
    own = heard.track == heard.track[case.first]
    told = heard.lengths[heard.keys[case.first]]
    whole = told or max(play.ms for play, mine in zip(heard.plays, own, strict=True) if mine)
    case.must(heard.plays[case.first].ms >= 0.9 * whole > 0, "it was not heard to its end")
    return {
        "track": case.title(case.first),
        "artist": case.artist(case.first),
        "ended_on": ended.isoformat(),
        "began_on": began.isoformat(),
        "hours": apart // HOUR,
    }
