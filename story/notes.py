"""What people said themselves: why, and what they call a stretch of their year."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from domain.music import Track


class Reach(StrEnum):
    """How far a note may go."""

    ME = "me"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class Note:
    """A member's own words: quoted exactly, marked as theirs, with their day."""

    text: str
    said_on: str
    """ISO date, in the member's zone."""
    reach: Reach
    track: Track | None = None
    """What it is about, where it is about a track."""
    claim: str | None = None
    """The told moment it answers, by ``ToldMoment.claim``."""


class ChapterTitle(NamedTuple):
    """What its owner calls a stretch of their year."""

    text: str
    first_on: str
    """ISO date of a day that lies in the stretch, as ``last_on``: the stretch itself may move."""
    last_on: str


Notes = tuple[Note, ...]
Titles = tuple[ChapterTitle, ...]
"""Oldest first: of two for one stretch the later holds."""
