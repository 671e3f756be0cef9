"""The calibration, small: that it runs, that null listening is what it should be."""

import numpy as np
import pytest

from tests.calibration.measure import Finds
from tests.calibration.null import PLAYS_A_DAY, a_person
from tests.calibration.page import TESTED, page
from tests.calibration.planting import PLANTS, found, planted

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


def test_tested_kinds_find_next_to_nothing_where_nothing_happened(people):
    finds = Finds()
    for person in people:
        finds.add(person, person.months()[6:])
    assert sum(finds.times[kind] for kind in TESTED) <= PEOPLE


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.kind}: {plant.told}")
def test_what_is_planted_is_found(plant, people):
    seen = sum(found(plant, planted(plant, seed, one)) for seed, one in enumerate(people))
    assert seen >= 0.6 * PEOPLE


def test_shuffling_keeps_every_play_and_every_hour(people):
    one = people[0]
    other = one.shuffled(1)
    assert (one.at == other.at).all()
    assert (np.bincount(one.track) == np.bincount(other.track)).all()
    assert (one.track != other.track).mean() > 0.5


def test_the_page_has_a_line_for_every_tested_kind(people):
    finds = Finds()
    finds.add(people[0], people[0].months()[20:22])
    text = "\n".join(page(1, finds, [(PLANTS[0], 1)], None))
    assert all(f"| {kind} |" in text for kind in TESTED)
