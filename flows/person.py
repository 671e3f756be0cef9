"""Somebody whose exports are given."""

from pathlib import Path
from typing import NamedTuple


class Person(NamedTuple):
    """A listener at the command line's door, and what they brought."""

    name: str
    """What they are shown as."""
    zone: str
    zone_chosen: bool
    paths: tuple[Path, ...]
    known_as: str = ""
    """The door's own name for them, where it is not the one that is shown."""
