"""What a reader was told before: so that nothing returns too soon."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ledger.identity import identity


class Told(NamedTuple):
    """One phrase of an earlier story."""

    period: str
    """``2023-02`` or ``2022``."""
    kind: str
    """The moment's kind; empty for what told no moment."""
    phrase: str
    """The phrase's key."""
    led_with: str = ""
    """What the story led with, by ``subject``, on the phrase that told it; else empty."""


Memory = Sequence[Told]
"""Oldest first."""


def subject(says: Mapping[str, object]) -> str:
    """Name the artist and the track that a moment speaks of, as identities."""
    return "|".join(identity(str(says.get(name, ""))) for name in ("artist", "track"))
