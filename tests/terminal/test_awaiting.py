"""Results of what the command line waits for."""

import asyncio
import signal

import pytest

from terminal.awaiting import awaited, unbroken


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


def test_an_interrupt_waits_for_what_must_not_be_broken_off():
    reached = []
    with pytest.raises(KeyboardInterrupt), unbroken():
        signal.raise_signal(signal.SIGINT)
        reached.append("the end")
    assert reached == ["the end"]
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
