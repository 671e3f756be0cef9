"""The commands, their options and their help: what is typed, and what it asks of the house."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Protocol

import typer

from flows.person import Person
from flows.server_recap import Asked
from terminal import options


class Tell(Protocol):
    """Import people's exports and tell their stories."""

    def __call__(
        self,
        people: Sequence[Person],
        period: str | None,
        tops: int,
        *,
        out: Path | None,
        json: bool,
        why: bool,
        database: Path | None = None,
    ) -> None: ...


class TellServer(Protocol):
    """Import people's exports and tell of them as one server."""

    def __call__(
        self,
        people: Sequence[Person],
        server: Asked,
        period: str | None,
        tops: int,
        *,
        out: Path | None,
        json: bool,
        database: Path | None = None,
    ) -> None: ...


class LookOver(Protocol):
    """Check what the bot needs, and exit with a code that says whether it has it."""

    def __call__(self, config: Path | None, *, offline: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class House:
    """What the commands may ask for."""

    version: str
    tell: Tell
    tell_server: TellServer
    sample: Callable[[str | None], tuple[tuple[Person, ...], str]]
    """The invented server's people, in a zone or each in their own, and the period it tells."""
    sample_server: Callable[[str | None], Asked]
    """The invented server, in a zone or its own."""
    phrases: Callable[[str | None], None]
    """Print the phrasings of a kind."""
    run: Callable[[Path | None], None]
    """Be the bot, with the settings of a file or of the usual one."""
    back_up: Callable[[Path, Path | None], None]
    """Copy the bot's database, which may be running, to a new file."""
    restore: Callable[[Path, Path | None], None]
    """Put a copy in the place of the bot's database, which must not be running."""
    look_over: LookOver


def commands(house: House) -> typer.Typer:
    """Make the command line."""
    app = typer.Typer(
        help="Liner Notes tells the story of what you listened to, and shows the plays behind it.",
        epilog="Begin with: bot.py demo",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback(invoke_without_command=True)
    def front_door(
        context: typer.Context,
        *,
        version: Annotated[
            bool, typer.Option("--version", help="Say which version this is.")
        ] = False,
    ) -> None:
        if version:
            typer.echo(f"Liner Notes {house.version}")
        elif context.invoked_subcommand is None:
            typer.echo(context.get_help())

    _preview(app, house)
    _demo(app, house)
    _phrasebook(app, house)
    _hosting(app, house)
    return app


def _preview(app: typer.Typer, house: House) -> None:
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
        why: options.Why = False,
        server: options.Server = False,
        database: options.Database = None,
    ) -> None:
        people = options.people(exports or (), named or (), zone)
        asked = Asked(options.OUR_SERVER, zone or options.UTC) if server else None
        _tell(house, people, asked, period, tops, out=out, json=json, why=why, database=database)


def _demo(app: typer.Typer, house: House) -> None:
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
        why: options.Why = False,
        server: options.Server = False,
    ) -> None:
        people, usual = house.sample(zone)
        asked = house.sample_server(zone) if server else None
        _tell(house, people, asked, period or usual, tops, out=out, json=json, why=why)


def _phrasebook(app: typer.Typer, house: House) -> None:
    @app.command(
        help=options.PHRASEBOOK,
        short_help="Print every phrasing of a kind of moment.",
        epilog=options.PHRASEBOOK_EXAMPLES,
    )
    def phrasebook(kind: options.Kind = None) -> None:
        house.phrases(kind)


def _tell(
    house: House,
    people: Sequence[Person],
    server: Asked | None,
    period: str | None,
    tops: int,
    *,
    out: Path | None,
    json: bool,
    why: bool,
    database: Path | None = None,
) -> None:
    """Tell everybody's own story, or one of all of them as a server."""
    if server is None:
        house.tell(people, period, tops, out=out, json=json, why=why, database=database)
    else:
        house.tell_server(people, server, period, tops, out=out, json=json, database=database)


def _hosting(app: typer.Typer, house: House) -> None:
    """Add what a host runs."""

    @app.command(
        help=options.RUN,
        short_help="Be the bot in Discord.",
        epilog=options.RUN_EXAMPLES,
    )
    def run(*, config: options.Config = None) -> None:
        house.run(config)

    @app.command(
        help=options.BACKUP,
        short_help="Copy the bot's database while it runs.",
        epilog=options.BACKUP_EXAMPLES,
        no_args_is_help=True,
    )
    def backup(copy: options.Copy, *, config: options.Config = None) -> None:
        house.back_up(copy, config)

    @app.command(
        help=options.RESTORE,
        short_help="Put a copy in the place of the bot's database.",
        epilog=options.RESTORE_EXAMPLES,
        no_args_is_help=True,
    )
    def restore(copy: options.Kept, *, config: options.Config = None) -> None:
        house.restore(copy, config)

    @app.command(
        help=options.DOCTOR,
        short_help="Look over what the bot needs.",
        epilog=options.DOCTOR_EXAMPLES,
    )
    def doctor(*, config: options.Config = None, offline: options.Offline = False) -> None:
        house.look_over(config, offline=offline)
