"""The web pages on a loopback port of their own, over a real ledger and a fake Spotify."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from aiohttp import web
from aiohttp.test_utils import unused_port

from domain.secret import Secret
from flows.import_exports import ImportExports
from flows.link import LinkSpotify
from flows.link_in_browser import LinkInBrowser
from flows.receive_upload import ReceiveUpload
from flows.take_in import TakeIn
from sources.spotify_link import SpotifyLink
from storage.people import keep_listener
from tests.fakes.spotify import FakeSpotify
from tests.listening import APP, House
from tests.terminal.stories import VOICE
from web.serve import application, serving
from web.site import Site

NASTY = "<img src=x onerror=alert(1)>\u202e'\"&amp;\x07 Ada"


class Tick:
    """A clock for patience, moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Taking:
    """Takes in what was uploaded; may be told to fail."""

    def __init__(self, engine) -> None:
        self._take_in = TakeIn(engine, ImportExports(engine), "UTC")
        self.failing: Exception | None = None
        self.given: list[tuple[Path, ...]] = []

    async def __call__(self, known_as, name, paths, zone=None, advance=None):
        self.given.append(paths)
        if self.failing is not None:
            raise self.failing
        return await self._take_in(known_as, name, paths, zone, advance)


@dataclass
class Pages:
    """The pages, served, and what stands behind them."""

    house: House
    site: Site
    link: LinkInBrowser
    receive: ReceiveUpload
    take_in: Taking
    scratch: Path
    tick: Tick

    def link_page(self, known_as="ada", name="Ada", client_id="") -> str:
        return self.site.page(f"/link/{self.link.give(known_as, name, client_id).reveal()}")

    def upload_page(self, known_as="ada", name="Ada") -> str:
        return self.site.page(f"/upload/{self.receive.give(known_as, name).reveal()}")

    def agreed(self, address: str, account_id="ada") -> str:
        """Agree on Spotify's page; give the address that one is sent home to."""
        asked = {name: value for name, (value,) in parse_qs(urlsplit(address).query).items()}
        spotify = self.house.spotify
        person = spotify.people.get(account_id) or spotify.person(account_id)
        code = spotify.agree(person, asked)
        return f"{asked['redirect_uri']}?code={code}&state={asked['state']}"

    def left_over(self) -> list[Path]:
        return list(self.scratch.iterdir())


class AskingSpotify(FakeSpotify):
    """A Spotify with a page that asks; by another name than ours, so that it is another site."""

    def routes(self, router):
        super().routes(router)
        router.add_get("/authorize", self._ask)

    @property
    def address(self) -> str:
        return super().address.replace("127.0.0.1", "localhost")

    async def _ask(self, request):
        asked = dict(request.query)
        person = self.people.get("ada") or self.person("ada")
        home = f"{asked['redirect_uri']}?code={self.agree(person, asked)}&state={asked['state']}"
        text = '<!doctype html><title>Spotify</title><link rel="icon" href="data:,">'
        text += f'<a href="{escape(home)}">Agree</a>'
        return web.Response(text=text, content_type="text/html")


@asynccontextmanager
async def served(house: House, scratch: Path, **settings: Any) -> AsyncGenerator[Pages]:
    """Serve pages on a free port of loopback."""
    port = unused_port()
    usual: dict[str, Any] = {
        "address": f"http://127.0.0.1:{port}",
        "spotify": (house.spotify.address.rstrip("/"),),
    }
    site = Site(port=port, **usual | settings)
    async with house.engine.writing() as db:
        for name in ("ada", "ben"):
            await keep_listener(db, name, name, "UTC", zone_chosen=True)
    spotify = SpotifyLink(house.link._fetcher, site.home, house.spotify.address, house.spotify.api)
    linking = LinkSpotify(house.engine, house.vault, spotify, house.hour.aware, APP)
    link = LinkInBrowser(linking, house.hour.aware)
    take_in, tick = Taking(house.engine), Tick()
    receive = ReceiveUpload(take_in, house.hour.aware, scratch)
    async with serving(application(site, VOICE, link, receive, tick), site):
        yield Pages(house, site, link, receive, take_in, scratch, tick)
    await receive.close()


def void_ticket() -> str:
    return Secret("x" * 43).reveal()
