"""Where the command line waits for what is done on an event loop."""

import asyncio
import signal
from collections.abc import Coroutine, Generator
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar

T = TypeVar("T")


def awaited(work: Coroutine[Any, Any, T]) -> T:
    """Run it on an event loop of its own, and give its result; raise KeyboardInterrupt.

    Not as the task's result: asyncio puts the old handler of SIGINT back by way of
    ``signal.getsignal``, which spells the task out with all it gave. A year's cards took a second.
    """
    given: list[T] = []

    async def kept_aside() -> None:
        given.append(await work)

    with ExitStack() as stack:
        stack.callback(work.close)
        with unbroken():
            runner = stack.enter_context(asyncio.Runner())
        runner.run(kept_aside())
    (result,) = given
    return result


@contextmanager
def unbroken() -> Generator[None]:
    """Keep Ctrl-C waiting for a moment, in the main thread; raise KeyboardInterrupt after it.

    An event loop that is broken off half made complains on standard error when it is swept away.
    """
    struck: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: struck.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if struck:
        raise KeyboardInterrupt
