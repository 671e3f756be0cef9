"""Many plays in a row, no track twice."""

from tests.checker.case import Case


def recompute(case: Case):
    heard, stretch = case.heard, case.rows[:-1]
    tracks = heard.track[stretch].tolist()
    case.must(case.consecutive(), "not in a row")
    case.must(len(set(tracks)) == len(tracks) >= 50, "a repeat, or fewer than fifty")
    case.must(int(heard.track[case.last]) in tracks, "what ended it was no repeat")
    case.must(case.in_period(case.first) and case.in_period(case.last), "outside the period")
    start, stop = int(heard.at[case.first]), int(heard.at[case.last])
    case.must(heard.absence(start, stop), "not watched all along")
    longest = _longest(heard.track[case.period_rows()].tolist())
    case.must(longest == len(tracks), f"the longest without a repeat was {longest}")
    first_on, last_on = case.on(case.first), case.on(case.last)
    return {
        "track": case.title(case.last),
        "artist": case.artist(case.last),
        "plays": len(tracks),
        "first_on": first_on,
        "last_on": last_on,
        "same_day": "yes" if first_on == last_on else "no",
    }


def _longest(tracks: list[int]) -> int:
    """Find the longest stretch without a repeat that a repeat ended."""
    seen: dict[int, int] = {}
    begin = longest = 0
    for place, track in enumerate(tracks):
        if seen.get(track, -1) >= begin:
            longest = max(longest, place - begin)
            begin = seen[track] + 1
        seen[track] = place
    return longest
