"""Where the pages are, and what they take."""

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, urlsplit

from domain.errors import SiteRefused

MEGABYTE: Final = 1_000_000
SPOTIFY: Final = ("https://accounts.spotify.com", "https://*.spotify.com")
HTTPS: Final = "https"
HOME: Final = "/spotify"


@dataclass(frozen=True, slots=True)
class Site:
    """One host's pages. Raises SiteRefused for settings that would let others listen in."""

    address: str
    """As people's browsers see it, such as ``https://notes.example``; nothing behind the name."""
    host: str = "127.0.0.1"
    """Where we listen."""
    port: int = 8_080
    proxies: int = 0
    """How many proxies of the host's own stand before us; so many are believed, and no more."""
    largest_mb: int = 1_000
    """An upload, all its files together."""
    stalled_s: float = 30
    """A body that brings nothing for so long is given up."""
    longest_s: float = 3_600
    """An upload that takes longer is given up."""
    answer_s: float = 60
    """Any other answer that takes longer is given up."""
    patient_s: float = 8
    """A page waits so long for reading to end, before it says how far it is."""
    spotify: tuple[str, ...] = SPOTIFY
    """Where a form may lead besides here."""

    def __post_init__(self) -> None:
        parts = _parts(self.address)
        if parts.scheme == HTTPS:
            if self.proxies < 1:
                raise SiteRefused("site-proxies", address=self.address, proxies=self.proxies)
            return
        if not _loopback(parts.hostname or ""):
            raise SiteRefused("site-insecure", address=self.address)
        if self.proxies:
            raise SiteRefused("site-proxies", address=self.address, proxies=self.proxies)
        if not _loopback(self.host):
            raise SiteRefused("site-exposed", host=self.host)

    @property
    def secure(self) -> bool:
        """Say whether browsers reach us by HTTPS."""
        return urlsplit(self.address).scheme == HTTPS

    @property
    def names(self) -> frozenset[str]:
        """Give what a request may call us in its ``Host``."""
        parts = urlsplit(self.address.lower())
        usual = 443 if self.secure else 80
        bare = parts.netloc.removesuffix(f":{usual}")
        return frozenset({bare, f"{bare}:{usual}"} if parts.port in {None, usual} else {bare})

    @property
    def home(self) -> str:
        """Give the address that Spotify sends members back to: the app's redirect URI."""
        return self.page(HOME)

    @property
    def largest_bytes(self) -> int:
        """Give the largest upload in bytes."""
        return self.largest_mb * MEGABYTE

    def page(self, path: str) -> str:
        """Give the whole address of a path."""
        return f"{self.address.rstrip('/')}{path}"


def _parts(address: str) -> SplitResult:
    """Split an address that is a scheme and a host; raise SiteRefused for anything else."""
    try:
        parts = urlsplit(address)
        usable = parts.scheme in {"http", HTTPS} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or (parts.path.rstrip("/"), parts.query, parts.fragment) != ("", "", ""):
        raise SiteRefused("site-address", address=address)
    if parts.username is not None or not address.isascii() or not address.isprintable():
        raise SiteRefused("site-address", address=address)
    return parts


def _loopback(host: str) -> bool:
    """Say whether a host is this machine alone, by number: Spotify takes no ``localhost``."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
