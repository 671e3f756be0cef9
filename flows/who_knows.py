"""Who in a server plays an artist."""

from dataclasses import dataclass
from typing import NamedTuple

from domain.errors import Unknown
from domain.ids import GuildId
from flows.own import owner
from ledger.identity import identity
from storage import members, people
from storage.engines.base import Engine
from storage.listeners import artist_shown, plays_of_artist


class Knower(NamedTuple):
    """A member and their plays of an artist."""

    name: str
    plays: int
    yours: bool


@dataclass(frozen=True, slots=True)
class Known:
    """An artist, and who plays them here, most plays first, then by name."""

    artist: str
    knowers: tuple[Knower, ...]


@dataclass(frozen=True, slots=True)
class WhoKnows:
    """Count an artist's plays of everybody who shares with a server, and of whoever asks."""

    engine: Engine

    async def __call__(self, known_as: str, guild_id: int, artist: str) -> Known:
        """Raise NotLinked for a stranger, Unknown for an artist that nobody here plays.

        Whoever does not share by default is not counted, except for themself.
        """
        async with self.engine.reading() as db:
            asker = await owner(db, known_as)
            sharing = await members.sharing_in(db, GuildId(guild_id))
            asked = {member.listener_id for member in sharing} | {asker.listener_id}
            found = await plays_of_artist(db, identity(artist), sorted(asked))
            if not found:
                raise Unknown("artist-unheard")
            names = await people.names_of(db, list(found))
            knowers = [
                Knower(names[listener_id], plays, listener_id == asker.listener_id)
                for listener_id, plays in found.items()
            ]
            shown = await artist_shown(db, identity(artist), sorted(found))
        knowers.sort(key=lambda one: (-one.plays, identity(one.name), one.name))
        return Known(shown or artist, tuple(knowers))
