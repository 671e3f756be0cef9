"""A year since somebody played a song here first that four or more then took up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from story.civil import DAY_MS, date_of, day_of, day_start_ms, iso, local_ms, number_of
from story.company import Company, GroupEvidence
from story.evidence import Value
from story.ground.adopters import Adoptions, adoptions
from story.ground.receipts import Rule
from story.ground.together import (
    NEVER,
    Together,
    group_evidence,
    interest_here,
    named,
    side_by_side,
)
from story.ground.watched import FIRST_COVERAGE, watched
from story.listening import Int64
from story.moment import ConsentClass

RULE = Rule("rule-arrival", 1)
MEMBERS, STILL_MS, HISTORY_MS = 4, 60 * DAY_MS, 30 * DAY_MS
SHARE_OF_MONTHS = 0.3


@dataclass(frozen=True, slots=True)
class Arrival:
    """The day, a year on, of a song’s first play here."""

    kind: ClassVar[str] = "arrival"
    form: ClassVar[str] = "arrival"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    says: dict[str, Value]
    about: frozenset[int]
    members: tuple[int, ...]
    """Who played it first, then those who took it up in the order of theirs."""
    weight: float
    evidence: GroupEvidence

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[Arrival]:
    """Find the songs whose day falls in the period, an artist’s most taken up."""
    known, plays = adoptions(company), side_by_side(company)
    order = np.lexsort((known.first_at, known.track))
    known = Adoptions(*(column[order] for column in known))
    opens = np.flatnonzero(np.diff(known.track, prepend=-1))
    takers = np.add.reduceat(known.taken_at < NEVER, opens) if len(opens) else opens
    found = []
    for opening in opens[takers >= MEMBERS].tolist():
        on = _a_year_later(company, int(known.first_at[opening]))
        if on is not None and _known(company, known, opening):
            arrival = _arrival(company, plays, known, opening, on)
            found += [arrival] if arrival else []
    told: set[int] = set()
    for one in sorted(found, key=lambda each: -len(each.members)):
        if not one.about & told:
            told |= one.about
            yield one


def _a_year_later(company: Company, first: int) -> date | None:
    """Give the same date of the next year, if the period has it; the 28th of a leap day."""
    on = date_of(int(day_of(local_ms(np.array([first]), company.period.zone))[0]))
    leap = (on.month, on.day) == (2, 29)
    later = on.replace(year=on.year + 1, day=28 if leap else on.day)
    start = day_start_ms(number_of(later), company.period.zone)
    return later if company.period.start_ms <= start < company.period.stop_ms else None


def _known(company: Company, known: Adoptions, opening: int) -> bool:
    """Say whether the first play is known to be one: a year ago memory is too short to count."""
    member, at = company.members[int(known.member[opening])], int(known.first_at[opening])
    since = member.since_at
    if since is None or since > at - HISTORY_MS:
        return False
    return watched(member, since, at) >= FIRST_COVERAGE


def _arrival(
    company: Company, plays: Together, known: Adoptions, opening: int, on: date
) -> Arrival | None:
    zone, number = company.period.zone, int(known.track[opening])
    own = (known.track == number) & (known.taken_at < NEVER)
    members: list[int] = list(
        dict.fromkeys(known.member[[opening]].tolist() + known.member[own].tolist())
    )
    day_after = day_start_ms(number_of(on) + 1, zone)
    theirs = (plays.track == number) & np.isin(plays.member, members) & (plays.at < day_after)
    at: Int64 = plays.at[theirs]
    if at[-1] < day_after - STILL_MS:
        return None
    track, said = company.tracks[number], named(company, members)
    numbers: dict[str, Value] = {
        "on": on.isoformat(),
        "first_on": iso(int(at[0]), zone)[:10],
        "last_on": iso(int(at[-1]), zone)[:10],
        "plays": len(at),
        "takers": int(own.sum()),
        "members": said["members"],
        "others": said["others"],
    }
    return Arrival(
        says=said | numbers | {"track": track.title, "artist": track.artist},
        about=frozenset({int(company.artist_of[number])}),
        members=tuple(members),
        weight=interest_here(
            company, day_after - DAY_MS, chance=SHARE_OF_MONTHS, members=len(members)
        ),
        evidence=group_evidence(company, RULE, plays.heard(np.flatnonzero(theirs)), numbers),
    )
