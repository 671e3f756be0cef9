"""What is offered while somebody types: Discord waits three seconds, and grants no more."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, Final

from discord.app_commands import Choice

from domain.errors import HouseError

log = logging.getLogger(__name__)

PATIENCE_S: Final = 2.0
"""What is left of the three seconds is the way there and back."""

Choices = list[Choice[str]]


async def in_time(
    looking: Coroutine[Any, Any, Choices], patience_s: float = PATIENCE_S
) -> Choices:
    """Give what is found in time, else nothing; nothing as well of what the house says no to.

    What comes too late is not broken off, for it may hold a connection: it ends unheard.
    """
    task = asyncio.ensure_future(looking)
    done, _ = await asyncio.wait({task}, timeout=patience_s)
    if not done:
        log.warning("choices late")
        task.add_done_callback(_unheard)
        return []
    try:
        return task.result()
    except HouseError:
        return []


def _unheard(task: asyncio.Task[Choices]) -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None and not isinstance(error, HouseError):
        # Its kind and not its words: they may hold names.
        log.error("late choices failed=%s", type(error).__name__)
