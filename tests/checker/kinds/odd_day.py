"""A day mostly of artists not played in the half-year before."""

from collections import Counter
from itertools import pairwise

from tests.checker.case import Anything, Case
from tests.checker.heard import day_numbered


def recompute(case: Case):
    heard, rows = case.heard, case.rows
    day = int(heard.listening[case.first])
    whole = [row for row in range(len(heard.at)) if heard.listening[row] == day]
    case.must(whole == rows.tolist(), "not every play of the day")
    past = range(*heard.listening.searchsorted([day - 180, day]))
    before = Counter(heard.artist[list(past)].tolist())
    strange = [row for row in rows.tolist() if int(heard.artist[row]) not in before]
    each = Counter(heard.artist[strange].tolist())
    leader, most = max(each.items(), key=lambda one: (one[1], _first_by_name(case, one[0])))
    on_days = Counter((int(heard.artist[row]), int(heard.listening[row])) for row in past)
    alone = sum(many for (artist, _), many in on_days.items() if before[artist] == many)
    usual = alone / max(len(past), 1)
    case.must(len(rows) >= 25, "fewer than 25 plays")
    case.must(len(strange) >= 0.6 * len(rows), "mostly known artists")
    case.must(len(each) >= 3 and most <= 0.6 * len(strange), "one artist’s day")
    case.must(len(strange) / len(rows) >= 3 * usual, "not three times what is usual")
    known = [row not in set(strange) for row in rows.tolist()]
    changes = sum(one != other for one, other in pairwise(known))
    by_chance = 2 * sum(known) * len(strange) / len(rows)
    case.must(sum(known) < 5 or changes < 0.5 * by_chance, "two tastes, mixed")
    at = int(heard.at[case.first])
    case.must(len(past) >= 300, "too little is known before")
    begins = heard.day_starts(day - 180, 4)
    case.must((heard.since or at) <= begins and heard.seen(begins, at) >= 0.95, "not watched")
    case.must(all(case.in_period(row) for row in rows.tolist()), "of another period")
    case.must(heard.zone_chosen, "days are told in a zone nobody chose")
    own = next(row for row in strange if int(heard.artist[row]) == leader)
    return {
        "artist": case.artist_alone(own),
        "artist_plays": most,
        "on": day_numbered(day).isoformat(),
        "plays": len(rows),
        "strange": len(strange),
        "artists": len(each),
        "usual": round(100 * usual),
        "whole": "yes" if len(strange) == len(rows) else "no",
        "chance": Anything(),
    }


def _first_by_name(case: Case, artist: int) -> list[int]:
    """Order names backwards, so that the first of equals is the greatest."""
    row = int((case.heard.artist == artist).argmax())
    return [*(-ord(letter) for letter in case.heard.keys[row][0]), 0]
