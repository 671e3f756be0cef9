"""How far reading has come, shown where somebody is there to see it."""

from collections.abc import Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.style import Style
from rich.table import Column

from flows.preview import Advance
from story.phrasebook import Phrasebook
from terminal.clean import clean
from terminal.strips import glow

CORAL, ROSE = glow(1 / 2), glow(1)


@contextmanager
def reading(console: Console, voice: Phrasebook) -> Generator[Advance | None]:
    """Give what to tell of progress, and take the bar away afterwards; None off a terminal."""
    if not console.is_terminal:
        yield None
        return
    # A file's name must neither be read as markup nor push the bar off the line.
    named = TextColumn(
        "{task.description}",
        markup=False,
        style=Style(dim=True),
        table_column=Column(no_wrap=True, overflow="ellipsis", ratio=1),
    )
    bar = BarColumn(complete_style=CORAL, finished_style=ROSE)
    with Progress(
        bar, TaskProgressColumn(), named, console=console, transient=True, expand=True
    ) as progress:
        task = progress.add_task(voice.phrase("report-reading"), total=None)

        def advance(bytes_done: int, bytes_total: int, file: str) -> None:
            progress.update(
                task, completed=bytes_done, total=bytes_total or None, description=clean(file)
            )

        yield advance
