"""A record of many hands that had a month: a cast, a soundtrack, a compilation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import numpy as np

from ledger.identity import identity
from story.civil import day_of, local_ms
from story.evidence import Evidence, Value
from story.facts.months import Month, months
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-shared-record", 1)
PLAYS, SHARE, TIMES_NEXT, ARTISTS = 20, 0.2, 2.0, 4
GROWN = 1.5
"""How many times the month before's share it must be: else it only crossed a line."""
GENERIC = re.compile(
    r"\W*(?:(?:the )?(?:very )?(?:best|essential|ultimate|greatest hits?|hits|singles?|gold|live"
    r"|unplugged|anthology|collection|remix(?:es)?|demos?|acoustic|christmas|covers?)"
    r"(?: of| collection| album| songs| sessions| ep)?)\W*",
    re.IGNORECASE,
)
"""Titles that many records have: without their artist they name nothing."""


@dataclass(frozen=True, slots=True)
class SharedRecord:
    """A fifth of a month, on one record that four artists or more stand on."""

    kind: ClassVar[str] = "shared-record"
    form: ClassVar[str] = "shared-record"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    album: str
    artist: str
    """Who had most of it."""
    numbers: dict[str, Value]
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        said = self.numbers | {"album": self.album, "artist": self.artist}
        return said | {"compared": "some" if said["before"] else "never"}


def find(listening: Listening) -> Iterator[SharedRecord]:
    """Find months of which one such record took so much, at most one a month."""
    if listening.first == listening.last or not len(listening.albums):
        return
    looked = list(months(listening, before=1))
    albums = listening.album[looked[0].first : looked[-1].last]
    # Of a year's records, those alone that any of these months has are folded.
    played = np.flatnonzero(np.bincount(albums[albums >= 0], minlength=1)).tolist()
    if not played:
        return
    titles = [identity(listening.albums[number].title) for number in played]
    names = {name: n for n, name in enumerate(sorted(set(titles)))}
    title_of = np.full(len(listening.albums) + 1, -1)
    title_of[played] = [names[title] for title in titles]
    record = title_of[listening.album]
    for before, month in pairwise(looked):
        if watched(listening, before.start, before.stop) < ABSENCE_COVERAGE or not month.plays:
            continue
        plays, had = (_plays(record, one, len(names)) for one in (month, before))
        title = int(plays.argmax())
        following = int(np.partition(plays, -2)[-2]) if len(plays) > 1 else 0
        rows = np.flatnonzero(record[month.first : month.last] == title) + month.first
        took = len(rows) >= max(PLAYS, SHARE * month.plays, TIMES_NEXT * following)
        grew = len(rows) / month.plays >= GROWN * int(had[title]) / max(before.plays, 1)
        if took and grew and _many_hands(listening, rows):
            yield _shared_record(listening, month, rows, (following, int(had[title])))


def _plays(record: Int64, month: Month, titles: int) -> Int64:
    own = record[month.first : month.last]
    return np.bincount(own[own >= 0], minlength=titles)


def _many_hands(listening: Listening, rows: Int64) -> bool:
    """Say whether four artists stand on it, and its title is its own."""
    artists = np.unique(listening.artist_of[listening.track[rows]])
    title = listening.albums[listening.album[rows[0]]].title
    return len(artists) >= ARTISTS and not GENERIC.fullmatch(title)


def _shared_record(
    listening: Listening, month: Month, rows: Int64, others: tuple[int, int]
) -> SharedRecord:
    following, had = others
    artists = np.bincount(listening.artist_of[listening.track[rows]])
    most = int(artists.argmax())
    numbers: dict[str, Value] = {
        "month": month.on,
        "plays": len(rows),
        "of": month.plays,
        "share": round(100 * len(rows) / month.plays),
        "next": following,
        "before": had,
        "artists": int((artists > 0).sum()),
        "artist_plays": int(artists[most]),
        "songs": len(np.unique(listening.track[rows])),
        "days": len(
            np.unique(day_of(local_ms(listening.started_at[rows], listening.period.zone)))
        ),
    }
    return SharedRecord(
        album=listening.albums[listening.album[rows[0]]].title,
        artist=listening.artists[most],
        numbers=numbers,
        about=frozenset({most}),
        weight=interest(
            listening,
            int(listening.started_at[rows[-1]]),
            ratio=len(rows) / max(following, 1),
        ),
        evidence=evidence(listening, RULE, rows, numbers, {"before": had, "next": following}),
    )
