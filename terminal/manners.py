"""How a command leaves: with a word when refused, without one when nobody reads on."""

import os
import signal
import sys
import warnings
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import NoReturn

from rich.console import Console

from domain.errors import HouseError
from story.phrasebook import Phrasebook
from terminal.refusals import refuse

SIGNALLED = 128
"""Shells report a death by signal as this and its number."""


class Paper(Console):
    """A console that lets a closed pipe be known as one."""

    def on_broken_pipe(self) -> None:
        """Raise again: the console's own answer exits with the code of a refusal."""
        raise  # noqa: PLE0704 - called while a BrokenPipeError is handled


@contextmanager
def manners(voice: Phrasebook, console: Console) -> Generator[None]:
    """Turn every foreseen end into an exit code, so that what is open is closed on the way."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _leave)
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more on its way out, and would complain there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(SIGNALLED + 13)
    except KeyboardInterrupt:
        # It may have come between making a coroutine and running it, which Python would remark on.
        warnings.simplefilter("ignore", RuntimeWarning)
        sys.exit(SIGNALLED + signal.SIGINT)
    except HouseError as error:
        sys.exit(refuse(error, voice, console))


@contextmanager
def undisturbed() -> Generator[None]:
    """Let an interrupt wait until something is wholly made, and so can be cleared away."""
    came: list[int] = []
    # Blocking the signals would not do: numpy's own threads would take them in our place.
    before = {
        number: signal.signal(number, lambda number, _: came.append(number))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if came:
        signal.raise_signal(came[0])


@contextmanager
def kept(database: Path | None) -> Generator[Path]:
    """Name the database: the one asked for, or one that is gone afterwards."""
    if database is not None:
        yield database
        return
    with ExitStack() as stack:
        with undisturbed():
            folder = TemporaryDirectory(prefix="liner-notes-", ignore_cleanup_errors=True)
            name = stack.enter_context(folder)
        yield Path(name) / "plays.db"


def _leave(number: int, _: FrameType | None) -> NoReturn:
    sys.exit(SIGNALLED + number)
