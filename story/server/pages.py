"""A server's story, told: everything that its edition prints."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from story.chapters import Story
from story.server.boards import Board
from story.server.cover import Cover
from story.server.rota import Appearance


class Aside(NamedTuple):
    """A member whose plays were counted, with how many they had in the period."""

    name: str
    plays: int
    by_month: Mapping[str, int]
    """``2023-01`` → plays, for months of the period that have any, in order."""


class Behind(NamedTuple):
    """What a moment may be taken back by, told with a name or without: nobody is shown it."""

    claim: str
    members: tuple[str, ...]
    """Whose it is."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the editor did to the draft."""

    editor: str | None = None
    headline: str | None = None
    last_line: str | None = None
    cut: frozenset[str] = frozenset()
    """Claims that are left out."""
    order: tuple[str, ...] = ()
    """Claims in the order they are to be told, within their chapters; others after them."""


UNEDITED = Desk()


@dataclass(frozen=True, slots=True)
class ServerStory:
    """A server's month or year.

    ``story`` has the server as its subject, the headline as its title, the table as its facts,
    and of every member what we don't know.
    """

    story: Story
    members: tuple[Aside, ...]
    """Everybody who is counted, by name."""
    told_of: tuple[tuple[str, ...], ...]
    """By moment of the story: whom it names."""
    behind: tuple[Behind, ...]
    """By moment of the story."""
    boards: tuple[Board, ...]
    cover: Cover | None
    signature: str
    appearances: tuple[Appearance, ...]
    """Who is told of here, for the rota of the next edition; the lead first."""
    headline: str
    """The phrase of the title, for ``told_before``; empty where an editor wrote it."""
