"""The pages put together, and served on the loop that is running."""

import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from time import monotonic
from typing import Final

from aiohttp import web

from flows.link_in_browser import LinkInBrowser
from flows.receive_upload import ReceiveUpload
from story.phrasebook import Phrasebook
from web.callers import Patience
from web.files import STYLE, headline_font
from web.guard import admitting, dressed, wording
from web.linking import LinkPages
from web.pages import Pages
from web.site import Site
from web.uploading import UploadPages

FORM_BYTES: Final = 4_096
"""The largest body that is not an upload."""
IDLE_S: Final = 75.0
STOPPING_S: Final = 5.0
FOR_A_DAY: Final = {"Cache-Control": "public, max-age=86400"}

wire = logging.getLogger("web.wire")
# aiohttp tells of a request that it cannot read by quoting it, codes and tickets included.
wire.setLevel(logging.CRITICAL + 1)


def application(
    site: Site,
    voice: Phrasebook,
    link: LinkInBrowser | None,
    receive: ReceiveUpload,
    tick: Callable[[], float] = monotonic,
) -> web.Application:
    """Put the pages together; without ``link`` those of linking are missing."""
    pages = Pages(voice)
    app = web.Application(
        middlewares=[wording(pages), admitting(site, Patience(tick))],
        client_max_size=FORM_BYTES,
    )
    app.on_response_prepare.append(dressed(site))
    if link is not None:
        app.add_routes(LinkPages(site, pages, link).routes())
    app.add_routes(UploadPages(site, pages, receive).routes())
    app.add_routes(_files())
    return app


@asynccontextmanager
async def serving(app: web.Application, site: Site) -> AsyncGenerator[None]:
    """Serve until left; nobody writes down who asked for what."""
    runner = web.AppRunner(
        app,
        access_log=None,
        logger=wire,
        auto_decompress=False,
        keepalive_timeout=IDLE_S,
        shutdown_timeout=STOPPING_S,
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, site.host, site.port).start()
        yield
    finally:
        await runner.cleanup()


def _files() -> list[web.RouteDef]:
    """Serve the style and the headlines' font, which nobody needs to ask for twice a day."""
    style, font = STYLE.read_bytes(), headline_font()

    async def page_css(_: web.Request) -> web.Response:
        return web.Response(body=style, content_type="text/css", headers=FOR_A_DAY)

    async def headline_ttf(_: web.Request) -> web.Response:
        return web.Response(body=font, content_type="font/ttf", headers=FOR_A_DAY)

    return [
        web.get("/page.css", page_css, allow_head=False),
        web.get("/headline.ttf", headline_ttf, allow_head=False),
    ]
