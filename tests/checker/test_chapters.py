"""A year with chapters of its own, doubted like the rest."""

import copy
import json

import pytest

from story.compose import compose
from story.notes import ChapterTitle
from terminal.story_json import story_document
from tests.checker.check import differences
from tests.checker.heard import Heard, RawPlay, Stretch
from tests.story.builders import LISBON, at, listening_of, voice
from tests.story.test_year import CHANGED, monthly

pytestmark = pytest.mark.long

ROWS = [*CHANGED, *monthly("Left", 9, 9, 9, 9)]


def a_changed_year(**more):
    told = story_document(compose(listening_of(ROWS, "2023"), voice(), **more), {})
    plays = [RawPlay(row.at, row.artist, row.title, row.heard_ms, row.source) for row in ROWS]
    watched = [Stretch(min(row.at for row in ROWS), at("2024-01-01 00:00"))]
    return json.loads(json.dumps(told)), Heard("Ana", LISBON, plays, watched)


def test_its_chapters_are_in_its_plays():
    told, own = a_changed_year()
    assert told["facts"]["changed"] and told["facts"]["left"]
    assert differences(told, own) == []
    titled, own = a_changed_year(titles=(ChapterTitle("Exam month", "2023-05-01", "2023-12-01"),))
    assert any(chapter["own_title"] for chapter in titled["story"]["chapters"])
    assert differences(titled, own) == []


def another_border(told):
    first, second = told["facts"]["stretches"]
    first["last_on"], second["first_on"] = "2023-05-06", "2023-05-07"
    return "facts.stretches: told"


def a_hole(told):
    told["facts"]["stretches"][1]["first_on"] = "2023-05-07"
    return "a hole, or an overlap"


def a_few_days(told):
    first, second = told["facts"]["stretches"]
    first["last_on"], second["first_on"] = "2023-01-07", "2023-01-08"
    return "too short for a chapter"


def another_name_in_front(told):
    told["facts"]["stretches"][0]["standouts"][0]["artist"] = "Artist l"
    return "facts.stretches: told"


def a_label_of_somebody_else(told):
    chapter = next(one for one in told["story"]["chapters"] if " · " in (one["title"] or ""))
    chapter["title"] = f"Somebody · {chapter['title'].partition(' · ')[2]}"
    return "nobody stands out as the title says"


def words_that_nobody_said(told):
    chapter = told["story"]["chapters"][0]
    chapter["sentences"][0]["text"] += " “I was happy then.”"
    return "nothing proves '“I was happy then.”'"


@pytest.mark.parametrize(
    "lie",
    [
        another_border,
        a_hole,
        a_few_days,
        another_name_in_front,
        a_label_of_somebody_else,
        words_that_nobody_said,
    ],
    ids=lambda lie: lie.__name__,
)
def test_a_lie_about_its_chapters_is_caught(lie):
    told, own = a_changed_year()
    told = copy.deepcopy(told)
    words = lie(told)
    assert any(words in found for found in differences(told, own)), differences(told, own)
