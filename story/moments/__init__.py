"""Noticing: one kind a file."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from story.listening import Listening
from story.moment import Moment
from story.moments import (
    album,
    binge,
    carry_over,
    discovery,
    first_song,
    marathon,
    milestone,
    no_repeats,
    obsession,
    one_artist,
    one_day_song,
    ritual,
    same_title,
    silence,
    small_hours,
    streak,
    visitor,
)

Find = Callable[[Listening], Iterator[Moment]]

FINDERS: Sequence[Find] = (
    binge.find,
    obsession.find,
    discovery.find,
    streak.find,
    silence.find,
    album.find,
    ritual.find,
    first_song.find,
    marathon.find,
    milestone.find,
)
"""Everything a story may notice. To add a kind: a file, its name here, its phrasings."""

SMALL: Sequence[Find] = (
    visitor.find,
    no_repeats.find,
    carry_over.find,
    one_artist.find,
    same_title.find,
    one_day_song.find,
    small_hours.find,
)
"""Small true facts, for *Beside the point* and for quiet months."""


class Noticed(NamedTuple):
    """What was found, in no order that means anything."""

    moments: tuple[Moment, ...]
    small: tuple[Moment, ...]


def notice(listening: Listening) -> Noticed:
    """Ask every finder."""
    return Noticed(
        tuple(moment for find in FINDERS for moment in find(listening)),
        tuple(moment for find in SMALL for moment in find(listening)),
    )
