"""The song that comes back at one time of every year."""

from datetime import date

import numpy as np

from tests.checker.case import Anything, Case
from tests.checker.heard import day_numbered, number_of


def recompute(case: Case):
    heard = case.heard
    own = np.flatnonzero(heard.track == heard.track[case.first])
    days = heard.civil[own]
    began = _began(case, days)
    now = own[(days >= began) & (days < began + 60)]
    case.must(now.tolist() == case.rows.tolist(), "not every play of this season")
    case.must(len(now) >= 3 and case.in_period(now[2]), "its third play is another period’s")
    inside, whole = [], []
    for years in (1, 2):
        after = days - (began - 365 * years)
        inside.append(int(((after >= 0) & (after < 60)).sum()))
        whole.append(int(((after >= 0) & (after < 365)).sum()))
    case.must(min(whole) >= 8, "too little in a year before")
    shares = zip(inside, whole, strict=True)
    case.must(all(part >= 0.6 * every for part, every in shares), "no season in a year before")
    third = int(now[2]) if len(now) > 2 else case.last
    oldest = heard.day_starts(int(heard.civil[third]) + 1 - 3 * 365)
    case.must(heard.absence(oldest, int(heard.at[third])), "not enough of three years was seen")
    told = case.moment["evidence"]["baseline"]["chance"]
    case.must(told < 0.01, "nothing rare")
    case.must(_alike(days, int(heard.civil[third])), "its years do not point the same way")
    since = (days - began) % 365
    since = since[(days >= began - 730) & (since < 60)]
    return {
        "track": case.title(case.first),
        "artist": case.artist(case.first),
        "plays": len(now),
        "on": case.on(case.first),
        "from_on": day_numbered(began + int(since.min())).isoformat(),
        "until_on": day_numbered(began + int(since.max())).isoformat(),
        "inside": sum(inside),
        "all_plays": sum(whole),
        "years": 2,
        "chance": Anything(),
    }


def _began(case: Case, days) -> int:
    """Find the sixty days again that hold most, the latest of equals, a day at a time."""
    first = number_of(date.fromisoformat(case.on(case.first)))
    best = (-1, first)
    for start in range(first - 59, first + 1):
        parts = []
        for years in (0, 1, 2):
            after = days - (start - 365 * years)
            parts.append((int(((after >= 0) & (after < 60)).sum()), (after >= 0) & (after < 365)))
        (now, _), *old = parts
        if now >= 3 and all(many >= 0.6 * all_.sum() and all_.sum() >= 8 for many, all_ in old):
            best = max(best, (now + sum(many for many, _ in old), start))
    return best[1]


def _alike(days, last: int) -> bool:
    """Turn each of three years through all its days: how often do they agree as well?"""
    means = []
    for years in range(3):
        known = np.unique(days[(days <= last - 365 * years) & (days > last - 365 * (years + 1))])
        if not len(known):
            return False
        means.append(np.exp(2j * np.pi * known / 365).mean())
    turns = np.exp(2j * np.pi * np.arange(365) / 365)
    # Only how the years stand to each other counts, so that one of them may stand still.
    sums = means[0] + (means[1] * turns)[:, None] + (means[2] * turns)[None, :]
    return bool((abs(sums) >= abs(sum(means)) - 1e-9).mean() < 0.015)
