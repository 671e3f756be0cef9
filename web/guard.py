"""What every request and every answer go through: patience, headers, words for what failed."""

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

from aiohttp import web

from domain.errors import (
    HouseError,
    LinkRefused,
    SourceBusy,
    SourceError,
    SourceRefused,
    StorageError,
    TicketVoid,
    UploadRefused,
)
from web.callers import Patience, caller
from web.pages import Pages
from web.site import Site

log = logging.getLogger(__name__)

Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Middleware(Protocol):
    """What stands around every answer; aiohttp names both of its parameters."""

    def __call__(
        self, request: web.Request, handler: Answering
    ) -> Awaitable[web.StreamResponse]: ...


UPLOADING: Final = "upload"
"""The name of the one route whose body may take its time."""
COSTS: Final = {"GET": 1.0}
COSTLY: Final = 5.0
LATER: Final = {429, 503}
AFTER_S: Final = "30"
POLICY: Final = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; "
    "frame-ancestors 'none'; form-action {}"
)
HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
    "payment=(), usb=()",
    "Server": "Liner Notes",
}
STATUSES: Final[dict[type[HouseError], int]] = {
    TicketVoid: 404,
    SourceRefused: 403,
    SourceBusy: 503,
    SourceError: 502,
    StorageError: 503,
    LinkRefused: 403,
    UploadRefused: 400,
}
PHRASES: Final = {
    "web-patience": 429,
    "web-elsewhere": 400,
    "web-slow": 503,
    "upload-too-large": 413,
    "upload-slow": 408,
    "upload-arriving": 409,
    "upload-queue": 503,
    "upload-no-room": 507,
}
SAID: Final = {
    404: HouseError("web-missing"),
    405: HouseError("web-method"),
    413: HouseError("web-body"),
}
GARBLED: Final = HouseError("web-garbled")


def status_of(error: HouseError) -> int:
    """Say with which status a refusal goes out."""
    if error.phrase in PHRASES:
        return PHRASES[error.phrase]
    return next((STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES), 500)


def dressed(site: Site) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """Make what puts the headers on every answer, whatever became of the request."""

    async def dress(request: web.Request, response: web.StreamResponse) -> None:
        leads = ["'self'", *site.spotify] if request.path.startswith("/link/") else ["'self'"]
        response.headers.update(HEADERS)
        response.headers["Content-Security-Policy"] = POLICY.format(" ".join(leads))
        response.headers.setdefault("Cache-Control", "no-store")
        if response.status in LATER:
            response.headers["Retry-After"] = AFTER_S

    return dress


def admitting(site: Site, patience: Patience) -> Middleware:
    """Make what lets a request in: not too often, by our own name, and in plain bytes."""

    @web.middleware
    async def admit(request: web.Request, handler: Answering) -> web.StreamResponse:
        cost = COSTS.get(request.method, COSTLY)
        if not patience.allows(caller(request, site.proxies), cost):
            raise HouseError("web-patience")
        if request.host.lower() not in site.names or "Content-Encoding" in request.headers:
            raise HouseError("web-elsewhere")
        slow = request.match_info.route.name == UPLOADING
        try:
            async with asyncio.timeout(None if slow else site.answer_s):
                return await handler(request)
        except TimeoutError as error:
            raise HouseError("web-slow") from error

    return admit


def wording(pages: Pages) -> Middleware:
    """Make what says in the house's words whatever went wrong."""

    @web.middleware
    async def word(request: web.Request, handler: Answering) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPRedirection:
            raise
        except web.HTTPException as said:
            return _in_words(said, pages)
        except HouseError as error:
            return pages.refusal(error, status_of(error))
        except ConnectionError:
            raise
        except Exception as error:  # noqa: BLE001 -- whoever asked is owed an answer
            # Where, and not what: the text of a foreign error may hold codes or names.
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("web: %s\n%s", type(error).__name__, where)  # noqa: TRY400 -- see above
            return pages.refusal(HouseError("web-unforeseen"), 500)

    return word


def _in_words(said: web.HTTPException, pages: Pages) -> web.StreamResponse:
    """Say in the house's words what aiohttp says in its own."""
    worded = pages.refusal(SAID.get(said.status, GARBLED), said.status)
    if "Allow" in said.headers:
        worded.headers["Allow"] = said.headers["Allow"]
    return worded
