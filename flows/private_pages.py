"""Addresses of web pages that one member is given in private."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.period import zone_named
from flows.link_in_browser import LinkInBrowser
from flows.receive_upload import ReceiveUpload


@dataclass(frozen=True, slots=True)
class PrivatePages:
    """Gives members pages of their own. Whoever has the address may use it: show nobody else."""

    link: LinkInBrowser | None
    """None where nothing of Spotify's can be linked."""
    receive: ReceiveUpload
    at: Callable[[str], str]
    """Makes a whole address of a path."""
    largest_mb: int

    def to_link(self, link: LinkInBrowser, known_as: str, name: str, client_id: str = "") -> str:
        """Give the page of one link, good until it is finished; an older one of theirs is void."""
        return self.at(f"/link/{link.give(known_as, name, client_id).reveal()}")

    def to_upload(self, known_as: str, name: str, zone: str | None = None) -> str:
        """Give the page of one upload; an older one of theirs is void. Raise ZoneUnknown."""
        if zone is not None:
            zone_named(zone)
        return self.at(f"/upload/{self.receive.give(known_as, name, zone).reveal()}")
