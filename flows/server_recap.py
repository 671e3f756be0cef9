"""Read a period back to a server: everybody's listening in the server's zone, told together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from domain.errors import NotLinked
from domain.people import Consent, Listener
from domain.period import Period
from flows.clock import Clock
from flows.gather import gather_together
from flows.person import Person
from flows.preview import Advance, ImportsExports, last_full_year
from flows.recap import ReadRecap
from flows.report import ImportReport
from storage import people
from storage.engines.base import Connection, Engine
from story.company import company_of
from story.phrasebook import Phrasebook
from story.server.pages import ServerStory
from story.server.sharing import APPROVED, Share
from story.server.tell import Occasion, Together, compose_server, nothing_together


class Seat(NamedTuple):
    """A listener in one server."""

    known_as: str
    name: str
    """As shown in this server; no two members share one."""
    share: Share


@dataclass(frozen=True, slots=True)
class ReadServerRecap:
    """Tell one server's month or year."""

    engine: Engine
    voice: Phrasebook
    notice_together: Together = nothing_together

    async def __call__(
        self, seats: Sequence[Seat], period: Period, occasion: Occasion
    ) -> ServerStory:
        """Compose an edition; raise NotLinked for somebody unknown.

        Who shares nothing is not even read. ``occasion.shares`` are those of the seats.
        """
        told = [seat for seat in seats if seat.share.consent is not Consent.PRIVATE]
        shares, here = {}, []
        async with self.engine.reading() as db:
            for seat in told:
                listener = replace(await _listener(db, seat.known_as), name=seat.name)
                zone = listener.zone if listener.zone_chosen else None
                shares[seat.name] = replace(seat.share, zone=seat.share.zone or zone)
                # An hour by the server's clock means nothing to who lives by another.
                here.append(replace(listener, zone_chosen=zone == period.zone))
            listenings = await gather_together(db, here, period)
        return compose_server(
            company_of(period, listenings),
            replace(occasion, shares=shares),
            self.voice,
            self.notice_together,
        )


async def _listener(db: Connection, known_as: str) -> Listener:
    listener = await people.find_listener(db, known_as)
    if listener is None:
        raise NotLinked("not-linked", name=known_as)
    return listener


class Asked(NamedTuple):
    """A server to be told of in a preview."""

    name: str
    zone: str


@dataclass(frozen=True, slots=True)
class ServerPreview:
    """What came of it: everybody's import, in the order they were given, and the edition."""

    reports: tuple[ImportReport, ...]
    told: ServerStory


@dataclass(frozen=True, slots=True)
class PreviewServer:
    """Import everybody's exports, then tell of them as one server.

    Whoever brings an export here agreed to be named, and to what a server would ask them for.
    What is private stays so.
    """

    import_exports: ImportsExports
    read_recap: ReadRecap
    read_server_recap: ReadServerRecap
    clock: Clock

    async def __call__(
        self,
        people: Sequence[Person],
        server: Asked,
        period: str | None = None,
        tops: int = 10,
        advance: Advance | None = None,
    ) -> ServerPreview:
        """Tell ``2023`` or ``2023-03``, else the last full year in which anybody has plays."""
        reports = await self.import_exports(people, advance)
        seats = [
            Seat(person.name, person.name, Share(Consent.SHARED, approved=APPROVED))
            for person in people
        ]
        told = await self.read_server_recap(
            seats,
            await self._period(people, server, period),
            Occasion(server.name, {}, tops=tops),
        )
        return ServerPreview(tuple(reports), told)

    async def _period(self, people: Sequence[Person], server: Asked, asked: str | None) -> Period:
        if asked is not None:
            return Period.parse(asked, server.zone)
        years = [
            year
            for person in people
            for year in await self.read_recap.years(person.name, server.zone)
        ]
        return last_full_year(years, server.zone, self.clock())
