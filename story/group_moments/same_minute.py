"""Two members who began one song within a minute of each other, each alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from story.civil import DAY_MS, HOUR_MS, iso, local_ms
from story.company import Company, GroupEvidence
from story.evidence import Value
from story.ground.in_step import in_step
from story.ground.receipts import Rule
from story.ground.together import Together, first_at, group_evidence, interest_here, side_by_side
from story.ground.watched import watched
from story.listening import Int32, Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-same-minute", 1)
WITHIN_MS, SURE_MS = 60_000, 5_000
EITHER_WAY_S = 120
KNOWN_DAYS = 14
"""A song that nobody here knew longer may have come out that week."""
USUAL_DAYS, WEEK_DAYS, WEEK_HOURS = 180, 7, 168
MOST = 0.01
SHIFTS = 26


class _Pair(NamedTuple):
    """Places of two plays, and how often such a minute comes to these two by chance."""

    one: int
    other: int
    a_month: float


@dataclass(frozen=True, slots=True)
class SameMinute:
    """One song, two members, sixty seconds; nobody is named in its sentence."""

    kind: ClassVar[str] = "same-minute"
    form: ClassVar[str] = "same-minute"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    says: dict[str, Value]
    about: frozenset[int]
    members: tuple[int, ...]
    """Whom it is about: their names are told when both have said so."""
    weight: float
    evidence: GroupEvidence

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[SameMinute]:
    """Find the rarest of the period’s, and no other."""
    plays = side_by_side(company, memory=False)
    pairs = [one for one in _alone(company, plays) if one.a_month <= MOST]
    if pairs:
        rarest = min(pairs, key=lambda pair: (pair.a_month, pair.one, pair.other))
        yield _same_minute(company, plays, rarest)


def _alone(company: Company, plays: Together) -> Iterator[_Pair]:
    """Give pairs of starts that are known well enough, of songs known here, heard apart."""
    ones, others = in_step(plays, WITHIN_MS)
    known_since = first_at(company).min(axis=0)
    together = set(zip(*_names(plays, ones), *_names(plays, others), strict=True))
    for one, other in zip(ones.tolist(), others.tolist(), strict=True):
        sure = (plays.unsure_ms[[one, other]] <= SURE_MS).all()
        known = plays.at[one] - known_since[plays.track[one]] >= KNOWN_DAYS * DAY_MS
        if not sure or not known or not _zones_chosen(company, plays, one, other):
            continue
        member, row, friend, their = (
            int(column[place]) for place in (one, other) for column in (plays.member, plays.row)
        )
        if not any((member, row + by, friend, their + by) in together for by in (-1, 1)):
            yield _Pair(one, other, _a_month(company, plays, one, other))


def _names(plays: Together, places: Int64) -> tuple[list[int], list[int]]:
    return plays.member[places].tolist(), plays.row[places].tolist()


def _zones_chosen(company: Company, plays: Together, *places: int) -> bool:
    return all(company.members[plays.member[place]].zone_chosen for place in places)


def _a_month(company: Company, plays: Together, one: int, other: int) -> float:
    """Say how many such minutes with this song a period has by the two members’ habits.

    The sum over the hours of the week of both rates and the two minutes around a start; a rate
    is how often a member plays the song, spread as their plays are over the week.
    """
    at = int(min(plays.at[one], plays.at[other]))
    each = [
        _rates(company, int(plays.member[place]), int(plays.track[place]), at)
        for place in (one, other)
    ]
    weeks = (company.period.stop_ms - company.period.start_ms) / DAY_MS / WEEK_DAYS
    months = max(1.0, weeks * WEEK_DAYS / 31)
    return float((each[0] * each[1]).sum() * EITHER_WAY_S / 3600 * weeks / months)


def _rates(company: Company, number: int, track: int, at: int) -> Int64:
    """Give plays of a song an hour, by hour of the week, in the half-year before."""
    member = company.members[number]
    start = max(at - USUAL_DAYS * DAY_MS, member.since_at or at)
    rows = slice(*np.searchsorted(member.started_at, [start, at]))
    hours = local_ms(member.started_at[rows], company.period.zone) // HOUR_MS % WEEK_HOURS
    plays = np.bincount(hours, minlength=WEEK_HOURS) + 0.5
    song = int((company.track[number][rows] == track).sum()) + 0.5
    weeks = max(watched(member, start, at) * (at - start) / DAY_MS, 1) / WEEK_DAYS
    rates: Int64 = song / weeks * plays / plays.sum()
    return rates


def _by_chance(one: Listening, other: Listening, tracks: tuple[Int32, Int32]) -> tuple[float, int]:
    """Count the minutes that two share with one’s log moved by one to twenty-six weeks."""
    times = []
    for weeks in range(1, SHIFTS + 1):
        moved = other.started_at + weeks * WEEK_DAYS * DAY_MS
        inside = (moved >= other.period.start_ms) & (moved < other.period.stop_ms)
        rows = slice(one.first, one.last)
        both = Together(
            np.concatenate([one.started_at[rows], moved[inside]]),
            np.repeat([0, 1], [one.last - one.first, int(inside.sum())]),
            np.zeros(0, np.int64),
            np.concatenate([tracks[0][rows], tracks[1][inside]]),
            np.zeros(0, np.int64),
        )
        times.append(len(in_step(both, WITHIN_MS)[0]))
    return round(sum(times) / SHIFTS, 2), sum(one > 0 for one in times)


def _same_minute(company: Company, plays: Together, pair: _Pair) -> SameMinute:
    places = sorted((pair.one, pair.other), key=lambda place: int(plays.at[place]))
    members = tuple(int(plays.member[place]) for place in places)
    first, second = (int(plays.at[place]) for place in places)
    number = int(plays.track[pair.one])
    track = company.tracks[number]
    by_chance, ever = _by_chance(
        company.members[members[0]],
        company.members[members[1]],
        (company.track[members[0]], company.track[members[1]]),
    )
    numbers: dict[str, Value] = {
        "at": iso(first, company.period.zone),
        "seconds": (second - first) // 1000,
        "members": len(members),
    }
    return SameMinute(
        says=numbers | {"track": track.title, "artist": track.artist},
        about=frozenset({int(company.artist_of[number])}),
        members=members,
        weight=interest_here(
            company, second, chance=(1 + ever) / (1 + SHIFTS), members=len(members)
        ),
        evidence=group_evidence(
            company,
            RULE,
            plays.heard(np.array(places)),
            numbers,
            {"a_month": round(pair.a_month, 6), "by_chance": by_chance, "shifts": SHIFTS},
        ),
    )
