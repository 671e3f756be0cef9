"""What a reader was told before: so that nothing returns too soon."""

from collections.abc import Sequence
from typing import NamedTuple


class Told(NamedTuple):
    """One phrase of an earlier story."""

    period: str
    """``2023-02`` or ``2022``."""
    kind: str
    """The moment's kind; empty for what told no moment."""
    phrase: str
    """The phrase's key."""


Memory = Sequence[Told]
"""Oldest first."""
