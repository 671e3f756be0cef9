"""What came from outside, made safe to show: nobody's title may ping, link or format a page."""

import re
from typing import Final
from unicodedata import combining

MARKS_AT_MOST: Final = 4
"""Combining marks on one letter: more than any script needs, fewer than climb into other lines."""
ISOLATE, END_ISOLATE = "\u2068", "\u2069"

_STEERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067\u206a-\u206f]")
_UNSEEN = re.compile("[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u200b\u2060-\u2064\u3164\ufeff\uffa0]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\s]+")
_BROKEN = re.compile("[\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]")
_MARKDOWN = re.compile(r"[\\*_~`|<>\[\]]|:(?=//)")
_OPENING = re.compile(r"^(?:[#+-]|\d+[.)])")


def plain(text: str) -> str:
    """Keep a text to one line, in its own direction, without what cannot be seen."""
    shown = _STEERING.sub("", _UNSEEN.sub("", _BROKEN.sub("\ufffd", text)))
    return _thin(_balanced(_CONTROLS.sub(" ", shown))).strip()


def escape(text: str) -> str:
    """Keep a text from meaning anything to Discord but itself."""
    escaped = _MARKDOWN.sub(lambda found: f"\\{found[0]}", plain(text))
    # Pings are off in everything we send; this is so that it does not look like one either.
    escaped = escaped.replace("@", "@\u200b")
    return _OPENING.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], escaped)


def units(text: str) -> int:
    """Measure a text as Discord's clients do, in UTF-16."""
    return len(text.encode("utf-16-le", "replace")) // 2


def cut(text: str, at_most: int) -> str:
    """Shorten a plain text to so many units, with an ellipsis where something is gone."""
    if units(text) <= at_most:
        return text
    kept, room = [], at_most - 1
    for letter in text:
        room -= units(letter)
        if room < 0:
            break
        kept.append(letter)
    return _balanced("".join(kept).rstrip()) + "…"


def pieces(text: str, at_most: int) -> list[str]:
    """Escape a text in pieces of so many units, broken at spaces where there are any."""
    told: list[str] = []
    rest = plain(text)
    while rest:
        end = len(rest)
        while units(escape(rest[:end])) > at_most:
            end = max(1, end * 3 // 4)
        if end < len(rest):
            space = rest.rfind(" ", 0, end)
            end = space + 1 if space > 0 else end
        told.append(escape(rest[:end]))
        rest = rest[end:]
    return [piece for piece in told if piece] or ["\ufffd"]


def _balanced(text: str) -> str:
    """Keep isolates that come in pairs; drop them all where one is without its other."""
    depth = 0
    for letter in text:
        depth += (letter == ISOLATE) - (letter == END_ISOLATE)
        if not 0 <= depth <= 1:
            break
    return text if depth == 0 else text.replace(ISOLATE, "").replace(END_ISOLATE, "")


def _thin(text: str) -> str:
    """Drop combining marks beyond what one letter can carry."""
    if text.isascii():
        return text
    kept, marks = [], 0
    for letter in text:
        marks = marks + 1 if combining(letter) else 0
        if marks <= MARKS_AT_MOST:
            kept.append(letter)
    return "".join(kept)
