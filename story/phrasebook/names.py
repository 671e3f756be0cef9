"""Titles and names as plain text that comes out right everywhere."""

import re
from unicodedata import bidirectional

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
RIGHT_TO_LEFT = frozenset({"R", "AL"})
DOUBLE_MARKS = frozenset('“”"„‟')
STEERING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
"""Characters that turn the direction of writing: a name must not turn the page around it."""
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def shown(name: str) -> str:
    """Show a name as it is, on one line; a right-to-left one apart from the words around it."""
    plain = " ".join(CONTROLS.sub(" ", STEERING.sub("", name)).split())
    if any(bidirectional(character) in RIGHT_TO_LEFT for character in plain):
        return f"{ISOLATE}{plain}{END_ISOLATE}"
    return plain


def quoted(title: str) -> str:
    """Put a title in double marks, or in single ones where it has double ones of its own."""
    plain = shown(title)
    if DOUBLE_MARKS & set(plain):
        return f"‘{plain}’"
    return f"“{plain}”"
