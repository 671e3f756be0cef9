"""One record, three sittings."""

from tests.checker.heard import DAY, MINUTE, folded


def recompute(case):
    album = folded(case.says["artist"]), folded(case.says["album"])
    began, ninths, songs_of, new = [], [], [], True
    for name in case.members:
        own, rows = case.known[name], case.rows[name]
        of = [
            row for row in rows if (own.keys[row][0], folded(own.plays[row].album or "")) == album
        ]
        songs = list(dict.fromkeys(own.keys[row] for row in of))
        case.must(rows == list(range(rows[0], rows[0] + len(rows))), "not in a row")
        case.must(len(set(own.sitting[rows].tolist())) == 1, "more than one sitting")
        case.must(len(songs) >= 9, "fewer than nine songs")
        case.must(len(of) - len(songs) <= 1 and len(rows) - len(of) <= 1, "too much else")
        case.must(int(own.end[rows[-1]]) - case.at(name, rows[0]) >= 20 * MINUTE, "too short")
        began.append(case.at(name, rows[0]))
        ninth = songs[8] if len(songs) > 8 else songs[-1]
        ninths.append(case.at(name, next(row for row in of if own.keys[row] == ninth)))
        songs_of.append(len(songs))
        new = new and all((case.first(name, key) or 0) >= began[-1] for key in songs)
        new = new and _known_long_enough(own, began[-1])
    case.must(len(case.members) >= 3, "fewer than three")
    case.must(ninths == sorted(ninths) and ninths[-1] - ninths[0] <= 10 * DAY, "not in ten days")
    case.must(case.start <= ninths[-1] < case.stop, "of another period")
    # A document does not say in which form it was told.
    form = case.moment.get("form", "album-club-new" if new else "album-club")
    case.must(form == ("album-club-new" if new else "album-club"), "not as new")
    lead = case.known[case.members[0]]
    shown = lead.shown(case.start)
    return case.names() | {
        "album": shown.get(("album", *album), ("", ""))[1],
        "artist": case.spelt((album[0],))[0],
        "first_on": case.on(began[0]),
        "last_on": case.on(began[-1]),
        "songs": min(songs_of),
    }


def _known_long_enough(own, at):
    """Say whether what was not played before may be called new."""
    half_year = at - 180 * DAY
    return (
        own.since is not None
        and own.since <= half_year
        and len(own.between(0, at)) >= 100
        and own.seen(own.since, at) >= 0.9
        and own.absence(half_year, at)
    )
