"""No play at all for days, and what ended that."""

import numpy as np

from tests.checker.case import About, Case
from tests.checker.heard import DAY, HOUR


def recompute(case: Case):
    heard, last = case.heard, case.first
    back = int(case.rows[1])
    case.must(case.consecutive(), "not in a row")
    case.must(case.in_period(back), "it ended in another period")
    ended = np.maximum.accumulate(heard.end)
    pause = int(heard.at[back] - ended[last])
    edges = np.flatnonzero(np.diff(heard.sitting[: last + 1]))
    edges = edges[heard.at[edges] >= heard.at[last] - 365 * DAY]
    earlier = heard.at[edges + 1] - ended[edges]
    needed = float(np.percentile(earlier, 99)) if len(earlier) else 0.0
    case.must(pause >= 5 * DAY and pause >= needed, "no such long pause")
    start, stop = int(heard.at[last]), int(heard.at[back])
    case.must(heard.seen(start, stop) >= 0.98, "not watched all along")
    _, days, plays = case.usual(start)
    case.must(days >= 60 and plays >= 300, "too little is known of the time before")
    longest = None
    if heard.absence(start - 365 * DAY, start):
        longest = int(earlier.max()) // DAY
    whole = pause // DAY
    record = "no"
    if longest is not None and longest < whole:
        record = "yes" if longest else "first"
    said: dict[str, object] = {}
    if "album" in case.says:
        said = _album(case, back)
    return said | {
        "track": case.title(back),
        "artist": case.artist(back),
        "last_on": case.on(last),
        "back_on": case.on(back),
        "days": whole,
        "record": record,
        "longest_before": longest,
        "percentile_hours": About(max(needed, 5 * DAY) / HOUR, 0.01),
    }


def _album(case: Case, back: int) -> dict[str, object]:
    """Count the plays of one album that the sitting begins with."""
    heard, rows = case.heard, [back]
    key = case.album_of(back)
    while rows[-1] + 1 < len(heard.plays):
        following = rows[-1] + 1
        if case.album_of(following) != key or heard.sitting[following] != heard.sitting[back]:
            break
        rows.append(following)
    case.must(rows == case.rows[1:].tolist() and len(rows) >= 5, "no five plays of one record")
    return {"album": case.spelt[key][1] if key else None, "album_plays": len(rows)}
