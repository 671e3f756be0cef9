"""Request bodies, held against Discord's own OpenAPI and against what it leaves unsaid."""

import json
import re
from functools import cache

from jsonschema import Draft202012Validator

from tests.beside import SHARED

SPEC = SHARED / "specs" / "discord-openapi.json"
V2 = 1 << 15


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
    if isinstance(sent.json, dict):
        message = sent.json.get("data") if "type" in sent.json else sent.json
        yield from _unsaid(message or {})


def _unsaid(message):
    components = message.get("components") or []
    if not components or "custom_id" in message:
        return
    every = list(_walk(components))
    layout = any(one["type"] in {9, 10, 12, 13, 14, 17} for one in every)
    if layout and not message.get("flags", 0) & V2:
        yield "a layout without its flag"
    if layout and message.get("content"):
        yield "a layout beside content"
    ids = [one["custom_id"] for one in every if "custom_id" in one]
    if len(set(ids)) < len(ids):
        yield "one custom id twice"
    if len(every) > 40:
        yield f"{len(every)} components"
    text = sum(len(one["content"].encode("utf-16-le")) // 2 for one in every if one["type"] == 10)
    if text > 4_000:
        yield f"{text} characters"
    if message.get("allowed_mentions", {}).get("parse") != []:
        yield "mentions are allowed"


def _walk(components):
    for one in components:
        yield one
        yield from _walk(one.get("components") or [])
        if one.get("accessory"):
            yield one["accessory"]


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
            re.compile(
                re.sub(r"\\\{[^/]+\\\}", "[^/]+", re.escape(path)).replace(
                    "@original", "@original"
                )
                + "$"
            ),
            path,
        )
        for path in sorted(_spec()["paths"], key=lambda path: path.count("{"))
    ]


@cache
def _validator(method, path):
    spec = _spec()
    if spec is None:
        return None
    for pattern, named in _paths():
        operation = spec["paths"][named].get(method.lower())
        if pattern.fullmatch(path) and operation and "requestBody" in operation:
            schema = operation["requestBody"]["content"].get("application/json", {}).get("schema")
            if schema is not None:
                return Draft202012Validator({**schema, "components": spec["components"]})
    return None
