"""A song that several had taken up, and nobody has played for half a year."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from story.civil import DAY_MS, iso
from story.company import Company, GroupEvidence
from story.evidence import Value
from story.ground.adopters import MEMBERS, adoptions
from story.ground.receipts import Rule
from story.ground.together import (
    NEVER,
    Together,
    group_evidence,
    interest_here,
    named,
    side_by_side,
)
from story.ground.watched import absence_known
from story.listening import Int64
from story.moment import ConsentClass

RULE = Rule("rule-orphan", 2)
AWAY_MS = 180 * DAY_MS
SHARE_OF_MONTHS = 0.3


@dataclass(frozen=True, slots=True)
class Orphan:
    """A song of three members’ or more that has had no play for a hundred and eighty days."""

    kind: ClassVar[str] = "orphan"
    form: ClassVar[str] = "orphan"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    says: dict[str, Value]
    about: frozenset[int]
    members: tuple[int, ...]
    """Who played it last comes first."""
    weight: float
    evidence: GroupEvidence

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[Orphan]:
    """Find songs whose half-year without a play ended in the period, an artist’s fullest."""
    plays, known = side_by_side(company), adoptions(company)
    taken = known.taken_at < NEVER
    kept = np.zeros((len(company.members), len(company.tracks)), bool)
    kept[known.member[taken], known.track[taken]] = True
    last, theirs = (
        _last(company, one) for one in (plays, plays.kept(kept[plays.member, plays.track]))
    )
    takers = np.bincount(known.track[taken], minlength=len(company.tracks))
    ended = last + AWAY_MS
    inside = (ended >= company.period.start_ms) & (ended < company.period.stop_ms)
    # A stranger’s one play after theirs would belie that nobody has played it since.
    inside &= (last >= 0) & (last == theirs)
    found = [
        _orphan(company, plays, track, known.member[taken & (known.track == track)].tolist())
        for track in np.flatnonzero(inside & (takers >= MEMBERS)).tolist()
        if _missed(company, known.member[known.track == track].tolist(), int(last[track]))
    ]
    told: set[int] = set()
    for one in sorted(found, key=lambda each: -len(each.evidence.plays)):
        if not one.about & told:
            told |= one.about
            yield one


def _last(company: Company, plays: Together) -> Int64:
    """Say when each track was last begun, UTC ms; -1 where it never was."""
    last = np.full(len(company.tracks), -1)
    np.maximum.at(last, plays.track, plays.at)
    return last


def _missed(company: Company, members: list[int], last: int) -> bool:
    """Say whether all who ever played it were watched since."""
    return all(absence_known(company.members[member], last, last + AWAY_MS) for member in members)


def _orphan(company: Company, plays: Together, number: int, members: list[int]) -> Orphan:
    own = plays.kept((plays.track == number) & np.isin(plays.member, members))
    lately = [int(own.at[own.member == member].max()) for member in members]
    ordered = [member for _, member in sorted(zip(lately, members, strict=True), reverse=True)]
    said, track = named(company, ordered), company.tracks[number]
    last = int(own.at[-1])
    numbers: dict[str, Value] = {
        "first_on": iso(int(own.at[0]), company.period.zone)[:10],
        "last_on": iso(last, company.period.zone)[:10],
        "plays": len(own.at),
        "members": said["members"],
        "others": said["others"],
    }
    return Orphan(
        says=said | numbers | {"track": track.title, "artist": track.artist},
        about=frozenset({int(company.artist_of[number])}),
        members=tuple(ordered),
        weight=interest_here(
            company, last + AWAY_MS, chance=SHARE_OF_MONTHS, members=len(ordered)
        ),
        evidence=group_evidence(company, RULE, own.heard(np.arange(len(own.at))), numbers),
    )
