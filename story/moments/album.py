"""Most of a record, one song after another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from story.civil import DAY_MS, iso
from story.evidence import Evidence, Value
from story.facts.sittings import MINUTE_MS, ends
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.records import TRACKS, Stretch, stretches
from story.ground.watched import HORIZON_DAYS, absence_known, first_ever, first_since_we_began
from story.listening import Listening
from story.moment import ConsentClass

RULE = Rule("rule-album", 1)
OFTEN, OFTEN_DAYS, FULLER = 3, 30, 1.5
"""Who plays records plays them weekly: told are a first time, one with half as many songs again
as any before it, and a third within a month."""
SHARE_OF_MONTHS = 0.5
"""Of real months that have one: a filler, however long the record."""


@dataclass(frozen=True, slots=True)
class FrontToBack:
    """Nine tracks or more of one album in one sitting, and next to nothing else."""

    kind: ClassVar[str] = "album"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    album: str
    artist: str
    on: str
    tracks: int
    minutes: int
    guests: int
    """Plays of anything else inside: none or one."""
    times: int
    """Such stretches of it in thirty days, this one included."""
    in_order: bool
    """Whether all of those had it in one order: the only proof of one that there is."""
    new: bool
    """Whether none of them had ever been played before."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        if self.times >= OFTEN:
            return "album-often"
        return "album-new" if self.new else "album"

    def values(self) -> dict[str, Value]:
        return {
            "album": self.album,
            "artist": self.artist,
            "on": self.on,
            "tracks": self.tracks,
            "minutes": self.minutes,
            "guests": self.guests,
            "times": self.times,
            "in_order": "yes" if self.in_order else "no",
        }


def find(listening: Listening) -> Iterator[FrontToBack]:
    """Find what became one in the period, once a record: a first time, or a third in a month."""
    if listening.first == listening.last:
        return
    by_record: dict[int, list[Stretch]] = {}
    for one in stretches(listening):
        by_record.setdefault(one.album, []).append(one)
    for _, own in sorted(by_record.items()):
        told = [
            own[: place + 1]
            for place, one in enumerate(own)
            if one.became >= listening.first and _worth(listening, own[: place + 1])
        ]
        if told:
            yield _front_to_back(
                listening, max(told, key=lambda each: (len(each[-1].order), -len(each)))
            )


def _worth(listening: Listening, so_far: list[Stretch]) -> bool:
    """Say whether the last of a record's stretches is its first, its fullest, or the third."""
    *earlier, last = so_far
    if earlier:
        fuller = len(last.order) >= FULLER * max(len(one.order) for one in earlier)
        return fuller or len(_lately(listening, so_far)) == OFTEN
    at = int(listening.started_at[last.rows[0]])
    met = _unheard(listening, last) and first_since_we_began(listening, at)
    return met or absence_known(listening, at - HORIZON_DAYS * DAY_MS, at)


def _unheard(listening: Listening, stretch: Stretch) -> bool:
    """Say whether none of its songs was played before it, as far back as we go."""
    at = listening.started_at[stretch.rows[0]]
    return bool((listening.first_at[np.array(stretch.order)] >= at).all())


def _lately(listening: Listening, so_far: list[Stretch]) -> list[Stretch]:
    began = [int(listening.started_at[one.rows[0]]) for one in so_far]
    since = began[-1] - OFTEN_DAYS * DAY_MS
    return [one for one, at in zip(so_far, began, strict=True) if at > since]


def _in_order(times: list[Stretch]) -> bool:
    """Say whether nine songs or more came in one order each time."""
    both = set.intersection(*(set(one.order) for one in times))
    orders = {tuple(song for song in one.order if song in both) for one in times}
    return len(times) > 1 and len(both) >= TRACKS and len(orders) == 1


def _front_to_back(listening: Listening, so_far: list[Stretch]) -> FrontToBack:
    zone, started = listening.period.zone, listening.started_at
    lately = _lately(listening, so_far)
    album, rows, order, _ = so_far[-1]
    at = int(started[rows[0]])
    artist = int(listening.artist_of[order[0]])
    guests = int((listening.album[rows] != album).sum())
    minutes = int(ends(listening)[rows[-1]] - at) // MINUTE_MS
    numbers: dict[str, Value] = {
        "on": iso(at, zone)[:10],
        "tracks": len(order),
        "minutes": minutes,
        "guests": guests,
        "times": len(lately),
    }
    return FrontToBack(
        album=listening.albums[album].title,
        artist=listening.artists[artist],
        on=iso(at, zone)[:10],
        tracks=len(order),
        minutes=minutes,
        guests=guests,
        times=len(lately),
        in_order=_in_order(lately),
        new=_unheard(listening, so_far[-1]) and first_ever(listening, at),
        about=frozenset({artist}),
        weight=interest(
            listening, int(started[rows[-1]]), chance=SHARE_OF_MONTHS, ratio=len(order) / TRACKS
        ),
        evidence=evidence(
            listening,
            RULE,
            np.concatenate([one.rows for one in lately]) if len(lately) >= OFTEN else rows,
            numbers,
        ),
    )
