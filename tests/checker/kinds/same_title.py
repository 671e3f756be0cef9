"""Two artists' recordings of one title."""

from tests.checker.case import Case
from tests.checker.heard import DAY


def recompute(case: Case):
    heard, one, other = case.heard, case.first, case.last
    (artist, title), (other_artist, other_title) = heard.keys[one], heard.keys[other]
    case.must(len(case.rows) == 2 and title == other_title, "not two plays of one title")
    strangers = artist not in other_artist and other_artist not in artist
    case.must(strangers, "one artist is named in the other")
    case.must(int(heard.at[other] - heard.at[one]) <= DAY, "more than 24 hours apart")
    case.must(case.in_period(one) and case.in_period(other), "outside the period")
    return {
        "track": case.title(one),
        "artist": case.artist(one),
        "other_artist": case.artist(other),
        "on": case.on(one),
    }
