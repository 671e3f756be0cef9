"""The phrasebook's own prose: complete, formattable, and in the house's voice."""

import re

import pytest
from fluent.syntax import ast, parse

from story.choose import Why
from tests.story.builders import PHRASES, voice
from tests.story.receipts import _walk

pytestmark = pytest.mark.long

OWN = sorted(
    path.stem
    for path in PHRASES.glob("*.ftl")
    if path.stem not in {"discord", "errors", "terminal", "web"}
)
FORMS = {
    "ask-why": 5,
    "ask-gone": 5,
    "binge-night": 5,
    "binge-day": 5,
    "binge-hourless": 5,
    "obsession-track": 5,
    "obsession-track-so-far": 5,
    "obsession-artist": 5,
    "obsession-artist-so-far": 5,
    "discovery": 5,
    "discovery-since": 5,
    "streak-track": 5,
    "streak-artist": 5,
    "streak-track-at-least": 5,
    "streak-artist-at-least": 5,
    "comeback-track": 5,
    "comeback-artist": 5,
    "love": 5,
    "love-since": 5,
    "last-play": 6,
    "takeover": 5,
    "takeover-song": 5,
    "handover": 5,
    "handover-gone": 5,
    "newcomer": 5,
    "newcomer-since": 5,
    "big-day": 5,
    "big-day-artist": 5,
    "sudden-drop": 5,
    "sudden-drop-none": 5,
    "slow-burn": 5,
    "silence": 5,
    "silence-album": 5,
    "album": 5,
    "album-new": 5,
    "album-often": 5,
    "rabbit-hole": 5,
    "rabbit-hole-kept": 5,
    "rabbit-hole-nothing": 5,
    "loop": 5,
    "loop-three": 5,
    "reign": 5,
    "peak": 5,
    "peak-alone": 5,
    "anniversary": 5,
    "anniversary-since": 5,
    "one-song": 5,
    "sequence": 5,
    "sequence-three": 5,
    "ritual-hour": 5,
    "ritual-weekday": 5,
    "ritual-both": 5,
    "loyalty": 5,
    "loyalty-reign": 5,
    "shared-record": 5,
    "first-song": 5,
    "midnight": 5,
    "marathon": 5,
    "marathon-hourless": 5,
    "marathon-since": 5,
    "marathon-since-hourless": 5,
    "milestone-track": 5,
    "milestone-artist": 5,
    "milestone-all": 5,
    "spread": 5,
    "spread-more": 5,
    "same-minute": 5,
    "listened-together": 5,
    "anthem": 5,
    "album-club": 5,
    "album-club-new": 5,
    "light": 5,
    "twin-days": 5,
    "changed-hands": 5,
    "orphan": 5,
    "arrival": 5,
    "bridge": 5,
    "last-song": 5,
    "last-song-month": 5,
    "opener": 5,
    "opener-list": 5,
    "closer": 5,
    "closer-list": 5,
    "after-hours": 5,
    "odd-day": 5,
    "pair": 5,
    "seasonal-return": 5,
    "seasonal-return-of": 5,
    "change-of-heart": 5,
    "change-of-heart-of": 5,
    "opener-of": 5,
    "opener-list-of": 5,
    "closer-of": 5,
    "closer-list-of": 5,
    "last-song-of": 5,
    "last-song-month-of": 5,
    "odd-day-of": 5,
    "pair-of": 5,
    "visitor": 5,
    "no-repeats": 5,
    "carry-over": 5,
    "one-artist": 5,
    "same-title": 5,
    "one-day-song": 5,
    "small-hours": 5,
    "opening-month": 14,
    "opening-few": 14,
    "opening-new-month": 14,
    "opening-new-year": 5,
    "opening-year": 6,
    "steady-month": 14,
    "steady-year": 5,
    "empty-month": 14,
    "empty-year": 5,
    "tops": 5,
    "tops-even": 6,
    "tops-few": 5,
    "year-changed": 5,
    "year-whole": 5,
    "stretch": 5,
    "stretch-again": 5,
    "stretch-plain": 5,
    "season": 5,
    "season-again": 5,
    "left": 5,
    "left-two": 5,
    "stayed": 5,
    "stayed-two": 5,
    "back": 5,
    "names": 5,
    "songs": 5,
    "note": 5,
    "join": 5,
    "join-day": 5,
    "closing-month": 14,
    "closing-year": 5,
    "after-hours-of": 5,
    "last-play-of": 5,
    "silence-of": 5,
    "silence-album-of": 5,
    "sudden-drop-of": 5,
    "sudden-drop-none-of": 5,
    "album-of": 5,
    "album-new-of": 5,
    "album-often-of": 5,
    "anniversary-of": 5,
    "big-day-of": 5,
    "big-day-artist-of": 5,
    "binge-of": 5,
    "award-minutes": 5,
    "award-artists": 5,
    "award-stayed": 5,
    "award-early": 5,
    "award-night": 5,
    "award-streak": 5,
    "award-records": 5,
    "award-own": 5,
    "comeback-track-of": 5,
    "comeback-artist-of": 5,
    "discovery-of": 5,
    "first-song-of": 5,
    "handover-of": 5,
    "handover-gone-of": 5,
    "loop-of": 5,
    "loop-three-of": 5,
    "love-of": 5,
    "loyalty-of": 5,
    "loyalty-reign-of": 5,
    "marathon-of": 5,
    "milestone-track-of": 5,
    "milestone-artist-of": 5,
    "milestone-all-of": 5,
    "newcomer-of": 5,
    "obsession-track-of": 5,
    "obsession-artist-of": 5,
    "one-song-of": 5,
    "peak-of": 5,
    "peak-alone-of": 5,
    "rabbit-hole-of": 5,
    "rabbit-hole-kept-of": 5,
    "rabbit-hole-nothing-of": 5,
    "reign-of": 5,
    "ritual-hour-of": 5,
    "ritual-weekday-of": 5,
    "ritual-both-of": 5,
    "sequence-of": 5,
    "sequence-three-of": 5,
    "server-opening-month": 22,
    "server-opening-year": 5,
    "server-quarter": 5,
    "server-quarter-same": 5,
    "server-quarter-plain": 5,
    "server-tops": 5,
    "cover-one": 5,
    "cover-two": 5,
    "cover-three": 5,
    "cover-many": 5,
    "shared-record-of": 5,
    "slow-burn-of": 5,
    "visitor-of": 5,
    "no-repeats-of": 5,
    "carry-over-of": 5,
    "one-artist-of": 5,
    "same-title-of": 5,
    "one-day-song-of": 5,
    "streak-track-of": 5,
    "streak-artist-of": 5,
    "streak-track-at-least-of": 5,
    "streak-artist-at-least-of": 5,
    "midnight-of": 5,
    "small-hours-of": 5,
    "takeover-of": 5,
}
LINES = {"card-last": 14}
"""Lines that are no sentences, and how many there are: a year of cards repeats none."""
SIGNS = {"headline-month": 14, "headline-plain": 5, "headline-year": 6, "headline-empty": 5}
SIGNS |= {"signed": 5, "unedited": 5, "server-empty": 5}
SIGNS |= {"server-words": 5, "server-words-track": 5}
"""Forms that are no whole sentences, or hold somebody else’s."""
CHOICES = {
    "record": ["yes", "first", "no"],
    "compared": ["some", "never", "none"],
    "ongoing": ["yes", "no"],
    "in_order": ["yes", "no"],
    "at_least": ["yes", "no"],
    "met": ["before", "long", "never"],
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
BANNED = re.compile(
    r"!|\b(?:journey|vibe\w*|soundtrack|adventurer|explorer|wrapped|mood|lov(?:e|ed|ing)"
    r"|enjoy\w*|obsess\w*|favou?rites|guilty|addict\w*"
    r"|listen to your|commute|gym|amazing|incredible)\b",
    re.IGNORECASE,
)
ALLOWED = {"steady-month-3", "steady-year-4"}
"""*A sudden love* is what was looked for, and not found."""


def messages():
    return {
        entry.id.name: entry
        for name in OWN
        for entry in parse((PHRASES / f"{name}.ftl").read_text("utf-8")).body
        if isinstance(entry, ast.Message)
    }


def values_for(names, number, choice):
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


def says(entry, all_messages):
    found, waiting = set(), [entry]
    while waiting:
        for node in _walk(waiting.pop()):
            if isinstance(node, ast.VariableReference):
                found.add(node.id.name)
            elif isinstance(node, ast.MessageReference):
                waiting.append(all_messages[node.id.name])
    return found


def told_forms():
    return {key: entry for key, entry in messages().items() if key.rpartition("-")[0] in FORMS}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_has_its_phrasings(form):
    assert len(voice().variants(form)) >= FORMS[form]


@pytest.mark.parametrize("form", FORMS)
def test_every_phrasing_can_be_said(form):
    known = messages()
    for key in voice().variants(form):
        for number in (1, 2, 14, 1234):
            for choice in range(3):
                text = voice().sentence(key, **values_for(says(known[key], known), number, choice))
                assert not re.search(r"\s[.,;:]|\.\.|\{|\}|  |;\.|,\.", text), text
                assert re.match(r"[“‘A-Z0-9S]", text), text
                ends = (".", "?", "”") if form == "note" else (".", "?")
                assert text.endswith(ends), text
                assert not BANNED.search(text) or key in ALLOWED, text


@pytest.mark.parametrize("form", SIGNS)
def test_a_sign_has_its_phrasings_and_keeps_to_the_voice(form):
    known = messages()
    texts = [
        voice().sentence(key, **values_for(says(known[key], known), 14, 0))
        for key in voice().variants(form)
    ]
    assert len(texts) >= SIGNS[form]
    assert not any(BANNED.search(text) for text in texts)
    assert len({" ".join(text.split()[:5]) for text in texts}) == len(texts)


@pytest.mark.parametrize("form", FORMS)
def test_no_two_phrasings_begin_alike(form):
    known = messages()
    starts = [
        " ".join(voice().sentence(key, **values_for(says(known[key], known), 14, 0)).split()[:6])
        for key in voice().variants(form)
    ]
    assert len(set(starts)) == len(starts)


def test_a_phrasing_is_one_to_three_sentences():
    known = messages()
    for key, entry in told_forms().items():
        text = voice().sentence(key, **values_for(says(entry, known), 14, 0))
        assert len(re.findall(r"[.?](?:\s|$)", text)) <= (4 if key.startswith("binge") else 3), (
            text
        )


def test_phrases_say_no_number_of_their_own():
    """What is counted comes from receipts; rules' and clocks' constants are the exception."""
    for key, entry in told_forms().items():
        for node in _walk(entry):
            if isinstance(node, ast.TextElement):
                assert not re.search(r"\d", node.value), key


@pytest.mark.parametrize("form", LINES)
def test_a_year_of_editions_repeats_no_line(form):
    assert len({voice().sentence(key) for key in voice().variants(form)}) == LINES[form]


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
    known = messages()
    rules = {key: entry for key, entry in known.items() if key.startswith("rule-")}
    told = {
        key: voice().phrase(key, **values_for(says(rules[key], known), 14, 0)) for key in rules
    }
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
