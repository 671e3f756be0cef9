"""Everything about editions, put together around one way into channels."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from domain.ids import GuildId
from flows.announce_drafts import Announce, AnnounceDrafts
from flows.clock import Clock
from flows.correct_editions import CorrectEditions
from flows.covers import FindsCovers, HangCovers
from flows.desk import Desk
from flows.draft_editions import DraftEditions
from flows.draw import DrawsSheets
from flows.draw_edition import DrawEdition
from flows.edition_proofs import ShowProof
from flows.post import Notify, Post
from flows.publish_due import PublishDue
from flows.tell_edition import TellEdition
from storage.engines.base import Engine
from story.phrasebook import Phrasebook
from story.server.tell import Together


class Door(Post, Notify, Announce, Protocol):
    """A way into channels that also knows what servers are called."""

    def named(self, guild_id: GuildId) -> str:
        """Name a server; raise PostRefused where there is no way into it any more."""
        ...


class EditionHouse(NamedTuple):
    """The flows of editions."""

    desk: Desk
    publish: PublishDue
    correct: CorrectEditions
    tell: TellEdition
    show_proof: ShowProof
    clock: Clock


OpensEditions = Callable[[Door], EditionHouse]


def editions_of(
    engine: Engine,
    voice: Phrasebook,
    clock: Clock,
    notice_together: Together,
    easel: DrawsSheets | None = None,
    covers: FindsCovers | None = None,
) -> OpensEditions:
    """Prepare the flows; whoever has a door opens them.

    Without an easel nothing is drawn; without ``covers`` every record has a sleeve of its own.
    """
    draw = DrawEdition(easel, voice, HangCovers(covers)) if easel else None

    def opened(door: Door) -> EditionHouse:
        tell = TellEdition(engine, voice, notice_together, door.named, draw)
        correct, announce = CorrectEditions(engine, door), AnnounceDrafts(engine, door)
        publish = PublishDue(engine, DraftEditions(engine), tell, door, door, correct, announce)
        return EditionHouse(Desk(engine, tell), publish, correct, tell, ShowProof(engine), clock)

    return opened
