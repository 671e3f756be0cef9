"""Who knew a song long ago: firsts that no listening of a server's members holds by itself."""

import asyncio
from collections.abc import Mapping, Sequence
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
    asked = await asyncio.to_thread(_new_here, gathered, since)
    accounts = {
        account: place for place, one in enumerate(gathered) for account in one.account_ids
    }
    firsts = await catalogue.firsts_of_each(db, list(asked), list(accounts))
    # A server's songs are some hundred thousand rows: not for the loop's own turn.
    found = await asyncio.to_thread(_before, gathered, asked, accounts, firsts)
    return [
        replace(one.listening, long_ago=known) if known else one.listening
        for one, known in zip(gathered, found, strict=True)
    ]


def _before(
    gathered: Sequence[Gathered],
    asked: Mapping[int, tuple[str, str]],
    accounts: Mapping[AccountId, int],
    firsts: tuple[Int64, Int64, Int64],
) -> list[dict[tuple[str, str], int]]:
    """Find for each the firsts of tracks that they have no play of in their memory."""
    found: list[dict[tuple[str, str], int]] = [{} for _ in gathered]
    track_id, account_id, first_at = firsts
    for account, place in accounts.items():
        own = account_id == int(account)
        own[own] = ~np.isin(track_id[own], gathered[place].track_id)
        for track, at in zip(track_id[own].tolist(), first_at[own].tolist(), strict=True):
            before = found[place].get(asked[track], at)
            found[place][asked[track]] = min(at, before)
    return found


def _new_here(gathered: Sequence[Gathered], since: int) -> dict[int, tuple[str, str]]:
    """Name, by id, tracks that enough members have, and none of those before ``since``."""
    nothing = [np.empty(0, np.int64)]
    track_id = np.concatenate(nothing + [one.track_id for one in gathered])
    first_at = np.concatenate(nothing + [one.listening.first_at for one in gathered])
    order = track_id.argsort()
    ids, begins, members = np.unique(track_id[order], return_index=True, return_counts=True)
    if not ids.size:
        return {}
    earliest = np.minimum.reduceat(first_at[order], begins)
    asked = ids[(members >= MEMBERS) & (earliest >= since)]
    found: dict[int, tuple[str, str]] = {}
    for one in gathered:
        for number in np.flatnonzero(np.isin(one.track_id, asked)).tolist():
            known_as = int(one.track_id[number])
            if known_as not in found:
                track = one.listening.tracks[number]
                found[known_as] = identity(track.artist), identity(track.title)
        asked = np.setdiff1d(asked, one.track_id, assume_unique=True)
    return found
