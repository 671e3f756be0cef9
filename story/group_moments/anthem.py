"""The song that most of the members had in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import ClassVar

import numpy as np

from story.company import Company, GroupEvidence
from story.evidence import Value
from story.ground.receipts import Rule
from story.ground.together import Together, group_evidence, interest_here, named, side_by_side
from story.listening import Int64
from story.moment import ConsentClass

RULE = Rule("rule-anthem", 1)
MEMBERS, SHARE, PLAYS = 3, 0.25, 3
SHARE_OF_MONTHS = 0.5
CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Anthem:
    """A song that a quarter of those who listened, and three of them at least, played."""

    kind: ClassVar[str] = "anthem"
    form: ClassVar[str] = "anthem"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    says: dict[str, Value]
    about: frozenset[int]
    members: tuple[int, ...]
    """Who played it most comes first."""
    weight: float
    evidence: GroupEvidence

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[Anthem]:
    """Find the period’s first few, an artist’s once: some member may not want one told."""
    plays, start = side_by_side(company), company.period.start_ms
    lasting = company.period.stop_ms - start
    before = _table(company, plays.kept((plays.at < start) & (plays.at >= start - lasting)))
    plays = plays.kept(plays.at >= start)
    table = _table(company, plays)
    active = int(table.any(axis=1).sum())
    least = max(MEMBERS, ceil(SHARE * active))
    # What most of them played in the period before is no news now.
    old = (before >= PLAYS).sum(axis=0) >= least
    ranked = [track for track in _ranked(table, least) if not old[track]]
    told: set[int] = set()
    for track in ranked:
        artist = int(company.artist_of[track])
        if artist not in told:
            told.add(artist)
            yield _anthem(company, plays, track, table[:, track], active)
        if len(told) == CANDIDATES:
            return


def _table(company: Company, plays: Together) -> Int64:
    """Count plays: members by tracks."""
    shape = len(company.members), len(company.tracks)
    cells = plays.member * shape[1] + plays.track
    return np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)


def _ranked(table: Int64, least: int) -> list[int]:
    """Order tracks by who played them three times, then by their plays.

    How well known a song is in the world would come before both; nothing here tells it.
    """
    members, theirs = (table >= PLAYS).sum(axis=0), np.where(table >= PLAYS, table, 0).sum(axis=0)
    enough = np.flatnonzero(members >= least)
    order = np.lexsort((enough, -theirs[enough], -members[enough]))
    return [int(track) for track in enough[order]]


def _anthem(company: Company, plays: Together, number: int, times: Int64, active: int) -> Anthem:
    members = np.flatnonzero(times >= PLAYS)
    members = members[np.lexsort((members, -times[members]))]
    heard = plays.heard(np.flatnonzero((plays.track == number) & np.isin(plays.member, members)))
    track = company.tracks[number]
    said = named(company, members.tolist())
    numbers: dict[str, Value] = {
        "month": f"{company.period.first_on:%Y-%m-%d}",
        "period": str(company.period.kind),
        "plays": len(heard),
        "of": active,
        "most": int(times[members[0]]),
        "members": said["members"],
        "others": said["others"],
    }
    return Anthem(
        says={"track": track.title, "artist": track.artist} | said | numbers,
        about=frozenset({int(company.artist_of[number])}),
        members=tuple(members.tolist()),
        weight=interest_here(
            company,
            company.started_at(heard[-1]),
            chance=SHARE_OF_MONTHS,
            members=len(members),
        ),
        evidence=group_evidence(company, RULE, heard, numbers),
    )
