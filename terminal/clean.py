"""Names and titles made safe to show: nobody's title may steer a terminal."""

import re
from unicodedata import combining

MARKS_AT_MOST = 4
"""Combining marks on one letter: more than any script needs, fewer than climb into other lines."""
REPLACEMENT = "\ufffd"
LEFT_TO_RIGHT_MARK = "\u200e"
DELETE = 0x7F

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_ENDS = re.compile("[\u2069\u200e]")
_SPACES = re.compile(r"[\s\u2028\u2029\u0085]+")
_UNSEEN = re.compile(
    f"[{_BIDI}\u00ad\u034f\u115f\u1160\u17b4\u17b5\u200b\u2060-\u2064\u3164\ufeff\uffa0]"
)
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ESCAPED = re.compile(f"[\x7f-\x9f\u2028\u2029{_BIDI}\ufeff\ufff9-\ufffb]")


def clean(text: str) -> str:
    """Keep a text to one line that cannot steer the terminal, override direction or overprint.

    Controls become visible pictures of themselves, so that an escape sequence shows as letters.
    Names that the phrasebook isolated end with a mark instead, as more terminals know it.
    """
    shown = "".join(settle(_plain(part)) for part in _ENDS.split(text)).strip()
    return shown or REPLACEMENT if text else text


def settle(text: str) -> str:
    """End a right-to-left name with a mark, so that the number after it stays after it."""
    return text + LEFT_TO_RIGHT_MARK if _RIGHT_TO_LEFT.search(text) else text


def escape_json(document: str) -> str:
    """Escape what JSON allows raw but a terminal may obey; the document means the same."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", document)


def _plain(text: str) -> str:
    return _CONTROLS.sub(_picture, _thin(_SPACES.sub(" ", _UNSEEN.sub("", text))))


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < ord(" "):
        return chr(0x2400 + code)
    return "\u2421" if code == DELETE else REPLACEMENT


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
