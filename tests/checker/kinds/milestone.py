"""A round number of plays: of a track, of an artist, of everything."""

import numpy as np

from tests.checker.case import Case

TRACK, ARTIST, ALL = (100, 250, 500, 1_000), (500, 1_000, 2_000, 5_000), 10_000


def recompute(case: Case):
    heard, rows, number = case.heard, case.rows, case.says["number"]
    case.must(case.in_period(case.last), "reached in another period")
    first, last = int(heard.at[case.first]), int(heard.at[case.last])
    case.must(heard.seen(first, last) >= 0.95, "not watched all along")
    artist = case.artist(case.last)
    if len(rows) == 2:
        case.must(number % ALL == 0, "no round number")
        case.must(rows.tolist() == [0, number - 1], "not the first and the last of so many")
    elif case.one_track():
        own = np.flatnonzero(heard.track == heard.track[case.last])
        case.must(number in TRACK, "no round number")
        case.must(own[:number].tolist() == rows.tolist(), "not its first plays")
    else:
        own = np.flatnonzero(heard.artist == heard.artist[case.last])
        case.must(number in ARTIST, "no round number")
        case.must(own[:number].tolist() == rows.tolist(), "not their first plays")
        artist = case.artist_alone(case.last)
    return {
        "track": case.title(case.last),
        "artist": artist,
        "number": len(rows) if len(rows) > 2 else case.last + 1,
        "on": case.on(case.last),
        "first_on": case.on(case.first),
    }
