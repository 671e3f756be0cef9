"""Everybody's plays in one column, and the receipts of what they did together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ledger.identity import identity
from story.company import Company, GroupEvidence, Heard
from story.evidence import Value
from story.ground.interest import interest
from story.ground.receipts import Rule
from story.ground.watched import watched
from story.listening import Int64, once

NAMED = 3
"""So many are named in a sentence; of more, the rest are counted."""
NEVER = np.iinfo(np.int64).max


class Together(NamedTuple):
    """Every member's plays, memory included, by start and then by member."""

    at: Int64
    """UTC ms."""
    member: Int64
    row: Int64
    track: Int64
    """By the company's numbers."""
    unsure_ms: Int64

    def heard(self, places: Int64) -> list[Heard]:
        """Name the plays at some places of the column."""
        members, rows = self.member[places].tolist(), self.row[places].tolist()
        return [Heard(*one) for one in zip(members, rows, strict=True)]

    def kept(self, those: Int64 | npt.NDArray[np.bool_]) -> "Together":
        """Leave everything else out, or bring it into another order."""
        return Together(*(column[those] for column in self))


@once
def side_by_side(company: Company) -> Together:
    """Bring all plays into one column, memory included."""
    parts = []
    for number, member in enumerate(company.members):
        rows = np.arange(member.last)
        who, track = np.full(len(rows), number), company.track[number][rows].astype(np.int64)
        at, unsure = member.started_at[rows], member.unsure_ms[rows]
        parts.append(Together(at, who, rows, track, unsure))
    nothing = np.zeros(0, np.int64)
    columns = zip(*parts, strict=True) if parts else [(nothing,)] * 5
    joined = Together(*(np.concatenate(column) for column in columns))
    # They stand by member and row: starts alone have to be brought into order.
    return joined.kept(np.argsort(joined.at, kind="stable"))


def in_period(company: Company) -> Together:
    """Give the plays of the period alone."""
    plays = side_by_side(company)
    return plays.kept(plays.at >= company.period.start_ms)


@once
def first_at(company: Company) -> Int64:
    """Say when each member first played each track, over everything kept: members by tracks."""
    found = np.full((len(company.members), len(company.tracks)), NEVER)
    for number, member in enumerate(company.members):
        # A track's rows tell its number here; without a row, only what was asked for is known.
        found[number, company.track[number]] = member.first_at[member.track]
    if any(member.long_ago for member in company.members):
        _long_ago(company, found)
    return found


def _long_ago(company: Company, found: Int64) -> None:
    """Fill in firsts of tracks that a member has no row of."""
    # What a single member has is nobody's to be first with: no moment asks who had it before.
    shared = np.flatnonzero((found < NEVER).sum(axis=0) > 1).tolist()
    folded = {name: identity(name) for name in company.artists}
    place = {
        (folded.get(track.artist) or identity(track.artist), identity(track.title)): at
        for at, track in ((at, company.tracks[at]) for at in shared)
    }
    for number, member in enumerate(company.members):
        for track, at in member.long_ago.items():
            if track in place:
                found[number, place[track]] = at


def named(company: Company, members: Sequence[int]) -> dict[str, Value]:
    """Give members' names as phrases ask for them, and how many they are.

    ``others`` counts those beyond the three whom a long list names.
    """
    names: dict[str, Value] = {
        f"member_{place}": company.members[member].subject
        for place, member in enumerate(members, 1)
    }
    return names | {"members": len(members), "others": max(len(members) - NAMED, 0)}


def group_evidence(
    company: Company,
    rule: Rule,
    plays: Iterable[Heard],
    numbers: Mapping[str, Value],
    baseline: Mapping[str, Value] | None = None,
) -> GroupEvidence:
    """Write receipts for plays of at least one member, in any order."""
    ordered = sorted(plays, key=lambda one: (company.started_at(one), one))
    start, stop = (company.started_at(ordered[place]) for place in (0, -1))
    members = {one.member for one in ordered}
    coverage = min(watched(company.members[member], start, stop) for member in members)
    return GroupEvidence(
        rule=rule.name,
        version=rule.version,
        zone=company.period.zone,
        coverage=round(coverage, 4),
        plays=tuple(ordered),
        numbers=dict(numbers),
        baseline=dict(baseline or {}),
    )


def interest_here(
    company: Company,
    last_at: int,
    *,
    chance: float | None = None,
    ratio: float | None = None,
    members: int | None = None,
) -> float:
    """Score a group moment; ``members`` of the company do what makes it rare or common here."""
    rarity = None if members is None else 1 - members / max(len(company.members), 1)
    return interest(company.members[0], last_at, chance=chance, ratio=ratio, rarity=rarity)
