"""A reader who believes nothing: every number and name of a sentence must be in its receipts."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, is_dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from fluent.syntax import ast, parse

from story.chapters import Sentence, Story
from story.phrasebook import Phrasebook
from story.phrasebook.functions import functions_for
from story.phrasebook.names import quoted, shown
from tests.story.builders import PHRASES

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?")
DAY_STYLES = (
    "full",
    "dated",
    "long",
    "short",
    "month-year",
    "ordinal",
    "weekday",
    "month",
    "year",
)
NUMBERS = re.compile(
    r"\b(?:nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|\w*ty(?:-\w+)?|hundred|once|twice"
    r"|(?:\w+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|\w+day|midnight|noon)\b"
)


def unproved(story: Story, sentence: Sentence, voice: Phrasebook) -> str:
    """Give what is left of a sentence's claims when all that its receipts say is taken out."""
    values: list[Any]
    if sentence.note is not None:
        note = story.notes[sentence.note]
        values = [note.text, note.said_on]
    elif sentence.moment is not None:
        told = story.moments[sentence.moment]
        assert told.text == sentence.text
        values = [*told.says.values(), *told.numbers.values()]
        assert _backed(told.says, told)
    else:
        values = list(_of_facts(story, sentence.facts))
    left = sentence.text
    for said in sorted({*_ways(values, voice)}, key=len, reverse=True):
        left = left.replace(said, "◦")
    own = NUMBERS.findall(_literal(sentence.phrase))
    claims = [word for word in NUMBERS.findall(left) if word not in own]
    return " ".join([*claims, *re.findall(r"\d+|[“”].*", left)])


def _backed(says: Any, told: Any) -> bool:
    """Every name that is said is the name of one of the plays; every number is a receipt's."""
    names = {name for play in told.plays for name in (play.title, play.artist)}
    for key, value in says.items():
        if key in {"track", "artist", "other_artist"}:
            assert value in names, (key, value)
        elif isinstance(value, int):
            assert value in {*told.numbers.values(), *told.baseline.values()}, (key, value)
    return True


def _of_facts(story: Story, names: Iterable[str]) -> Iterator[Any]:
    yield story.period.first_on.isoformat()
    for name in names:
        value = getattr(story.facts, name)
        assert value is not None, name
        reading = READINGS.get(name, lambda value, zone: value)
        if name.endswith("_started_at"):
            reading = _day
        yield from _flat(reading(value, story.period.zone))


WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
READINGS: dict[str, Callable[[Any, str], Any]] = {
    "ms_played": lambda value, zone: value // 3_600_000,
    "by_weekday": lambda value, zone: [max(value), WEEKDAYS[value.index(max(value))]],
    "longest_sitting": lambda value, zone: [_day(value.started_at, zone), *value[1:]],
    "by_month": lambda value, zone: [[f"{month}-01" for month in value], list(value.values())],
    "by_day": lambda value, zone: [list(value), list(value.values())],
    "peaks": lambda value, zone: [[peak, f"{peak.month}-01"] for peak in value],
    "stretches": lambda value, zone: [len(value), len(value) - 1, *map(_stretch, value)],
    "one_chapter": lambda value, zone: [],
}


def _day(instant: int, zone: str) -> str:
    return (
        datetime.fromtimestamp(instant / 1000, UTC).astimezone(ZoneInfo(zone)).date().isoformat()
    )


def _stretch(one: Any) -> Any:
    return [*one, [row.of_year - row.plays for row in one.standouts]]


def _flat(value: Any) -> Iterator[Any]:
    if is_dataclass(value) and not isinstance(value, type):
        yield from _flat(list(asdict(value).values()))
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _flat(part)
    else:
        yield value


def _ways(values: Iterable[Any], voice: Phrasebook) -> Iterator[str]:
    """Say each value in every way that phrases may."""
    say = functions_for(voice.phrase)
    for value in values:
        if isinstance(value, int) and not isinstance(value, bool):
            yield from (f"{value:,}", say["COUNT"](value), say["COUNT"](value, start="yes"))
            yield from ("once", "twice")[value - 1 : value] if value in {1, 2} else ()
            yield say["LENGTH"](value)
        elif isinstance(value, str) and ISO_DAY.fullmatch(value):
            yield from (say["DAY"](value, style=style) for style in DAY_STYLES)
            if "T" in value:
                yield say["CLOCK"](value, style="digits")
                yield from (say["CLOCK"](value, round=way) for way in ("down", "up"))
        elif isinstance(value, str) and value:
            yield from (quoted(value), shown(value))


def _literal(phrase: str) -> str:
    """Give a phrase's own words, of all its branches and of the phrases it refers to."""
    found, waiting = [], [phrase]
    while waiting:
        for node in _walk(_messages()[waiting.pop()].value):
            if isinstance(node, ast.TextElement):
                found.append(node.value)
            elif isinstance(node, ast.MessageReference):
                waiting.append(node.id.name)
    return " ".join(found)


def _walk(node: Any) -> Iterator[Any]:
    yield node
    if isinstance(node, ast.BaseNode):
        for part in vars(node).values():
            for each in part if isinstance(part, list) else [part]:
                yield from _walk(each)


_READ: dict[str, ast.Message] = {}


def _messages() -> dict[str, ast.Message]:
    if not _READ:
        for path in PHRASES.glob("*.ftl"):
            for entry in parse(path.read_text("utf-8")).body:
                if isinstance(entry, ast.Message):
                    _READ[entry.id.name] = entry
    return _READ
