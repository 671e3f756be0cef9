"""The plays and numbers behind one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float
"""What a phrase may say. Instants are ISO strings in the story's zone; lengths are whole."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Receipts: a sentence may use nothing else."""

    rule: str
    """The rule's name, a key of the phrasebook: its text is shown to readers."""
    version: int
    zone: str
    coverage: float
    """Share of the window that was watched, 0 to 1."""
    plays: tuple[int, ...]
    """Rows of the listening, ascending."""
    numbers: Mapping[str, Value] = field(default_factory=dict)
    """Everything counted that the sentence may say."""
    baseline: Mapping[str, Value] = field(default_factory=dict)
    """What it was measured against."""
