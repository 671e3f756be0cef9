"""Finds counted by kind, and how sure one can be of so few."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from scipy.stats import chi2

from story.moments import notice, seasonal_return
from tests.calibration.person import Person

YEARLY = frozenset({"last-play", "loyalty", "peak", "reign", "slow-burn"})
"""Kinds that only a year tells."""


def named(moment) -> str:
    """Tell kinds apart, and tracks from artists, by the rule they were found by."""
    return str(moment.evidence.rule.removeprefix("rule-"))


@dataclass
class Finds:
    """How many of each kind were found, in how much listening."""

    times: Counter[str] = field(default_factory=Counter)
    person_months: int = 0

    def add(self, person: Person, months: Iterable[str], years: Iterable[str] = ()) -> None:
        """Ask every finder of each month; of years, only the kinds that need one."""
        for month in months:
            found = notice(person.listening(month))
            self.times.update(named(one) for one in (*found.moments, *found.small))
            self.person_months += 1
        for year in years:
            found = notice(person.listening(year))
            self.times.update(named(one) for one in found.moments if one.kind in YEARLY)

    def add_seasons(self, person: Person, months: Iterable[str]) -> None:
        """Ask of each month only what needs years: of people whose years are known."""
        for month in months:
            found = list(seasonal_return.find(person.listening(month)))
            self.times.update(named(one) for one in found)
            self.person_months += 1

    def a_year(self, kind: str) -> float:
        return self.times[kind] * 12 / self.person_months

    def at_most(self, kind: str) -> float:
        """Bound a kind’s rate a person-year from above: one-sided, 95 %, Poisson."""
        return float(chi2.ppf(0.95, 2 * (self.times[kind] + 1)) / 2 * 12 / self.person_months)
