"""Measure, print, and write ``docs/calibration.md``."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from tests.beside import ROOT, SHARED
from tests.calibration.measure import Finds
from tests.calibration.null import DAYS, a_person
from tests.calibration.page import Null, Real, page
from tests.calibration.person import Person
from tests.calibration.planting import found, planted
from tests.calibration.plants import PLANTS
from tests.checker.exports import heard

DATA = SHARED / "data"


def main() -> None:
    """Measure as many people as asked for."""
    options = ArgumentParser(prog="make calibrate")
    options.add_argument("--people", type=int, default=90)
    options.add_argument("--planted", type=int, default=20, help="how many of them get plants")
    options.add_argument("--data", type=Path, default=DATA, help="where real listening is, if any")
    asked = options.parse_args()
    null, seen = Null(Finds(), Finds()), [0] * len(PLANTS)
    for seed in range(asked.people):
        person = a_person(seed)
        null.finds.add(person, person.months(), person.years())
        if seed % 2:
            longer = a_person(seed, 2 * DAYS)
            null.seasons.add_seasons(longer, longer.months()[24:])
        for place, plant in enumerate(PLANTS if seed < asked.planted else ()):
            seen[place] += found(plant, planted(plant, seed, person))
        sys.stderr.write(f"\r{seed + 1} of {asked.people}")
    sys.stderr.write("\n")
    plants = list(zip(PLANTS, seen, strict=True))
    people = asked.people, min(asked.people, asked.planted)
    text = "\n".join(page(people, null, plants, _real(asked.data))) + "\n"
    sys.stdout.write(text)
    (ROOT / "docs" / "calibration.md").write_text(text, "utf-8")


def _real(folder: Path) -> Real | None:
    listeners = list(real_listeners(folder))
    if not listeners:
        return None
    as_they_are, shuffled = Finds(), Finds()
    for seed, person in enumerate(listeners):
        as_they_are.add(person, person.months(), person.years())
        other = person.shuffled(seed)
        shuffled.add(other, other.months(), other.years())
    return Real(len(listeners), as_they_are, shuffled)


def real_listeners(folder: Path) -> Iterator[Person]:
    """Read every real listener that is there."""
    for path in sorted(folder.glob("listener-*.zip")):
        yield Person.real(heard(path, "you", "Europe/Lisbon"))


if __name__ == "__main__":
    main()
