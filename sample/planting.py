"""Planted events, turned into what a day must hold and must not."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sample.dice import Dice
from sample.people import Persona, Planted
from sample.shelves import Music, Tune

DAY = timedelta(days=1)
SHELF = "shelf x"
"""In a written sitting: so many plays of whatever the shelf brings."""


@dataclass(frozen=True, slots=True)
class Script:
    """A sitting written down: when it begins, local time, and what is played."""

    at: datetime
    tunes: tuple[Tune, ...]
    drawn: int
    """So many more plays, drawn from the shelf."""


@dataclass(slots=True)
class Plan:
    """All that is written for one persona."""

    scripts: list[Script] = field(default_factory=list)
    agenda: dict[date, list[Tune]] = field(default_factory=lambda: defaultdict(list))
    """Tunes to be played on a day, whenever there is a sitting."""
    barred: dict[Tune, list[tuple[date, date]]] = field(default_factory=lambda: defaultdict(list))
    """From and until when a tune is not played unless the agenda or a script says so."""
    silent: set[date] = field(default_factory=set)

    def bar(self, tunes: Sequence[Tune], first_on: date, last_on: date) -> None:
        for tune in tunes:
            self.barred[tune].append((first_on, last_on))

    def allows(self, tune: Tune, day: date) -> bool:
        """Say whether a tune may be played on a day by its listener's own choice."""
        if day < tune.released_on:
            return False
        return not any(start <= day <= stop for start, stop in self.barred.get(tune, ()))


def plan(persona: Persona, music: Music) -> Plan:
    """Read what is planted; raise KeyError for a kind there is not."""
    made = Plan()
    for planted in persona.planted:
        KINDS[planted.kind](made, planted, music, persona)
    made.scripts.sort(key=lambda script: script.at)
    return made


def _sitting(made: Plan, planted: Planted, music: Music, persona: Persona) -> None:
    """``at``, ``play``: a sitting from its first second to its last tune."""
    tunes: list[Tune] = []
    drawn = 0
    for line in planted.table["play"]:
        if line.startswith(SHELF):
            drawn = int(line.removeprefix(SHELF))
            continue
        wanted, _, times = line.rpartition(" x")
        tunes += music.find(wanted) * int(times) if times.isdecimal() else music.find(line)
    made.scripts.append(Script(planted.table["at"], tuple(tunes), drawn))


def _weekly(made: Plan, planted: Planted, music: Music, persona: Persona) -> None:
    """``weekday``, ``at``, ``play``, ``from``, ``until``, ``chance``: a record a week."""
    tunes = music.find(planted.table["play"])
    at: time = planted.table["at"]
    for day in _days(planted):
        dice = Dice(persona.name, planted.name, day)
        if day.strftime("%A") == planted.table["weekday"] and dice.chance(planted.table["chance"]):
            late = timedelta(seconds=dice.below(1500))
            made.scripts.append(Script(datetime.combine(day, at) + late, tunes, 0))
    made.bar(tunes, planted.day("from"), planted.day("until"))


def _spell(made: Plan, planted: Planted, music: Music, persona: Persona) -> None:
    """``of``, ``from``, ``until``, ``plays``, ``days``: much of one thing for a while."""
    dice = Dice(persona.name, planted.name)
    tunes = dice.shuffled(music.find(planted.table["of"]))
    days = list(_days(planted))
    # It begins and ends on the days that are written.
    between = dice.shuffled(days[1:-1])[: planted.table["days"] - 2]
    chosen = [days[0], *sorted(between), days[-1]]
    for number in range(planted.table["plays"]):
        day = chosen[number % len(chosen)]
        # The first tunes of the shuffle most: a spell has its favourites.
        weights = [1 / (place + 1.5) for place in range(len(tunes))]
        made.agenda[day].append(dice.weighted(tunes, weights))
    made.bar(tunes, days[0] - 7 * DAY, days[-1])


def _streak(made: Plan, planted: Planted, music: Music, persona: Persona) -> None:
    """``of``, ``from``, ``days``: day after day, and not on the days around."""
    dice = Dice(persona.name, planted.name)
    tunes = music.find(planted.table["of"])
    first_on = planted.day("from")
    for number in range(planted.table["days"]):
        for _ in range(1 + dice.chance(planted.table.get("twice", 0.2))):
            made.agenda[first_on + number * DAY].append(dice.pick(tunes))
    made.bar(tunes, first_on - 2 * DAY, first_on + (planted.table["days"] + 1) * DAY)


def _found(made: Plan, planted: Planted, music: Music, persona: Persona) -> None:
    """``of``, ``first``, ``plays``, ``early``, ``a_week``, ``until``: new, then kept.

    ``plays`` on the first day, one each on the ``early`` days after it, then so many a week.
    """
    dice = Dice(persona.name, planted.name)
    tunes = music.find(planted.table["of"])
    first_on, last_on = planted.day("first"), planted.day("until")
    for number in range(planted.table.get("plays", 1)):
        made.agenda[first_on].append(tunes[number % len(tunes)])
    for after in planted.table["early"]:
        made.agenda[first_on + after * DAY].append(dice.pick(tunes))
    day = first_on + (max(planted.table["early"], default=0) + 1) * DAY
    while day <= last_on:
        if dice.chance(planted.table["a_week"] / 7):
            made.agenda[day].append(dice.pick(tunes))
        day += DAY
    made.bar(tunes, persona.first_on, persona.last_on)


def _season(made: Plan, planted: Planted, music: Music, persona: Persona) -> None:
    """``of``, ``months``, ``a_week``: in some months only."""
    dice = Dice(persona.name, planted.name)
    tunes = music.find(planted.table["of"])
    day = persona.first_on
    while day <= persona.last_on:
        if day.month in planted.table["months"] and dice.chance(planted.table["a_week"] / 7):
            made.agenda[day].append(dice.pick(tunes))
        day += DAY
    made.bar(tunes, persona.first_on, persona.last_on)


def _away(made: Plan, planted: Planted, music: Music, persona: Persona) -> None:
    """``of``, ``from``, ``until``: not played at all."""
    made.bar(music.find(planted.table["of"]), planted.day("from"), planted.day("until"))


def _silence(made: Plan, planted: Planted, music: Music, persona: Persona) -> None:
    """``from``, ``until``: nothing at all."""
    made.silent.update(_days(planted))


def _days(planted: Planted) -> Iterator[date]:
    day = planted.day("from")
    while day <= planted.day("until"):
        yield day
        day += DAY


KINDS: dict[str, Callable[[Plan, Planted, Music, Persona], None]] = {
    "sitting": _sitting,
    "weekly": _weekly,
    "spell": _spell,
    "streak": _streak,
    "found": _found,
    "season": _season,
    "away": _away,
    "silence": _silence,
}
