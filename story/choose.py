"""Which moments, in which order."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from domain.period import PeriodKind
from story.civil import iso
from story.claims import claim_of
from story.ground.aside import aside, devoted, unattended
from story.listening import Listening
from story.moment import Moment
from story.moments import Noticed
from story.quiet import NOTHING, Quiet
from story.sequence import sequences
from story.tiers import EDGES, MONTHLY, Tier, common, tier
from story.told import Memory, Told, subject

AT_MOST = {PeriodKind.MONTH: 5, PeriodKind.YEAR: 12}
OF_A_KIND = {PeriodKind.MONTH: 2, PeriodKind.YEAR: 4}
FILLERS = {PeriodKind.MONTH: 1, PeriodKind.YEAR: 1}
ABSENCES = frozenset({"comeback", "last-play", "sudden-drop"})
"""Of what stayed away, one play of noise or worship is enough to say nothing."""
FEWER = {
    "discovery": {PeriodKind.MONTH: 1, PeriodKind.YEAR: 3},
    "silence": {PeriodKind.MONTH: 1, PeriodKind.YEAR: 2},
    "sudden-drop": {PeriodKind.MONTH: 1, PeriodKind.YEAR: 2},
    "first-song": {PeriodKind.MONTH: 1, PeriodKind.YEAR: 1},
    "milestone": {PeriodKind.MONTH: 1, PeriodKind.YEAR: 1},
}
"""At most one discovery a month: most listeners have dozens. Silences and
endings are not to be piled up, everybody has a first song once, and round numbers are many."""
AGAIN = 0.8
"""What a second moment of a kind, or of a month of the year, is worth beside the first."""
SCORE, VARIETY = 0.7, 0.1
"""Shares of the score that a moment has of itself, and that the choice adds."""
RECENT_MONTHS, RESTS_MONTHS = 2, 1
"""For so long a kind is no variety, and a filler is not told again."""
LEADS_MONTHS = 3
"""For so long nothing that led a story leads another."""
MOSTLY = 0.5
A_FEW = 0.2


class Why(StrEnum):
    """What became of a candidate: the key of the phrase that says so."""

    CHOSEN = "why-chosen"
    RETRACTED = "why-retracted"
    QUIET = "why-quiet"
    UNATTENDED = "why-unattended"
    NOISE = "why-noise"
    DEVOTION = "why-devotion"
    COMMON = "why-common"
    LATELY = "why-lately"
    LED = "why-led"
    IN_SEQUENCE = "why-in-sequence"
    SAME_NAME = "why-same-name"
    SAME_PLAYS = "why-same-plays"
    SAME_KIND = "why-same-kind"
    SAME_MONTH = "why-same-month"
    NO_ROOM = "why-no-room"


class Considered(NamedTuple):
    """One candidate, and what became of it."""

    moment: Moment
    score: float
    why: Why


@dataclass(frozen=True, slots=True)
class Choice:
    """What is told."""

    moments: tuple[Moment, ...]
    """The most interesting first."""
    small: tuple[Moment, ...]
    """Small true facts that may stand beside them, the oddest first."""
    considered: tuple[Considered, ...]
    """Everything there was, best first: for those who ask why."""


def choose(
    noticed: Noticed,
    listening: Listening,
    *,
    told_before: Memory = (),
    quiet: Quiet = NOTHING,
    retracted: frozenset[str] = frozenset(),
) -> Choice:
    """Choose few and varied moments, the same ones whatever their order.

    ``retracted`` are claims that their owner called wrong, as ``ToldMoment.claim`` names them.
    """
    last = frozenset(told.kind for told in _within(listening, told_before, RESTS_MONTHS))
    fit = _Fitness(listening, quiet.rows(listening), unattended(listening), retracted, last)
    recent = list(_within(listening, told_before, RECENT_MONTHS))
    led = {told.led_with for told in _within(listening, told_before, LEADS_MONTHS)}
    pool = _Pool(listening, frozenset(told.kind for told in recent), frozenset(led - {""}))
    found = [(moment, fit.reason(moment)) for moment in noticed.moments]
    barred = [Considered(moment, pool.score(moment), why) for moment, why in found if why]
    fitting = [moment for moment, why in found if why is None]
    joined = [one for one in sequences(listening, fitting) if fit.reason(one) is None]
    parts = [part for sequence in joined for part in sequence.parts]
    barred += [Considered(part, pool.score(part), Why.IN_SEQUENCE) for part in parts]
    alone = [moment for moment in fitting if all(moment is not part for part in parts)]
    moments, considered = pool.pick([*alone, *joined])
    # Beside moments the small fact of the last letter is padding; alone it is all there is.
    rested = last if moments else frozenset()
    small = [one for one in noticed.small if one.kind not in rested and fit.reason(one) is None]
    beside = _beside(listening, small, moments)
    ordered = sorted(
        [*considered, *barred], key=lambda one: (-one.score, pool.content(one.moment))
    )
    return Choice(tuple(moments), tuple(beside), tuple(ordered))


@dataclass(frozen=True, slots=True)
class _Fitness:
    """What may be told at all."""

    listening: Listening
    quiet: npt.NDArray[np.bool_]
    unattended: npt.NDArray[np.bool_]
    retracted: frozenset[str]
    last: frozenset[str]
    """Kinds that the letter before this one told of."""

    def reason(self, moment: Moment) -> Why | None:
        """Say why a moment may not be told; None where it may."""
        if self.retracted and claim_of(moment, self.listening) in self.retracted:
            return Why.RETRACTED
        rows = np.array(moment.evidence.plays)
        if self.quiet[rows].any():
            return Why.QUIET
        if self.unattended[rows].mean() > A_FEW:
            return Why.UNATTENDED
        numbers, plays = np.unique(self.listening.track[rows], return_counts=True)
        known, absent = aside(self.listening), moment.kind in ABSENCES
        if int(plays[known.noise[numbers]].sum()) > (0 if absent else A_FEW) * len(rows):
            return Why.NOISE
        # Stricter than the rules for single kinds: any sentence about it would tell a faith.
        faith = [self.listening.tracks[number] for number in numbers[known.devotion[numbers]]]
        said = set(map(str, moment.values().values())) if faith else set()
        if any(absent or track.title in said for track in faith) or any(
            devoted(self.listening, artist) for artist in moment.about
        ):
            return Why.DEVOTION
        return self._nothing_new(moment)

    def _nothing_new(self, moment: Moment) -> Why | None:
        """Say whether the last letter, or most people, had the same to tell."""
        if moment.kind in self.last and tier(moment.kind) is Tier.FILLER:
            return Why.LATELY
        return Why.COMMON if common(moment, self.listening.period.kind) else None


@dataclass(frozen=True, slots=True)
class _Pool:
    """The picking, one by one, each time what is best beside those picked before."""

    listening: Listening
    recent: frozenset[str]
    """Kinds that this reader was told of in the two months before."""
    led: frozenset[str] = frozenset()
    """Subjects that led a story in the three months before."""

    def score(self, moment: Moment) -> float:
        """Add variety: 1 where the kind was not told lately."""
        variety = 0.0 if moment.kind in self.recent else 1.0
        return round((SCORE * moment.weight + VARIETY * variety) / (SCORE + VARIETY), 9)

    def content(self, moment: Moment) -> tuple[object, ...]:
        """Give what decides between equals: nothing but content."""
        rows = moment.evidence.plays
        return (
            moment.kind,
            int(self.listening.started_at[rows[-1]]),
            len(rows),
            min(moment.about, default=-1),
        )

    def pick(self, fitting: list[Moment]) -> tuple[list[Moment], list[Considered]]:
        kind = self.listening.period.kind
        left = sorted(fitting, key=lambda moment: (-self.score(moment), self.content(moment)))
        chosen: list[Moment] = []
        considered: list[Considered] = []
        while left:
            kept = []
            for moment in left:
                why = self._clash(moment, chosen)
                if why is None and len(chosen) >= AT_MOST[kind]:
                    why = Why.NO_ROOM
                if why is None:
                    kept.append(moment)
                else:
                    considered.append(Considered(moment, self.score(moment), why))
            if not kept:
                break
            best = min(kept, key=lambda moment: self._turn(moment, chosen))
            # Whatever led lately has its turn last: then nothing else is there to lead.
            again = not chosen and best.values().get("track") and self._led(best)
            chosen += [] if again else [best]
            why = Why.LED if again else Why.CHOSEN
            considered.append(Considered(best, self.score(best), why))
            left = [moment for moment in kept if moment is not best]
        return chosen, considered

    def _turn(self, moment: Moment, chosen: list[Moment]) -> tuple[object, ...]:
        """Give what decides who is next: who leads, then the score beside those chosen."""
        leads = not chosen
        return (
            leads and self._led(moment),
            tier(moment.kind) if leads else tier(moment.kind) is Tier.FILLER,
            -self._beside(moment, chosen),
            self.content(moment),
        )

    def _led(self, moment: Moment) -> bool:
        return subject(moment.values()) in self.led

    def _beside(self, moment: Moment, chosen: list[Moment]) -> float:
        """Score a moment beside those chosen: again of a kind, or of a month, counts less."""
        alike = sum(other.kind == moment.kind for other in chosen)
        if self.listening.period.kind is PeriodKind.YEAR:
            alike += sum(self._month(other) == self._month(moment) for other in chosen)
        return round(self.score(moment) * AGAIN**alike, 9)

    def _month(self, moment: Moment) -> str:
        last = int(self.listening.started_at[moment.evidence.plays[-1]])
        return _month_name(last, self.listening.period.zone)

    def _clash(self, moment: Moment, chosen: Sequence[Moment]) -> Why | None:
        if any(moment.about & other.about for other in chosen):
            return Why.SAME_NAME
        if any(same_plays(moment, other) for other in chosen):
            return Why.SAME_PLAYS
        return self._enough(moment, chosen)

    def _enough(self, moment: Moment, chosen: Sequence[Moment]) -> Why | None:
        """Say whether the story has enough of a kind, or of its months' one moment."""
        kind = self.listening.period.kind
        alike = [other for other in chosen if other.kind == moment.kind]
        limit = at_most(moment.kind)[kind]
        edge = moment.kind in EDGES and any(other.kind in EDGES for other in chosen)
        twice = moment.kind in FEWER and self._in_month_of(moment, alike)
        if len(alike) >= limit or edge or twice:
            return Why.SAME_KIND
        if kind is PeriodKind.YEAR and moment.kind in MONTHLY:
            monthly = [other for other in chosen if other.kind in MONTHLY]
            return Why.SAME_MONTH if self._in_month_of(moment, monthly) else None
        return None

    def _in_month_of(self, moment: Moment, others: Sequence[Moment]) -> bool:
        return self._month(moment) in {self._month(other) for other in others}


