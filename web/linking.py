"""The pages of a link: whose it will be, away to Spotify, and home again."""

import hmac
import re
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from aiohttp import web

from domain.errors import LinkRefused
from domain.secret import Secret
from flows.link import LASTING_MS, landed
from flows.link_in_browser import LinkInBrowser
from web.pages import Pages, named
from web.site import HOME, Site

KEY_BYTES: Final = 32
KEY: Final = re.compile(r"[A-Za-z0-9_-]{43}")
TICKET: Final = "{ticket:[A-Za-z0-9_-]{43}}"
FROM_HERE: Final = {None, "same-origin", "none"}
"""What ``Sec-Fetch-Site`` may say of a form sent from our own page."""
FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class LinkPages:
    """Shows whose link it is, sends the browser away, and finishes when it comes home."""

    site: Site
    pages: Pages
    link: LinkInBrowser
    _seal: bytes = field(default_factory=lambda: secrets.token_bytes(KEY_BYTES), repr=False)

    def routes(self) -> list[web.RouteDef]:
        """List what is answered."""
        return [
            web.get(f"/link/{TICKET}", self.show, allow_head=False),
            web.post(f"/link/{TICKET}", self.leave),
            web.get(HOME, self.come_home, allow_head=False),
            web.get(f"/linked/{TICKET}", self.arrived, allow_head=False),
        ]

    async def show(self, request: web.Request) -> web.Response:
        """Ask whether to link Spotify to this member, by name."""
        ticket = Secret(request.match_info["ticket"])
        asker = self.link.asker(ticket)
        browser = self._browser(request) or Secret(secrets.token_urlsafe(KEY_BYTES))
        page = self.pages.page(
            "link",
            name=named(asker.name),
            ticket=ticket.reveal(),
            proof=self._proof(ticket, browser),
        )
        # Lax: sent along when Spotify sends the browser home, and with no form of another site.
        page.set_cookie(
            self._cookie, browser.reveal(), max_age=LASTING_MS // 1000, path="/",
            secure=self.site.secure, httponly=True, samesite="Lax",
        )  # fmt: skip
        return page

    async def leave(self, request: web.Request) -> web.Response:
        """Send the browser to Spotify, if it was our own page that asked."""
        ticket, browser = Secret(request.match_info["ticket"]), self._browser(request)
        self.link.asker(ticket)
        form = await request.post() if request.content_type == FORM else {}
        proof = str(form.get("proof", ""))
        if (
            browser is None
            or request.headers.get("Sec-Fetch-Site") not in FROM_HERE
            or not hmac.compare_digest(proof.encode(), self._proof(ticket, browser).encode())
        ):
            raise LinkRefused("link-browser")
        raise web.HTTPSeeOther(await self.link.begin(ticket, browser))

    async def come_home(self, request: web.Request) -> web.Response:
        """Finish the link with what Spotify sent along, and leave its code behind.

        The browser goes on to an address that says nothing: neither its bar nor its history
        keeps the code.
        """
        home = landed(str(request.rel_url))
        browser = self._browser(request)
        if browser is None:
            raise LinkRefused("link-browser")
        key = await self.link.finish(browser, home)
        away = web.HTTPSeeOther(f"/linked/{key.reveal()}")
        away.del_cookie(self._cookie, path="/", secure=self.site.secure, httponly=True)
        raise away

    async def arrived(self, request: web.Request) -> web.Response:
        """Say whose link was finished, also to whoever loads the page again."""
        linked = self.link.finished(Secret(request.match_info["ticket"]))
        return self.pages.page("linked", name=named(linked.name))

    @property
    def _cookie(self) -> str:
        """Name the cookie; with HTTPS by a name that no neighbouring site can set."""
        return "__Host-notes" if self.site.secure else "notes"

    def _browser(self, request: web.Request) -> Secret | None:
        key = request.cookies.get(self._cookie, "")
        return Secret(key) if KEY.fullmatch(key) else None

    def _proof(self, ticket: Secret, browser: Secret) -> str:
        """Seal ticket and browser together: a form of ours, shown to this browser."""
        both = f"{ticket.reveal()} {browser.reveal()}".encode()
        return hmac.new(self._seal, both, sha256).hexdigest()
