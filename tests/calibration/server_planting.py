"""How something is planted among members of a null server, and whether its finder sees it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from domain.music import Track
from story.group_moments import Find
from tests.calibration.server import Server

MONTH = "2023-03"
Plays = dict[int, list[tuple[int, Track]]]
"""By member: instants, UTC ms, and what is played then."""


class GroupPlant(NamedTuple):
    """Something that members do together, and the finder that must see it."""

    kind: str
    told: str
    plays: Callable[[np.random.Generator, Sequence[int]], Plays]
    find: Find
    members: int
    clear: bool = False
    """Whether its members hear nothing else on its days."""
    named: int | None = None
    """How many of them, the first, are to be named, where it is not all."""
    others: bool = False
    """Whether whoever else happened to be listening belongs to it too."""


def saw(plant: GroupPlant, server: Server, seed: int) -> bool:
    """Say whether a finder names exactly those who were given something to do together."""
    chance = np.random.default_rng([seed, 13])
    members = chance.permutation(len(server.people))[: plant.members].tolist()
    company = server.adding(plant.plays(chance, members), clear=plant.clear).company(MONTH)
    asked = set(members[: plant.named])
    named = [set(moment.members) for moment in plant.find(company)]
    return any(asked <= one if plant.others else asked == one for one in named)
