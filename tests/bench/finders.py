"""Where the time of a story goes, finder by finder."""

from dataclasses import replace
from time import perf_counter

from story.facts.calendar import wall_ms
from story.facts.lengths import lengths
from story.facts.rows import by_artist, by_track
from story.facts.sittings import ends, sitting_of
from story.ground.aside import unattended
from story.listening import Listening
from story.moments import FINDERS, SMALL, Find

SHARED = (lengths, ends, sitting_of, wall_ms, by_track, by_artist, unattended)
SHOWN = 8


def slowest(listening: Listening) -> list[tuple[str, float]]:
    """List what finders take of a listening, ms, the slowest first; shared looks stand apart."""
    fresh, began = replace(listening), perf_counter()
    for look in SHARED:
        look(fresh)
    took = [("what they share", (perf_counter() - began) * 1000)]
    took += [(find.__module__.rpartition(".")[2], _ms(find, listening)) for find in FINDERS]
    took += [(find.__module__.rpartition(".")[2], _ms(find, listening)) for find in SMALL]
    return sorted(took, key=lambda one: -one[1])[:SHOWN]


def _ms(find: Find, listening: Listening, times: int = 3) -> float:
    best = float("inf")
    for _ in range(times):
        fresh = replace(listening)
        for look in SHARED:
            look(fresh)
        began = perf_counter()
        list(find(fresh))
        best = min(best, perf_counter() - began)
    return best * 1000
