"""An artist first heard just now, and already among the first three."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, iso
from story.evidence import Evidence, Value
from story.facts.firsts import artist_first_at
from story.facts.months import Month, artist_plays, months, rows_of
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import first_ever, first_since_we_began
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-newcomer", 1)
PODIUM, SHARE, PLAYS = 3, 0.05, 10
NEW_MS = 30 * DAY_MS
SHARE_OF_MONTHS = 0.11
"""Of real months that have one: its rarity, for want of a chance."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A first play, and a place among a month's first three."""

    kind: ClassVar[str] = "newcomer"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    artist: str
    track: Track
    """The one first played."""
    numbers: dict[str, Value]
    ever: bool
    since_on: str
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        return "newcomer" if self.ever else "newcomer-since"

    def values(self) -> dict[str, Value]:
        said = {"artist": self.artist, "track": self.track.title} | self.numbers
        return said if self.ever else said | {"since": self.since_on}


def find(listening: Listening) -> Iterator[Newcomer]:
    """Find the highest newcomer of each month."""
    if listening.first == listening.last:
        return
    first_at = artist_first_at(listening)
    told: set[int] = set()
    for month in months(listening):
        for artist, place in _podium(artist_plays(listening, month), month):
            at = int(first_at[artist])
            fresh = month.start - NEW_MS <= at and artist not in told
            # Known but a month: what belonged to the month before was told there.
            if fresh and not _was_there(listening, artist, month):
                ever = first_ever(listening, at)
                if ever or first_since_we_began(listening, at):
                    told.add(artist)
                    yield _newcomer(listening, month, artist, place, ever=ever)
                    break


def _podium(plays: Int64, month: Month) -> list[tuple[int, int]]:
    """List the first three that have their share, each with its place, ties on the better."""
    if not month.plays:
        return []
    order = np.argsort(-plays, kind="stable")[:PODIUM].tolist()
    return [
        (artist, int((plays > plays[artist]).sum()) + 1)
        for artist in order
        if plays[artist] >= max(PLAYS, SHARE * month.plays)
    ]


def _was_there(listening: Listening, artist: int, month: Month) -> bool:
    """Say whether the month before had it among its first three already."""
    [before, *_] = [one for one in months(listening, before=1) if one.stop == month.start]
    return artist in {number for number, _ in _podium(artist_plays(listening, before), before)}


def _newcomer(
    listening: Listening, month: Month, artist: int, place: int, *, ever: bool
) -> Newcomer:
    zone = listening.period.zone
    own = listening.artist_of[listening.track[: month.last]] == artist
    rows = np.flatnonzero(own)
    in_month = rows_of(listening, month, artist)
    numbers: dict[str, Value] = {
        "month": month.on,
        "first_on": iso(int(listening.started_at[rows[0]]), zone)[:10],
        "plays": len(in_month),
        "of": month.plays,
        "share": round(100 * len(in_month) / month.plays),
        "place": place,
        "songs": len(np.unique(listening.track[in_month])),
    }
    since = iso(listening.since_at or 0, zone)[:10]
    return Newcomer(
        artist=listening.artists[artist],
        track=listening.tracks[listening.track[rows[0]]],
        numbers=numbers,
        ever=ever,
        since_on=since,
        about=frozenset({artist}),
        weight=interest(
            listening,
            int(listening.started_at[in_month[-1]]),
            chance=SHARE_OF_MONTHS,
        ),
        evidence=evidence(listening, RULE, rows, numbers, {"since": since}),
    )
