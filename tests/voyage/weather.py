"""What goes wrong in a year, and when: drawn once, from a seed."""

from dataclasses import dataclass

import numpy as np

from tests.ledgers import DAY, HOUR, NOON

Spans = tuple[tuple[int, int], ...]
EACH = {"faults": 20, "away": 20, "hour_closed": 30, "day_closed": 120, "restarts": 7, "deaths": 2}
"""One of each in about so many days."""
KILLS_EVERY_DAYS = 60
STATEMENTS = 30
"""A visit has fewer: some deaths come between two visits."""


@dataclass(frozen=True)
class Weather:
    """Spans and instants, UTC ms, sorted."""

    faults: Spans
    """Spotify answers nobody."""
    away: Spans
    """The bot is not running."""
    closed: Spans
    """Spotify says 429, and for how long yet."""
    restarts: tuple[int, ...]
    deaths: tuple[tuple[int, int], ...]
    """(when, at which statement): the next visit's connections are dropped there."""
    kills: tuple[int, ...]
    """The next visit is a child's of its own, which gets SIGKILL."""


def weather(days: int, seed: int) -> Weather:
    """Draw a year's troubles, or a shorter voyage's: at least one of each."""
    dice = np.random.default_rng(seed)

    def instants(every_days: float) -> list[int]:
        many = max(1, round(days / every_days))
        return sorted((NOON + dice.integers(6 * HOUR, days * DAY, many)).tolist())

    def spans(every_days: float, length: int) -> Spans:
        return tuple((at, at + length) for at in instants(every_days))

    closed = spans(EACH["hour_closed"], HOUR) + spans(EACH["day_closed"], DAY)
    return Weather(
        spans(EACH["faults"], HOUR),
        spans(EACH["away"], HOUR),
        tuple(sorted(closed)),
        tuple(instants(EACH["restarts"])),
        tuple((at, int(dice.integers(STATEMENTS))) for at in instants(EACH["deaths"])),
        tuple(instants(KILLS_EVERY_DAYS)),
    )


def inside(spans: Spans, at: int) -> tuple[int, int] | None:
    """Give the span that an instant lies in, if any."""
    return next(((start, stop) for start, stop in spans if start <= at < stop), None)
