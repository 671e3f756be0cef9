"""What we don't know: never empty, so that its silence is never taken for knowledge."""

from collections.abc import Iterator
from typing import NamedTuple

from ledger.coverage import Span
from story.chapters import Facts
from story.civil import DAY_MS, HOUR_MS, iso
from story.evidence import Value
from story.facts.lengths import any_known
from story.ground.watched import HORIZON_DAYS, unwatched
from story.listening import Listening

SHORTEST_MS = 3 * HOUR_MS
"""Shorter gaps add up in the coverage of a claim, and are not told one by one."""
AT_MOST = 3


class Line(NamedTuple):
    """A phrase, and what it says."""

    phrase: str
    values: dict[str, Value]


def unknown(listening: Listening, facts: Facts) -> list[Line]:
    """List what could not be seen in the period, or say that nothing is missing."""
    lines = [*_watching(listening), *_files(listening), *_record(listening, facts)]
    if not any(line.phrase in MISSING for line in lines):
        lines.insert(0, Line("unknown-nothing", {"period": listening.period.kind.value}))
    return lines


MISSING = frozenset(
    {"unknown-gap", "unknown-gap-day", "unknown-all", "unknown-before", "unknown-until"}
    | {"unknown-file"}
)
"""What takes the right from us to say that nothing is missing."""


def _watching(listening: Listening) -> Iterator[Line]:
    """Tell where the record begins, what it missed, and where it ends."""
    period, since = listening.period, listening.since_at
    kind: dict[str, Value] = {"period": period.kind.value}
    gaps = [
        gap
        for gap in unwatched(listening, period.start_ms, period.stop_ms)
        if gap.stop - gap.start >= SHORTEST_MS
    ]
    if gaps == [Span(period.start_ms, period.stop_ms)]:
        yield Line("unknown-all", kind)
        return
    if gaps and gaps[0].start == period.start_ms and since is not None and since >= gaps[0].start:
        yield Line("unknown-before", kind | {"since": iso(gaps[0].stop, period.zone)[:10]})
        gaps = gaps[1:]
    if gaps and gaps[-1].stop == period.stop_ms:
        yield from _gaps(gaps[:-1], period.zone)
        yield Line("unknown-until", kind | {"until": iso(gaps[-1].start, period.zone)[:10]})
        return
    yield from _gaps(gaps, period.zone)


def _gaps(gaps: list[Span], zone: str) -> Iterator[Line]:
    """Tell the longest by their days, and how many more there are."""
    longest = sorted(gaps, key=lambda gap: (gap.start - gap.stop, gap.start))[:AT_MOST]
    for gap in sorted(longest):
        from_on, to_on = (iso(at, zone)[:10] for at in gap)
        phrase = "unknown-gap-day" if from_on == to_on else "unknown-gap"
        yield Line(phrase, {"from": from_on, "to": to_on})
    if len(gaps) > AT_MOST:
        yield Line("unknown-gaps-more", {"more": len(gaps) - AT_MOST})


def _files(listening: Listening) -> Iterator[Line]:
    for name in listening.missing_files[:AT_MOST]:
        yield Line("unknown-file", {"file": name})
    if len(listening.missing_files) > AT_MOST:
        yield Line("unknown-files-more", {"more": len(listening.missing_files) - AT_MOST})


def _record(listening: Listening, facts: Facts) -> Iterator[Line]:
    period = listening.period
    if not listening.zone_chosen:
        yield Line("unknown-zone", {"zone": period.zone})
    if facts.plays and not any_known(listening):
        yield Line("unknown-lengths", {})
    elif facts.estimated:
        yield Line("unknown-estimated", {})
    since = listening.since_at
    if since is not None and 0 <= period.start_ms - since < HORIZON_DAYS * DAY_MS:
        yield Line("unknown-horizon", {"since": iso(since, period.zone)[:10]})
