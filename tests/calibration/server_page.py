"""Measure servers, print, and write ``docs/calibration-servers.md``."""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scipy.stats import chi2

from domain.period import PeriodKind
from story.group_moments import GROUP_FINDERS
from story.server.tell import TOGETHER
from tests.calibration.page import table
from tests.calibration.server import MEMBERS, MONTHS, Server, a_server
from tests.calibration.server_planting import GroupPlant, saw
from tests.calibration.server_plants import GROUP_PLANTS

BY_CHANCE = ("spread", "twin-days")
"""Kinds that claim more than chance makes."""
LUCK = ("same-minute",)
"""Kinds that are luck, and say so: of what chance makes, the rarest."""
TRIES = 3
AT_MOST, AT_LEAST = {"spread": 0.3, "twin-days": 0.25}, 0.8
"""False finds a month of a server of fifteen, the second being 0.2 a person-year; and the share of
plants that must be found."""


@dataclass
class Together:
    """What was found in servers of which nothing is to be found, and of what was planted."""

    times: Counter[str] = field(default_factory=Counter)
    months: int = 0
    servers: int = 0
    seen: Counter[tuple[str, str]] = field(default_factory=Counter)
    tries: int = 0

    def add(self, server: Server, months: Sequence[str] = MONTHS) -> None:
        """Ask every finder of each month."""
        self.servers += 1
        for month in months:
            company = server.company(month)
            self.times.update(one.kind for find in GROUP_FINDERS for one in find(company))
            self.months += 1

    def plant(
        self, server: Server, seed: int, plants: Sequence[GroupPlant] = GROUP_PLANTS
    ) -> None:
        """Plant everything once, each by itself."""
        self.tries += 1
        for plant in plants:
            self.seen[plant.kind, plant.told] += saw(plant, server, seed)

    def a_month(self, kind: str) -> float:
        return self.times[kind] / self.months

    def at_most(self, kind: str) -> float:
        """Bound a kind’s rate a server-month from above: one-sided, 95 %, Poisson."""
        return float(chi2.ppf(0.95, 2 * (self.times[kind] + 1)) / 2 / self.months)


def measured(servers: int) -> Together:
    """Measure so many servers."""
    together = Together()
    for seed in range(servers):
        server = a_server(seed)
        together.add(server)
        for again in range(TRIES):
            together.plant(server, seed * TRIES + again)
        sys.stderr.write(f"\r{seed + 1} of {servers} servers")
    sys.stderr.write("\n")
    return together


def server_page(together: Together) -> Iterator[str]:
    """Write what was measured, how, and on what."""
    yield from SERVERS.format(
        servers=together.servers,
        members=MEMBERS,
        months=together.months,
        month=TOGETHER[PeriodKind.MONTH],
        year=TOGETHER[PeriodKind.YEAR],
    ).splitlines()
    first = [*BY_CHANCE, *LUCK]
    kinds = [*first, *sorted({plant.kind for plant in GROUP_PLANTS} - {*first})]
    yield from table(
        ("Kind", "Finds", "A server-month", "At most (95 %)", "Rests on"),
        [
            (
                kind,
                str(together.times[kind]),
                f"{together.a_month(kind):.2f}",
                f"{together.at_most(kind):.2f}",
                _rests(kind),
            )
            for kind in kinds
        ],
    )
    yield from PLANTED.format(tries=together.tries).splitlines()
    yield from table(
        ("Kind", "What was planted", "Found"),
        [
            (one.kind, one.told, f"{together.seen[one.kind, one.told] / together.tries:.2f}")
            for one in GROUP_PLANTS
        ],
    )


def _rests(kind: str) -> str:
    if kind in BY_CHANCE:
        return "a test"
    return "luck, and says so" if kind in LUCK else "nothing; 1 a story"


SERVERS = """\
# How often we are wrong about members together

Written by `make calibrate`, as `calibration.md` is of members by themselves. Every figure is of
the finders alone, before quiet lists and the choice of what is told.

## Servers in which nobody has anything from anybody

{servers} invented servers of {members} members, {months} server-months: null listeners whose
artists come from a pool twice as large as one taste, each in an order of their own, and who
explore from one pool. A spread found here is a mistake, and its bound has to stay within 0.3 a
server-month; so are days alike, whose bound has to stay within 0.25, which is 0.2 a person-year.
A shared minute is luck, and told as luck: of those in a month the rarest, where habits bring it
once in a hundred months or less, and beside it how many such minutes chance gives the two. That
there is one so often, with so many songs and pairs to draw from, is no mistake: nothing more is
said than that it came.

What rests on *nothing* describes, and is true wherever it is found. The checker holds it to its
words (`tests/checker`), and the choice to its number: one of a kind in a story, and of all kinds
together {month} in a month and {year} in a year (`story/server`).
"""
PLANTED = """
## Together after all

The same servers, {tries} times, each time with one thing planted among members drawn by lot.
Found is what names those members and nobody else; of *light*, those members and whoever else
happened to be listening. At least 0.80 have to be found. Where nothing else is heard on the days
of what is planted, it is because a play in between would make it another thing: a record that
was left for something else is no record heard through.
"""


def main() -> None:
    """Measure as many servers as asked for."""
    options = ArgumentParser(prog="make calibrate")
    options.add_argument("--servers", type=int, default=8)
    text = "\n".join(server_page(measured(options.parse_args().servers))) + "\n"
    sys.stdout.write(text)
    page = Path(__file__).parents[2] / "docs" / "calibration-servers.md"
    page.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
