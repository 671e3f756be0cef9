"""What is counted of a period, counted again."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import numpy as np

from tests.checker.heard import DAY, HOUR, MINUTE, Heard, day_numbered, folded

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


class Count:
    """The plays of one period, and everything that a story may count of them."""

    def __init__(self, heard: Heard, start: int, stop: int) -> None:
        self.heard, self.start, self.stop = heard, start, stop
        self.rows = heard.between(start, stop).tolist()
        self.spelt = heard.shown(start)
        self.ms = [int(heard.ms[row]) for row in self.rows]
        self.told = any(self.ms)
        self.recounted: dict[str, Any] = {}
        self.of_year: dict[str, Any] = {}

    def ranking(self, rows, name) -> list[tuple[tuple[str, ...], int, int | None]]:
        """Rank by plays, then ms, then name."""
        plays: Counter[tuple[str, ...]] = Counter()
        ms: Counter[tuple[str, ...]] = Counter()
        for row in rows:
            if (key := name(row)) is not None:
                plays[key] += 1
                ms[key] += int(self.heard.ms[row])
        order = sorted(plays, key=lambda key: (-plays[key], -ms[key], key))
        return [(key, plays[key], ms[key] if self.told else None) for key in order]

    def track(self, row: int) -> tuple[str, ...]:
        return self.heard.keys[row]

    def artist(self, row: int) -> tuple[str, ...]:
        return (self.heard.keys[row][0],)

    def album(self, row: int) -> tuple[str, ...] | None:
        name = self.heard.plays[row].album
        return ("album", self.heard.keys[row][0], folded(name)) if name else None

    def by(self, key) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for row in self.rows:
            found.setdefault(key(row), []).append(row)
        return found

    def day(self, row: int) -> str:
        return day_numbered(self.heard.civil[row]).isoformat()

    def instant(self, row: int) -> str:
        at = self.heard.plays[row].at
        utc = np.datetime64(at, "ms").item()
        return f"{utc:%Y-%m-%dT%H:%M:%S}.{at % 1000:03}Z"


def recount(count: Count, tops: int) -> dict[str, Any]:
    """Give what the contract's ``facts`` must be."""
    if not count.recounted:
        count.recounted = _recount(count, tops)
    return count.recounted


