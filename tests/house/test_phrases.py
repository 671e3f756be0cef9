"""Every phrase that the two doors say is written, and every written one is said."""

import re
from pathlib import Path

from fluent.syntax import ast, parse

from cogs.sharing import Name
from domain.edition import OPEN
from domain.people import Consent
from domain.polling import AccountState
from flows.desk import Part
from flows.read_tops import Ranked
from ledger.rules import LeftOut
from tests.terminal.stories import PHRASES

ROOT = Path(__file__).parents[2]
WRITTEN = set(
    re.findall(r"^([a-z-]+) =", (PHRASES / "terminal.ftl").read_text("utf-8"), re.MULTILINE)
)


def said():
    composed = (ROOT / "bot.py", ROOT / "serving.py", ROOT / "config" / "wiring.py")
    for path in (*composed, *(ROOT / "terminal").glob("*.py")):
        yield from re.findall(
            r"[\"']((?:terminal|report|phrases|why)-[a-z-]+)[\"']", path.read_text("utf-8")
        )
    yield from (f"report-reason-{reason}" for reason in (*LeftOut, "twin"))


def test_every_phrase_that_is_said_is_written():
    assert set(said()) - WRITTEN == set()


def test_every_phrase_that_is_written_is_said():
    assert WRITTEN - set(said()) == set()


TAPS = (
    "approve", "now", "skip", "restore", "earlier", "later", "drop", "caption", "back", "card",
)  # fmt: skip
DISCORD = {
    entry.id.name: entry
    for entry in parse((PHRASES / "discord.ftl").read_text("utf-8")).body
    if isinstance(entry, ast.Message)
}


def said_in_discord():
    """Find every key in the code, also where the end of it is a value."""
    doors = [*(ROOT / "cogs").glob("*.py"), ROOT / "flows" / "edition_lines.py"]
    code = "\n".join(path.read_text("utf-8") for path in doors)
    yield from re.findall(r"[\"'](discord-[a-z-]+[a-z])[\"']", code)
    yield from re.findall(r"\{ (discord-[a-z-]+)", (PHRASES / "discord.ftl").read_text("utf-8"))
    yield from (f"discord-ranked-{one}" for one in Ranked)
    yield from (f"discord-quiet-{one}" for one in ("track", "artist", "day"))
    yield from (f"discord-reach-{one}" for one in ("me", "server"))
    yield from (f"discord-share-{one}" for one in Name)
    yield from (f"discord-desk-state-{one}" for one in OPEN)
    yield from (f"discord-desk-{part.value.replace('_', '-')}-title" for part in Part)
    yield from (f"discord-desk-{one}" for one in (*TAPS, "card"))
    yield from (f"discord-desk-{one}-done" for one in ("skip", "now"))
    yield from (f"discord-period-{one}" for one in ("year", "month-year"))
    yield from (f"discord-{one}" for one in ("hours", "minutes"))
    yield from (f"discord-forget-{one}" for one in ("everything", "server", "source"))
    yield from (f"discord-state-{one}" for one in AccountState)
    yield from (f"discord-history-{one}" for one in ("one", "five", "all"))
    yield from (f"discord-consent-{one.name.lower().replace('_', '-')}-chosen" for one in Consent)


def test_every_phrase_that_discord_says_is_written():
    errors = (PHRASES / "errors.ftl").read_text("utf-8")
    raised = set(re.findall(r"^([a-z-]+) =", errors, re.MULTILINE))
    assert set(said_in_discord()) - set(DISCORD) - raised == set()


def test_every_phrase_that_is_written_for_discord_is_said():
    # Commands are worded by their names, and a command without words does not start.
    written = {key for key in DISCORD if not key.startswith("command-")}
    assert written - set(said_in_discord()) == set()


def test_words_in_discord_keep_the_house_voice():
    for path in ("discord.ftl", "errors.ftl"):
        assert "!" not in (PHRASES / path).read_text("utf-8")
