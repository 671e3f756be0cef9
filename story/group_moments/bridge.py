"""The song through which two halves of a server hang together."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import networkx as nx
import numpy as np

from story.civil import DAY_MS
from story.company import Company, GroupEvidence
from story.evidence import Value
from story.ground.receipts import Rule
from story.ground.together import Together, group_evidence, interest_here, named, side_by_side
from story.listening import Int64
from story.moment import ConsentClass

RULE = Rule("rule-bridge", 1)
MEMBERS, MODULARITY, PLAYS, SINCE_MS = 6, 0.3, 3, 180 * DAY_MS
SEED = 1
SHARE_OF_MONTHS = 0.5


class _Sides(NamedTuple):
    """The two largest communities of taste."""

    one: frozenset[int]
    other: frozenset[int]
    modularity: float


@dataclass(frozen=True, slots=True)
class Bridge:
    """A song on more of the shortest ways between two tastes than any other."""

    kind: ClassVar[str] = "bridge"
    form: ClassVar[str] = "bridge"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    says: dict[str, Value]
    about: frozenset[int]
    members: tuple[int, ...]
    """Who plays it: of the one side, then of the other, by their plays."""
    weight: float
    evidence: GroupEvidence

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[Bridge]:
    """Find it in the half-year up to the period’s end, if it was played in the period."""
    plays = side_by_side(company)
    plays = plays.kept(plays.at >= company.period.stop_ms - SINCE_MS)
    table = np.zeros((len(company.members), len(company.tracks)), np.int64)
    np.add.at(table, (plays.member, plays.track), 1)
    shared = np.flatnonzero((table >= PLAYS).sum(axis=0) > 1)
    holds = (table[:, shared] >= PLAYS).astype(np.int64)
    sides = _sides(holds)
    if sides is None:
        return
    between = _between(holds, sides)
    if between.max(initial=0) <= 0:
        return
    number = int(shared[int(between.argmax())])
    last = plays.at[plays.track == number][-1]
    if last >= company.period.start_ms:
        yield _bridge(company, plays, number, table[:, number], sides)


def _sides(holds: Int64) -> _Sides | None:
    """Part members by the songs they share (Louvain); None where they do not part."""
    shared = holds @ holds.T
    size = np.sqrt(np.outer(np.diag(shared), np.diag(shared)))
    alike = np.divide(shared, size, out=np.zeros(shared.shape), where=size > 0)
    np.fill_diagonal(alike, 0)
    graph = nx.from_numpy_array(alike)
    graph.remove_nodes_from(
        [member for member, degree in dict(graph.degree).items() if not degree]
    )
    if len(graph) < MEMBERS:
        return None
    parts = nx.community.louvain_communities(graph, seed=SEED)
    modularity = float(nx.community.modularity(graph, parts))
    ordered = sorted(parts, key=lambda part: (-len(part), min(part)))
    if len(parts) <= 1 or len(ordered[1]) <= 1 or modularity < MODULARITY:
        return None
    return _Sides(frozenset(ordered[0]), frozenset(ordered[1]), modularity)


def _between(holds: Int64, sides: _Sides) -> Int64:
    """Give each song’s betweenness: its share of the shortest ways from side to side.

    Two members who share songs are two steps apart, by each of those songs alike; of pairs that
    share none no song is nearer than another.
    """
    one, other = (holds[sorted(side)].astype(float) for side in (sides.one, sides.other))
    ways = one @ other.T
    share = np.divide(1, ways, out=np.zeros(ways.shape), where=ways > 0)
    between: Int64 = np.einsum("it,ij,jt->t", one, share, other, optimize=True)
    return between


def _bridge(company: Company, plays: Together, number: int, times: Int64, sides: _Sides) -> Bridge:
    halves = [
        sorted((m for m in side if times[m] >= PLAYS), key=lambda m: (-int(times[m]), m))
        for side in sides[:2]
    ]
    members = [*halves[0], *halves[1]]
    heard = plays.heard(np.flatnonzero((plays.track == number) & np.isin(plays.member, members)))
    said, track = named(company, members), company.tracks[number]
    numbers: dict[str, Value] = {
        "one_side": len(halves[0]),
        "other_side": len(halves[1]),
        "one_of": len(sides.one),
        "other_of": len(sides.other),
        "plays": len(heard),
        "members": said["members"],
        "others": said["others"],
    }
    return Bridge(
        says=said
        | numbers
        | {
            "track": track.title,
            "artist": track.artist,
            "other_member": company.members[halves[1][0]].subject,
        },
        about=frozenset({int(company.artist_of[number])}),
        members=tuple(members),
        weight=interest_here(
            company,
            company.started_at(heard[-1]),
            chance=SHARE_OF_MONTHS,
            members=len(members),
        ),
        evidence=group_evidence(
            company, RULE, heard, numbers, {"modularity": round(sides.modularity, 2)}
        ),
    )
