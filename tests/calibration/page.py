"""The figures, as a page of the docs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tests.calibration.measure import Finds
from tests.calibration.planting import Plant

TESTED = (
    "binge",
    "obsession-track",
    "obsession-artist",
    "streak-track",
    "streak-artist",
    "comeback-track",
    "comeback-artist",
    "last-play",
    "opener",
    "closer",
    "after-hours",
    "odd-day",
)
"""Kinds that rest on a test of chance: for these a find in null listening is a mistake."""
AT_MOST, AT_LEAST = 0.2, 0.8


class Real(NamedTuple):
    """Real listeners together, as they are and shuffled."""

    listeners: int
    as_they_are: Finds
    shuffled: Finds


def page(
    people: int, null: Finds, plants: Sequence[tuple[Plant, int]], real: Real | None
) -> Iterator[str]:
    """Write what was measured, how, and on what."""
    yield from HEAD.format(
        people=people, years=f"{null.person_months / 12:.0f}", months=null.person_months
    ).splitlines()
    yield from table(
        ("Kind", "Finds", "A person-year", "At most (95 %)", "Rests on a test"),
        _null_rows(null),
    )
    yield from PLANTED.format(people=people).splitlines()
    yield from table(
        ("Kind", "What was planted", "Found"),
        [(plant.kind, plant.told, f"{seen / people:.2f}") for plant, seen in plants],
    )
    if real is not None:
        years = f"{real.as_they_are.person_months / 12:.1f}"
        yield from REAL.format(listeners=real.listeners, years=years).splitlines()
        yield from table(("Kind", "A person-year", "Shuffled", "What is left"), _real_rows(real))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield ""
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |"


def _null_rows(null: Finds) -> Iterator[Sequence[str]]:
    for kind in sorted({*TESTED, *null.times}, key=lambda one: (one not in TESTED, one)):
        rate, bound = null.a_year(kind), null.at_most(kind)
        yield kind, str(null.times[kind]), f"{rate:.2f}", f"{bound:.2f}", _tested(kind)


def _tested(kind: str) -> str:
    return "yes" if kind in TESTED else "no: it describes"


def _real_rows(real: Real) -> Iterator[Sequence[str]]:
    for kind in sorted({*real.as_they_are.times, *real.shuffled.times}):
        rate, after = real.as_they_are.a_year(kind), real.shuffled.a_year(kind)
        left = f"{after / rate:.0%}".replace("%", " %") if rate else "new"
        yield kind, f"{rate:.2f}", f"{after:.2f}", left


HEAD = """\
# How often we are wrong, and how often we see

Written by `make calibrate`. Every figure is of the finders alone: everything they noticed,
before the choice of what is told.

## Nothing happened

{people} invented people, {months} person-months ({years} person-years) of *null listening*: a
taste that never changes (Zipf over artists and their songs), sittings, whole records, 3 %
natural repeats, 10 % exploration, uneven days of about 24 plays on average, clock changes, days
that nobody watched. Every month was asked, and for the last play so far every year. Whatever a
kind that rests on a test of chance finds here is a mistake; the bound is one-sided, 95 %,
Poisson, and has to stay within 0.2 a person-year. Kinds that only describe are true wherever
they are found.
"""
PLANTED = """
## Something did

The same {people} people, each with one thing planted in the second year, all of it watched.
"""
REAL = """
## Real listening

{listeners} real listeners together, {years} person-years: as they are, and with the contents of
their sittings put in another order within each half-year, at the same hours. What is left after
that does not hang on when things were played.
"""