def _recount(count: Count, tops: int) -> dict[str, Any]:
    heard, rows = count.heard, count.rows
    tracks, artists = count.ranking(rows, count.track), count.ranking(rows, count.artist)
    months = count.by(lambda row: count.day(row)[:7])
    hours = Counter((heard.wall[rows] % DAY // HOUR).tolist()) if rows else Counter()
    whole = sum(count.ms)
    return {
        "plays": len(rows),
        "ms_played": whole if count.told else None,
        "distinct_tracks": len(tracks),
        "distinct_artists": len(artists),
        "top_tracks": [
            dict(zip(("artist", "title", "plays", "ms"), (*count.spelt[key], *rest), strict=True))
            for key, *rest in tracks[:tops]
        ],
        "top_artists": [
            {"artist": count.spelt[key][0], "plays": plays, "ms": ms}
            for key, plays, ms in artists[:tops]
        ],
        "top_albums": [
            dict(zip(("artist", "album", "plays", "ms"), (*count.spelt[key], *rest), strict=True))
            for key, *rest in count.ranking(rows, count.album)[:tops]
        ],
        "by_month": {
            month: {
                "plays": len(own),
                "ms": sum(int(heard.ms[row]) for row in own) if count.told else None,
            }
            for month, own in sorted(months.items())
        },
        "by_hour": [hours[hour] for hour in range(24)],
        "days_listened": len(count.by(count.day)),
        "estimated": count.told and any(not heard.plays[row].ms for row in rows),
        "first_started_at": count.instant(rows[0]) if rows else None,
        "last_started_at": count.instant(rows[-1]) if rows else None,
    }


def sayable(count: Count, fact: str, tops: int) -> Iterator[object]:
    """Give every value that a sentence may say which names a fact."""
    if fact in EXTRA:
        yield from EXTRA[fact](count)
        return
    if fact in count.of_year:
        yield from _of_year(count.of_year[fact])
        if fact == "stretches":
            chapters = len(count.of_year[fact])
            yield from (chapters, chapters - 1)
        return
    yield from _sayable(count, fact, tops)


def _sayable(count: Count, fact: str, tops: int) -> Iterator[object]:
    value = recount(count, tops)[fact]
    if fact == "ms_played":
        yield value // HOUR
    elif fact == "by_month":
        for month, row in value.items():
            yield from (month, row["plays"])
    elif fact.endswith("_started_at"):
        yield count.day(count.rows[0 if fact.startswith("first") else -1])
    elif isinstance(value, list):
        for row in value:
            yield from (said for key, said in row.items() if key != "ms")
    else:
        yield value


def _of_year(value: Any) -> Iterator[object]:
    """Give all that stands in a year’s fact, and how much of a name lies outside a stretch."""
    if isinstance(value, dict):
        if "of_year" in value:
            yield value["of_year"] - value["plays"]
        value = list(value.values())
    if not isinstance(value, list):
        yield value
        return
    for one in value:
        yield from _of_year(one)


def _by_day(count: Count) -> Iterator[object]:
    days = count.by(count.day)
    most = max(map(len, days.values()))
    for day, own in days.items():
        if len(own) == most:
            yield from (day, most)


def _by_weekday(count: Count) -> Iterator[object]:
    days = Counter(int(count.heard.civil[row] + 3) % 7 for row in count.rows)
    (weekday, most), *_ = days.most_common()
    yield from (WEEKDAYS[weekday], most)


def _sittings(count: Count) -> Heard:
    """Cut sittings among the period's own plays."""
    heard = count.heard
    own = [heard.plays[row] for row in count.rows]
    lengths = [play._replace(length=heard.lengths[key]) for play, key in _with_keys(count, own)]
    return Heard(heard.member, heard.zone, lengths, heard.watched)


def _with_keys(count: Count, own):
    return zip(own, [count.heard.keys[row] for row in count.rows], strict=True)


def _sitting_count(count: Count) -> Iterator[object]:
    yield int(_sittings(count).sitting[-1]) + 1


def _longest_sitting(count: Count) -> Iterator[object]:
    alone = _sittings(count)
    found = []
    for _, own in groupby(range(len(alone.plays)), key=lambda row: int(alone.sitting[row])):
        rows = list(own)
        lasting = int(alone.end[rows].max() - alone.at[rows[0]])
        found.append((-lasting, rows[0], len(rows)))
    lasting, first, plays = min(found)
    yield from (count.day(count.rows[first]), -lasting // MINUTE, plays)


def _longest_run(count: Count) -> Iterator[object]:
    sitting = count.heard.sitting
    runs = [
        list(own)
        for _, own in groupby(count.rows, key=lambda row: (sitting[row], count.heard.track[row]))
    ]
    best = max(runs, key=len)
    yield from (*count.spelt[count.track(best[0])], len(best))


def _days_running(count: Count) -> Iterator[object]:
    days = sorted({int(day) for day in count.heard.civil[count.rows]})
    best: list[int] = []
    for _, own in groupby(enumerate(days), key=lambda one: one[1] - one[0]):
        running = [day for _, day in own]
        best = running if len(running) > len(best) else best
    yield from (len(best), *(day_numbered(day).isoformat() for day in (best[0], best[-1])))


def _new(name: str):
    def count_new(count: Count) -> Iterator[object]:
        items = getattr(count.heard, name)
        _, firsts = np.unique(items, return_index=True)
        yield int((count.heard.at[firsts] >= count.start).sum())

    return count_new


def _end_track(place: int):
    def name(count: Count) -> Iterator[object]:
        yield from count.spelt[count.track(count.rows[place])]

    return name


EXTRA = {
    "by_day": _by_day,
    "by_weekday": _by_weekday,
    "sittings": _sitting_count,
    "longest_sitting": _longest_sitting,
    "longest_run": _longest_run,
    "days_running": _days_running,
    "new_tracks": _new("track"),
    "new_artists": _new("artist"),
    "first_track": _end_track(0),
    "last_track": _end_track(-1),
}
"""Facts that sentences name and the contract does not carry."""
