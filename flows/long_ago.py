"""Who knew a song long ago: firsts that no listening of a server's members holds by itself."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from domain.ids import AccountId
from ledger.identity import identity
from storage import catalogue
from storage.engines.base import Connection, Int64
from story.ground.adopters import MEMBERS
from story.listening import Listening


class Gathered(NamedTuple):
    """A listening, and what the database calls its parts."""

    listening: Listening
    account_ids: Sequence[AccountId]
    track_id: Int64
    """By track number."""


async def with_long_ago(
    db: Connection, gathered: Sequence[Gathered], since: int
) -> list[Listening]:
    """Tell each listening when it first had what others took up after ``since``, UTC ms.

    One look-up for all of them, of the tracks that enough members have, nobody of them before.
    """
    asked = _new_here(gathered, since)
    accounts = {
        account: place for place, one in enumerate(gathered) for account in one.account_ids
    }
    found: list[dict[tuple[str, str], int]] = [{} for _ in gathered]
    own = [set(one.track_id.tolist()) for one in gathered]
    firsts = await catalogue.firsts_of_each(db, list(asked), list(accounts))
    for track_id, account_id, at in firsts:
        place = accounts[AccountId(account_id)]
        if track_id not in own[place]:
            before = found[place].get(asked[track_id], at)
            found[place][asked[track_id]] = min(at, before)
    return [
        replace(one.listening, long_ago=known) if known else one.listening
        for one, known in zip(gathered, found, strict=True)
    ]


def _new_here(gathered: Sequence[Gathered], since: int) -> dict[int, tuple[str, str]]:
    """Name, by id, tracks that enough members have, and none of those before ``since``."""
    nothing = [np.empty(0, np.int64)]
    track_id = np.concatenate(nothing + [one.track_id for one in gathered])
    first_at = np.concatenate(nothing + [one.listening.first_at for one in gathered])
    ids, place, members = np.unique(track_id, return_inverse=True, return_counts=True)
    earliest = np.full(ids.size, np.iinfo(np.int64).max)
    np.minimum.at(earliest, place, first_at)
    asked = ids[(members >= MEMBERS) & (earliest >= since)]
    found: dict[int, tuple[str, str]] = {}
    for one in gathered:
        for number in np.flatnonzero(np.isin(one.track_id, asked)).tolist():
            known_as = int(one.track_id[number])
            if known_as not in found:
                track = one.listening.tracks[number]
                found[known_as] = identity(track.artist), identity(track.title)
    return found
