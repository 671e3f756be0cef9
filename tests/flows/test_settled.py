"""The collector leaves alone what stays."""

import gc

from flows.settled import settled


def test_the_collector_passes_over_what_the_bot_is_made_of_while_it_runs():
    made: list[list[int]] = [[]]
    with settled():
        assert not any(one is made for one in gc.get_objects())
    assert any(one is made for one in gc.get_objects())
