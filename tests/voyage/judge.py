"""Hold what was kept to what was heard, and the asking to the least that would have done."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from flows.pace import continuity_ms
from ledger.polled import shortest_span
from tests.fakes.spotify import SHOWN, Heard
from tests.ledgers import DAY, HOUR, MINUTE, NOON
from tests.voyage.sail import Log
from tests.voyage.weather import Weather

MONTH = DAY * 365 / 12


class Prompt(StrEnum):
    """What the least that would have done must do, beside keeping continuity."""

    NO = "the least for continuity"
    FOREKNOWING = "and for every play within an hour, foreknowing"
    BLIND = "and for every play within an hour, not knowing"


@dataclass(frozen=True)
class Verdict:
    """What a voyage showed. Of plays by when they were told, UTC ms."""

    doubled: list[int]
    missing: list[int]
    """Shown to a visit that was kept, and not in the ledger: there must be none."""
    declared: list[int]
    """Lost, and inside a declared gap."""
    beneath: list[int]
    """Came so late that a list of fifty ended above them, and what was kept before lay between."""
    unshown: int
    """Not shown by the last visit of all."""
    untold: list[int]
    """Lost in any other way: there must be none."""
    covered: list[int]
    """In a declared gap and in what is said to have been watched: there must be none."""
    gaps: int
    idle_gaps: int
    """Gaps in which nothing was lost."""
    days: float
    requests: int
    least: dict[Prompt, int]
    """The fewest requests that would have done, by what they would have to do."""
    listening: Sequence[float]
    """Minutes until a play was kept of a member who was known to listen, in fair weather."""
    every: Sequence[float]
    """Minutes until any play was kept, in fair weather."""
    stormy: Sequence[float]
    """Minutes until any play was kept, whatever the weather."""

    @property
    def idle_a_month(self) -> float:
        return self.idle_gaps / (self.days * DAY / MONTH)


def judge(log: Log, weather: Weather) -> Verdict:
    """Compare what happened with what was kept."""
    visits = [at for at, _ in log.visits]
    visited, kept = set(visits), set(log.kept)
    in_time = {
        one.told_at: visits[place]
        for one in log.life.heard
        if (place := bisect_left(visits, one.shown_at)) < len(visits)
    }
    lost = [one for one in log.life.heard if one.told_at in in_time and one.told_at not in kept]
    declared = [one.told_at for one in lost if _within(one.told_at, log.gaps)]
    rest = [one for one in lost if not _within(one.told_at, log.gaps)]
    known_from = {at: when for at, when in in_time.items() if at in kept}
    beneath = [one.told_at for one in rest if _lay_beneath(one, log, known_from)]
    all_lost = sorted(one.told_at for one in lost)
    seen = [one for one in log.life.heard if one.told_at in kept and one.told_at > NOON]
    waits = [(one.shown_at, in_time[one.told_at]) for one in seen if one.told_at in in_time]
    fair = [not _stormy(weather, *wait) for wait in waits]
    known = _known_to_listen(log, waits)
    minutes = [(stop - start) / MINUTE for start, stop in waits]
    return Verdict(
        doubled=[at for at, again in zip(log.kept, log.kept[1:], strict=False) if at == again],
        missing=[at for at, when in log.shown.items() if at not in kept and when in visited],
        declared=declared,
        beneath=beneath,
        unshown=len(log.life.heard) - len(in_time),
        untold=sorted({one.told_at for one in rest} - set(beneath)),
        covered=[at for at in declared if any(a <= at < b for a, b in log.covered)],
        gaps=len(log.gaps),
        idle_gaps=sum(
            bisect_left(all_lost, gap.start_at) == bisect_right(all_lost, gap.stop_at)
            for gap in log.gaps
        ),
        days=(log.life.end - NOON) / DAY,
        requests=log.requests,
        least={prompt: least(log.life.heard, log.life.end, prompt) for prompt in Prompt},
        listening=[m for m, f, k in zip(minutes, fair, known, strict=True) if f and k],
        every=[m for m, f in zip(minutes, fair, strict=True) if f],
        stormy=minutes,
    )


def _within(at: int, gaps) -> bool:
    return any(gap.start_at <= at <= gap.stop_at for gap in gaps)


def _lay_beneath(one: Heard, log: Log, known_from: dict[int, int]) -> bool:
    """Say whether a play came late, and under one that was kept before it came.

    From that one down everything counted as known, and no list ever shows what came under it.
    A list that was not full, whose oldest is 0, shows everything: nothing lies beneath it.
    """
    visit, oldest = next(visit for visit in log.visits if visit[0] >= one.shown_at)
    return any(
        one.told_at < told_at <= oldest and known_at < one.shown_at <= visit
        for told_at, known_at in known_from.items()
    )


def _stormy(weather: Weather, start: int, stop: int) -> bool:
    spans = (*weather.faults, *weather.away, *weather.closed)
    return any(first <= stop and start < last for first, last in spans)


def _known_to_listen(log: Log, waits: Sequence[tuple[int, int]]) -> list[bool]:
    """Say of each wait whether it began within an hour of a play that was kept already."""
    heard = sorted(log.life.heard, key=lambda one: one.shown_at)
    shown = [one.shown_at for one in heard]
    newest = np.maximum.accumulate([one.told_at for one in heard])
    visits = [at for at, _ in log.visits]
    known = []
    for start, _ in waits:
        visit = visits[bisect_right(visits, start) - 1]
        place = bisect_right(shown, visit) - 1
        known.append(visit <= start and place >= 0 and start - int(newest[place]) < HOUR)
    return known


def least(heard: Sequence[Heard], end: int, prompt: Prompt = Prompt.NO) -> int:
    """Count the fewest requests that keep an account by the rule.

    Each comes as late as continuity allows, knowing the shortest span so far. Where plays must be
    seen within an hour, it comes an hour after the next play by somebody ``FOREKNOWING``, whom
    there is not; ``BLIND``, an hour after the request before it.
    """
    ordered = sorted(heard, key=lambda one: one.shown_at)
    shown = [one.shown_at for one in ordered]
    now, shortest, many = NOON, 0, 0
    while now < end:
        many += 1
        place = bisect_right(shown, now)
        told = [one.told_at for one in ordered[max(0, place - 3 * SHOWN) : place]]
        shortest = min((span for span in (shortest, shortest_span(told)) if span), default=0)
        turn = now + continuity_ms(shortest)
        if prompt is Prompt.BLIND:
            turn = min(turn, now + HOUR)
        elif prompt is Prompt.FOREKNOWING and place < len(shown):
            turn = min(turn, shown[place] + HOUR)
        now = max(now + 1, turn)
    return many
