"""What somebody shares with another member of a server."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from domain.errors import NotAllowed
from domain.ids import GuildId, ListenerId
from domain.music import Track
from flows.own import owner, quiet_of
from storage import catalogue, members, people, tallies
from storage.engines.base import Connection, Engine
from storage.tallies import Fan
from story.quiet import Quiet
from story.server.compare import Common, Comparison, Crowd, compare, weighed


class Receipt(NamedTuple):
    """How often whoever asks played something themself, and since when (UTC ms)."""

    artist: str
    title: str
    """Empty of an artist."""
    plays: int
    first_at: int


@dataclass(frozen=True, slots=True)
class Compared:
    """What two share, by name; the plays behind it are the asker's own."""

    name: str
    """The other's."""
    artists: tuple[tuple[str, int], ...]
    """With how many others here play them."""
    tracks: tuple[tuple[Track, int], ...]
    to_you: Track | None
    from_you: Track | None
    receipts: tuple[Receipt, ...]
    zone: str
    """Of whoever asks."""


@dataclass(frozen=True, slots=True)
class Compare:
    """Compare two who both share with a server by default."""

    engine: Engine

    async def __call__(self, known_as: str, other: str, guild_id: int) -> Compared:
        """Raise NotLinked for a stranger who asks, NotAllowed where either does not share.

        Of the other it is told alike whether they are unknown, share less, or have left.
        """
        async with self.engine.reading() as db:
            asker = await owner(db, known_as)
            sharing = {one.listener_id for one in await members.sharing_in(db, GuildId(guild_id))}
            if asker.listener_id not in sharing:
                raise NotAllowed("compare-yours")
            found = await people.find_listener(db, other)
            if found is None or found.listener_id not in sharing or other == known_as:
                raise NotAllowed("compare-theirs")
            heard = await _heard(db, (asker.listener_id, found.listener_id))
            yours, theirs = (
                {fan.track_id: fan.plays for fan in heard if fan.listener_id == one}
                for one in (asker.listener_id, found.listener_id)
            )
            crowd = await _crowd(db, heard, (yours, theirs), sorted(sharing))
            told = await asyncio.to_thread(compare, yours, theirs, crowd)
            own = [fan for fan in heard if fan.listener_id == asker.listener_id]
            spelt = await tallies.spelt(db, _shown(told, own))
        return _named(told, found.name, asker.zone, own, spelt)


async def _heard(db: Connection, pair: Sequence[ListenerId]) -> list[Fan]:
    """Read both's tracks, without what either does not want brought up."""
    heard = await tallies.heard_by(db, pair)
    names = await catalogue.identities(db, sorted({fan.track_id for fan in heard}))
    quiet = [await quiet_of(db, one) for one in pair]
    return await asyncio.to_thread(_spoken_of, heard, names, quiet)


def _spoken_of(
    heard: Sequence[Fan], names: Mapping[int, tuple[str, str]], quiet: Sequence[Quiet]
) -> list[Fan]:
    hushed = {at for at, name in names.items() if any(one.covers(Track(*name)) for one in quiet)}
    return [fan for fan in heard if fan.track_id not in hushed]


async def _crowd(
    db: Connection,
    heard: Sequence[Fan],
    pair: tuple[Mapping[int, int], Mapping[int, int]],
    sharing: Sequence[ListenerId],
) -> Crowd:
    """Count who else plays what may be told: of all that two play, a fraction."""
    artist_of = {fan.track_id: fan.artist_id for fan in heard}
    yours, theirs = ({artist_of[track] for track in one} for one in pair)
    return Crowd(
        len(sharing),
        artist_of,
        await tallies.fans_of_artists(db, sorted(yours & theirs), sharing),
        await tallies.fans_of_tracks(db, sorted(weighed(*pair)), sharing),
        (await catalogue.identities(db, sorted(artist_of))).__getitem__,
    )


def _shown(told: Comparison, own: Sequence[Fan]) -> list[int]:
    """List the tracks whose spelling is wanted: of an artist, the asker's own of theirs."""
    artists = {one.number for one in told.artists}
    found = {one.number for one in told.tracks}
    found |= {fan.track_id for fan in own if fan.artist_id in artists}
    return sorted(found | {at for at in (told.to_one, told.to_other) if at is not None})


def _named(
    told: Comparison, name: str, zone: str, own: Sequence[Fan], spelt: dict[int, tuple[str, str]]
) -> Compared:
    artists = {fan.artist_id: spelt[fan.track_id][0] for fan in own if fan.track_id in spelt}

    def track(number: int | None) -> Track | None:
        return None if number is None else Track(*spelt[number])

    return Compared(
        name,
        tuple((artists[one.number], one.others) for one in told.artists),
        tuple((Track(*spelt[one.number]), one.others) for one in told.tracks),
        track(told.to_one),
        track(told.to_other),
        (
            *(_of_artist(one, artists, own) for one in told.artists),
            *(_of_track(fan, spelt) for fan in own if fan.track_id in _claimed(told)),
        ),
        zone,
    )


def _claimed(told: Comparison) -> set[int | None]:
    return {one.number for one in told.tracks} | {told.to_other}


def _of_artist(one: Common, artists: dict[int, str], own: Sequence[Fan]) -> Receipt:
    theirs = [fan for fan in own if fan.artist_id == one.number]
    first_at = min(fan.first_at for fan in theirs)
    return Receipt(artists[one.number], "", sum(fan.plays for fan in theirs), first_at)


def _of_track(fan: Fan, spelt: dict[int, tuple[str, str]]) -> Receipt:
    return Receipt(*spelt[fan.track_id], fan.plays, fan.first_at)
