"""The judge of what we send can say no."""

import pytest
from simcord import HttpLogEntry

from tests.cogs.discord_spec import unlike_discord

TEXT = {"type": 10, "content": "x"}
TAP = {"type": 2, "style": 2, "custom_id": "a"}
QUIET: dict[str, list[str]] = {"parse": []}


def sent(body, path="/channels/123456789012345678/messages"):
    return unlike_discord([HttpLogEntry("POST", path, {}, body, None)])


def test_a_body_is_held_against_discords_own_schema(shared):
    assert sent({"content": "x" * 4_001})
    assert sent({"embeds": "none"})
    assert sent({"content": "x"}) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"flags": 0},
        {"content": "beside it"},
        {"allowed_mentions": {"parse": ["everyone"]}},
        {"components": [TEXT] * 41},
        {"components": [{"type": 10, "content": "x" * 2_100}] * 2},
        {"components": [{"type": 1, "components": [TAP, TAP]}, TEXT]},
    ],
)  # fmt: skip
def test_what_the_schema_leaves_unsaid_is_held_too(wrong):
    fine = {"components": [TEXT], "flags": 1 << 15, "allowed_mentions": QUIET}
    assert sent(fine, "/nowhere") == []
    assert sent(fine | wrong, "/nowhere")
