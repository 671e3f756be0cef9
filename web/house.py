"""The pages as a part of the house: opened, closed, and known to Discord's side by address."""

import logging
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from domain.errors import SiteRefused
from flows.clock import Clock
from flows.link import LinkSpotify
from flows.link_in_browser import LinkInBrowser
from flows.private_pages import PrivatePages
from flows.receive_upload import ReceiveUpload, TakesIn
from story.phrasebook import Phrasebook
from web.serve import application, serving
from web.site import Site

log = logging.getLogger(__name__)


@asynccontextmanager
async def open_pages(
    site: Site | None,
    voice: Phrasebook,
    clock: Clock,
    take_in: TakesIn,
    link_spotify: LinkSpotify | None,
    scratch: Path,
    at_once: int = 2,
) -> AsyncGenerator[PrivatePages | None]:
    """Serve the pages while inside, or none without a site; raise SiteRefused for a port taken.

    At the end uploads that are being read are let go: each is kept whole or not at all.
    """
    if site is None:
        yield None
        return
    link = LinkInBrowser(link_spotify, clock) if link_spotify is not None else None
    receive = ReceiveUpload(take_in, clock, scratch, at_once)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(receive.close)
        try:
            await stack.enter_async_context(serving(application(site, voice, link, receive), site))
        except OSError as error:
            raise SiteRefused("site-port", host=site.host, port=str(site.port)) from error
        log.info("web pages port=%d", site.port)
        yield PrivatePages(link, receive, site.page, site.largest_mb)
