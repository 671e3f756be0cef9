"""Addresses of Spotify's own pages."""

import re
from typing import Final

TRACK: Final = re.compile(r"spotify:track:([0-9A-Za-z]{22})")
PAGE: Final = "https://open.spotify.com/track/"


def page_of(uri: str) -> str:
    """Give the address of a track's own page; empty for what is no track of Spotify's."""
    found = TRACK.fullmatch(uri)
    return PAGE + found[1] if found else ""
