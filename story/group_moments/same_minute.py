"""Two members who began one song within a minute of each other, each alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt

from story.civil import DAY_MS, HOUR_MS, iso
from story.company import Company, GroupEvidence
from story.evidence import Value
from story.facts.calendar import wall_ms
from story.ground.in_step import in_step
from story.ground.receipts import Rule
from story.ground.together import Together, first_at, group_evidence, in_period, interest_here
from story.ground.watched import watched
from story.listening import Int32, Int64, Listening
from story.moment import ConsentClass

Rates = npt.NDArray[np.float64]

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
    plays = in_period(company)
    ones, others = _alone(company, plays)
    if len(ones):
        a_month = _a_month(company, plays, ones, others)
        # The first of equals: pairs stand in the order of the plays.
        rarest = int(a_month.argmin())
        if a_month[rarest] <= MOST:
            pair = _Pair(int(ones[rarest]), int(others[rarest]), float(a_month[rarest]))
            yield _same_minute(company, plays, pair)


def _alone(company: Company, plays: Together) -> tuple[Int64, Int64]:
    """Give pairs of starts that are known well enough, of songs known here, heard apart."""
    ones, others = in_step(plays, WITHIN_MS)
    known_since = first_at(company).min(axis=0)
    chosen = np.array([member.zone_chosen for member in company.members], bool)
    fits = plays.at[ones] - known_since[plays.track[ones]] >= KNOWN_DAYS * DAY_MS
    for places in (ones, others):
        fits &= (plays.unsure_ms[places] <= SURE_MS) & chosen[plays.member[places]]
    together = set(zip(*_names(plays, ones), *_names(plays, others), strict=True))
    for place in np.flatnonzero(fits).tolist():
        member, row, friend, their = (
            int(column[at])
            for at in (ones[place], others[place])
            for column in (plays.member, plays.row)
        )
        fits[place] = not any((member, row + by, friend, their + by) in together for by in (-1, 1))
    return ones[fits], others[fits]


def _names(plays: Together, places: Int64) -> tuple[list[int], list[int]]:
    return plays.member[places].tolist(), plays.row[places].tolist()


def _a_month(company: Company, plays: Together, ones: Int64, others: Int64) -> Rates:
    """Say of pairs how many such minutes a period has by the two members’ habits.

    The sum over the hours of the week of both rates and the two minutes around a start; a rate
    is how often a member plays the song, spread as their plays are over the week.
    """
    at = np.minimum(plays.at[ones], plays.at[others])
    places, at = np.concatenate([ones, others]), np.concatenate([at, at])
    rates = np.zeros((len(places), WEEK_HOURS))
    for number in np.unique(plays.member[places]).tolist():
        those = plays.member[places] == number
        rates[those] = _rates(company, number, plays.track[places[those]], at[those])
    one, other = rates[: len(ones)], rates[len(ones) :]
    weeks = (company.period.stop_ms - company.period.start_ms) / DAY_MS / WEEK_DAYS
    months = max(1.0, weeks * WEEK_DAYS / 31)
    found: Rates = (one * other).sum(axis=1) * EITHER_WAY_S / 3600 * weeks / months
    return found


def _rates(company: Company, number: int, tracks: Int64, at: Int64) -> Rates:
    """Give plays of songs an hour, by hour of the week, in the half-year before some instants."""
    member = company.members[number]
    start = np.maximum(
        at - USUAL_DAYS * DAY_MS, at if member.since_at is None else member.since_at
    )
    edges = np.searchsorted(member.started_at, np.stack([start, at]))
    hours = wall_ms(member) // HOUR_MS % WEEK_HOURS
    plays = _between(hours, edges) + 0.5
    # A song's rows, of all songs one after another: so two searches count those of a window.
    count = len(member.started_at) + 1
    keys = np.sort(company.track[number].astype(np.int64) * count + np.arange(count - 1))
    first, last = np.searchsorted(keys, tracks * count + edges)
    seen = [watched(member, *span) for span in zip(start.tolist(), at.tolist(), strict=True)]
    weeks = np.maximum(np.array(seen) * (at - start) / DAY_MS, 1) / WEEK_DAYS
    rates: Rates = ((last - first + 0.5) / weeks / plays.sum(axis=1))[:, None] * plays
    return rates


def _between(hours: Int64, edges: Int64) -> Int64:
    """Count hours of the week between pairs of rows: pairs by hours."""
    cuts, place = np.unique(edges, return_inverse=True)
    part = np.searchsorted(cuts, np.arange(len(hours)), "right")
    times = np.bincount(part * WEEK_HOURS + hours, minlength=(len(cuts) + 1) * WEEK_HOURS)
    so_far = times.reshape(-1, WEEK_HOURS).cumsum(axis=0)
    # Up to the n-th cut lie the parts before it: the rows of part n come after.
    first, last = place.reshape(edges.shape)
    found: Int64 = so_far[last] - so_far[first]
    return found


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
