"""Liner Notes: composition root and command line."""

import asyncio
import os
import sys
from collections.abc import Generator, Sequence
from contextlib import AsyncExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from domain.period import Period
from flows.import_exports import ImportExports
from flows.preview import Person, Preview, PreviewExports
from flows.recap import ReadRecap
from sample.server import read_server
from storage.engines.sqlite import open_sqlite
from storage.migrate import migrate
from story.phrasebook import Phrasebook
from terminal import options
from terminal.deliver import deliver, margin_notes
from terminal.manners import manners
from terminal.progress import reading
from terminal.refusals import apology
from terminal.words import read_phrasebook

VERSION = "26.1.0"

app = typer.Typer(
    help="Liner Notes writes the story of what you listened to, and shows the plays behind it.",
    epilog="Begin with: bot.py demo",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def house(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.")] = False,
) -> None:
    if version:
        typer.echo(f"Liner Notes {VERSION}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command(
    help=options.PREVIEW,
    short_help="Tell the story of your own exports.",
    epilog=options.PREVIEW_EXAMPLES,
    no_args_is_help=True,
)
def preview(
    exports: options.Exports = None,
    *,
    named: options.Named = None,
    period: options.AskedPeriod = None,
    zone: options.AskedZone = None,
    tops: options.Tops = 10,
    out: options.Out = None,
    json: options.AsJson = False,
    database: options.Database = None,
) -> None:
    people = options.people(exports or (), named or (), zone)
    tell(people, period, tops, out=out, json=json, database=database)


@app.command(
    help=options.DEMO,
    short_help="Tell a year of six invented people.",
    epilog=options.DEMO_EXAMPLES,
)
def demo(
    *,
    period: options.DemoPeriod = None,
    zone: options.DemoZone = None,
    tops: options.Tops = 10,
    out: options.Out = None,
    json: options.AsJson = False,
) -> None:
    server = read_server()
    people = tuple(
        Person(member.name, zone or member.zone, True, (member.path,)) for member in server.members
    )
    tell(people, period or str(server.period), tops, out=out, json=json)


def tell(
    people: Sequence[Person],
    period: str | None,
    tops: int,
    *,
    out: Path | None,
    json: bool,
    database: Path | None = None,
) -> None:
    """Import, tell, hand over; leave with the exit code that fits."""
    voice, notes = read_phrasebook(), margin_notes()
    if not os.environ.get("LINER_NOTES_DEBUG"):
        sys.excepthook = apology(voice, notes)
    with manners(voice, notes):
        for person in people:
            # Before anything is read: a slip of the fingers should not cost an import.
            Period.parse(period or "2000", person.zone)
        with kept(database) as path:
            told = asyncio.run(previewed(people, period, tops, voice, path))
        deliver(told, people, voice, json=json, out=out)


async def previewed(
    people: Sequence[Person], period: str | None, tops: int, voice: Phrasebook, path: Path
) -> Preview:
    """Put the house together around one database, and let it tell."""
    async with AsyncExitStack() as stack:
        engine = await open_sqlite(path)
        stack.push_async_callback(engine.close)
        await migrate(engine)
        flow = PreviewExports(
            ImportExports(engine), ReadRecap(engine, voice), clock=lambda: datetime.now(UTC)
        )
        with reading(margin_notes(), voice) as advance:
            return await flow(people, period, tops, advance)


@contextmanager
def kept(database: Path | None) -> Generator[Path]:
    """Name the database: the one asked for, or one that is gone afterwards."""
    if database is not None:
        yield database
        return
    with TemporaryDirectory(prefix="liner-notes-", ignore_cleanup_errors=True) as folder:
        yield Path(folder) / "plays.db"


def main() -> None:
    # Not ``app()``: that would put typer's own traceback before our apology.
    typer.main.get_command(app)()


if __name__ == "__main__":
    main()
