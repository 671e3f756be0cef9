"""A reader who believes nothing: every number and title of a sentence must be proved."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path

from tests.checker import words

PHRASES = Path(__file__).parents[2] / "story" / "phrasebook"
ISO = re.compile(r"\d{4}-\d\d-\d\d(T.+)?")
MONTH = re.compile(r"(\d{4})-(\d\d)")
STEERING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
CLAIM = re.compile(
    r"\d[\d,:]*|\b(?:(?:{tens})(?:-\w+)?|{rest})\b".format(
        tens="|".join(words.TENS),
        rest="|".join(
            [
                *sorted([*words.SMALL, *words.ORDINALS], key=len, reverse=True),
                *(f"{ten[:-1]}ieth" for ten in words.TENS),
                *("once", "twice", "hundred", "dozens?", "thousand", "midnight", "noon", "half"),
                *("quarter", "o’clock", *words.MONTH, *words.WEEKDAY),
            ]
        ),
    ),
    re.IGNORECASE,
)
GONE = "◦"


class Place(int):
    """A place in an order: said as an ordinal, or by how many stood above it."""


def unproved(text: str, values: Iterable[object]) -> list[str]:
    """List what a sentence claims beyond these values: numbers, days, hours, quoted titles."""
    left = plain(text)
    names: set[str] = set()
    numbers: set[str] = set()
    for value in values:
        for way in _ways(value):
            # A song may be called Thursday: in quotation marks it is a name.
            (numbers if _counts(value) and way[:1] not in "“‘" else names).add(way)
    for said in sorted(names, key=len, reverse=True):
        left = _without(left, said)
    claims = re.findall("[“‘][^”’]*[”’]", left)
    named = left
    for said in sorted(numbers, key=len, reverse=True):
        left = _without(left, said)
    return claims + [
        found[0]
        for found in CLAIM.finditer(left)
        if not any(_own_words(text, found.span()) for text in (left, named))
    ]


def plain(text: str) -> str:
    """Leave out what only steers the direction of writing."""
    return " ".join(CONTROLS.sub(" ", STEERING.sub("", text)).split())


def _counts(value: object) -> bool:
    if not isinstance(value, str) or value in words.WEEKDAY:
        return True
    return dated(value)


def dated(value: str) -> bool:
    """Say whether a value is a day, an instant or a month."""
    return bool(ISO.fullmatch(value) or MONTH.fullmatch(value))


def _ways(value: object) -> Iterator[str]:
    if isinstance(value, Place) and value < 100:
        yield from (words.ordinal(value), words.cardinal(value - 1), words.cardinal(value))
    elif isinstance(value, int) and not isinstance(value, bool):
        yield from words.of_number(value)
    elif isinstance(value, str) and ISO.fullmatch(value):
        yield from words.of_day(date.fromisoformat(value[:10]))
        if "T" in value:
            yield from words.of_clock(datetime.fromisoformat(value))
    elif isinstance(value, str) and (month := MONTH.fullmatch(value)):
        name = words.MONTH[int(month[2]) - 1]
        yield from (f"{name} {month[1]}", name, month[1])
    elif isinstance(value, str) and value:
        name = plain(value)
        yield from (f"“{name}”", f"‘{name}’", name)


def _without(text: str, said: str) -> str:
    """Take a claim out wherever it stands as a whole."""
    edges = rf"(?<![\w:,.]){re.escape(said)}(?![\w]|[,:.]\d)"
    if said[:1] in "“‘" or not re.match(r"\w.*\w$|\w$", said):
        edges = re.escape(said)
        if said[:1] not in "“‘":
            # Somebody called O’ is not in every o’clock.
            edges += r"(?!\w)"
    flags = re.IGNORECASE if said[:1].isalpha() else 0
    return re.sub(edges, lambda found: GONE * len(found[0]), text, flags=flags)


def _own_words(text: str, span: tuple[int, int]) -> bool:
    """Say whether a number word is the phrase's own: it stands so, with both its neighbours."""
    before, own, after = (
        _words(text[slice(*part)]) for part in ((0, span[0]), span, (span[1], None))
    )
    near = [*before[-1:], *own, *after[:1]]
    return f" {' '.join(near).lower()} " in _literal()


def _words(text: str) -> list[str]:
    return re.findall(rf"[\w’]+|{GONE}+|[^\w\s]", re.sub(rf"{GONE}+", GONE, text))


@cache
def _literal() -> str:
    """Read what writers wrote between the values, as words one space apart."""
    found = []
    for path in sorted(PHRASES.glob("*/*.ftl")):
        kept = [line for line in path.read_text("utf-8").splitlines() if line[:1] != "#"]
        text = re.sub(r"(?m)^[\w-]+ =", " ", "\n".join(kept))
        text = re.sub(r"\{[^{}]*->|^\s*\*?\[[^\]]*\]|\*?\[\w+\]", "\n", text, flags=re.MULTILINE)
        text = re.sub(r"\{[^{}]*\}", GONE, text)
        found.append(" ".join(_words(text)).lower())
    return f" {' '.join(found)} "
