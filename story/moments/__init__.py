"""Noticing: one kind a file."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from story.listening import Listening
from story.moment import Moment
from story.moments import (
    after_hours,
    album,
    anniversary,
    big_day,
    binge,
    carry_over,
    change_of_heart,
    comeback,
    discovery,
    first_song,
    handover,
    last_play,
    last_song,
    loop,
    love,
    loyalty,
    marathon,
    milestone,
    newcomer,
    no_repeats,
    obsession,
    odd_day,
    one_artist,
    one_day_song,
    one_song,
    opener,
    pair,
    peak,
    rabbit_hole,
    reign,
    ritual,
    same_title,
    seasonal_return,
    shared_record,
    silence,
    slow_burn,
    small_hours,
    streak,
    sudden_drop,
    takeover,
    visitor,
)

Find = Callable[[Listening], Iterator[Moment]]

FINDERS: Sequence[Find] = (
    binge.find,
    obsession.find,
    discovery.find,
    streak.find,
    comeback.find,
    love.find,
    last_play.find,
    takeover.find,
    handover.find,
    newcomer.find,
    big_day.find,
    sudden_drop.find,
    slow_burn.find,
    silence.find,
    album.find,
    rabbit_hole.find,
    loop.find,
    reign.find,
    peak.find,
    anniversary.find,
    one_song.find,
    ritual.find,
    loyalty.find,
    shared_record.find,
    first_song.find,
    marathon.find,
    milestone.find,
    opener.find,
    after_hours.find,
    odd_day.find,
    last_song.find,
    seasonal_return.find,
    change_of_heart.find,
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
    pair.find,
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
