"""What the fakes share: an address of their own, and answers queued ahead."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer


@dataclass
class Said:
    """An answer out of turn: whatever was asked, this is said."""

    status: int = 200
    json: Any = None
    text: str | bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    after_s: float = 0.0
    trickles_s: float = 0.0
    """So long it takes from byte to byte."""

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(self.after_s)
        if self.trickles_s:
            return await self._trickle(request)
        if self.text is not None:
            body = self.text.encode() if isinstance(self.text, str) else self.text
            return web.Response(status=self.status, body=body, headers=self.headers)
        return web.json_response(self.json, status=self.status, headers=self.headers)

    async def _trickle(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(status=self.status, headers=self.headers)
        await response.prepare(request)
        for byte in self.text or b"":
            try:
                await response.write(bytes([byte]) if isinstance(byte, int) else byte.encode())
            except ConnectionError:
                break
            await asyncio.sleep(self.trickles_s)
        return response


class Fake:
    """A small server on loopback; ``queue`` answers before its own behaviour does."""

    def __init__(self) -> None:
        self.queue: deque[Said] = deque()
        self.trouble: Callable[[], Said | None] = lambda: None
        """Says what is wrong with the service at this hour, if anything."""
        self.latency_s = 0.0
        self.hangs_up = False
        """Whether a connection ends with its answer: its client then keeps no timer for it."""
        self.cookies: list[dict[str, str]] = []
        self.asked: list[tuple[str, dict[str, str]]] = []
        app = web.Application(middlewares=[self._first])
        self.routes(app.router)
        self._server = TestServer(app)

    def routes(self, router: web.UrlDispatcher) -> None:
        raise NotImplementedError

    async def __aenter__(self):
        await self._server.start_server()
        return self

    async def __aexit__(self, *_):
        await self._server.close()

    @property
    def address(self) -> str:
        return str(self._server.make_url("/"))

    @web.middleware
    async def _first(self, request, handler):  # aiohttp passes it by this name
        self.asked.append((request.path, dict(request.query)))
        self.cookies.append(dict(request.cookies))
        await asyncio.sleep(self.latency_s)
        response = await self._respond(request, handler)
        if self.hangs_up:
            response.force_close()
        return response

    async def _respond(self, request, handler):
        if self.queue:
            return await self.queue.popleft()(request)
        if said := self.trouble():
            return await said(request)
        return await handler(request)
