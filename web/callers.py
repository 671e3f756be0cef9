"""Who calls, and how often they may."""

from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

from aiohttp import web

FORWARDED: Final = "X-Forwarded-For"
AT_ONCE: Final = 60.0
A_SECOND: Final = 1.0
CALLERS: Final = 4_096
ONE_HOME: Final = 64
"""Bits of an IPv6 address that one household shares."""
UNKNOWN: Final = "unknown"


def caller(request: web.Request, proxies: int) -> str:
    """Say who calls: the peer, or whom the last of so many proxies of the host's own saw.

    What stands further left was written by the caller, and proves nothing.
    """
    seen = [request.remote or ""]
    if proxies:
        told = ",".join(request.headers.getall(FORWARDED, [])).split(",")
        seen = [*told, *seen][-(proxies + 1) :]
    try:
        return _household(ip_address(seen[0].strip()))
    except ValueError:
        return UNKNOWN


def _household(address: IPv4Address | IPv6Address) -> str:
    if isinstance(address, IPv4Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(ip_network((address, ONE_HOME), strict=False))


class Patience:
    """Lets each caller ask ``at_once`` times, and ``a_second`` times a second after that.

    Of the callers only the last ``callers`` are remembered, so memory is bounded.
    """

    def __init__(
        self,
        tick: Callable[[], float],
        at_once: float = AT_ONCE,
        a_second: float = A_SECOND,
        callers: int = CALLERS,
    ) -> None:
        self._tick = tick
        self._at_once = at_once
        self._a_second = a_second
        self._callers = callers
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, who: str, cost: float = 1.0) -> bool:
        """Say whether a caller may ask now, and count it if so."""
        now = self._tick()
        left, at = self._left.pop(who, (self._at_once, now))
        left = min(self._at_once, left + (now - at) * self._a_second)
        allowed = left >= cost
        self._left[who] = (left - cost if allowed else left, now)
        while len(self._left) > self._callers:
            self._left.popitem(last=False)
        return allowed

    def __len__(self) -> int:
        return len(self._left)
