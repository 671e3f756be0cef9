"""Who led for weeks, and who led after."""

from datetime import date

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import day_numbered, number_of


def recompute(case: Case):
    heard, says = case.heard, case.says
    began, ended, ahead, settled = (
        number_of(date.fromisoformat(says[name]))
        for name in ("began_on", "ended_on", "ahead_on", "settled_on")
    )
    artists = {case.artist_alone(int(row)): int(heard.artist[row]) for row in case.rows}
    old, new = (artists.get(says[name], -1) for name in ("artist", "other_artist"))
    within = (heard.listening > began - 28) & (heard.listening <= settled)
    meant = np.flatnonzero(within & np.isin(heard.artist, [old, new]))
    case.must(meant.tolist() == case.rows.tolist(), "not every play of theirs")
    case.must(all(_leads(case, old, day) for day in range(began, ended + 1)), "no reign")
    case.must(not _leads(case, old, ended + 1), "it lasted longer")
    case.must(ended - began + 1 >= 56, "less than eight weeks")
    case.must(settled == ahead + 13, "not two weeks")
    for day in range(ahead, settled + 1):
        leads = _leads(case, new, day)
        fifth = 5 * _lately(case, new, day) >= 6 * _lately(case, old, day)
        case.must(leads and fifth, f"not ahead by a fifth on {day_numbered(day)}")
    # The first day of which 28 are remembered: before it nobody knows who led.
    remembered = heard.between(case.start - 366 * 86_400_000, case.stop)
    edge = int(heard.listening[remembered[0]]) + 27
    case.must(began == edge or not _leads(case, old, began - 1), "it began earlier")
    return {
        "artist": says["artist"] if old >= 0 else None,
        "other_artist": says["other_artist"] if new >= 0 else None,
        "weeks": (ended - began + 1) // 7,
        "began_on": day_numbered(began).isoformat(),
        "ended_on": day_numbered(ended).isoformat(),
        "ahead_on": day_numbered(ahead).isoformat(),
        "settled_on": day_numbered(settled).isoformat(),
        "at_least": "yes" if began == edge else "no",
        "counted_days": 28,
        "plays": _lately(case, old, settled),
        "other_plays": _lately(case, new, settled),
    }


def _rows(case: Case, day: int):
    """Give the plays of the 28 days up to one."""
    return np.arange(*np.searchsorted(case.heard.listening, [day - 27, day + 1]))


def _lately(case: Case, artist: int, day: int) -> int:
    return int((case.heard.artist[_rows(case, day)] == artist).sum())


def _leads(case: Case, artist: int, day: int) -> bool:
    """Say whether an artist stands first alone; noise and recitation, which could not, are few."""
    plays = np.bincount(case.heard.artist[_rows(case, day)], minlength=artist + 1)
    mine = int(plays[artist])
    plays[artist] = 0
    return mine >= 10 and mine > plays.max()
