"""Results of what the command line waits for."""

import asyncio
import signal

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


def test_an_interrupt_lets_what_runs_clear_away():
    cleared = []

    async def long():
        signal.raise_signal(signal.SIGINT)
        try:
            await asyncio.sleep(60)
        finally:
            cleared.append("away")

    with pytest.raises(KeyboardInterrupt):
        awaited(long())
    assert cleared == ["away"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_second_interrupt_waits_for_nobody():
    reached = []

    async def stubborn():
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        reached.append("the end")

    with pytest.raises(KeyboardInterrupt):
        awaited(stubborn())
    assert not reached


def test_an_interrupt_while_the_loop_is_made_begins_nothing(capfd):
    begun = []

    class Late(asyncio.DefaultEventLoopPolicy):
        """A loop during whose making somebody loses patience."""

        def new_event_loop(self):
            signal.raise_signal(signal.SIGINT)
            return super().new_event_loop()

    async def told():
        begun.append("a story")

    asyncio.set_event_loop_policy(Late())
    try:
        with pytest.raises(KeyboardInterrupt):
            awaited(told())
    finally:
        asyncio.set_event_loop_policy(None)
    assert not begun
    assert capfd.readouterr().err == ""
