"""The calibration of servers, small: that it runs, that a null server is what it should be."""

import pytest

from story.group_moments import GROUP_FINDERS
from tests.beside import ROOT
from tests.calibration.server import a_server
from tests.calibration.server_page import AT_LEAST, AT_MOST, BY_CHANCE, Together, server_page
from tests.calibration.server_planting import saw
from tests.calibration.server_plants import GROUP_PLANTS

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def server():
    return a_server(100, members=6)


def test_tastes_overlap_in_part(server):
    own = [{name.artist for name in person.names} for person in server.people]
    shared = len(own[0] & own[1]) / min(map(len, own[:2]))
    assert 0.1 < shared < 0.8


@pytest.mark.parametrize("plant", GROUP_PLANTS, ids=lambda plant: f"{plant.kind}: {plant.told}")
def test_what_is_planted_among_members_is_found(plant, server):
    assert sum(saw(plant, server, seed) for seed in range(2)) >= 1


def test_nothing_goes_round_where_nobody_has_anything_from_anybody(server):
    together = Together()
    together.add(server, ["2023-06", "2023-07"])
    assert together.times["spread"] == 0
    together.tries = 1
    text = "\n".join(server_page(together))
    assert all(f"| {kind} |" in text for kind in BY_CHANCE)


def test_the_page_keeps_to_its_bounds():
    """Read the tables of the page as it was last written."""
    text = (ROOT / "docs" / "calibration-servers.md").read_text("utf-8")
    rows = [row[2:-2].split(" | ") for row in text.splitlines() if row.startswith("| ")]
    bounds = {row[0]: float(row[3]) for row in rows if len(row) == 5 and row[1].isdigit()}
    assert all(bounds[kind] <= most for kind, most in AT_MOST.items())
    found = {
        (row[0], row[1]): float(row[2]) for row in rows if len(row) == 3 and row[2][0].isdigit()
    }
    assert found.keys() == {(plant.kind, plant.told) for plant in GROUP_PLANTS}
    assert min(found.values()) >= AT_LEAST


def test_every_kind_of_members_together_is_planted():
    assert {plant.find for plant in GROUP_PLANTS} == {*GROUP_FINDERS}
