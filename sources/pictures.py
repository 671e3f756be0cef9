"""Pictures from elsewhere, asked for with care: of few hosts, never inside, small and soon.

What comes back is bytes that anybody may have made; whether they are a picture is for others to
say.
"""

import asyncio
import logging
import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final, NamedTuple

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from sources.fetching import USER_AGENT, waiting

LARGEST_BYTES: Final = 2 << 20
"""A cover of 300 pixels is thirty kilobytes."""
TOTAL_S, CONNECT_S = 6.0, 3.0
AT_ONCE: Final = 4
A_SECOND: Final = 8.0
HOPS: Final = 2
"""Redirects that are followed, each held to the same rules as the first address."""
REST_MS: Final = 60_000
SILENT: Final = AT_ONCE
"""After so many questions in a row that nobody answered, none is asked for as long."""
MOVED, TOO_MANY, OK, FAULT = frozenset({301, 302, 303, 307, 308}), 429, 200, 500
TRANSLATED: Final = IPv6Network("64:ff9b::/96")


log = logging.getLogger(__name__)


class Unreached(Exception):
    """Nobody answered, or nobody may be asked now: what was asked for may be there later."""


def is_public(address: str) -> bool:
    """Say whether an IP address is one of the open internet, whatever it is wrapped in."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if found.sixtofour or found.teredo:
            return False
        inner = found.ipv4_mapped
        if inner is None and found in TRANSLATED:
            inner = IPv4Address(int(found) & 0xFFFF_FFFF)
        found = inner or found
    return found.is_global and not found.is_multicast


class Doors(NamedTuple):
    """Where pictures may come from. Tests open doors of their own."""

    hosts: frozenset[str]
    scheme: str = "https"
    port: int = 443
    lets_in: Callable[[str], bool] = is_public
    """Says of an IP address whether it may be spoken to."""

    def admits(self, address: URL) -> bool:
        """Say whether an address is one of ours: by name, never by number, and without a login."""
        return (
            address.scheme == self.scheme
            and (address.host or "") in self.hosts
            and address.port == self.port
            and address.user is None
        )


class CarefulResolver(AbstractResolver):
    """Looks names up as another does, and gives none that leads to a place not let in.

    The connection is made to what is given here and to nothing else: nobody can name one place
    when asked and another when called.
    """

    def __init__(self, names: AbstractResolver, lets_in: Callable[[str], bool]) -> None:
        self._names = names
        self._lets_in = lets_in

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Look a name up; raise OSError where any of its addresses is not let in."""
        found = await self._names.resolve(host, port, family)
        if not all(self._lets_in(one["host"]) for one in found):
            raise OSError("a name that leads inside")
        return found

    async def close(self) -> None:
        await self._names.close()


def open_pictures(
    doors: Doors,
    names: Callable[[], AbstractResolver] = aiohttp.ThreadedResolver,
    total_s: float = TOTAL_S,
) -> "Pictures":
    """Open what fetches pictures; it is closed with ``async with``. Call it inside a loop."""
    connector = aiohttp.TCPConnector(
        resolver=CarefulResolver(names(), doors.lets_in), limit=AT_ONCE
    )
    # Nothing is unpacked: a bomb stays as small as it came. No proxy of the environment is asked.
    session = aiohttp.ClientSession(
        connector=connector, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=False
    )
    return Pictures(doors, session, total_s)


class Pictures:
    """Fetches bytes from behind the doors, so many a second and so many at once."""

    def __init__(
        self, doors: Doors, session: aiohttp.ClientSession, total_s: float = TOTAL_S
    ) -> None:
        self._doors = doors
        self._session = session
        self._total_s = total_s
        self._free_at = 0.0
        self._silences = 0
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def __aenter__(self) -> "Pictures":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def fetch(self, address: str, most: int = LARGEST_BYTES) -> bytes | None:
        """Fetch at most so many bytes; None for what is not there, Unreached for no answer."""
        async with self._turns:
            try:
                async with asyncio.timeout(self._total_s):
                    return await self._followed(URL(address), most)
            except ValueError:
                return None
            except (aiohttp.ClientError, OSError) as error:
                self._unanswered()
                raise Unreached from error

    def _unanswered(self) -> None:
        self._silences += 1
        if self._silences >= SILENT:
            self._silences = 0
            log.warning("nobody answers for pictures: not asked for seconds=%d", REST_MS // 1000)
            self._rest(REST_MS / 1000)

    async def _followed(self, address: URL, most: int) -> bytes | None:
        for _ in range(HOPS + 1):
            if not self._doors.admits(address):
                return None
            await self._turn()
            async with self._session.get(
                address,
                allow_redirects=False,
                headers={"User-Agent": USER_AGENT, "Accept-Encoding": "identity"},
                timeout=aiohttp.ClientTimeout(total=self._total_s, connect=CONNECT_S),
            ) as response:
                self._silences = 0
                if response.status == OK:
                    return await _read(response, most)
                if response.status == TOO_MANY:
                    self._rest(waiting(response.headers.get("Retry-After"), REST_MS) / 1000)
                    raise Unreached
                if response.status >= FAULT:
                    raise Unreached
                if response.status not in MOVED:
                    return None
                address = address.join(URL(response.headers.get("Location", "")))
        return None

    def _rest(self, seconds: float) -> None:
        self._free_at = asyncio.get_running_loop().time() + seconds

    async def _turn(self) -> None:
        """Wait for a turn; raise Unreached where it would not come in time."""
        now = asyncio.get_running_loop().time()
        wait = self._free_at - now
        if wait > self._total_s:
            raise Unreached
        self._free_at = max(self._free_at, now) + 1 / A_SECOND
        await asyncio.sleep(max(wait, 0))


async def _read(response: aiohttp.ClientResponse, most: int) -> bytes | None:
    """Read a body that is no longer than it may be, however long it says it is."""
    if (response.content_length or 0) > most:
        return None
    body = bytearray()
    async for part in response.content.iter_any():
        body += part
        if len(body) > most:
            return None
    return bytes(body)
