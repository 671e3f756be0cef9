"""Request bodies, held against Discord's own OpenAPI and against what it leaves unsaid."""

import json
import re
from functools import cache

from jsonschema_rs import Draft202012Validator

from tests.beside import SHARED

SPEC = SHARED / "specs" / "discord-openapi.json"
V2 = 1 << 15
CONTENT = ("content", "embeds", "components", "attachments", "sticker_ids", "poll")
NAME = re.compile(r"[-_'\w]{1,32}")


def unlike_discord(requests):
    """Say what Discord would not take of what was sent to it; nothing where its spec is away."""
    found = []
    for sent in requests:
        if isinstance(sent.json, dict | list):
            found += [f"{sent.method} {sent.path}: {fault}" for fault in _faults(sent)]
    return found


def _faults(sent):
    validator = _validator(sent.method, sent.path)
    if validator is not None:
        body = _snowflakes(sent.json)
        yield from (error.message[:200] for error in validator.iter_errors(body))
    if isinstance(sent.json, list) and sent.path.endswith("/commands"):
        yield from _unsaid_of_commands(sent.json)
    if isinstance(sent.json, dict):
        message = sent.json.get("data") if "type" in sent.json else sent.json
        yield from _unsaid(message or {})
        if _makes_a_message(sent) and not any((message or {}).get(key) for key in CONTENT):
            yield "an empty message"


def _makes_a_message(sent):
    if sent.path.startswith("/interactions/"):
        return sent.json["type"] == 4
    return sent.method == "POST" and sent.path.startswith(("/channels/", "/webhooks/"))


def _unsaid_of_commands(commands):
    """Say what is wrong with names: of the commands, and of the options of each."""
    for named in (commands, *(one.get("options") or [] for one in commands)):
        names = [one["name"] for one in named]
        wrong = [name for name in names if not NAME.fullmatch(name) or name != name.lower()]
        yield from (f"{name}: no name" for name in wrong)
        if len(set(names)) < len(names):
            yield "one name twice"


def _unsaid(message):
    every = list(_walk(message.get("components") or []))
    yield from _unsaid_of_texts(message)
    if "custom_id" not in message:
        yield from _unsaid_of_layouts(message, every)
    ids = [one.get("custom_id") for one in every if _is_pressed(one)]
    if not all(ids):
        yield "no custom id"
    if len(set(ids)) < len(ids):
        yield "one custom id twice"


def _unsaid_of_texts(message):
    if units(message.get("content") or "") > 2_000:
        yield "content over 2,000"
    embeds = message.get("embeds") or []
    if isinstance(embeds, list) and units("".join(_texts(embeds))) > 6_000:
        yield "embeds over 6,000"


def _texts(embeds):
    for one in embeds:
        yield one.get("title") or ""
        yield one.get("description") or ""
        yield (one.get("footer") or {}).get("text", "")
        yield (one.get("author") or {}).get("name", "")
        for field in one.get("fields") or []:
            yield from (field["name"], field["value"])


def _unsaid_of_layouts(message, every):
    if not every:
        return
    layout = any(one["type"] in {9, 10, 12, 13, 14, 17} for one in every)
    if layout and not message.get("flags", 0) & V2:
        yield "a layout without its flag"
    if layout and (message.get("content") or message.get("embeds")):
        yield "a layout beside content"
    if len(every) > 40:
        yield f"{len(every)} components"
    text = sum(units(one["content"]) for one in every if one["type"] == 10)
    if text > 4_000:
        yield f"{text} characters"
    if message.get("allowed_mentions", {}).get("parse") != []:
        yield "mentions are allowed"


def _is_pressed(one):
    """Say whether a component needs a custom id: buttons that are no links, menus, fields."""
    pressed = one["type"] == 2 and one.get("style") not in {5, 6}
    return pressed or one["type"] in {3, 4, 5, 6, 7, 8}


def units(text):
    """Count text as Discord does."""
    return len(text.encode("utf-16-le")) // 2


def _walk(components):
    for one in components:
        yield one
        yield from _walk(one.get("components") or [])
        yield from (one[key] for key in ("accessory", "component") if one.get(key))


def _snowflakes(body):
    """Write long numbers as text: Discord takes both, its spec one."""
    if isinstance(body, dict):
        # A file is numbered by us, and its number is a snowflake to the spec.
        return {
            key: str(value) if key == "id" and value == 0 else _snowflakes(value)
            for key, value in body.items()
        }
    if isinstance(body, list):
        return [_snowflakes(value) for value in body]
    return str(body) if isinstance(body, int) and body > 1 << 40 else body


@cache
def _spec():
    return json.loads(SPEC.read_text("utf-8")) if SPEC.exists() else None


@cache
def _paths():
    return [
        (
            re.compile(re.sub(r"\\\{[^/]+\\\}", "[^/]+", re.escape(path)) + "$"),
            path,
        )
        for path in sorted(_spec()["paths"], key=lambda path: path.count("{"))
    ]


def _validator(method, path):
    if _spec() is None:
        return None
    for pattern, named in _paths():
        if pattern.fullmatch(path) and (found := _validator_of(method, named)):
            return found
    return None


@cache
def _validator_of(method, named):
    """Compile what an operation takes, once for all the ids that its path may hold."""
    spec = _spec()
    operation = spec["paths"][named].get(method.lower(), {})
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    if "schema" not in body:
        return None
    return Draft202012Validator({**body["schema"], "components": spec["components"]})
