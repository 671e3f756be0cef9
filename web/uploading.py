"""The pages of an upload: choose, wait, and what came of it."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from aiohttp import web

from domain.errors import LinkRefused
from domain.secret import Secret
from flows.receive_upload import ReceiveUpload
from web.guard import UPLOADING
from web.linking import FROM_HERE, TICKET
from web.pages import Pages, named
from web.receiving import Receiver
from web.site import MEGABYTE, Site


@dataclass(frozen=True, slots=True)
class UploadPages:
    """Shows a form, receives what it sends, and tells how reading it went."""

    site: Site
    pages: Pages
    receive: ReceiveUpload

    def routes(self) -> list[web.RouteDef]:
        """List what is answered."""
        return [
            web.get(f"/upload/{TICKET}", self.show, allow_head=False),
            web.post(f"/upload/{TICKET}", self.take, name=UPLOADING),
            web.get(f"/report/{TICKET}", self.report, allow_head=False),
        ]

    async def show(self, request: web.Request) -> web.Response:
        """Ask for the export, and say whose story it will be in."""
        ticket = Secret(request.match_info["ticket"])
        uploader = self.receive.uploader(ticket)
        limit = self.site.largest_bytes // MEGABYTE
        return self.pages.page(
            "upload", name=named(uploader.name), ticket=ticket.reveal(), limit=limit
        )

    async def take(self, request: web.Request) -> web.Response:
        """Receive the export, and go to where its report will be."""
        ticket = Secret(request.match_info["ticket"])
        if request.headers.get("Sec-Fetch-Site") not in FROM_HERE:
            raise LinkRefused("web-form")
        async with self.receive.room(ticket, self.site.largest_bytes) as room:
            paths = await Receiver(self.site, room.folder)(request)
            key = self.receive.read(ticket, room, paths)
        raise web.HTTPSeeOther(f"/report/{key.reveal()}")

    async def report(self, request: web.Request) -> web.Response:
        """Wait a little for reading to end, then say how far it is or what came of it."""
        upload = self.receive.upload(Secret(request.match_info["ticket"]))
        with suppress(TimeoutError):
            async with asyncio.timeout(self.site.patient_s):
                await upload.over.wait()
        return self.pages.upload(upload)
