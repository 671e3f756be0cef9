"""The calibration, small: that it runs, that null listening is what it should be."""

import re

import numpy as np
import pytest

from tests.beside import ROOT
from tests.calibration.measure import Finds
from tests.calibration.null import PLAYS_A_DAY, a_person
from tests.calibration.page import AT_LEAST, AT_MOST, HELD, Null, page
from tests.calibration.planting import found, planted
from tests.calibration.plants import PLANTS

pytestmark = pytest.mark.long

PEOPLE = 3


@pytest.fixture(scope="module")
def people():
    return [a_person(seed) for seed in range(100, 100 + PEOPLE)]


def test_null_listening_is_as_full_and_as_new_as_it_should_be(people):
    for person in people:
        days = (person.at[-1] - person.at[0]) / 86_400_000
        assert len(person.at) / days == pytest.approx(PLAYS_A_DAY, rel=0.25)
        assert (np.diff(person.at) > 0).all()
        again = (np.diff(person.track) == 0).mean()
        assert 0.01 < again < 0.06


def test_null_listening_comes_out_the_same_twice():
    assert (a_person(7).at == a_person(7).at).all()


def test_kinds_that_claim_an_event_find_next_to_nothing_where_nothing_happened(people):
    finds = Finds()
    for person in people:
        finds.add(person, person.months()[6:], person.years())
    assert sum(finds.times[kind] for kind in HELD) <= PEOPLE


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.kind}: {plant.told}")
def test_what_is_planted_is_found(plant, people):
    seen = sum(found(plant, planted(plant, seed, one)) for seed, one in enumerate(people))
    assert seen >= 0.6 * PEOPLE


UNPLANTED = {
    "first-song",
    "midnight",
    "last-song",
    "last-song-month",
    "no-repeats",
    "carry-over",
    "small-hours",
}
"""What everybody has: nothing can be planted that was not there."""


def test_every_kind_is_planted_or_everybodys():
    rules = {
        rule.removesuffix("-since")
        for path in (ROOT / "story" / "moments").glob("*.py")
        for rule in re.findall(r'Rule\("rule-([a-z-]+)"', path.read_text("utf-8"))
    }
    assert rules == {plant.kind for plant in PLANTS} | UNPLANTED


def measured():
    """Read the tables of the page as it was last written."""
    text = (ROOT / "docs" / "calibration.md").read_text("utf-8")
    null, planted, *_ = text.partition("# How")[2].split("\n## ")[1:]
    return (
        [row[1:-1].split(" | ") for row in table.splitlines() if row.startswith("| ")][1:]
        for table in (null, planted)
    )


def test_the_page_keeps_its_promises():
    null, planted = measured()
    bounds = {row[0].strip(): float(row[3]) for row in null if row[0].strip() != "---"}
    assert all(bounds[kind] <= AT_MOST for kind in HELD)
    found = {(row[0].strip(), row[1]): float(row[2]) for row in planted if row[0].strip() != "---"}
    assert found.keys() == {(plant.kind, plant.told) for plant in PLANTS}
    assert min(found.values()) >= AT_LEAST


def test_shuffling_keeps_every_play_and_every_hour(people):
    one = people[0]
    other = one.shuffled(1)
    assert (one.at == other.at).all()
    assert (np.bincount(one.track) == np.bincount(other.track)).all()
    assert (one.track != other.track).mean() > 0.5


def test_the_page_has_a_line_for_every_kind_that_is_held(people):
    finds = Finds()
    finds.add(people[0], people[0].months()[20:22])
    text = "\n".join(page((1, 1), Null(finds, finds), [(PLANTS[0], 1)], None))
    assert all(f"| {kind} |" in text for kind in HELD)
