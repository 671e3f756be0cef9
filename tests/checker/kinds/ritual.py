"""What keeps to three hours of the day, or to one weekday, for ninety days."""

from datetime import date, datetime
from math import comb

import numpy as np

from tests.checker.case import Anything, Case
from tests.checker.heard import DAY, HOUR


def recompute(case: Case):
    heard, says = case.heard, case.says
    items = heard.track if says["what"] == "track" else heard.artist
    window = next((one for one in _windows(case) if _whole(case, items, one)), None)
    case.must(window is not None, "not every play of ninety days up to a month’s end")
    whole = heard.between(*window) if window else case.rows
    there = _there(case, whole)
    own = np.isin(whole, case.rows)
    inside = int((there & own).sum())
    held = whole[there & own]
    days, weeks = (len(np.unique(heard.listening[held] // one)) for one in (1, 7))
    fewest, on = (8, 6) if "weekday_on" not in says else (4, 4)
    case.must(len(case.rows) >= 8 and inside >= fewest, "too few plays")
    case.must(days >= on and weeks >= 4, "on too few days, or in too few weeks")
    floor = 0.5 if "weekday_on" in says else 0.6
    case.must(inside >= floor * len(case.rows), "too small a share of its plays")
    others = (int((there & ~own).sum()) + 0.5) / (int((~own).sum()) + 1)
    case.must(inside / len(case.rows) >= 2 * others, "not twice what everything else has")
    chance = _chance(case, there[own], others)
    case.must(chance < 0.01, "nothing rare")
    case.must(heard.zone_chosen, "hours are told in a zone nobody chose")
    is_track = says["what"] == "track"
    return {
        "artist": (case.artist if is_track else case.artist_alone)(case.first),
        "track": case.title(case.first),
        "what": says["what"],
        "plays": len(case.rows),
        "inside": inside,
        "days": days,
        "usual": round(100 * int(there.sum()) / len(whole)),
        "last_on": case.on(case.last),
        "whole": "yes" if inside == len(case.rows) else "no",
        "from_at": says.get("from_at"),
        "until_at": _until(says.get("from_at")),
        "weekday_on": says.get("weekday_on"),
        "chance": Anything(),
    }


def _windows(case: Case):
    """Give ninety days up to the period’s end, or up to each quarter’s of a year."""
    first, last = (case.heard.local(at).date() for at in (case.start, case.stop - 1))
    # Of a year only the quarters’ ends: another month’s may hold the same plays of it.
    for month in range(first.month, last.month + 1)[
        2 if case.kind_of_period == "year" else 0 :: 3
    ]:
        _, stop = case.month(f"{last.year}-{month:02}-01")
        for start in (stop - 90 * DAY, stop - 90 * DAY - HOUR, stop - 90 * DAY + HOUR):
            yield start, stop


def _whole(case: Case, items, window: tuple[int, int]):
    rows = case.heard.between(*window)
    return rows[items[rows] == items[case.first]].tolist() == case.rows.tolist()


def _there(case: Case, rows):
    """Mark the plays that began when the ritual is said to be held."""
    heard, there = case.heard, np.ones(len(rows), bool)
    if "from_at" in case.says:
        hour = datetime.fromisoformat(case.says["from_at"]).hour
        there &= (heard.wall[rows] % DAY // HOUR - hour) % 24 < 3
    if "weekday_on" in case.says:
        weekday = date.fromisoformat(case.says["weekday_on"]).weekday()
        there &= (heard.listening[rows] + 3) % 7 == weekday
    return there


def _chance(case: Case, there, share: float) -> float:
    """Bound the chance that so many sittings came there, all places considered."""
    firsts = np.diff(case.heard.sitting[case.rows], prepend=-1) > 0
    came, n = int((there & firsts).sum()), int(firsts.sum())
    places = (24 if "from_at" in case.says else 1) * (7 if "weekday_on" in case.says else 1)
    tail = sum(comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(came, n + 1))
    return tail * places


def _until(begins: str | None) -> str | None:
    if begins is None:
        return None
    at = datetime.fromisoformat(begins)
    return at.replace(hour=(at.hour + 3) % 24).isoformat(timespec="minutes")
