"""Who took a song up: played it three times, on two days, within a month of their first."""

from typing import NamedTuple

import numpy as np

from story.civil import DAY_MS, day_of, local_ms
from story.company import Company
from story.ground.together import NEVER, Together, first_at, side_by_side
from story.listening import Int64, once

MEMBERS = 3
"""So many must have taken a song up for any kind to tell of it."""
PLAYS, DAYS = 3, 2
WITHIN_MS = 30 * DAY_MS


class Adoptions(NamedTuple):
    """Every member’s first play of every track that somebody played, one a pair."""

    member: Int64
    track: Int64
    first_at: Int64
    """UTC ms, over everything kept."""
    taken_at: Int64
    """The play with which it was taken up, UTC ms; ``NEVER`` where it was not."""


@once
def adoptions(company: Company) -> Adoptions:
    """Find them all, by track and then by member."""
    plays, first = side_by_side(company), first_at(company)
    member, track = np.nonzero((first < NEVER).T)[::-1]
    taken = _taken_at(company, plays, first)
    return Adoptions(member, track, first[member, track], taken[member, track])


def _taken_at(company: Company, plays: Together, first: Int64) -> Int64:
    """Say with which play each member took each track up: members by tracks."""
    taken = np.full(first.shape, NEVER)
    began = first[plays.member, plays.track]
    plays = plays.kept(plays.at - began <= WITHIN_MS)
    pair = plays.member.astype(np.int64) * len(company.tracks) + plays.track
    # They stand by start already, and keep to it within a pair.
    order = np.argsort(pair, kind="stable")
    plays, pair = plays.kept(order), pair[order]
    fresh = np.flatnonzero(np.diff(pair, prepend=-1))
    size = np.diff(np.append(fresh, len(pair)))
    nth = np.arange(len(pair)) - np.repeat(fresh, size) + 1
    day = day_of(local_ms(plays.at, company.period.zone))
    days_on = day > np.repeat(day[fresh], size)
    enough = np.flatnonzero((nth >= PLAYS) & days_on)
    # Backwards, so that the earliest play that is enough stays.
    enough = enough[::-1]
    taken[plays.member[enough], plays.track[enough]] = plays.at[enough]
    return taken
