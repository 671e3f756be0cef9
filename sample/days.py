"""Fourteen months, day by day: when somebody sits down to listen, and what comes of it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from math import exp
from zoneinfo import ZoneInfo

from sample.dice import Dice
from sample.hearings import Hearing, Sitting, play, with_tunes
from sample.people import Persona
from sample.planting import DAY, Plan, Script, plan
from sample.shelves import Music, Tune
from sample.taste import Taste

MOST_IN_A_SITTING = 25
BREAK_MS = (32 * 60_000, 50 * 60_000)
"""Between sittings: over the half-hour that ends one."""
TOO_LATE_MS = 75 * 60_000
"""A sitting pushed back further than this by the one before it does not happen."""
FOREVER = 1 << 60
SATURDAY = 5


def hearings(persona: Persona, music: Music) -> list[Hearing]:
    """Live a persona's months; return all that was heard, in order."""
    written = plan(persona, music)
    life = _Life(persona, music, written)
    day = persona.first_on
    while day <= persona.last_on:
        life.live(day)
        day += DAY
    # Whoever was still listening at the last midnight is cut off there, as an export would.
    stop_ms = instant_ms(datetime.combine(day, datetime.min.time()), persona.zone)
    return [hearing for hearing in life.heard if hearing.stop_ms < stop_ms]


def instant_ms(wall: datetime, zone: ZoneInfo) -> int:
    """Turn what a clock on the wall says into UTC milliseconds.

    Where the clock skips an hour, a time within it becomes the hour after; where it repeats one,
    the first is meant.
    """
    return round(wall.replace(tzinfo=zone).timestamp() * 1000)


class _Life:
    """Where a persona's listening has come to."""

    def __init__(self, persona: Persona, music: Music, written: Plan) -> None:
        self.heard: list[Hearing] = []
        self._persona, self._plan = persona, written
        self._taste = Taste(persona, music, written)
        self._scripts = [
            (instant_ms(script.at, persona.zone), script) for script in written.scripts
        ]

    def live(self, day: date) -> None:
        """Play a day's sittings, the planned and the others, in order."""
        dice = Dice(self._persona.name, day)
        self._taste.open(day)
        if day in self._plan.silent:
            return
        agenda = dice.shuffled(self._plan.agenda.get(day, []))
        starts = self._starts(dice, day, len(agenda))
        shares: list[list[Tune]] = [[] for _ in starts]
        for tune in agenda:
            # Not in the last sitting, where there are more: it may be pushed past midnight.
            dice.pick(shares[:-1] or shares).append(tune)
        late: list[Tune] = []
        for (at_ms, size), share in zip(starts, shares, strict=True):
            self._scripted(at_ms)
            late = self._sit(dice, at_ms, size, share + late)
        self._scripted(instant_ms(datetime.combine(day + DAY, datetime.min.time()), self._zone))
        if late:
            self._sit(dice, self._free_ms + BREAK_MS[0], 0, late)

    @property
    def _zone(self) -> ZoneInfo:
        return self._persona.zone

    @property
    def _free_ms(self) -> int:
        return self.heard[-1].stop_ms if self.heard else 0

    def _starts(self, dice: Dice, day: date, asked: int) -> list[tuple[int, int]]:
        """Say when each sitting of a day begins and how many plays it has of its own."""
        sizes = list(self._sizes(dice, self._amount(dice, day) - asked))
        if not sizes and asked:
            sizes = [1]
        weekend = day.weekday() >= SATURDAY
        hours = self._persona.weekend_hours if weekend else self._persona.weekday_hours
        starts = []
        for size in sizes:
            span = dice.weighted(hours.spans, hours.weights)
            wall = datetime.combine(day, datetime.min.time())
            wall += timedelta(seconds=round(dice.between(*span) * 3600))
            starts.append((instant_ms(wall, self._zone) + dice.below(1000), size))
        return sorted(starts)

    def _amount(self, dice: Dice, day: date) -> int:
        """Say how many plays a day has: days differ more than chance would have it."""
        persona = self._persona
        if dice.chance(persona.days_off):
            return 0
        spread = persona.unevenness
        mean = persona.plays_a_day * exp(spread * dice.bell() - spread * spread / 2)
        quiet = persona.quiet_on(day)
        if day.weekday() >= SATURDAY:
            mean *= persona.weekend
        return dice.about(mean * (quiet.rate if quiet else 1))

    def _sizes(self, dice: Dice, plays: int) -> Iterator[int]:
        while plays > 0:
            size = dice.about(1 + (self._persona.sitting - 1) * dice.between(0.3, 1.7))
            size = min(plays, max(2, size), MOST_IN_A_SITTING)
            yield size
            plays -= size

    def _sit(self, dice: Dice, at_ms: int, size: int, asked: list[Tune]) -> list[Tune]:
        """Sit down unless it has grown too late; return what was asked for and not played."""
        start_ms = at_ms
        if start_ms < self._free_ms + BREAK_MS[0]:
            start_ms = self._free_ms + int(dice.between(*BREAK_MS))
        if start_ms - at_ms > TOO_LATE_MS:
            return asked
        stop_ms = self._scripts[0][0] - BREAK_MS[0] if self._scripts else FOREVER
        if start_ms > stop_ms:
            return asked
        tunes, in_order = self._taste.programme(dice, size)
        habits = self._persona.habits
        sitting = Sitting(
            start_ms,
            tuple((tune, False) for tune in tunes),
            not in_order and dice.chance(habits.shuffle),
            dice.chance(habits.offline),
            in_order,
            self._country(start_ms),
        )
        played, missed = play(with_tunes(sitting, asked, dice), dice, habits, stop_ms)
        self._keep(played)
        return missed

    def _scripted(self, until_ms: int) -> None:
        """Play every written sitting that begins before an instant."""
        while self._scripts and self._scripts[0][0] <= until_ms:
            at_ms, script = self._scripts.pop(0)
            if at_ms < self._free_ms:
                raise ValueError(f"{self._persona.name}: {script.at} is already taken")
            dice = Dice(self._persona.name, script.at)
            country = self._country(at_ms)
            tunes = tuple((tune, True) for tune in self._all_of(script, dice))
            sitting = Sitting(at_ms, tunes, False, False, True, country)
            played, _ = play(sitting, dice, self._persona.habits, FOREVER)
            self._keep(played)

    def _all_of(self, script: Script, dice: Dice) -> list[Tune]:
        tunes = list(script.tunes)
        while len(tunes) < len(script.tunes) + script.drawn:
            more, _ = self._taste.programme(dice, MOST_IN_A_SITTING)
            tunes += more
        return tunes[: len(script.tunes) + script.drawn]

    def _keep(self, played: list[Hearing]) -> None:
        for hearing in played:
            self._taste.hears(hearing.tune)
        self.heard += played

    def _country(self, at_ms: int) -> str:
        day = datetime.fromtimestamp(at_ms / 1000, self._zone).date()
        quiet = self._persona.quiet_on(day)
        return (quiet.country if quiet else None) or self._persona.country
