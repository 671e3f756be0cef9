"""Results of what the command line waits for."""

import asyncio

import pytest

from terminal.awaiting import awaited


class Story:
    """So long that nobody should have it spelt out."""

    spelt = 0

    def __repr__(self):
        Story.spelt += 1
        return "once upon a time"


def test_what_was_waited_for_is_given_without_being_spelt_out():
    async def told():
        await asyncio.sleep(0)
        return Story()

    assert isinstance(awaited(told()), Story)
    assert not Story.spelt


def test_what_goes_wrong_reaches_whoever_waits():
    async def failed():
        raise ValueError("no plays")

    with pytest.raises(ValueError, match="no plays"):
        awaited(failed())
