"""Members whose players ran in step: three songs or more, in one order."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, NamedTuple

import numpy as np

from story.civil import iso
from story.company import Company, GroupEvidence, Heard
from story.evidence import Value
from story.facts.sittings import MINUTE_MS, ends
from story.ground.in_step import in_step
from story.ground.receipts import Rule
from story.ground.together import group_evidence, in_period, interest_here, named
from story.moment import ConsentClass

RULE = Rule("rule-listened-together", 1)
SONGS, WITHIN_MS, SURE_MS = 3, 15_000, 5_000
SHARE_OF_MONTHS = 0.1


class _Run(NamedTuple):
    """Rows of two members, one for one."""

    members: tuple[int, int]
    rows: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ListenedTogether:
    """Three songs or more that two members or more began in step: no coincidence."""

    kind: ClassVar[str] = "listened-together"
    form: ClassVar[str] = "listened-together"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    says: dict[str, Value]
    about: frozenset[int]
    members: tuple[int, ...]
    weight: float
    evidence: GroupEvidence

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[ListenedTogether]:
    """Find the longest of each company of members."""
    seen: set[tuple[int, ...]] = set()
    runs = list(_runs(company))
    for run in sorted(runs, key=lambda one: (-len(one.rows), one)):
        plays = _everybody(run, runs)
        members = tuple(sorted({play.member for play in plays}))
        if not any(set(members) <= set(known) for known in seen):
            seen.add(members)
            yield _listened_together(company, members, plays)


def _runs(company: Company) -> Iterator[_Run]:
    """Give every stretch of three songs or more that a pair of members began in step."""
    plays = in_period(company)
    plays = plays.kept(plays.unsure_ms <= SURE_MS)
    ones, others = in_step(plays, WITHIN_MS)
    matches = sorted(
        zip(
            zip(plays.member[ones].tolist(), plays.member[others].tolist(), strict=True),
            zip(plays.row[ones].tolist(), plays.row[others].tolist(), strict=True),
            plays.track[ones].tolist(),
            strict=True,
        )
    )
    for members, own in groupby(matches, key=lambda match: match[0]):
        run: list[tuple[int, int]] = []
        tracks: set[int] = set()
        for _, rows, track in [*own, (members, (-1, -1), -1)]:
            if run and rows != (run[-1][0] + 1, run[-1][1] + 1):
                if len(tracks) >= SONGS:
                    yield _Run(members, tuple(run))
                run, tracks = [], set()
            run.append(rows)
            tracks.add(track)


def _everybody(run: _Run, runs: list[_Run]) -> list[Heard]:
    """Add whoever was in step with the first of them for the whole of it."""
    first = run.members[0]
    own = {row for row, _ in run.rows}
    plays = [Heard(first, row) for row in sorted(own)]
    for other in runs:
        if first in other.members:
            mine = other.members.index(first)
            theirs = {pair[mine]: pair[1 - mine] for pair in other.rows}
            if own <= set(theirs):
                plays += [Heard(other.members[1 - mine], theirs[row]) for row in sorted(own)]
    return plays


def _listened_together(
    company: Company, members: tuple[int, ...], plays: list[Heard]
) -> ListenedTogether:
    own = [play.row for play in plays if play.member == members[0]]
    listening = company.members[members[0]]
    numbers_of = company.track[members[0]][own].tolist()
    first = company.tracks[numbers_of[0]]
    began = company.started_at(Heard(members[0], own[0]))
    minutes = (int(ends(listening)[own[-1]]) - began) // MINUTE_MS
    said = named(company, members)
    numbers: dict[str, Value] = {
        "on": iso(began, company.period.zone)[:10],
        "songs": len(set(numbers_of)),
        "minutes": minutes,
        "members": said["members"],
        "others": said["others"],
    }
    started = np.array([company.started_at(play) for play in plays])
    return ListenedTogether(
        says={"track": first.title, "artist": first.artist} | said | numbers,
        about=frozenset({int(company.artist_of[numbers_of[0]])}),
        members=members,
        weight=interest_here(
            company, int(started.max()), chance=SHARE_OF_MONTHS, members=len(members)
        ),
        evidence=group_evidence(company, RULE, plays, numbers),
    )
