"""Link Spotify in a browser: begun, sent away and finished in the same one."""

from typing import NamedTuple

from domain.errors import LinkRefused, TicketVoid
from domain.people import Account
from domain.secret import Secret
from flows.clock import Clock
from flows.link import LASTING_MS, Landed, LinkSpotify
from flows.tickets import Tickets


class Asker(NamedTuple):
    """A member who was given an address in private."""

    known_as: str
    name: str
    """What the page calls them, so that nobody finishes somebody else's link unawares."""
    client_id: str


class LinkedInBrowser(NamedTuple):
    """A link finished."""

    account: Account
    name: str


class LinkInBrowser:
    """Gives a member an address, and lets only the browser that opened it finish.

    Spotify sends a browser home with a code that fits the member who began. That the same
    browser comes home as left is proved by its key: somebody who is sent an address of
    Spotify's, or one to come home to, has none that fits.
    """

    def __init__(self, link: LinkSpotify, clock: Clock) -> None:
        self._link = link
        self._given: Tickets[Asker] = Tickets(clock, LASTING_MS)
        self._away: Tickets[tuple[Secret, Asker]] = Tickets(clock, LASTING_MS)
        self._home: Tickets[LinkedInBrowser] = Tickets(clock, LASTING_MS)

    def give(self, known_as: str, name: str, client_id: str = "") -> Secret:
        """Give a member a ticket, good until they are linked; an older one of theirs is void."""
        return self._given.give(known_as, Asker(known_as, name, client_id))

    def asker(self, ticket: Secret) -> Asker:
        """Say whose ticket it is; raise TicketVoid."""
        return self._given.look(ticket)

    async def begin(self, ticket: Secret, browser: Secret) -> str:
        """Give the address at Spotify to send a browser to; raise TicketVoid."""
        asker = self._given.look(ticket)
        address = await self._link.begin(asker.known_as, asker.client_id)
        self._away.keep(browser, asker.known_as, (ticket, asker))
        return address

    async def finish(self, browser: Secret, home: Landed) -> Secret:
        """Finish what this browser began; give the key to what came of it.

        Raise LinkRefused or a SourceError.
        """
        try:
            ticket, asker = self._away.look(browser)
        except TicketVoid as void:
            raise LinkRefused("link-browser") from void
        account = await self._link.finish(asker.known_as, home)
        self._away.drop(browser)
        self._given.drop(ticket)
        return self._home.give(asker.known_as, LinkedInBrowser(account, asker.name))

    def finished(self, key: Secret) -> LinkedInBrowser:
        """Say what was finished, for ten minutes; raise TicketVoid."""
        return self._home.look(key)
