"""The phrasebook's own prose: complete, formattable, and in the house's voice."""

import re

import pytest
from fluent.syntax import ast

from tests.story.builders import voice
from tests.story.prose import messages, says, values_for
from tests.story.receipts import _walk

pytestmark = pytest.mark.long

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
    "server-quarter-twice": 5,
    "server-quarter-plain": 5,
    "server-tops": 5,
    "server-tops-even": 5,
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
BANNED = re.compile(
    r"!|\b(?:journey|vibe\w*|soundtrack|adventurer|explorer|wrapped|mood|lov(?:e|ed|ing)"
    r"|enjoy\w*|obsess\w*|favou?rites|guilty|addict\w*"
    r"|listen to your|commute|gym|amazing|incredible)\b",
    re.IGNORECASE,
)
ALLOWED = {"steady-month-3", "steady-year-4"}
"""*A sudden love* is what was looked for, and not found."""


def told_forms():
    return {key: entry for key, entry in messages().items() if key.rpartition("-")[0] in FORMS}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_has_its_phrasings(form):
    assert len(voice().variants(form)) >= FORMS[form]


@pytest.mark.parametrize("form", FORMS)
def test_every_phrasing_can_be_said(form):
    for key in voice().variants(form):
        for number in (1, 2, 14, 1234):
            for choice in range(3):
                text = voice().sentence(key, **values_for(says(key), number, choice))
                assert not re.search(r"\s[.,;:]|\.\.|\{|\}|  |;\.|,\.", text), text
                assert re.match(r"[“‘A-Z0-9S]", text), text
                ends = (".", "?", "”") if form == "note" else (".", "?")
                assert text.endswith(ends), text
                assert not BANNED.search(text) or key in ALLOWED, text


@pytest.mark.parametrize("form", SIGNS)
def test_a_sign_has_its_phrasings_and_keeps_to_the_voice(form):
    texts = [
        voice().sentence(key, **values_for(says(key), 14, 0)) for key in voice().variants(form)
    ]
    assert len(texts) >= SIGNS[form]
    assert not any(BANNED.search(text) for text in texts)
    assert len({" ".join(text.split()[:5]) for text in texts}) == len(texts)


@pytest.mark.parametrize("form", FORMS)
def test_no_two_phrasings_begin_alike(form):
    starts = [
        " ".join(voice().sentence(key, **values_for(says(key), 14, 0)).split()[:6])
        for key in voice().variants(form)
    ]
    assert len(set(starts)) == len(starts)


def test_a_phrasing_is_one_to_three_sentences():
    for key in told_forms():
        text = voice().sentence(key, **values_for(says(key), 14, 0))
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
