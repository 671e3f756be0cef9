"""A sitting of fifteen plays or more that was all one artist's."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from story.civil import iso
from story.evidence import Evidence, Value
from story.facts.sittings import sitting_of
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-one-artist", 2)
FEWEST = 15
"""Ten in a row, as first written, are one record: half of all months have such a sitting."""
TITLES = 2
SHARE_OF_MONTHS = 0.25
AT_MOST = 5


@dataclass(frozen=True, slots=True)
class OneArtist:
    """One artist from a sitting's first play to its last."""

    kind: ClassVar[str] = "one-artist"
    form: ClassVar[str] = "one-artist"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    artist: str
    on: str
    plays: int
    titles: int
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "artist": self.artist,
            "on": self.on,
            "plays": self.plays,
            "titles": self.titles,
        }


def find(listening: Listening) -> Iterator[OneArtist]:
    """Find the period's longest such sittings, of two titles or more."""
    if listening.first == listening.last:
        return
    sitting = sitting_of(listening)
    artists = listening.artist_of[listening.track]
    firsts = np.flatnonzero(np.diff(sitting, prepend=-1))
    plays = np.diff(np.append(firsts, len(sitting)))
    alone = np.maximum.reduceat(artists, firsts) == np.minimum.reduceat(artists, firsts)
    kept = np.flatnonzero(alone & (plays >= FEWEST) & (firsts >= listening.first))
    found = 0
    for place in kept[np.argsort(-plays[kept], kind="stable")].tolist():
        rows = np.arange(firsts[place], firsts[place] + plays[place])
        titles = len(np.unique(listening.track[rows]))
        if titles >= TITLES:
            yield _one_artist(listening, rows, titles)
            found += 1
        if found == AT_MOST:
            return


def _one_artist(listening: Listening, rows: Int64, titles: int) -> OneArtist:
    artist = int(listening.artist_of[listening.track[rows[0]]])
    on = iso(int(listening.started_at[rows[0]]), listening.period.zone)[:10]
    return OneArtist(
        artist=listening.artists[artist],
        on=on,
        plays=len(rows),
        titles=titles,
        about=frozenset({artist}),
        weight=interest(
            listening,
            int(listening.started_at[rows[-1]]),
            chance=SHARE_OF_MONTHS,
            ratio=len(rows) / FEWEST,
        ),
        evidence=evidence(listening, RULE, rows, {"on": on, "plays": len(rows), "titles": titles}),
    )
