"""Somebody whose exports are given."""

from pathlib import Path
from typing import NamedTuple


class Person(NamedTuple):
    """A listener at the command line's door, and what they brought."""

    name: str
    """What they are known as, and shown as."""
    zone: str
    zone_chosen: bool
    paths: tuple[Path, ...]
