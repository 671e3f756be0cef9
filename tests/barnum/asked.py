"""A claim's predicate, asked of other listeners: is there such a thing here too?

The predicate of a told moment is its kind with all the thresholds of its rule and of being told,
its hour where it is told by one, and its season: the month of a month's story, the quarter of a
year's. Its exact numbers and its titles are no part of it. Others are asked over a period of the
same length, their calendars moved by whole years so that the seasons lie upon one another.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

import numpy as np

from story.choose import choose
from story.civil import day_of, local_ms, month_of
from story.compose import SMALL
from story.listening import Listening
from story.moment import Moment
from story.moments import Noticed
from story.tiers import common
from tests.calibration.person import Person
from tests.letters import Letter, letters

FEWEST = 20
"""Plays of a month, and a month of a quarter, for another's listening to be asked at all."""
OTHERS = 3
"""With fewer others nothing can be said of most people."""
OF_A_YEAR = frozenset(
    {"first-song", "last-play", "last-song", "loyalty", "peak", "reign", "slow-burn"}
)
"""Kinds that have no season: only a whole year has them."""
BY_THE_HOUR = frozenset({"binge", "loop", "ritual"})
MOST = 0.5
Notice = Callable[[Listening], Noticed]


class Predicate(NamedTuple):
    """What is asked of others."""

    kind: str
    when: str
    """The quarter of the day, or the weekday, where it is told by one."""
    season: int
    """The quarter of the year in which a year tells it; else 0."""


class Claim(NamedTuple):
    """One told moment, and the share of the others for whom it holds as well."""

    period: str
    predicate: Predicate
    share: float

    @property
    def vague(self) -> bool:
        return self.share > MOST


@dataclass
class Crowd:
    """Listeners, each asked about the others, by what a ``notice`` finds."""

    people: Mapping[str, Person]
    notice: Notice
    there: dict[tuple[str, str], tuple[Listening, frozenset[Predicate]]] = field(
        default_factory=dict
    )

    def claims(self, name: str, periods: Iterable[str]) -> Iterator[Claim]:
        """Tell a listener's stories in a row, and ask the others about each claim."""
        for letter in letters(self.people[name], periods):
            for moment in self.told(letter):
                own = predicate(letter.listening, moment)
                held = [*self._held(name, letter.period, own)]
                if len(held) >= OTHERS:
                    yield Claim(letter.period, own, sum(held) / len(held))

    def told(self, letter: Letter) -> list[Moment]:
        """Choose what the story tells, small facts too, as the house does."""
        listening = letter.listening
        choice = choose(self.notice(listening), listening, told_before=letter.memory)
        small = SMALL[listening.period.kind] + (len(choice.moments) <= 1)
        return [*choice.moments, *choice.small[:small]]

    def _held(self, name: str, period: str, own: Predicate) -> Iterator[bool]:
        """Ask each other of every period that the claim's may be laid upon."""
        for other in sorted({*self.people} - {name}):
            person = self.people[other]
            periods = person.months() if len(period) > 4 else person.years()
            asked = [self.of(other, one) for one in periods if one.endswith(period[4:])]
            found = [own in there for listening, there in asked if heard(listening, own.season)]
            if found:
                yield sum(found) > MOST * len(found)

    def of(self, name: str, period: str) -> tuple[Listening, frozenset[Predicate]]:
        """Give a listening, and the predicates of everything that could be told of it."""
        if (name, period) not in self.there:
            listening = self.people[name].listening(period)
            noticed = self.notice(listening)
            found = [one.moment for one in choose(noticed, listening).considered]
            kind = listening.period.kind
            moments = [one for one in (*found, *noticed.small) if not common(one, kind)]
            there = frozenset(predicate(listening, one) for one in moments)
            self.there[name, period] = listening, there
        return self.there[name, period]


def predicate(listening: Listening, moment: Moment) -> Predicate:
    """Leave out of a moment everything but what could be true of somebody else."""
    of_year = str(listening.period).isdigit() and moment.kind not in OF_A_YEAR
    season = (max(_month(listening, moment.evidence.plays[-1]), 1) + 2) // 3 if of_year else 0
    return Predicate(moment.kind, _when(moment), season)


def _month(listening: Listening, row: int) -> int:
    """Number the month of a play, from 1; less where it lies before the period."""
    wall = local_ms(listening.started_at[row : row + 1], listening.period.zone)
    first = (listening.period.year - 1970) * 12
    return int(month_of(day_of(wall))[0]) - first + 1


def _when(moment: Moment) -> str:
    if moment.kind not in BY_THE_HOUR:
        return ""
    values = moment.values()
    at = values.get("from_at") or values.get("began")
    day = values.get("weekday_on")
    hour = f"{datetime.fromisoformat(str(at)).hour // 6}" if at else ""
    return hour + (f"{date.fromisoformat(str(day)):%a}" if day else "")


def heard(listening: Listening, season: int) -> bool:
    """Say whether there was listening enough to ask of it, in its season if it has one."""
    rows = slice(listening.first, listening.last)
    if not season:
        return listening.last - listening.first >= FEWEST
    days = day_of(local_ms(listening.started_at[rows], listening.period.zone))
    months = month_of(days) - (listening.period.year - 1970) * 12
    plays = np.bincount(months, minlength=12)[season * 3 - 3 : season * 3]
    return bool(plays.min() >= FEWEST)
