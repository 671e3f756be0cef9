"""One request, guarded: no redirect followed, no endless body, no endless wait."""

import asyncio
import json
from collections.abc import Mapping
from typing import Final, NamedTuple

import aiohttp

from domain.errors import SourceBroken

LARGEST_BYTES: Final = 4 << 20
"""No answer that we ask for is half as large."""
BEGINS: Final = 500
CONNECT_S, TOTAL_S = 5, 20
USER_AGENT: Final = "LinerNotes/26.1 (self-hosted; a bot for one Discord server)"
HOUR_MS, DAY_MS = 3_600_000, 86_400_000
LONGEST_WAIT_MS = 7 * DAY_MS
"""However long a source says, we ask again after a week."""


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: object
    """Decoded JSON, or None where it is none."""
    text: str = ""
    """How the answer begins, as text: refusals are not always JSON."""


def waiting(header: str | None, unsaid_ms: int) -> int:
    """Read Retry-After's seconds as ms, held to what can be meant; ``unsaid_ms`` without them."""
    if header is None or not header.strip().isascii() or not header.strip().isdigit():
        return unsaid_ms
    # A number too long to be one is cut before it is read.
    return min(max(int(header.strip()[:12]) * 1000, 1000), LONGEST_WAIT_MS)


def text_in(body: object, *path: str) -> str:
    """Find a text inside decoded JSON; empty where the path leads elsewhere."""
    for name in path:
        body = body.get(name) if isinstance(body, dict) else None
    return body if isinstance(body, str) else ""


def open_session() -> aiohttp.ClientSession:
    """Open a session that keeps no cookies: what one member is given is not shown for another."""
    return aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())


class Fetcher:
    """Asks one source over one session, and never faster than it likes."""

    def __init__(self, source: str, session: aiohttp.ClientSession, a_second: float = 0) -> None:
        self._source = source
        self._session = session
        self._apart_s = 1 / a_second if a_second else 0.0
        self._free_at = 0.0

    async def get(
        self, url: str, params: Mapping[str, str], headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Ask; raise SourceBroken where there is no answer at all."""
        return await self._ask("GET", url, params=params, headers=headers)

    async def post(self, url: str, form: Mapping[str, str]) -> Answer:
        """Send a form; raise SourceBroken where there is no answer at all."""
        return await self._ask("POST", url, form=form)

    def rest(self, seconds: float) -> None:
        """Let nobody ask for so long."""
        self._free_at = max(self._free_at, asyncio.get_running_loop().time() + seconds)

    async def _ask(
        self,
        method: str,
        url: str,
        params: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        await self._turn()
        try:
            async with self._session.request(
                method,
                url,
                params=params,
                data=form,
                headers={"User-Agent": USER_AGENT, **(headers or {})},
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(total=TOTAL_S, connect=CONNECT_S),
            ) as response:
                text = await response.content.read(LARGEST_BYTES + 1)
                while len(text) <= LARGEST_BYTES and (part := await response.content.readany()):
                    text += part
                begins = text[:BEGINS].decode("utf-8", "replace")
                return Answer(response.status, response.headers, _decoded(text), begins)
        except TimeoutError as error:
            raise SourceBroken("source-silent", source=self._source) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            # The cause may show the address, which may hold a key: it is told by its kind alone.
            why = type(error).__name__
            raise SourceBroken("source-silent", source=self._source, why=why) from None

    async def _turn(self) -> None:
        loop = asyncio.get_running_loop()
        wait = self._free_at - loop.time()
        self._free_at = max(self._free_at, loop.time()) + self._apart_s
        if wait > 0:
            await asyncio.sleep(wait)


def _decoded(text: bytes) -> object:
    if len(text) > LARGEST_BYTES:
        return None
    try:
        decoded: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return decoded
