"""The figures, as a page of the docs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from story.choose import at_most
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
    "ritual-hour",
    "ritual-weekday",
    "silence",
    "seasonal-return",
)
"""Kinds that rest on a chance, or on a listener's own percentile: in null listening, mistakes."""
CHANGES = (
    "big-day",
    "change-of-heart",
    "handover",
    "loop",
    "newcomer",
    "reign",
    "shared-record",
    "sudden-drop",
    "takeover",
)
"""Kinds that claim a change by thresholds alone: held to the same bound."""
HELD = (*TESTED, *CHANGES)
ONLY_SMALL = frozenset(
    {
        "visitor",
        "no-repeats",
        "carry-over",
        "one-artist",
        "same-title",
        "one-day-song",
        "small-hours",
        "pair",
    }
)
SAME_KIND = {"midnight": "first-song", "last-song-month": "last-song"}
"""Rules that go by another name than their kind."""
AT_MOST, AT_LEAST = 0.2, 0.8


class Real(NamedTuple):
    """Real listeners together, as they are and shuffled."""

    listeners: int
    as_they_are: Finds
    shuffled: Finds


class Null(NamedTuple):
    """Null listeners: of two years each, and of four for what a kind of three years claims."""

    finds: Finds
    seasons: Finds

    def of(self, kind: str) -> Finds:
        return self.seasons if kind == "seasonal-return" else self.finds


def page(
    people: tuple[int, int], null: Null, plants: Sequence[tuple[Plant, int]], real: Real | None
) -> Iterator[str]:
    """Write what was measured, how, and on what: on how many people, and how many had plants."""
    everybody, some = people
    yield from HEAD.format(
        people=everybody,
        years=f"{null.finds.person_months / 12:.0f}",
        months=null.finds.person_months,
        others=f"{null.seasons.person_months / 12:.0f}",
    ).splitlines()
    yield from table(
        ("Kind", "Finds", "A person-year", "At most (95 %)", "Rests on"),
        _null_rows(null),
    )
    yield from PLANTED.format(people=some).splitlines()
    yield from table(
        ("Kind", "What was planted", "Found"),
        [(plant.kind, plant.told, f"{seen / some:.2f}") for plant, seen in plants],
    )
    yield from DESCRIBED.splitlines()
    if real is not None:
        years = f"{real.as_they_are.person_months / 12:.1f}"
        yield from REAL.format(listeners=real.listeners, years=years).splitlines()
        yield from table(("Kind", "A person-year", "Shuffled", "What is left"), _real_rows(real))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield ""
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |"


def _null_rows(null: Null) -> Iterator[Sequence[str]]:
    for kind in [*HELD, *sorted({*null.finds.times} - {*HELD})]:
        finds = null.of(kind)
        rate, bound = finds.a_year(kind), finds.at_most(kind)
        yield kind, str(finds.times[kind]), f"{rate:.2f}", f"{bound:.2f}", _rests(kind)


def _rests(kind: str) -> str:
    if kind in TESTED:
        return "a test"
    if kind in CHANGES:
        return "a change"
    if kind in ONLY_SMALL:
        return "nothing; a small fact"
    month, year = at_most(SAME_KIND.get(kind, kind)).values()
    return f"nothing; {month} a month, {year} a year"


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
that nobody watched, and songs left early as often as ever. Every month was asked, and every year
for the kinds that only a year tells. *Seasonal-return* needs years: it alone was asked, of the
third and the fourth year of every second of them, {others} person-years in all.

- What rests on *a test*, of chance or of the listener's own percentile, is a mistake wherever it
  is found here. The bound is one-sided, 95 %, Poisson, and has to stay within 0.2 a person-year.
- What rests on *a change* claims one by its thresholds alone. It is held to the same bound,
  although each find is true as it is worded.
- What rests on *nothing* describes, and is true wherever it is found. The checker holds it to its
  words, and the choice to its number: so many a story at most.
"""
PLANTED = """
## Something did

{people} of the same people, each with one thing planted in the second year, all of it watched. At
least 0.80 have to be found.
"""
DESCRIBED = """
Nothing is planted for what everybody has: the first song of a year and the song at midnight, a
row without repeats, a day that begins with the last one's song, the small hours.

What only describes is held by how often it may be told: by the number in the table above, of a
kind and a story, and of all small facts together one in a month and two in a year, or one more
beside a single moment or none (`story/choose.py`, `story/compose.py`). `tests/monotony` holds
that on all stories in a row of every listener.
"""
REAL = """
## Real listening

{listeners} real listeners together, {years} person-years: as they are, and with the contents of
their sittings put in another order within each half-year, at the same hours. What is left after
that does not hang on when things were played.
"""
