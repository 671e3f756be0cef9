"""The phrasebook's messages, and invented values to say them with."""

import re
from collections.abc import Mapping
from functools import cache

from fluent.syntax import ast, parse

from tests.story.builders import PHRASES
from tests.story.receipts import _walk

OWN = sorted(
    path.stem
    for path in PHRASES.glob("*.ftl")
    if path.stem not in {"discord", "errors", "terminal", "web"}
)
CHOICES = {
    "record": ["yes", "first", "no"],
    "compared": ["some", "never", "none"],
    "ongoing": ["yes", "no"],
    "in_order": ["yes", "no"],
    "at_least": ["yes", "no"],
    "met": ["before", "long", "never"],
    "ever": ["yes", "no"],
    "same_day": ["yes", "no"],
    "period": ["month", "year"],
    "nothing_said": ["yes"],
    "what": ["track", "artist"],
    "exact": ["yes", "no"],
    "about": ["yes", "no"],
    "whole": ["yes", "no"],
    "pace": ["close", "later"],
}
DAYS = re.compile(
    r"on|.*_at|month|since|from|to|until|at|began|ended|first_on|last_on|.*_on|running_(?:first|last)"
    r"|(?:best|least)_month|peak_\d|month_\d|began_on"
)
NAMES = re.compile(
    r"track|artist|album|other_artist|.*_track|.*_artist|song_\d|song_\d_artist|name_\d|leader|top_artist"
    r"|member_\d|(?:most|other)_member|top_track|top_track_artist|subject|file|zone|top|other|note"
    r"|month_\d_artist|member|loudest|lead|lead_artist|name_\d_artist|editor|text"
)


@cache
def messages() -> Mapping[str, ast.Message]:
    """Read every message once for all tests: to parse the book takes a third of a second."""
    return {
        entry.id.name: entry
        for name in OWN
        for entry in parse((PHRASES / f"{name}.ftl").read_text("utf-8")).body
        if isinstance(entry, ast.Message)
    }


def values_for(names, number, choice):
    """Make up values for variables by their names: one ``number``, and one of each choice."""
    found = {}
    for name in names:
        if name in CHOICES:
            found[name] = CHOICES[name][choice % len(CHOICES[name])]
        elif name in {"weekday", "place"}:
            found[name] = 3
        elif name == "times":
            found[name] = min(number, 31)
        elif NAMES.fullmatch(name):
            found[name] = "Somebody"
        elif DAYS.fullmatch(name):
            found[name] = (
                "2023-03-09T01:50+00:00"
                if name in {"at", "began", "ended"} or name.endswith("_at")
                else "2023-03-09"
            )
        else:
            found[name] = number
    return found


@cache
def says(key):
    """Name every variable that a message may say, by way of others too."""
    found, waiting = set(), [messages()[key]]
    while waiting:
        for node in _walk(waiting.pop()):
            if isinstance(node, ast.VariableReference):
                found.add(node.id.name)
            elif isinstance(node, ast.MessageReference):
                waiting.append(messages()[node.id.name])
    return frozenset(found)
