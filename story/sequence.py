"""Songs that came one upon another: several moments, told as one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from story.civil import DAY_MS, iso
from story.evidence import Evidence, Value
from story.ground.receipts import Rule, evidence
from story.listening import Listening
from story.moment import ConsentClass, Moment

RULE = Rule("rule-sequence", 1)
PARTS = frozenset({"obsession", "binge", "love"})
WITHIN_MS = 10 * DAY_MS
AT_MOST = 3
PLACES = ("first", "second", "third")


@dataclass(frozen=True, slots=True)
class Succession:
    """Two or three tracks whose hours followed each other within ten days."""

    kind: ClassVar[str] = "sequence"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    parts: tuple[Moment, ...]
    """By their first plays."""
    said: dict[str, Value]
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "sequence" if len(self.parts) == AT_MOST - 1 else "sequence-three"

    def values(self) -> dict[str, Value]:
        return self.said


def sequences(listening: Listening, moments: Sequence[Moment]) -> Iterator[Succession]:
    """Find what may be told as one, each part in one of them at most, the earliest first."""
    ordered = sorted(filter(_may_be_part, moments), key=_by_first_play)
    gathered: list[Moment] = []
    for moment in ordered:
        if gathered and not _follows(listening, gathered, moment):
            yield from _succession(listening, gathered)
            gathered = []
        gathered = _with(gathered, moment)
    yield from _succession(listening, gathered)


def _may_be_part(moment: Moment) -> bool:
    # What is private stays by itself: else it would make the others private too.
    private = moment.consent is ConsentClass.PRIVATE
    return moment.kind in PARTS and not private and "track" in moment.values()


def _by_first_play(moment: Moment) -> tuple[int, int, str]:
    return moment.evidence.plays[0], moment.evidence.plays[-1], moment.kind


def _follows(listening: Listening, gathered: list[Moment], moment: Moment) -> bool:
    """Say whether a moment began within ten days of the first, with room for it."""
    began = listening.started_at[[gathered[0].evidence.plays[0], moment.evidence.plays[0]]]
    known = _artist(moment) in map(_artist, gathered)
    return bool(began[1] - began[0] <= WITHIN_MS) and (known or len(gathered) < AT_MOST)


def _with(gathered: list[Moment], moment: Moment) -> list[Moment]:
    """Add a moment; of two by one artist, keep the one that holds more."""
    rivals = [one for one in gathered if _artist(one) == _artist(moment)]
    if any(len(one.evidence.plays) >= len(moment.evidence.plays) for one in rivals):
        return gathered
    return [*(one for one in gathered if all(one is not rival for rival in rivals)), moment]


def _artist(moment: Moment) -> Value:
    return moment.values()["artist"]


def _succession(listening: Listening, gathered: list[Moment]) -> Iterator[Succession]:
    if len(gathered) <= 1:
        return
    zone = listening.period.zone
    parts = sorted(gathered, key=_by_first_play)
    said: dict[str, Value] = {"songs": len(parts)}
    numbers: dict[str, Value] = {"songs": len(parts)}
    for place, part in zip(PLACES, parts, strict=False):
        rows = part.evidence.plays
        artist, track = _artist(part), part.values()["track"]
        told: dict[str, Value] = {
            f"{place}_plays": len(rows),
            f"{place}_on": iso(int(listening.started_at[rows[0]]), zone)[:10],
        }
        numbers |= told
        said |= told | {f"{place}_track": track, f"{place}_artist": artist}
    last = parts[-1].evidence.plays[-1]
    numbers["ended"] = said["ended"] = iso(int(listening.started_at[last]), zone)[:10]
    rows_of_all = np.unique(np.concatenate([part.evidence.plays for part in parts]))
    yield Succession(
        parts=tuple(parts),
        said=said,
        about=frozenset[int]().union(*(part.about for part in parts)),
        # As interesting as the best of them: together they are one moment, not a better one.
        weight=max(part.weight for part in parts),
        evidence=evidence(listening, RULE, rows_of_all, numbers),
    )
