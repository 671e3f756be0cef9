"""The longest time for which somebody here was always listening."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from story.civil import DAY_MS, HOUR_MS, iso
from story.company import Company, GroupEvidence
from story.evidence import Value
from story.facts.sittings import MINUTE_MS, ends
from story.ground.aside import aside, unattended
from story.ground.receipts import Rule
from story.ground.together import Together, group_evidence, interest_here, named, side_by_side
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int64
from story.moment import ConsentClass

RULE = Rule("rule-light", 2)
GAP_MS, LEAST_MS, BEFORE_MS = 10 * MINUTE_MS, 6 * HOUR_MS, 90 * DAY_MS
LONGEST_MS = 7 * DAY_MS
"""Where it burns for longer it never goes out: that is no relay, but a large server."""
ALONE = 0.8
"""A share that one member may hold of it: more would be their own long sitting."""
SHARE_OF_MONTHS = 0.3


class _Burning(NamedTuple):
    """A time without a gap."""

    start: int
    stop: int
    places: Int64


@dataclass(frozen=True, slots=True)
class Light:
    """Six hours or more in which one or another was always playing something."""

    kind: ClassVar[str] = "light"
    form: ClassVar[str] = "light"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    says: dict[str, Value]
    about: frozenset[int]
    members: tuple[int, ...]
    """In the order in which they came to it."""
    weight: float
    evidence: GroupEvidence

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[Light]:
    """Find the period’s longest, where the ninety days before had none as long."""
    plays, stops = _awake(company)
    since = company.period.start_ms - BEFORE_MS
    burning = [one for one in _unbroken(plays, stops) if one.stop > since]
    before = max((_length(o) for o in burning if o.stop < company.period.start_ms), default=0)
    now = [one for one in burning if one.stop >= company.period.start_ms]
    for one in sorted(now, key=lambda each: (-_length(each), each.start)):
        if not max(LEAST_MS, before + 1) <= _length(one) <= LONGEST_MS:
            return
        if _shared(company, plays, stops, one):
            yield _light(company, plays, stops, one, before)
            return


def _length(one: _Burning) -> int:
    return one.stop - one.start


def _awake(company: Company) -> tuple[Together, Int64]:
    """Give plays that somebody heard, and when each was over, UTC ms."""
    plays = side_by_side(company)
    if not len(plays.at):
        return plays, plays.at
    silent = aside(company).noise
    # Every member's columns stand one after another: a play's place is its row after theirs.
    count = [member.last for member in company.members]
    place = (np.cumsum(count) - count)[plays.member] + plays.row
    stops = np.concatenate([ends(member) for member in company.members])[place]
    heard = [
        ~(unattended(member) | quiet.rows(member))
        for member, quiet in zip(company.members, company.quiet, strict=True)
    ]
    kept = ~silent[plays.track] & np.concatenate(heard)[place]
    return plays.kept(kept), stops[kept]


def _unbroken(plays: Together, stops: Int64) -> list[_Burning]:
    if not len(plays.at):
        return []
    so_far = np.maximum.accumulate(stops)
    breaks = np.flatnonzero(plays.at[1:] - so_far[:-1] > GAP_MS) + 1
    firsts, lasts = np.append(0, breaks), np.append(breaks, len(plays.at))
    return [
        _Burning(int(plays.at[first]), int(so_far[last - 1]), np.arange(first, last))
        for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True)
    ]


def _held(plays: Together, stops: Int64, one: _Burning) -> dict[int, int]:
    """Say how long each member was playing something, ms, in the order in which they came."""
    held: dict[int, int] = {}
    for member in dict.fromkeys(plays.member[one.places].tolist()):
        own = one.places[plays.member[one.places] == member]
        so_far = np.maximum.accumulate(np.append(0, stops[own]))
        held[member] = int(
            np.maximum(stops[own] - np.maximum(plays.at[own], so_far[:-1]), 0).sum()
        )
    return held


def _shared(company: Company, plays: Together, stops: Int64, one: _Burning) -> bool:
    """Say whether it took two, all of them watched throughout."""
    held = _held(plays, stops, one)
    seen = all(
        watched(company.members[member], one.start, one.stop) >= ABSENCE_COVERAGE
        and company.members[member].zone_chosen
        for member in held
    )
    return seen and max(held.values()) <= ALONE * _length(one)


def _light(company: Company, plays: Together, stops: Int64, one: _Burning, before: int) -> Light:
    held = _held(plays, stops, one)
    members = tuple(held)
    most = max(held, key=lambda member: held[member])
    said = named(company, members)
    began, ended = (iso(at, company.period.zone) for at in (one.start, one.stop))
    numbers: dict[str, Value] = {
        "began": began,
        "ended": ended,
        "same_day": "yes" if began[:10] == ended[:10] else "no",
        "minutes": _length(one) // MINUTE_MS,
        "plays": len(one.places),
        "most_minutes": held[most] // MINUTE_MS,
        "members": said["members"],
        "others": said["others"],
    }
    return Light(
        says=said | {"most_member": company.members[most].subject} | numbers,
        about=frozenset(),
        members=members,
        weight=interest_here(
            company,
            int(plays.at[one.places[-1]]),
            chance=SHARE_OF_MONTHS,
            ratio=_length(one) / before if before else None,
        ),
        evidence=group_evidence(
            company, RULE, plays.heard(one.places), numbers, {"before": before // MINUTE_MS}
        ),
    )
