"""What is counted of a year alone, counted again: its parts, who came and went, its songs."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from math import log, log2, sqrt
from typing import Any

import numpy as np

from tests.checker.facts import Count
from tests.checker.heard import DAY, day_numbered, number_of

HUSHED = re.compile(
    r"noise|sound|sonido|ruido|sleep|dormir|relajarse|rain|asmr|binaural|lullab|nursery|kinder"
    r"|cocomelon|super simple|pinkfong|qur|koran|sura|surat|ayat|adhan|azan|athan|nash|dua|ruq"
    r"|naat|hamd|hymn|psalm|worship|praise|hillsong|bethel|gospel|liturgy|rosary|prayer|kyrie"
    r"|mantra|bhajan|aarti|chalisa|kirtan|stotra|shabad|gurbani|waheguru|nidre|sh'ma",
    re.IGNORECASE,
)
"""Wider than any rule of what is not told: who matches may be left out of an absence."""
LISTS = ("left", "stayed", "came_back")
NOTHING = {
    "peaks": [],
    "stretches": [],
    "changed": False,
    "one_chapter": False,
    "left": [],
    "stayed": [],
    "came_back": [],
}


def of_year(count: Count, told: Mapping[str, Any], year: int | None, tops: int) -> dict[str, Any]:
    """Give what the contract must say of a year; where it was cut is taken as told."""
    if year is None or not count.rows:
        return dict(NOTHING)
    changed = bool(told.get("changed"))
    return {
        "peaks": list(peaks(count, tops)),
        "stretches": list(own_parts(count, told, year) if changed else seasons(count, year)),
        "changed": changed,
        "one_chapter": not changed and whole(count, year),
        **stays(count, year),
    }


def peaks(count: Count, tops: int) -> Iterator[dict[str, Any]]:
    for key, plays, _ in count.ranking(count.rows, count.track)[:tops]:
        own = [row for row in count.rows if count.track(row) == key]
        months = Counter(count.day(row)[:7] for row in own)
        most = max(months.values())
        best = sorted(month for month in months if months[month] == most)
        artist, title = count.spelt[key]
        yield {
            "title": title,
            "artist": artist,
            "plays": plays,
            "month": best[0],
            "month_plays": most,
            "alone": len(best) == 1,
        }


def _stretch(count: Count, rows, first: date, last: date, standouts) -> dict[str, Any]:
    (key, plays, _), *_ = count.ranking(rows, count.artist)
    return {
        "first_on": first.isoformat(),
        "last_on": last.isoformat(),
        "plays": len(rows),
        "top": {"artist": count.spelt[key][0], "plays": plays},
        "standouts": standouts,
    }


def seasons(count: Count, year: int) -> Iterator[dict[str, Any]]:
    for month in (1, 4, 7, 10):
        first = date(year, month, 1)
        last = (date(year, month + 2, 1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        rows = [r for r in count.rows if first.isoformat() <= count.day(r) <= last.isoformat()]
        if rows:
            yield _stretch(count, rows, first, last, [])


def own_parts(count: Count, told: Mapping[str, Any], year: int) -> Iterator[dict[str, Any]]:
    """Count the parts between the cuts that are told."""
    for one in told["stretches"]:
        first, last = date.fromisoformat(one["first_on"]), date.fromisoformat(one["last_on"])
        rows = _within(count, year, first, last)
        if rows:
            yield _stretch(count, rows, first, last, _standouts(count, rows))


def _within(count: Count, year: int, first: date, last: date) -> list[int]:
    new_year = number_of(date(year, 1, 1))
    days = np.maximum(count.heard.listening[count.rows], new_year)
    edges = number_of(first), number_of(last)
    return [r for r, d in zip(count.rows, days.tolist(), strict=True) if edges[0] <= d <= edges[1]]


def _standouts(count: Count, rows: list[int]) -> list[dict[str, Any]]:
    """Rank the fifty most played by weighted log-odds with a Dirichlet prior (Monroe 2008)."""
    inside, year = (Counter(map(count.artist, some)) for some in (rows, count.rows))
    order = sorted(year, key=lambda key: (-year[key], key))[:50]
    scores = []
    for place, key in enumerate(order):
        here, there = inside[key], year[key] - inside[key]
        prior = year[key] / len(count.rows) * 100 + 0.01
        # All others share one column more.
        columns = len(order) + 1
        total = 100 + 0.01 * columns
        odds = [
            log((n + prior) / (size + total - n - prior))
            for n, size in ((here, len(rows)), (there, len(count.rows) - len(rows)))
        ]
        scores.append(
            ((odds[1] - odds[0]) / sqrt(1 / (here + prior) + 1 / (there + prior)), place)
        )
    return [
        {
            "artist": count.spelt[order[place]][0],
            "plays": inside[order[place]],
            "of_year": year[order[place]],
        }
        for _, place in sorted(scores)[:2]
    ]


def whole(count: Count, year: int) -> bool:
    """Say whether there was room for chapters, and all of it was watched."""
    new_year = number_of(date(year, 1, 1))
    weeks = {(int(day) - new_year) // 7 for day in count.heard.civil[count.rows]}
    watched = count.heard.absence(count.start, count.stop)
    return len(count.rows) >= 1000 and len(weeks) >= 26 and watched


def doubtful_cuts(count: Count, told: Mapping[str, Any], year: int) -> Iterator[str]:
    """Tell what is wrong with a year’s cuts: too short, too few, too alike, or with holes."""
    if not told.get("changed"):
        return
    parts: list[Any] = [
        tuple(date.fromisoformat(one[edge]) for edge in ("first_on", "last_on"))
        for one in told["stretches"]
    ]
    if not 2 <= len(parts) <= 4:
        yield f"facts.stretches: {len(parts)} chapters"
    if (parts[0][0], parts[-1][1]) != (date(year, 1, 1), date(year, 12, 31)):
        yield "facts.stretches: not the whole year"
    for (_, last), (first, _) in pairwise(parts):
        if first - last != timedelta(days=1):
            yield "facts.stretches: a hole, or an overlap"
    yield from _doubtful_parts(count, year, parts)


def _doubtful_parts(count: Count, year: int, parts: list[Any]) -> Iterator[str]:
    rows = [_within(count, year, *part) for part in parts]
    for (first, last), own in zip(parts, rows, strict=True):
        if len(own) < 100 or (last - first).days < 20:
            yield "facts.stretches: too short for a chapter"
    for one, other in pairwise(rows):
        # Sittings over a border count whole on one side of it, so a little less will do.
        if _bits(count, one, other) < 0.045:
            yield "facts.stretches: two chapters that sound alike"


def _bits(count: Count, one: list[int], other: list[int]) -> float:
    shares = []
    for rows in (one, other):
        plays = Counter(map(count.artist, rows))
        shares.append({key: n / max(len(rows), 1) for key, n in plays.items()})
    bits = 0.0
    for key in {**shares[0], **shares[1]}:
        a, b = (share.get(key, 0.0) for share in shares)
        bits += sum(p * log2(2 * p / (a + b)) / 2 for p in (a, b) if p)
    return bits


def stays(count: Count, year: int) -> dict[str, Any]:
    thirds = [[row for row in count.rows if (_month(count, row) - 1) // 4 == n] for n in range(3)]
    plays = [Counter(map(count.artist, rows)) for rows in thirds]
    there = [_there(count, rows) for rows in thirds]
    firsts = [f"{year}-01-01", f"{year}-05-01", f"{year}-09-01", f"{year + 1}-01-01"]
    edges = [count.heard.day_starts(number_of(date.fromisoformat(on))) for on in firsts]

    def gone(key, n: int) -> bool:
        enough = len(thirds[n]) >= 100 and count.heard.absence(edges[n], edges[n + 1])
        return enough and plays[n][key] * 10 <= plays[0][key]

    found = {
        "left": [key for key in there[0] if gone(key, 2)],
        "stayed": [key for key in there[0] if key in there[1] and key in there[2]],
        "came_back": [key for key in there[0] if key in there[2] and gone(key, 1)],
    }
    return {
        name: [
            {"artist": count.spelt[key][0], "plays": [third[key] for third in plays]}
            for key in sorted(keys, key=lambda k: (-sum(third[k] for third in plays), k))
        ]
        for name, keys in found.items()
    }


def _month(count: Count, row: int) -> int:
    return day_numbered(count.heard.civil[row]).month


def _there(count: Count, rows) -> set[tuple[str, ...]]:
    found = set()
    for key, plays, _ in count.ranking(rows, count.artist)[:10]:
        days = {int(count.heard.wall[row]) // DAY for row in rows if count.artist(row) == key}
        if plays >= 12 and len(days) >= 4:
            found.add(key)
    return found


def may_be_hushed(count: Count, name: str) -> bool:
    """Say whether an artist is left out of absences with reason, by any of their titles."""
    own = [key for key in set(count.heard.keys) if count.spelt.get((key[0],), ("",))[0] == name]
    return any(HUSHED.search(" ".join(key)) for key in own)


def wrong_list(count: Count, told: list[Any], whole: list[Any], name: str) -> Iterator[str]:
    """Tell what is wrong with a list of who came or went: three rows, all that may be told."""
    rows = iter(whole)
    for row in told:
        for other in rows:
            if other == row:
                break
            if name == "stayed" or not may_be_hushed(count, other["artist"]):
                yield f"facts.{name}: left out {other}"
                return
        else:
            yield f"facts.{name}: told {row}, the plays give {whole}"
            return
    left = [row for row in rows if name == "stayed" or not may_be_hushed(count, row["artist"])]
    if left and len(told) < 3:
        yield f"facts.{name}: left out {left[0]}"
