"""A sitting that played a record, or most of one."""

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import DAY, MINUTE


def recompute(case: Case):
    heard = case.heard
    # Two stretches may follow one another, with nothing but the hours between.
    apart = (np.diff(case.rows) > 1) | (np.diff(heard.sitting[case.rows]) > 0)
    cuts = np.flatnonzero(apart) + 1
    parts = [part.tolist() for part in np.split(case.rows, cuts)]
    often = case.says["times"] >= 3
    parts = parts if often else [case.rows.tolist()]
    albums = [case.album_of(row) for row in parts[-1]]
    album = max(set(albums), key=albums.count)
    for part in parts:
        _heard_as_one(case, part, album)
    last = parts[-1]
    songs = [int(heard.track[row]) for row in last if case.album_of(row) == album]
    began = int(heard.at[last[0]])
    case.must(case.in_period(last[-1]), "of another period")
    case.must(len(parts) == case.says["times"] or not often, "not so many times")
    case.must(not often or began - int(heard.at[parts[0][0]]) < 30 * DAY, "over thirty days")
    first = next(row for row in last if case.album_of(row) == album)
    return {
        "album": case.spelt[album][1] if album else None,
        "artist": case.artist_alone(first),
        "on": case.on(last[0]),
        "tracks": len(set(songs)),
        "minutes": int(heard.end[last[-1]] - began) // MINUTE,
        "guests": len(last) - len(songs),
        "times": len(parts) if often else case.says["times"],
        "in_order": _in_order(case, parts, album) if often else case.says["in_order"],
    }


def _heard_as_one(case: Case, part: list[int], album) -> None:
    """Hold one stretch to the rule."""
    heard = case.heard
    songs = [int(heard.track[row]) for row in part if case.album_of(row) == album]
    case.must(part[-1] - part[0] + 1 == len(part), "not in a row")
    case.must(len(set(heard.sitting[part].tolist())) == 1, "more than one sitting")
    case.must(len(set(songs)) >= 9, "fewer than nine songs")
    case.must(len(songs) - len(set(songs)) <= 1, "more than one of them twice")
    case.must(len(part) - len(songs) <= 1, "more than one other play among them")
    lasted = int(heard.end[part[-1]] - heard.at[part[0]])
    case.must(lasted >= 20 * MINUTE, "less than twenty minutes")


def _in_order(case: Case, parts: list[list[int]], album) -> str:
    """Say whether nine songs or more came in one order each time."""
    orders = []
    for part in parts:
        songs = [int(case.heard.track[row]) for row in part if case.album_of(row) == album]
        orders.append(list(dict.fromkeys(songs)))
    both = set(orders[0]).intersection(*map(set, orders[1:]))
    alike = {tuple(song for song in order if song in both) for order in orders}
    return "yes" if len(orders) > 1 and len(both) >= 9 and len(alike) == 1 else "no"
