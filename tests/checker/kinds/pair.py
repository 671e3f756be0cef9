"""A song that another, by other hands, keeps following."""

from tests.checker.case import Case


def recompute(case: Case):
    heard, period = case.heard, case.period_rows()
    first = case.first
    second = first + 1
    one, other = int(heard.track[first]), int(heard.track[second])
    together = [
        row
        for row in period[:-1].tolist()
        if int(heard.track[row]) == one
        and int(heard.track[row + 1]) == other
        and heard.sitting[row] == heard.sitting[row + 1]
    ]
    plays = int((heard.track[period] == one).sum())
    both = sorted({place for row in together for place in (row, row + 1)})
    case.must(both == case.rows.tolist(), "not every time they came together")
    case.must(not any(_one_record(case, row) for row in together), "a record that goes on")
    case.must(len(together) >= 4, "together fewer than four times")
    case.must(len(together) >= 0.6 * plays, "mostly something else comes after")
    case.must(len(set(heard.listening[together].tolist())) >= 2, "on one day only")
    names = heard.keys[first][0], heard.keys[second][0]
    case.must(names[0] not in names[1] and names[1] not in names[0], "one artist")
    return {
        "track": case.title(first),
        "artist": case.artist(first),
        "other_track": case.title(second),
        "other_artist": case.artist(second),
        "times": len(together),
        "plays": plays,
        "period": case.kind_of_period,
        "whole": "yes" if len(together) == plays else "no",
    }


def _one_record(case: Case, row: int) -> bool:
    one, other = case.album_of(row), case.album_of(row + 1)
    return one is not None and other is not None and one[-1] == other[-1]
