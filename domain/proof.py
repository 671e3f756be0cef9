"""What stands behind a sentence of an edition, as it stood when the edition went out."""

from typing import NamedTuple

from domain.ids import ListenerId
from domain.play import SourceName

PLAYS_AT_MOST = 60
"""So many plays of one member are kept behind one sentence; of all of them, the number."""


class HeardPlay(NamedTuple):
    """One play behind a sentence."""

    started_at: int
    """UTC ms."""
    title: str
    artist: str
    source: SourceName


class Heard(NamedTuple):
    """What one member played behind a sentence."""

    listener_id: ListenerId
    many: int
    plays: tuple[HeardPlay, ...]
    """The first of them."""


class Proof(NamedTuple):
    """The rule behind a sentence, how much was watched, and whose plays it stands on."""

    claim: str
    rule: str
    """In words."""
    version: int
    zone: str
    percent: int
    """Of the time that it is about, so much was watched; 100 only where all of it was."""
    heard: tuple[Heard, ...]