def at_most(kind: str) -> dict[PeriodKind, int]:
    """Say how many of a kind a story takes: of a filler one."""
    return FEWER.get(kind, FILLERS if tier(kind) is Tier.FILLER else OF_A_KIND)


@lru_cache(maxsize=1024)
def _month_name(instant: int, zone: str) -> str:
    """Name the month of an instant: a full year asks thousands of times for a few hundred."""
    return iso(instant, zone)[:7]


def same_plays(one: Moment, other: Moment) -> bool:
    """Say whether two moments share more than half the plays of the smaller."""
    plays, theirs = one.evidence.plays, other.evidence.plays
    if plays[-1] < theirs[0] or theirs[-1] < plays[0]:
        return False
    # Only where they overlap need they be compared: a favourite's moment has thousands of plays.
    shared = set(_between(plays, theirs)).intersection(_between(theirs, plays))
    return len(shared) > MOSTLY * min(len(plays), len(theirs))


def _between(plays: Sequence[int], others: Sequence[int]) -> Sequence[int]:
    """Cut ascending plays to the span of others."""
    return plays[bisect_left(plays, others[0]) : bisect_right(plays, others[-1])]


def _beside(listening: Listening, small: list[Moment], moments: list[Moment]) -> list[Moment]:
    """Order small facts: the oddest first, each kind and each name once."""
    pool = _Pool(listening, frozenset())
    named = frozenset[int]().union(*(moment.about for moment in moments))
    kinds: Counter[str] = Counter()
    found = []
    for moment in sorted(small, key=lambda one: (-pool.score(one), pool.content(one))):
        clash = moment.about & named or any(same_plays(moment, other) for other in moments)
        if clash or kinds[moment.kind]:
            continue
        found.append(moment)
        kinds[moment.kind] += 1
        named |= moment.about
    return found


def _within(listening: Listening, told_before: Memory, months: int) -> Iterator[Told]:
    """Give what the reader was told in so many months before the period."""
    start = listening.period.first_on
    now = start.year * 12 + start.month
    for told in told_before:
        year, _, month = told.period.partition("-")
        if month and 1 <= now - (int(year) * 12 + int(month)) <= months:
            yield told
