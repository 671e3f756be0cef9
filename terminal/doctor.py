"""Look everything over, and say of each thing whether it is well, and what to do where not."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Iterator

from rich.console import Console

from domain.errors import HouseError
from story.phrasebook import Phrasebook
from terminal.refusals import refuse

Check = tuple[str, Callable[[], object]]
"""The phrase that names a thing, and what raises a HouseError, or a group of them, where it is not
well: now, or once it is awaited."""


def examine(checks: Iterable[Check], voice: Phrasebook, console: Console) -> int:
    """Make every check, whatever the one before said; give the code to leave with."""
    code = 0
    for key, check in checks:
        what = voice.phrase(key)
        try:
            made = check()
            if isinstance(made, Coroutine):
                asyncio.run(made)
        except* HouseError as faults:
            console.print(voice.phrase("terminal-doctor-ill", what=what))
            code = max(code, *(refuse(one, voice, console) for one in _each(faults)))
        else:
            console.print(voice.phrase("terminal-doctor-well", what=what))
    return code


def _each(faults: ExceptionGroup[HouseError]) -> Iterator[HouseError]:
    for one in faults.exceptions:
        if isinstance(one, ExceptionGroup):
            yield from _each(one)
        else:
            yield one
