"""A server's JSON, held to its shape and to its docs."""

import json
import re
from pathlib import Path
from typing import Any, cast

from terminal.server_json import server_document
from terminal.story_json import as_json
from tests.house.test_story_json_docs import keys_of
from tests.story.server.house import NAMES, binger, somebody, told
from tests.terminal.test_story_json import SHAPE, fits

MOMENT: dict[Any, Any] = cast("Any", SHAPE["moments"])[0]
MONTH = re.compile(r"\d{4}-\d\d")
SERVER: dict[str, Any] = {
    **SHAPE,
    "moments": [
        {
            **MOMENT,
            "says": {re.compile(".+"): (str, int, float, [str])},
        }
    ],
    "members": [{"name": str, "plays": int, "by_month": {MONTH: int}}],
    "boards": [
        {
            "name": str,
            "unit": str,
            "least": int,
            "below": int,
            "standings": [
                {
                    "place": int,
                    "member": (str, None),
                    "value": int,
                    "of": (int, None),
                    "estimated": bool,
                    "moved": (int, None),
                }
            ],
        }
    ],
    "songs_everyone_knows": {
        "exact": bool,
        "songs": [{"title": str, "artist": str, "members": [str]}],
    },
    "signature": str,
}
DOCS = (Path(__file__).parents[2] / "docs" / "story-json.md").read_text("utf-8")
CODE = {name for span in re.findall(r"`([^`]+)`", DOCS) for name in re.findall(r"\w+", span)}


def a_document():
    people = [binger("Ana"), *(somebody(name) for name in NAMES[1:4])]
    return json.loads(as_json([server_document(told(people), {"short": 3})]))


def test_every_key_is_documented():
    assert set(keys_of(SERVER)) - CODE == set()


def test_an_edition_has_the_contract_s_keys_and_no_others():
    fits(a_document(), SERVER)


def test_every_member_a_moment_names_is_in_what_it_says():
    for moment in a_document()["moments"]:
        assert moment["says"]["members"] == [moment["says"]["member"]]
        assert {play["member"] for play in moment["evidence"]["plays"]} == {
            moment["says"]["member"]
        }
