"""What a flow looks up about whoever asks."""

from domain.errors import NotLinked
from domain.ids import ListenerId
from domain.music import Track
from domain.people import Listener
from storage import notes, people
from storage.engines.base import Connection
from story.quiet import Quiet


async def owner(db: Connection, known_as: str) -> Listener:
    """Find whoever asks; raise NotLinked where nothing of theirs is kept."""
    listener = await people.find_listener(db, known_as)
    if listener is None:
        raise NotLinked("nothing-linked")
    return listener


async def quiet_of(db: Connection, listener_id: ListenerId) -> Quiet:
    """Gather what a listener does not want brought up."""
    hushed = await notes.hushed_by(db, listener_id)
    return Quiet.of(
        tracks=[Track(one.name, one.title) for one in hushed if one.kind == "track"],
        artists=[one.name for one in hushed if one.kind == "artist"],
        days=[one.name for one in hushed if one.kind == "day"],
    )
