"""A server with editions, a clock, a channel on disk."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from domain.edition import Line, Look
from domain.ids import GuildId, ListenerId
from domain.people import Consent
from domain.period import milliseconds
from domain.proof import Proof
from flows.announce_drafts import AnnounceDrafts
from flows.correct_editions import CorrectEditions, retracted, withdrawn
from flows.desk import Desk
from flows.draft_editions import DraftEditions
from flows.draw_edition import EditionCard
from flows.post import Telling
from flows.publish_due import PublishDue
from storage import claims, editions, guilds, members, people
from storage.guilds import GuildRow
from storage.told import ToldRow
from tests.fakes.channel import FakeChannel

GUILD = GuildId(1)
CHANNEL = 7
ANA = ListenerId(1)
MARCH = datetime(2023, 3, 15, 12, tzinfo=UTC)
DUE = datetime(2023, 4, 2, 17, tzinfo=UTC)
"""18:00 in Lisbon, in summer time."""


@dataclass
class Ledger:
    """Tells editions in a few lines, as the ledger stands: it may move meanwhile."""

    claims: dict[str, str] = field(
        default_factory=lambda: {"a": "Ana looped Nights.", "b": "Ben came back to Blue."}
    )
    ana: ListenerId = ANA
    plays: int = 40
    fails: bool = False
    proofs: tuple[Proof, ...] = ()
    png: bytes = b""
    covers: bool = False
    """Whether its card shows any."""
    card_tells: str = ""
    """The claim that its card makes."""
    drawn: int = 0
    told: int = 0
    """How often it was told."""
    meanwhile: Callable[[], Awaitable[object]] | None = None
    """What happens while an edition is told, the next time."""

    async def __call__(self, edition):
        self.told += 1
        if self.fails:
            raise ZeroDivisionError
        happens, self.meanwhile = self.meanwhile, None
        if happens is not None:
            await happens()
        edits = edition.edits
        order = [*edits.order, *(one for one in self.claims if one not in edits.order)]
        lines = [Line(edits.headline or f"{edition.period} here", Look.TITLE)]
        lines += [Line(edits.opening or f"{self.plays} plays.")]
        for claim in order:
            if claim in self.claims and claim not in edits.dropped:
                about = (self.ana,) if claim == "a" else ()
                lines.append(Line(self.claims[claim], Look.PROSE, claim, about))
                if claim in edits.captions:
                    said = edits.captions[claim]
                    lines.append(Line(said.text, Look.CAPTION, claim, said.about))
        if edits.last_line:
            lines.append(Line(edits.last_line))
        lines.append(Line(f"signed {edits.editor}" if edits.editor else "unedited", Look.SMALL))
        told = (ToldRow("", "loop", "loop-1"),)
        return Telling(tuple(lines), ((self.ana, True),), told, self.proofs, self._draw)

    async def _draw(self):
        self.drawn += 1
        line = Line("A card that names Ana.", Look.CARD, self.card_tells, (self.ana,))
        links = (("Nights", "https://open.spotify.com/track/1"),)
        credit = line._replace(text="Covers from Spotify", look=Look.CREDIT, links=links)
        return EditionCard(self.png, line, credit if self.covers else None)


class House:
    """Everything about one server's editions."""

    def __init__(self, engine, path, now=MARCH):
        self.engine = engine
        self.channel = FakeChannel(path / "channel.json")
        self.ledger = Ledger()
        self.notices = []
        self.correct = CorrectEditions(engine, self.channel)
        self.draft = DraftEditions(engine)
        self.announced = []
        self.publish = PublishDue(
            engine, self.draft, self.ledger, self.channel, self._notify, self.correct,
            AnnounceDrafts(engine, self),
        )  # fmt: skip
        self.desk = Desk(engine, self.ledger)
        self.now = now

    async def _notify(self, edition, trouble):
        self.notices.append((str(edition.period), trouble))

    async def announce(self, edition, channel_id):
        self.announced.append((str(edition.period), channel_id))

    async def set_up(self, **chosen):
        async with self.engine.writing() as db:
            listener = await people.keep_listener(db, "ana", "Ana", "UTC", zone_chosen=True)
            self.ledger.ana = listener.listener_id
            await members.keep_consent(db, GUILD, listener.listener_id, Consent.SHARED, 1)
            usual = GuildRow(GUILD, "Europe/Lisbon", channel_id=CHANNEL, editions=True)
            await guilds.keep_guild(db, usual._replace(**chosen))
        await self.draft(self.now)

    async def choose(self, **chosen):
        async with self.engine.writing() as db:
            now = await guilds.find_guild(db, GUILD)
            assert now is not None
            await guilds.keep_guild(db, now._replace(**chosen))

    async def at(self, when):
        """Let one round go by."""
        self.now = when
        self.channel.now = milliseconds(when)
        return await self.publish(when)

    async def later(self, **by):
        return await self.at(self.now + timedelta(**by))

    async def retract(self, claim):
        """Have Ana take a claim back."""
        async with self.engine.writing() as db:
            await claims.retract(db, self.ledger.ana, claim, milliseconds(self.now))
            return await retracted(db, self.ledger.ana, claim)

    async def turn_private(self):
        """Have Ana share nothing any more."""
        async with self.engine.writing() as db:
            await members.keep_consent(db, GUILD, self.ledger.ana, Consent.PRIVATE, 2)
            await withdrawn(db, self.ledger.ana, GUILD)

    async def editions(self):
        async with self.engine.reading() as db:
            return await editions.editions_of(db, GUILD)

    async def edition(self, period="2023-03"):
        async with self.engine.reading() as db:
            return await editions.edition_about(db, GUILD, period)

    async def state(self, period="2023-03"):
        return (await self.edition(period)).state

    def titles(self):
        return [lines[0] for lines in self.channel.texts() if lines[0].endswith("here")]
