"""A track that was away for half a year, and called."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, iso
from story.evidence import Evidence, Value
from story.facts.rows import by_track
from story.ground.interest import interest
from story.ground.receipts import Rule, evidence
from story.ground.watched import absence_known
from story.listening import Int64, Listening
from story.moment import ConsentClass

RULE = Rule("rule-visitor", 2)
AWAY_MS, EARLIER = 180 * DAY_MS, 10
"""With three earlier plays, as first written, three months of four have one."""
SHARE_OF_MONTHS = 0.4
"""Of real months that have one, where most have: its rarity, for want of a chance."""
AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Visitor:
    """The first play of a track in 180 days or more."""

    kind: ClassVar[str] = "visitor"
    form: ClassVar[str] = "visitor"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    track: Track
    on: str
    last_on: str
    away_days: int
    about: frozenset[int]
    weight: float
    evidence: Evidence

    def values(self) -> dict[str, Value]:
        return {
            "track": self.track.title,
            "artist": self.track.artist,
            "on": self.on,
            "last_on": self.last_on,
            "away_days": self.away_days,
        }


def find(listening: Listening) -> Iterator[Visitor]:
    """Find the tracks that were away longest."""
    started, zone = listening.started_at, listening.period.zone
    order = by_track(listening).order
    same = np.diff(listening.track[order]) == 0
    earlier, later = order[:-1][same], order[1:][same]
    away = started[later] - started[earlier]
    called = (later >= listening.first) & (away >= AWAY_MS)
    earlier, later, away = earlier[called], later[called], away[called]
    found = 0
    for place in np.lexsort((later, -away)).tolist():
        last, row = int(earlier[place]), int(later[place])
        number = int(listening.track[row])
        if not _known_before(listening, number, last):
            continue
        if not absence_known(listening, int(started[last]), int(started[row])):
            continue
        days = int(away[place]) // DAY_MS
        on, last_on = iso(int(started[row]), zone)[:10], iso(int(started[last]), zone)[:10]
        rows: Int64 = np.array([last, row])
        yield Visitor(
            track=listening.tracks[number],
            on=on,
            last_on=last_on,
            away_days=days,
            about=frozenset({int(listening.artist_of[number])}),
            weight=interest(listening, int(started[row]), chance=SHARE_OF_MONTHS),
            evidence=evidence(
                listening, RULE, rows, {"on": on, "last_on": last_on, "away_days": days}
            ),
        )
        found += 1
        if found == AT_MOST:
            return


def _known_before(listening: Listening, number: int, row: int) -> bool:
    return int((listening.track[: row + 1] == number).sum()) >= EARLIER
