"""Garbage is looked for when there is little to look at, and never by chance."""

import gc
from weakref import ref

from flows.sweep import PUT_OFF, Sweep, sweeping


class Knot:
    """Something that keeps itself alive."""

    def __init__(self):
        self.self = self


class Plain:
    """Something that does not."""


def a_lost_knot():
    """Tie a knot, let go of it, and let it grow old; give a way to see whether it is there."""
    knot = Knot()
    gone = ref(knot)
    gc.collect(1)
    gc.collect(1)
    del knot
    gc.collect(1)
    return gone


async def test_a_sweep_finds_what_only_keeps_itself_alive():
    with sweeping() as sweep:
        lost = a_lost_knot()
        assert lost() is not None, "it is too old to be found in passing"
        assert await sweep()
        assert lost() is None


def test_what_was_loaded_before_is_not_looked_at_again():
    loaded = gc.get_freeze_count()
    with sweeping():
        assert gc.get_freeze_count() > loaded + 10_000
        assert len(gc.get_objects(generation=2)) < 10_000


def test_afterwards_python_chooses_again():
    before = gc.get_threshold()
    with sweeping():
        assert gc.get_threshold() != before
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)


async def test_while_much_is_under_way_a_sweep_waits_but_not_for_ever():
    with sweeping():
        lost, sweep = a_lost_knot(), Sweep(many=0)
        assert [await sweep() for _ in range(PUT_OFF)] == [False] * PUT_OFF
        assert lost() is not None
        assert await sweep()
        assert lost() is None
        assert not await sweep(), "and the next one waits again"


async def test_what_outlives_a_sweep_in_numbers_is_set_aside_and_still_let_go_of():
    with sweeping():
        loaded, knot, plain = gc.get_freeze_count(), Knot(), Plain()
        gone = ref(plain)
        gc.collect(1)
        assert await Sweep(settled=0)()
        assert gc.get_freeze_count() > loaded
        assert not gc.get_objects(generation=2)
        del plain
        assert gone() is None, "what no ring holds needs no sweep"
        assert knot.self is knot


async def test_garbage_among_what_was_set_aside_does_not_pile_up_for_ever():
    with sweeping():
        knot = Knot()
        gone = ref(knot)
        gc.collect(1)
        assert await Sweep(settled=0)()
        del knot
        newer = Plain()
        gc.collect(1)
        assert await Sweep(settled=0)()
        assert gone() is not None, "little was set aside yet"
        gc.collect(1)
        assert await Sweep(settled=-1, grown=0)()
        assert gone() is None
        assert not gc.get_objects(generation=2), "and what is none is set aside again"
        assert newer


async def test_nothing_of_what_is_under_way_is_set_aside():
    with sweeping():
        loaded, sweep = gc.get_freeze_count(), Sweep(many=0, settled=0)
        while not await sweep():
            pass
        assert gc.get_freeze_count() == loaded
