"""docs/story-json.md, held to the contract."""

import re
from pathlib import Path

from ledger.rules import LeftOut
from tests.terminal.test_story_json import SHAPE

DOCS = (Path(__file__).parents[2] / "docs" / "story-json.md").read_text("utf-8")
CODE = {name for span in re.findall(r"`([^`]+)`", DOCS) for name in re.findall(r"\w+", span)}


def keys_of(shape):
    if isinstance(shape, dict):
        for key, inner in shape.items():
            if isinstance(key, str):
                yield key
            yield from keys_of(inner)
    elif isinstance(shape, list):
        yield from keys_of(shape[0])


def test_every_key_is_documented():
    assert set(keys_of(SHAPE)) - CODE == set()


def test_every_reason_to_leave_a_row_out_is_explained():
    rows = {line.split("|")[1].strip(" `") for line in DOCS.splitlines() if line.startswith("|")}
    assert {*LeftOut, "twin"} <= rows
