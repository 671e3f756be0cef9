"""One artist who went, and another who came, within one month."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from story.evidence import Evidence, Value
from story.facts.months import Month, artist_plays, months, rows_of
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-handover", 1)
MONTHS_BEFORE = 3
STEADY, FALLEN = 0.04, 0.25
RISEN, TIMES = 0.12, 3.0
FEWEST_BEFORE, FEWEST_NOW = 5, 20
"""Of the one who went, in each month before; of the one who came."""


@dataclass(frozen=True, slots=True)
class Handover:
    """A regular of three months who fell away while another rose."""

    kind: ClassVar[str] = "handover"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    artist: str
    """Who went."""
    other_artist: str
    """Who came."""
    numbers: dict[str, Value]
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "handover" if self.numbers["left"] else "handover-gone"

    def values(self) -> dict[str, Value]:
        said = {"artist": self.artist, "other_artist": self.other_artist} | self.numbers
        return said | {"compared": "some" if said["other_before"] else "never"}


class _Change(NamedTuple):
    """A month beside the mean of the three before it."""

    gone: int
    come: int
    ratio: float


def find(listening: Listening) -> Iterator[Handover]:
    """Find the clearest handover of each month."""
    if listening.first == listening.last:
        return
    every = months(listening, before=MONTHS_BEFORE)
    plays = [artist_plays(listening, month) for month in every]
    for place in range(MONTHS_BEFORE, len(every)):
        window = slice(place - MONTHS_BEFORE, place + 1)
        stretch = every[window]
        if min(month.plays for month in stretch) == 0:
            continue
        seen = [watched(listening, month.start, month.stop) for month in stretch]
        if min(seen) < ABSENCE_COVERAGE:
            continue
        change = _change(np.array(plays[window]), [month.plays for month in stretch])
        if change is not None:
            yield _handover(listening, stretch, change)


def _change(plays: Int64, of: list[int]) -> _Change | None:
    """Find who fell furthest from a steady share, and who rose furthest above theirs."""
    share = plays / np.array(of)[:, None]
    mean = share[:-1].mean(axis=0)
    steady = (share[:-1] >= STEADY) & (plays[:-1] >= FEWEST_BEFORE)
    gone = np.flatnonzero(steady.all(axis=0) & (share[-1] <= FALLEN * mean))
    risen = (share[-1] >= RISEN) & (share[-1] >= TIMES * mean) & (plays[-1] >= FEWEST_NOW)
    come = np.flatnonzero(risen)
    if not len(gone) or not len(come):
        return None
    left = int(gone[(mean - share[-1])[gone].argmax()])
    rose = int(come[share[-1][come].argmax()])
    # A month without a play of theirs counts as half a play, so that the ratio stays a number.
    ratio = share[-1][rose] / max(mean[rose], 0.5 / max(of[:-1]))
    return _Change(left, rose, float(ratio))


def _handover(listening: Listening, stretch: list[Month], change: _Change) -> Handover:
    *before, month = stretch
    gone = [rows_of(listening, one, change.gone) for one in stretch]
    come = [rows_of(listening, one, change.come) for one in stretch]
    rows = np.sort(np.concatenate([*gone, *come]))
    numbers: dict[str, Value] = {
        "month": month.on,
        "since": before[0].on,
        "months": MONTHS_BEFORE,
        "before": sum(map(len, gone[:-1])),
        "left": len(gone[-1]),
        "other_before": sum(map(len, come[:-1])),
        "other_plays": len(come[-1]),
        "of": month.plays,
        "share": round(100 * len(come[-1]) / month.plays),
    }
    return Handover(
        artist=listening.artists[change.gone],
        other_artist=listening.artists[change.come],
        numbers=numbers,
        about=frozenset({change.gone, change.come}),
        weight=interest(listening, int(listening.started_at[come[-1][-1]]), ratio=change.ratio),
        evidence=evidence(
            listening,
            RULE,
            rows,
            numbers,
            {"before": numbers["before"], "times_usual": round(change.ratio, 1)},
        ),
    )
