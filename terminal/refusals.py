"""What a person reads when the house says no, or falls over."""

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from rich.console import Console
from rich.style import Style
from rich.text import Text

from domain.errors import HouseError, PeriodUnknown, SettingsError, ZoneUnknown
from story.phrasebook import Phrasebook
from terminal.clean import clean
from terminal.strips import glow

REFUSED, USAGE = 1, 2
HOUSE = Path(__file__).parents[1]
LOUD = Style(bold=True) + glow(1 / 2)

ExceptHook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def refuse(error: HouseError, voice: Phrasebook, console: Console) -> int:
    """Say what the house will not do and what helps; give the exit code."""
    _tell(_said(error, voice), voice, console)
    if isinstance(error, SettingsError):
        for fault in error.faults:
            console.print(Text(f"  {_said(fault, voice)}"), soft_wrap=not console.is_terminal)
    return USAGE if isinstance(error, PeriodUnknown | ZoneUnknown) else REFUSED


def _said(error: HouseError, voice: Phrasebook) -> str:
    values = {
        name: clean(value) if isinstance(value, str) else value
        for name, value in error.values.items()
    }
    try:
        return voice.phrase(error.phrase, **values)
    except HouseError:
        return str(error)


def apology(voice: Phrasebook, console: Console) -> ExceptHook:
    """Make what speaks, in place of a traceback, for an error nobody foresaw."""

    def apologise(
        kind: type[BaseException], _: BaseException, traceback: TracebackType | None
    ) -> None:
        place = _place(traceback)
        _tell(voice.phrase("terminal-unforeseen", kind=kind.__name__, place=place), voice, console)

    return apologise


def _tell(said: str, voice: Phrasebook, console: Console) -> None:
    first, *rest = (clean(line) for line in said.splitlines())
    loud = (voice.phrase("terminal-error"), LOUD)
    console.print(Text.assemble(loud, " ", first), soft_wrap=not console.is_terminal)
    for line in rest:
        console.print(Text(line), soft_wrap=not console.is_terminal)


def _place(traceback: TracebackType | None) -> str:
    """Find the innermost line of our own: it says more than one of a library's."""
    frames = extract_tb(traceback)
    ours = [f for f in frames if HOUSE in Path(f.filename).parents and ".venv" not in f.filename]
    for frame in reversed(ours or frames):
        return f"{Path(frame.filename).name}:{frame.lineno}"
    return "?"
