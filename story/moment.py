"""What every moment can do."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from domain.music import Track
from story.evidence import Evidence, Value


class ConsentClass(StrEnum):
    """Who may hear of a kind of moment before its owner said anything."""

    PUBLIC = "public"
    ASK = "ask"
    PRIVATE = "private"


class Moment(Protocol):
    """Something worth noticing, with its weight and its receipts."""

    @property
    def kind(self) -> str:
        """The kind's name: also of its file, its phrasings and its rule."""
        ...

    @property
    def form(self) -> str:
        """Which of its kind's forms it is told in: the phrasebook's variants carry this name."""
        ...

    @property
    def about(self) -> frozenset[int]:
        """Numbers of the artists that it names: no two moments of a story name the same."""
        ...

    @property
    def weight(self) -> float:
        """How interesting, by ``story.md``'s score without the terms only a choice can know."""
        ...

    @property
    def consent(self) -> ConsentClass:
        """Who may hear of it."""
        ...

    @property
    def evidence(self) -> Evidence:
        """Its receipts."""
        ...

    def values(self) -> Mapping[str, Value]:
        """Everything the phrasebook may say of it."""
        ...


@dataclass(frozen=True, slots=True)
class OfATrack:
    """What a moment about one track holds; a kind adds its name, its form and its consent."""

    track: Track
    numbers: dict[str, Value]
    """Everything it may say beside the names."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return self.numbers | {"track": self.track.title, "artist": self.track.artist}
