"""Where the command line waits for what is done on an event loop."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def awaited(work: Coroutine[Any, Any, T]) -> T:
    """Run it on an event loop of its own, and give its result.

    Not as the task's result: ``asyncio.run`` puts the old handler of SIGINT back by way of
    ``signal.getsignal``, which spells the task out with all it gave. A year's cards took a second.
    """
    given: list[T] = []

    async def kept_aside() -> None:
        given.append(await work)

    asyncio.run(kept_aside())
    (result,) = given
    return result
