"""Look everything over, and say of each thing whether it is well, and what to do where not."""

from collections.abc import Callable, Iterable

from rich.console import Console

from domain.errors import HouseError
from story.phrasebook import Phrasebook
from terminal.refusals import refuse

Check = tuple[str, Callable[[], object]]
"""The phrase that names a thing, and what raises a HouseError where it is not well."""


def examine(checks: Iterable[Check], voice: Phrasebook, console: Console) -> int:
    """Make every check, whatever the one before said; give the code to leave with."""
    code = 0
    for key, check in checks:
        what = voice.phrase(key)
        try:
            check()
        except HouseError as error:
            console.print(voice.phrase("terminal-doctor-ill", what=what))
            code = max(code, refuse(error, voice, console))
        else:
            console.print(voice.phrase("terminal-doctor-well", what=what))
    return code
