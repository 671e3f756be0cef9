"""A song that one member put down as another picked it up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import ClassVar, NamedTuple

import numpy as np

from story.civil import day_of, day_start_ms, iso, local_ms
from story.company import Company, GroupEvidence
from story.evidence import Value
from story.facts.rows import SHORT
from story.ground.receipts import Rule
from story.ground.together import Together, group_evidence, interest_here, named, side_by_side
from story.ground.watched import absence_known
from story.listening import Int64
from story.moment import ConsentClass

RULE = Rule("rule-changed-hands", 1)
PLAYS, WEEKLY = 15, 3
FALLEN, WITHIN_WEEKS, OVERLAP_WEEKS, BEFORE = 0.25, 3, 2, 2
"""The giver falls below a quarter of their best week, within three weeks of the taker's first
full one; in two weeks at most both play it fully; the taker had played it twice at most."""
SHARE_OF_MONTHS = 0.05


class _Weeks(NamedTuple):
    """A member’s plays of a song, week by week."""

    plays: Int64
    best: int
    peak: int
    """The week of the best."""
    full: int
    """The first week of three plays; -1 where there is none."""
    let_go: int
    """The week after the last of a quarter of the best or more."""

    @classmethod
    def of(cls, plays: Int64) -> "_Weeks":
        best, full = int(plays.max()), np.flatnonzero(plays >= WEEKLY)
        last = int(np.flatnonzero(plays >= FALLEN * best)[-1])
        return cls(plays, best, int(plays.argmax()), int(full[0]) if len(full) else -1, last + 1)


@dataclass(frozen=True, slots=True)
class ChangedHands:
    """A song of fifteen plays and more by each of two members, one after the other."""

    kind: ClassVar[str] = "changed-hands"
    form: ClassVar[str] = "changed-hands"
    consent: ClassVar[ConsentClass] = ConsentClass.PRIVATE

    says: dict[str, Value]
    about: frozenset[int]
    members: tuple[int, ...]
    """Who put it down, and who picked it up."""
    weight: float
    evidence: GroupEvidence

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[ChangedHands]:
    """Find songs that had changed hands by the end of a week of the period."""
    plays = side_by_side(company)
    people = len(company.members)
    # Member by member: numbers of both are many times more than what they share.
    own = np.sort(
        np.concatenate(
            [
                np.flatnonzero(np.bincount(track) >= PLAYS) * people + member
                for member, track in enumerate(company.track)
            ]
        )
    )
    tracks, holders = np.unique(own // people, return_counts=True)
    tracks = tracks[holders > 1]
    if not len(tracks):
        return
    # Few songs are played so often by two: the others’ plays need no order.
    place = np.full(len(company.tracks), -1)
    place[tracks] = np.arange(len(tracks))
    numbers = place[plays.track]
    those = np.flatnonzero(numbers >= 0)
    numbers = numbers[those]
    # Numbers of two bytes are sorted by their digits.
    short = numbers.astype(np.uint16) if len(tracks) <= SHORT else numbers
    order = short.argsort(kind="stable")
    those, stops = those[order], np.cumsum(np.bincount(numbers))
    members, week = plays.member[those], _week_of(plays.at[those], company)
    first, weeks = int(week.min()), int(week.max() - week.min()) + 1
    for track, stop, began in zip(tracks.tolist(), stops.tolist(), [0, *stops], strict=False):
        kept = slice(began, stop)
        on, member = week[kept] - first, members[kept]
        at = own[slice(*own.searchsorted([track * people, (track + 1) * people]).tolist())]
        weekly = {
            one: _Weeks.of(np.bincount(on[member == one], minlength=weeks))
            for one in (at % people).tolist()
        }
        passed = [
            pair for pair in permutations(weekly, 2) if _passed(weekly[pair[0]], weekly[pair[1]])
        ]
        if passed:
            yield from _of_track(company, plays.kept(those[kept]), track, weekly, passed, first)


def _week_of(at: Int64, company: Company) -> Int64:
    """Count the weeks since Monday 5 January 1970, day 4."""
    return (day_of(local_ms(at, company.period.zone)) - 4) // 7


def _of_track(
    company: Company,
    plays: Together,
    track: int,
    weekly: dict[int, _Weeks],
    passed: Sequence[tuple[int, int]],
    first: int,
) -> Iterator[ChangedHands]:
    """Give the one time that a song changed hands and it was settled in the period."""
    for giver, taker in passed:
        at = weekly[taker].full
        start, stop = (_monday(company, first + one) for one in (at, at + WITHIN_WEEKS))
        became = max(int(plays.at[plays.member == taker][PLAYS - 1]), stop)
        period = company.period
        inside = period.start_ms <= became < period.stop_ms
        if inside and absence_known(company.members[giver], start, became):
            own = plays.kept((plays.member == giver) | (plays.member == taker))
            yield _changed_hands(company, own, track, (giver, taker), (weekly[giver].best, start))
            return


def _passed(gave: _Weeks, took: _Weeks) -> bool:
    """Say whether one let go within three weeks of the other’s first full week."""
    at = took.full
    if at < 0 or gave.best < WEEKLY or gave.peak > at or abs(gave.let_go - at) > WITHIN_WEEKS:
        return False
    both = int(((gave.plays >= WEEKLY) & (took.plays >= WEEKLY)).sum())
    had = int(gave.plays[: at + WITHIN_WEEKS].sum()) >= PLAYS
    return had and both <= OVERLAP_WEEKS and int(took.plays[:at].sum()) <= BEFORE


def _monday(company: Company, week: int) -> int:
    """Say when a numbered week begins, UTC ms: week 0 on Monday 5 January 1970, day 4."""
    return day_start_ms(week * 7 + 4, company.period.zone)


def _changed_hands(
    company: Company, own: Together, number: int, members: tuple[int, int], how: tuple[int, int]
) -> ChangedHands:
    """Write it down; ``how`` is the giver’s best week, and when the taker’s first one began."""
    zone, track = company.period.zone, company.tracks[number]
    first, second = (own.at[own.member == member] for member in members)
    weeks = np.unique(_week_of(own.at, company))
    numbers: dict[str, Value] = {
        "first_on": iso(int(first[0]), zone)[:10],
        "second_on": iso(int(second[second >= how[1]][0]), zone)[:10],
        "first_plays": len(first),
        "second_plays": len(second),
        "plays": len(own.at),
        "best": how[0],
        "weeks": len(weeks),
        "members": 2,
    }
    return ChangedHands(
        says=named(company, members) | numbers | {"track": track.title, "artist": track.artist},
        about=frozenset({int(company.artist_of[number])}),
        members=members,
        weight=interest_here(company, int(own.at[-1]), chance=SHARE_OF_MONTHS, members=2),
        evidence=group_evidence(company, RULE, own.heard(np.arange(len(own.at))), numbers),
    )
