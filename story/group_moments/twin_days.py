"""A day that two members spent with the same artists."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
from scipy import sparse

from story.civil import DAY_MS, date_of, listening_day_of, local_ms
from story.company import Company, GroupEvidence
from story.evidence import Value
from story.ground.aside import aside
from story.ground.in_step import in_step
from story.ground.receipts import Rule
from story.ground.together import Together, group_evidence, interest_here, named, side_by_side
from story.listening import Int64
from story.moment import ConsentClass

RULE = Rule("rule-twin-days", 1)
PLAYS, WEEK, WEEKS, LEAST_WEEKS = 15, 7, 26, 12
CHANCE = 0.001
"""Share of pairs of days whole weeks apart that may be as alike."""
IN_STEP_MS, A_FEW = 120_000, 0.2
"""Two players in step are one listening, whoever had the two."""


class _Days(NamedTuple):
    """Days of members with fifteen plays or more."""

    member: Int64
    day: Int64
    artists: sparse.csr_matrix
    """Days by artists and times: a one for an artist’s first play that day, its second, …"""
    plays: Int64


class _Twins(NamedTuple):
    day: int
    members: tuple[int, int]
    alike: float
    pairs: int
    """How many pairs of days, whole weeks apart, it was measured against."""
    as_much: int


@dataclass(frozen=True, slots=True)
class TwinDays:
    """Two members whose artists of one day were more alike than days apart ever are here."""

    kind: ClassVar[str] = "twin-days"
    form: ClassVar[str] = "twin-days"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    says: dict[str, Value]
    about: frozenset[int]
    members: tuple[int, ...]
    weight: float
    evidence: GroupEvidence

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[TwinDays]:
    """Find the period’s most alike pair of days, if chance does not make its like."""
    plays = _told(company)
    wall = local_ms(plays.at, company.period.zone)
    day = listening_day_of(wall)
    days = _days(company, plays, day)
    for twins in _alike(days, np.arange(*_edges(company))):
        own = [(plays.member == m) & (day == twins.day) for m in twins.members]
        if not _one_listening(plays, own[0] | own[1], twins):
            yield _twin_days(company, plays, own, twins)
            return


def _edges(company: Company) -> tuple[int, int]:
    """Give the first listening day of the period, and the first after it."""
    instants = np.array([company.period.start_ms, company.period.stop_ms])
    first, after = (local_ms(instants, company.period.zone) // 86_400_000).tolist()
    return first, after


def _told(company: Company) -> Together:
    """Give the half-year’s plays and the period’s, without noise and what would tell a faith."""
    plays = side_by_side(company)
    since = company.period.start_ms - (WEEKS * WEEK + 1) * DAY_MS
    plays = Together(*(column[np.searchsorted(plays.at, since) :] for column in plays))
    named = aside(company)
    return plays.kept(~(named.noise | named.devotion)[plays.track])


def _days(company: Company, plays: Together, day: Int64) -> _Days:
    first = int(day.min()) if len(day) else 0
    span = int(day.max()) - first + 1 if len(day) else 1
    key = plays.member * span + day - first
    size = np.bincount(key, minlength=1)
    full = np.flatnonzero(size >= PLAYS)
    place = np.zeros(len(size), np.int64)
    place[full] = np.arange(len(full))
    kept = size[key] >= PLAYS
    artists = len(company.artists)
    # One number for a day and an artist is sorted many times faster than two columns are.
    pair = np.sort(place[key[kept]] * artists + company.artist_of[plays.track[kept]])
    fresh = np.flatnonzero(np.diff(pair, prepend=-1))
    times = np.diff(np.append(fresh, len(pair)))
    nth = np.arange(len(pair)) - np.repeat(fresh, times)
    # As many columns for an artist as they were ever played in a day.
    most = np.zeros(artists, np.int64)
    np.maximum.at(most, pair[fresh] % max(artists, 1), times)
    before = np.cumsum(most) - most
    row, artist = np.divmod(pair, max(artists, 1))
    ones = np.ones(len(row), np.float32)
    shape = len(full), int(most.sum())
    table = sparse.csr_matrix((ones, (row, before[artist] + nth)), shape=shape)
    return _Days(full // span, full % span + first, table, size[full])


def _alike(days: _Days, period: Int64) -> Iterator[_Twins]:
    """Give pairs of days more alike than all but one in a thousand, the most alike first."""
    found: list[tuple[Int64, Int64, Int64]] = []
    apart: list[Int64] = []
    weeks: dict[int, float] = {}
    for day in period.tolist():
        today = np.flatnonzero(days.day == day)
        past = np.flatnonzero(
            (days.day < day) & (days.day >= day - WEEKS * WEEK) & ((day - days.day) % WEEK == 0)
        )
        if len(today) <= 1:
            continue
        same = np.triu(_jaccard(days, today, today), 1)
        first, second = np.nonzero(same)
        found.append((same[first, second], today[first], today[second]))
        theirs = days.member[past][:, None] != days.member[today]
        likeness = np.where(theirs, _jaccard(days, past, today), 0)
        apart.append(likeness[theirs])
        for at in np.unique(days.day[past]).tolist():
            week = (day - at) // WEEK
            most = float(likeness[days.day[past] == at].max())
            weeks[week] = max(weeks.get(week, 0.0), most)
    null = np.sort(np.concatenate(apart)) if apart else np.zeros(0)
    if len(weeks) < LEAST_WEEKS:
        return
    most_apart = max(weeks.values())
    likes, ones, others = (np.concatenate(column) for column in zip(*found, strict=True))
    for at in np.lexsort((others, ones, -likes)).tolist():
        alike, one, other = float(likes[at]), int(ones[at]), int(others[at])
        as_much = len(null) - int(np.searchsorted(null, alike))
        # Of a month's thousands of pairs some are alike: it must beat those of any other week.
        if (1 + as_much) / (1 + len(null)) > CHANCE or alike <= most_apart:
            return
        members = int(days.member[one]), int(days.member[other])
        yield _Twins(int(days.day[one]), members, alike, len(null), as_much)


def _jaccard(days: _Days, ones: Int64, others: Int64) -> Int64:
    """Give shared plays over all plays, artist by artist."""
    shared = (days.artists[ones] @ days.artists[others].T).toarray()
    both = days.plays[ones][:, None] + days.plays[others]
    likeness: Int64 = shared / (both - shared)
    return likeness


def _one_listening(plays: Together, own: Int64, twins: _Twins) -> bool:
    """Say whether a fifth of the day’s plays began in step."""
    day = plays.kept(own)
    size = min(int((day.member == member).sum()) for member in twins.members)
    return len(set(in_step(day, IN_STEP_MS)[0].tolist())) > A_FEW * size


def _twin_days(company: Company, plays: Together, own: list[Int64], twins: _Twins) -> TwinDays:
    artists = company.artist_of[plays.track]
    each = [np.bincount(artists[one], minlength=len(company.artists)) for one in own]
    shared = np.minimum(*each)
    top = int(shared.argmax())
    both = np.flatnonzero((own[0] | own[1]) & (shared[artists] > 0))
    heard = plays.heard(both)
    numbers: dict[str, Value] = {
        "on": date_of(twins.day).isoformat(),
        "artists": int((shared > 0).sum()),
        "first_plays": int(each[0][top]),
        "second_plays": int(each[1][top]),
        "first_of": int(own[0].sum()),
        "second_of": int(own[1].sum()),
        "share": int(100 * twins.alike),
        "members": 2,
    }
    said = named(company, twins.members)
    return TwinDays(
        says=said | numbers | {"artist": company.artists[top]},
        about=frozenset(np.flatnonzero(shared > 0).tolist()),
        members=twins.members,
        weight=interest_here(
            company,
            company.started_at(heard[-1]),
            chance=(1 + twins.as_much) / (1 + twins.pairs),
            members=2,
        ),
        evidence=group_evidence(
            company, RULE, heard, numbers, {"pairs": twins.pairs, "as_alike": twins.as_much}
        ),
    )
