"""The judge of what we send can say no."""

import pytest
from simcord import HttpLogEntry

from tests.cogs.discord_spec import unlike_discord

TEXT = {"type": 10, "content": "x"}
TAP = {"type": 2, "style": 2, "custom_id": "a"}
QUIET: dict[str, list[str]] = {"parse": []}


def sent(body, path="/channels/123456789012345678/messages", method="POST"):
    return unlike_discord([HttpLogEntry(method, path, {}, body, None)])


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
        {"components": [{"type": 1, "components": [TAP | {"custom_id": ""}]}, TEXT]},
        {"embeds": [{"title": "beside it"}]},
    ],
)  # fmt: skip
def test_what_the_schema_leaves_unsaid_is_held_too(wrong):
    fine = {"components": [TEXT], "flags": 1 << 15, "allowed_mentions": QUIET}
    assert sent(fine, "/nowhere") == []
    assert sent(fine | wrong, "/nowhere")


LONG = [{"description": "x" * 4_000}, {"fields": [{"name": "x", "value": "x" * 1_000}] * 2}]
FIELD = {"type": 18, "label": "x", "component": {"type": 4, "style": 1, "custom_id": "words"}}


def form(*fields):
    return {"type": 9, "data": {"custom_id": "a", "title": "x", "components": [*fields]}}


@pytest.mark.parametrize(
    ("fine", "wrong"),
    [
        ({"content": "x" * 2_000}, {"content": "x" * 2_001}),
        ({"embeds": LONG[:1]}, {"embeds": LONG}),
        ({"content": "x"}, {"content": ""}),
        (form(FIELD), form(FIELD, FIELD)),
    ],
)  # fmt: skip
def test_texts_and_forms_are_held_to_what_is_unsaid(fine, wrong):
    path = "/interactions/1/x/callback" if "type" in fine else "/channels/1/messages"
    assert sent(fine, path) == []
    assert sent(wrong, path)


@pytest.mark.parametrize("names", [["top", "top"], ["Top"], [""], ["x" * 33]])
def test_names_of_commands_are_held_too(names):
    path = "/applications/123456789012345678/commands"
    assert sent(named("top"), path, "PUT") == []
    assert sent(named(*names), path, "PUT")


def named(*names):
    return [{"name": name, "description": "x"} for name in names]
