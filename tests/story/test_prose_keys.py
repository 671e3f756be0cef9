"""Every key of the phrasebook is used, and every rule can be read by whoever it is shown to."""

import re

import pytest
from fluent.syntax import ast, parse

from story.choose import Why
from story.server.teller import STAND_IN, unnamed
from tests.story.builders import PHRASES, voice
from tests.story.prose import messages, says, values_for
from tests.story.receipts import _walk
from tests.story.test_prose import FORMS, LINES, SIGNS

pytestmark = pytest.mark.long


def test_every_key_is_used():
    code = "\n".join(
        path.read_text("utf-8")
        for folder in ("story", "terminal", "flows", "cards")
        for path in (PHRASES.parents[2] / folder).rglob("*.py")
    )
    referred = {
        node.id.name
        for path in PHRASES.glob("*.ftl")
        for entry in parse(path.read_text("utf-8")).body
        for node in _walk(entry)
        if isinstance(node, ast.MessageReference)
    }
    asked = "\n".join(path.read_text("utf-8") for path in PHRASES.glob("*.ftl"))
    for key in messages():
        form, rest = key.rpartition("-")[0], key.partition("-")[2]
        used = form in {**FORMS, **LINES, **SIGNS} or key in referred
        used = used or key.partition("-")[0] in SMALL
        used = used or f'of: "{rest}"' in asked or f'style: "{rest}"' in asked
        used = used or f'of: "{form}"' in asked or form in {"title", "rule", "rule-board"}
        used = used or (key.endswith("-of") and f'"{key[:-3]}"' in code)
        used = used or (key.endswith("-among") and f'"{key[:-6]}"' in code)
        assert used or f'"{key}"' in code, key


SMALL = {"number", "ordinal", "month", "weekday", "hour", "clock"}
SMALL |= {"daypart", "length", "owner", "counted", "board"}


def test_every_rule_and_reason_has_words():
    rules = re.compile(r'Rule\("(rule-[a-z-]+)"')
    for path in PHRASES.parents[1].glob("*moments/*.py"):
        for rule in rules.findall(path.read_text("utf-8")):
            assert voice().phrase(rule)
    for why in Why:
        assert voice().phrase(why.value)


YOU = re.compile(r"\b(?:you|yours?)\b", re.IGNORECASE)


def test_a_rule_that_speaks_to_its_reader_can_be_read_by_others():
    rules = {key: entry for key, entry in messages().items() if key.startswith("rule-")}
    told = {key: voice().phrase(key, **values_for(says(key), 14, 0)) for key in rules}
    to_you = {key for key, text in told.items() if YOU.search(text)}
    assert to_you and {f"{key}-of" for key in to_you} <= told.keys()
    assert not {key for key in to_you if key.endswith("-of")}


def test_a_phrasing_says_only_what_its_moment_does():
    shared = {"binge-night": {"began", "ended"}, "binge-hourless": set()}
    assert (
        voice().says("binge-night-1")
        >= {"track", "artist", "times", "record"} | shared["binge-night"]
    )
    assert not voice().says("binge-hourless-1") & {"began", "ended"}


@pytest.mark.parametrize("form", ["discovery-of", "love-of", "newcomer-of"])
def test_a_first_is_retold_as_the_first_that_we_know_of(form):
    """One retelling serves firsts ever and firsts since we began: it may claim no more."""
    for key in voice().variants(form):
        text = voice().sentence(key, **values_for(says(key), 14, 0))
        assert re.search(r"\bwe (?:know|saw|had (?:not|never) seen)|our record", text), text


def test_somebody_without_a_name_has_a_capital_only_where_a_sentence_begins():
    known = messages()
    for key in (key for key in known if key.rpartition("-")[0].endswith("-of")):
        values = values_for(says(key), 14, 0)
        if "member" in values:
            text = unnamed(voice().sentence(key, **values | {"member": STAND_IN}), voice())
            assert re.search(r"(?i)\bsomeone\b", text), text
            assert not re.search(r"[^.?] Someone|[.?] someone|^someone", text), text
