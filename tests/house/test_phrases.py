"""Every phrase the command line says is written, and every written one is said."""

import re
from pathlib import Path

from ledger.rules import LeftOut
from tests.terminal.stories import PHRASES

ROOT = Path(__file__).parents[2]
WRITTEN = set(
    re.findall(r"^([a-z-]+) =", (PHRASES / "terminal.ftl").read_text("utf-8"), re.MULTILINE)
)


def said():
    for path in (ROOT / "terminal").glob("*.py"):
        yield from re.findall(
            r"[\"']((?:terminal|report|phrases|why)-[a-z-]+)[\"']", path.read_text("utf-8")
        )
    yield from (f"report-reason-{reason}" for reason in (*LeftOut, "twin"))


def test_every_phrase_that_is_said_is_written():
    assert set(said()) - WRITTEN == set()


def test_every_phrase_that_is_written_is_said():
    assert WRITTEN - set(said()) == set()
