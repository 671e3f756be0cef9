"""Where the command line waits for what is done on an event loop."""

import asyncio
import signal
from collections.abc import Coroutine
from types import FrameType
from typing import Any, TypeVar

T = TypeVar("T")


def awaited(work: Coroutine[Any, Any, T]) -> T:
    """Run it on an event loop of its own, and give its result; raise KeyboardInterrupt.

    As ``asyncio.run`` does, an interrupt cancels what runs, and a second one does not wait for
    that. But its own handler comes late, so that a loop or a task which is broken off half made
    complains on standard error; and putting the old one back spells out all that was given, which
    took a second for a year's cards (``signal.getsignal`` makes a message of it).
    """
    interrupts = _Interrupts()
    before = signal.signal(signal.SIGINT, interrupts)
    try:
        given = asyncio.run(interrupts.unless_struck(work))
    except asyncio.CancelledError:
        if not interrupts.struck:
            raise
    finally:
        signal.signal(signal.SIGINT, before)
        work.close()
    if interrupts.struck:
        raise KeyboardInterrupt
    return given


class _Interrupts:
    """Takes interrupts while something runs."""

    def __init__(self) -> None:
        self.struck = 0
        self._running: asyncio.Task[Any] | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.struck += 1
        if self.struck > 1:
            raise KeyboardInterrupt
        if self._running is not None and not self._running.done():
            self._running.get_loop().call_soon_threadsafe(self._running.cancel)

    async def unless_struck(self, work: Coroutine[Any, Any, T]) -> T:
        self._running = asyncio.current_task()
        if self.struck:
            raise asyncio.CancelledError
        return await work
