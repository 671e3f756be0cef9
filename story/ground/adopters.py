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
    """Members’ first plays of tracks that three or more may have taken up, one a pair."""

    member: Int64
    track: Int64
    first_at: Int64
    """UTC ms, over everything kept."""
    taken_at: Int64
    """The play with which it was taken up, UTC ms; ``NEVER`` where it was not."""


@once
def adoptions(company: Company) -> Adoptions:
    """Find them all of tracks that enough may have taken up, by track and then by member."""
    first, tracks = first_at(company), _often(company)
    place = np.zeros(len(company.tracks), np.int64)
    place[tracks] = np.arange(len(tracks))
    plays = side_by_side(company)
    those = np.zeros(len(company.tracks), bool)
    those[tracks] = True
    kept = np.flatnonzero(those[plays.track])
    plays = plays.kept(kept)
    first = first[:, tracks]
    taken = _taken_at(company, plays, place[plays.track], first)
    member, number = np.nonzero((first < NEVER).T)[::-1]
    return Adoptions(member, tracks[number], first[member, number], taken[member, number])


def _often(company: Company) -> Int64:
    """Give the tracks that enough members have in memory as often as it takes."""
    members = np.zeros(len(company.tracks), np.int64)
    for track in company.track:
        members += np.bincount(track, minlength=len(company.tracks)) >= PLAYS
    return np.flatnonzero(members >= MEMBERS)


def _taken_at(company: Company, plays: Together, track: Int64, first: Int64) -> Int64:
    """Say with which play each member took each track up: members by tracks, as ``first`` is.

    ``track`` is the track of each play by its place there.
    """
    taken = np.full(first.shape, NEVER)
    early = np.flatnonzero(plays.at - first[plays.member, track] <= WITHIN_MS)
    plays, track = plays.kept(early), track[early]
    pair = plays.member.astype(np.int64) * first.shape[1] + track
    # They stand by start already, and keep to it within a pair.
    order = np.argsort(pair, kind="stable")
    plays, track, pair = plays.kept(order), track[order], pair[order]
    fresh = np.flatnonzero(np.diff(pair, prepend=-1))
    size = np.diff(np.append(fresh, len(pair)))
    nth = np.arange(len(pair)) - np.repeat(fresh, size) + 1
    day = day_of(local_ms(plays.at, company.period.zone))
    days_on = day > np.repeat(day[fresh], size)
    enough = np.flatnonzero((nth >= PLAYS) & days_on)
    # Backwards, so that the earliest play that is enough stays.
    enough = enough[::-1]
    taken[plays.member[enough], track[enough]] = plays.at[enough]
    return taken
