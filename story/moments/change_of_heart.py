"""The song that was skipped again and again, and then heard out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from story.civil import DAY_MS, iso
from story.evidence import Value
from story.facts.rows import by_track
from story.ground.aside import untold
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int64, Listening
from story.moment import ConsentClass, OfATrack

RULE = Rule("rule-change-of-heart", 1)
SKIPS, PLAYS, WITHIN_MS = 5, 8, 30 * DAY_MS
SKIP_DAYS = 2
"""One impatient hour is no opinion."""
HEARD_BEFORE, SKIPPED_SINCE = 1, 1
"""So often it may have been played before the fifth skip, and skipped among the eight plays."""
WHOLE = 0.9
"""Of the longest hearing known: sources that tell skips do not tell a track's own length."""


class _Turn(NamedTuple):
    """Where skipping stopped and hearing out began."""

    skips: Int64
    """Instants before the first of the plays, UTC ms."""
    rows: Int64
    """Whole hearings of the thirty days."""
    became: int
    """The row of the eighth."""


@dataclass(frozen=True, slots=True)
class ChangeOfHeart(OfATrack):
    """A track skipped five times or more, then heard to the end eight times in thirty days."""

    kind: ClassVar[str] = "change-of-heart"
    form: ClassVar[str] = "change-of-heart"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC


def find(listening: Listening) -> Iterator[ChangeOfHeart]:
    """Find tracks whose eighth whole hearing, after all that skipping, fell in the period."""
    many = len(listening.tracks)
    skipped = np.bincount(listening.skipped_track, minlength=many)
    tracks = by_track(listening)
    plays = np.diff(tracks.stops, prepend=0)
    lately = np.bincount(listening.track[listening.first :], minlength=many) > 0
    order = listening.skipped_track.argsort(kind="stable")
    stops = np.cumsum(skipped)
    for number in np.flatnonzero((skipped >= SKIPS) & (plays >= PLAYS) & lately).tolist():
        rows = tracks.of(number)
        # What was played before the memory was not skipped first.
        if listening.first_at[number] < listening.started_at[rows[0]]:
            continue
        skips = listening.skipped_at[order[stops[number] - skipped[number] : stops[number]]]
        turn = _turn(listening, skips, rows)
        if turn is not None and turn.became >= listening.first and not untold(listening, number):
            yield _changed(listening, number, turn)


def _turn(listening: Listening, skips: Int64, rows: Int64) -> _Turn | None:
    started, fifth = listening.started_at[rows], skips[SKIPS - 1]
    if started.searchsorted(fifth, "right") > HEARD_BEFORE:
        return None
    heard = listening.heard_ms[rows]
    whole = (heard >= WHOLE * heard.max()) & (started > fifth)
    kept, at = rows[whole], started[whole]
    if len(kept) < PLAYS:
        return None
    close = np.flatnonzero(at[PLAYS - 1 :] - at[: len(at) - PLAYS + 1] <= WITHIN_MS)
    if not len(close):
        return None
    first, last = int(close[0]), int(close[0]) + PLAYS - 1
    among = ((skips > at[first]) & (skips < at[last])).sum()
    before = skips[skips < at[first]]
    days = np.unique(before // DAY_MS)
    seen = watched(listening, int(skips[0]), int(at[last])) >= ABSENCE_COVERAGE
    if among > SKIPPED_SINCE or len(days) < SKIP_DAYS or not seen:
        return None
    within = at[first:] <= at[first] + WITHIN_MS
    return _Turn(before, kept[first:][within], int(kept[last]))


def _changed(listening: Listening, number: int, turn: _Turn) -> ChangeOfHeart:
    zone, started = listening.period.zone, listening.started_at[turn.rows]
    numbers: dict[str, Value] = {
        "skips": len(turn.skips),
        "skipped_on": iso(int(turn.skips[0]), zone)[:10],
        "plays": len(turn.rows),
        "first_on": iso(int(started[0]), zone)[:10],
        "last_on": iso(int(started[-1]), zone)[:10],
    }
    return ChangeOfHeart(
        track=listening.tracks[number],
        numbers=numbers,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(
            listening,
            int(listening.started_at[turn.became]),
            ratio=len(turn.rows) + len(turn.skips),
        ),
        evidence=evidence(listening, RULE, turn.rows, numbers),
    )
