"""What the commands may be asked for, and the words that explain it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from flows.person import Person

YOU = "you"
OUR_SERVER = "Our server"
UTC = "UTC"
TOPS_MOST = 1_000

PREVIEW = """Tell the story of your own listening, from the exports you were sent.

An EXPORT is a zip, a folder or a single file, as it came: Spotify's extended streaming history or
account data, a Last.fm CSV or JSON, a ListenBrainz archive. Give as many as you have; what two of
them tell twice is counted once. Nothing is sent anywhere, and nothing is kept unless you say
--database.
"""
PREVIEW_EXAMPLES = """Examples:

\b
  bot.py preview my_spotify_data.zip
  bot.py preview my_spotify_data.zip --period 2023-03 --zone Europe/Lisbon
  bot.py preview spotify/ lastfm.csv --tops 25 --out story/
  bot.py preview --as Ana=ana.zip --as Ben=ben.zip
  bot.py preview --as Ana=ana.zip --as Ben=ben.zip --server --period 2023
  bot.py preview my_spotify_data.zip --json | jq .facts.top_tracks

\b
Exit codes:
  0    a story was told, also that of a period without plays
  1    an export or the database was refused; nothing of that export was kept
  2    an option was not understood
"""
DEMO = """Tell a year of an invented server: six people, and what they listened to.

The people are made up and the music is real. Their exports lie in the repository and go the same
way yours would.
"""
DEMO_EXAMPLES = """Examples:

\b
  bot.py demo
  bot.py demo --period 2024-03
  bot.py demo --server
  bot.py demo --server --period 2025-08
  bot.py demo --out story/

With --server the six are told of as their server would be: one story of all, and its leaderboards.
"""
PHRASEBOOK = """Print every phrasing of a kind of moment, on moments of the invented server.

The words lie in story/phrasebook/en/, one file a kind. Change a sentence there, and run this again
to read it. Without a KIND every kind is printed.
"""
PHRASEBOOK_EXAMPLES = """Examples:

\b
  bot.py phrasebook binge
  bot.py phrasebook obsession-track
  bot.py phrasebook | less
"""
RUN = """Be the bot in Discord, until it is told to stop.

Settings are read from config/bot.toml where it is there; config/example.toml explains every one.
The bot's token comes from DISCORD_TOKEN, in the environment or in a file called .env.
"""
RUN_EXAMPLES = """Examples:

\b
  bot.py run
  bot.py run --config /etc/liner-notes.toml
"""
BACKUP = """Copy the bot's database to a new file, while the bot runs.

The copy is of one moment, is read through to its end before we say that it is made, and is one
file that can be carried anywhere. bot.py restore goes back to it.
"""
BACKUP_EXAMPLES = """Examples:

\b
  bot.py backup /backups/liner-notes-2026-01-31.db
"""
RESTORE = """Put a copy in the place of the bot's database.

The bot must be stopped. The copy is read through, and brought up to date, before anything is
moved; what was there before is kept beside it, under a name that says when.
"""
RESTORE_EXAMPLES = """Examples:

\b
  bot.py restore /backups/liner-notes-2026-01-31.db
"""
DOCTOR = """Look over what the bot needs, and say what to do where something is missing.

Settings, the token, time zones, room on the disk, the database, the web pages and the vault;
whether Discord lets us in with the intents, has our commands, and lets us post where servers
chose; whether Last.fm takes the key. Exits with 0 where all is well. Nothing is changed.
"""
DOCTOR_EXAMPLES = """Examples:

\b
  bot.py doctor
  bot.py doctor --offline
"""

Offline = Annotated[
    bool, typer.Option("--offline", help="Ask nothing of Discord, nor of Last.fm.")
]
Kept = Annotated[Path, typer.Argument(metavar="FILE", help="The copy; it stays as it is.")]
Copy = Annotated[Path, typer.Argument(metavar="FILE", help="The copy; it must not be there yet.")]
Config = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The settings.", exists=True, dir_okay=False),
]
Kind = Annotated[
    str | None,
    typer.Argument(metavar="KIND", help="A kind, or one form of it.", show_default=False),
]
Exports = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="EXPORT", help="Your exports: zips, folders or files.", show_default=False
    ),
]
Named = Annotated[
    list[str] | None,
    typer.Option(
        "--as",
        metavar="NAME=EXPORT",
        help="Somebody else's export. Say it once for every export; each name gets a story.",
    ),
]
AskedPeriod = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar="2023|2023-03",
        help="The year or month to tell. Otherwise the last full year that has plays.",
    ),
]
AskedZone = Annotated[
    str | None,
    typer.Option(
        "--zone",
        metavar="REGION/CITY",
        help="Your time zone, such as Europe/Lisbon. Without it days are cut in UTC, and "
        "nothing is said about hours.",
    ),
]
DemoPeriod = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar="2023|2023-03",
        help="The year or month to tell. Otherwise the sample's own year.",
    ),
]
DemoZone = Annotated[
    str | None,
    typer.Option(
        "--zone", metavar="REGION/CITY", help="One time zone for all. Otherwise each one's own."
    ),
]
Tops = Annotated[
    int,
    typer.Option("--tops", metavar="N", min=0, max=TOPS_MOST, help="How long the tops are."),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        file_okay=False,
        help="Write story.md, story.json, cards and a page to open there as well.",
    ),
]
AsJson = Annotated[
    bool,
    typer.Option("--json", help="Print JSON alone, as docs/story-json.md describes it."),
]
Why = Annotated[
    bool,
    typer.Option("--why", help="Say also why each moment was told, or left."),
]
Server = Annotated[
    bool,
    typer.Option(
        "--server",
        help="Tell of everybody as one server: one story and its leaderboards, in --zone or UTC. "
        "Everybody named is taken to agree; what is private is left out. "
        "With --out it writes server.md and server.json.",
    ),
]
Database = Annotated[
    Path | None,
    typer.Option(
        "--database",
        metavar="FILE",
        dir_okay=False,
        help="Keep the plays in this SQLite file. Otherwise they are gone when the story is told.",
    ),
]


def people(exports: Sequence[Path], named: Sequence[str], zone: str | None) -> tuple[Person, ...]:
    """Gather everybody's exports in the order they were named; bare ones are yours."""
    paths: dict[str, list[Path]] = {YOU: list(exports)} if exports else {}
    for spoken in named:
        name, _, export = spoken.partition("=")
        if not name.strip() or not export:
            raise typer.BadParameter(
                f"“{spoken}” names nobody: write it as NAME=EXPORT.", param_hint="--as"
            )
        paths.setdefault(name.strip(), []).append(Path(export))
    if not paths:
        raise typer.BadParameter(
            "give at least one export, or see a story without one: bot.py demo.",
            param_hint="EXPORT",
        )
    return tuple(
        Person(name, zone or UTC, zone is not None, tuple(files)) for name, files in paths.items()
    )
