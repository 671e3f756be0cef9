"""A fifth of a month, and twice what anybody else had of it."""

from collections import Counter

from tests.checker.case import Case


def recompute(case: Case):
    heard, month = case.heard, case.says["month"]
    case.one_period(month)
    whole, earlier = heard.between(*case.month(month)), heard.between(*case.month(month, 1))
    case.must(heard.seen(*case.month(month, 1)) >= 0.95, "the month before was not watched")
    artist = int(heard.artist[case.first])
    own = whole[heard.artist[whole] == artist]
    case.must(own.tolist() == case.rows.tolist(), "not every play of theirs")
    following = _next(case, whole, artist)
    case.must(_took(len(own), following, len(whole)), "no fifth, or not twice the next")
    had = int((heard.artist[earlier] == artist).sum())
    already = _took(had, _next(case, earlier, artist), len(earlier))
    case.must(not already, "it was so in the month before")
    grown = len(own) / len(whole) >= 1.75 * had / max(len(earlier), 1)
    case.must(grown, "their share had not been so much smaller")
    tracks = Counter(heard.track[own].tolist())
    most = max(tracks.values())
    named = {case.title(int(row)) for row in own if tracks[int(heard.track[row])] == most}
    case.must(case.says["track"] in named, "another song of theirs was played most")
    return {
        "artist": case.artist_alone(case.first),
        "track": case.says["track"] if case.says["track"] in named else min(named),
        "month": month,
        "plays": len(own),
        "of": len(whole),
        "share": round(100 * len(own) / len(whole)),
        "next": following,
        "before": had,
        "songs": len(tracks),
        "days": len(set(heard.civil[own].tolist())),
        "track_plays": most,
        "compared": "some" if had else "never",
    }


def _took(plays: int, following: int, of: int) -> bool:
    return plays >= max(20, 0.2 * of, 2 * following)


def _next(case: Case, rows, artist: int) -> int:
    return max((plays for one, plays in case.by_artist(rows) if one != artist), default=0)
