"""The JSON contract, held to its shape."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from ledger.rules import LeftOut
from terminal.story_json import as_json, instant, story_document
from tests.terminal.stories import HOSTILE, NOTHING, a_hostile_story, a_report, a_story, some_facts

COUNTED = {"plays": int, "ms": (int, None)}
PLAY = {
    "id": str, "member": str, "started_at": "utc", "title": str, "artist": str,
    "ms_played": (int, None), "source": str,
}  # fmt: skip
SHAPE = {
    "version": int,
    "subject": str,
    "period": {"kind": str, "start": "local", "stop": "local", "zone": str},
    "facts": {
        "plays": int,
        "ms_played": (int, None),
        "distinct_tracks": int,
        "distinct_artists": int,
        "top_tracks": [{"title": str, "artist": str, **COUNTED}],
        "top_artists": [{"artist": str, **COUNTED}],
        "top_albums": [{"album": str, "artist": str, **COUNTED}],
        "by_month": {re.compile(r"\d{4}-\d\d"): COUNTED},
        "by_hour": [int],
        "days_listened": int,
        "estimated": bool,
        "first_started_at": ("utc", None),
        "last_started_at": ("utc", None),
        "peaks": [
            {"title": str, "artist": str, "plays": int, "month": str, "month_plays": int,
             "alone": bool}
        ],
        "stretches": [
            {"first_on": str, "last_on": str, "plays": int,
             "top": ({"artist": str, "plays": int}, None),
             "standouts": [{"artist": str, "plays": int, "of_year": int}]}
        ],
        "changed": bool,
        "one_chapter": bool,
        "left": [{"artist": str, "plays": [int]}],
        "stayed": [{"artist": str, "plays": [int]}],
        "came_back": [{"artist": str, "plays": [int]}],
    },
    "left_out": {
        "video": int, "podcast": int, "audiobook": int, "nameless": int,
        "private": int, "repeat": int, "short": int, "twin": int,
    },
    "moments": [
        {
            "kind": str,
            "consent": str,
            "weight": float,
            "says": {re.compile(".+"): (str, int, float)},
            "text": str,
            "evidence": {
                "rule": str,
                "version": int,
                "zone": str,
                "coverage": float,
                "baseline": {re.compile(".+"): (str, int, float)},
                "numbers": {re.compile(".+"): (str, int, float)},
                "plays": [PLAY],
            },
        }
    ],
    "story": {
        "title": str,
        "chapters": [
            {
                "title": (str, None),
                "own_title": bool,
                "sentences": [
                    {"text": str, "moment": (int, None), "facts": [str], "note": (int, None)}
                ],
            }
        ],
    },
    "notes": [{"text": str, "said_on": str}],
    "unknown": [str],
}  # fmt: skip
INSTANTS = {
    "utc": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"),
    "local": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"),
}


def fits(value, shape, where="$"):
    """Check a value against a shape, keys exactly and in order."""
    if isinstance(shape, tuple):
        assert any(holds(value, one, where) for one in shape), where
    elif isinstance(shape, list):
        assert isinstance(value, list), where
        for n, item in enumerate(value):
            fits(item, shape[0], f"{where}[{n}]")
    elif isinstance(shape, dict):
        fits_object(value, shape, where)
    elif isinstance(shape, str):
        assert INSTANTS[shape].fullmatch(value), where
    else:
        assert value is shape or type(value) is shape, where


def fits_object(value, shape, where):
    (first, inner), *_ = shape.items()
    if isinstance(first, re.Pattern):
        assert all(first.fullmatch(key) for key in value), where
        shape = dict.fromkeys(value, inner)
    assert list(value) == list(shape), where
    for key, inside in shape.items():
        fits(value[key], inside, f"{where}.{key}")


def holds(value, shape, where):
    try:
        fits(value, shape, where)
    except (AssertionError, TypeError):
        return False
    return True


def told(story, left_out=None):
    left_out = a_report().left_out if left_out is None else left_out
    return json.loads(as_json([story_document(story, left_out)]))


def test_a_story_has_the_contract_s_keys_and_no_others():
    fits(told(a_story()), SHAPE)


def test_a_period_without_plays_fits_the_contract_too():
    document = told(a_story(facts=NOTHING, moments=(), chapters=(), unknown=()))
    fits(document, SHAPE)
    assert document["facts"]["first_started_at"] is None
    assert document["facts"]["by_month"] == {}


def test_a_month_knows_its_kind_and_its_offsets():
    assert told(a_story("2023-03"))["period"] == {
        "kind": "month",
        "start": "2023-03-01T00:00:00+00:00",
        "stop": "2023-04-01T00:00:00+01:00",
        "zone": "Europe/Lisbon",
    }


def test_lengths_that_no_source_tells_are_null():
    facts = some_facts(ms_played=None, top_tracks=())
    assert told(a_story(facts=facts))["facts"]["ms_played"] is None


def test_every_reason_is_there_also_when_nothing_was_left_out():
    reasons = told(a_story(), left_out={})["left_out"]
    assert reasons == dict.fromkeys((*LeftOut, "twin"), 0)


def test_several_people_make_an_array():
    document = story_document(a_story(), {})
    assert len(json.loads(as_json([document, document]))) == 2


def test_names_stand_in_their_own_letters():
    assert "夜に駆ける" in as_json([story_document(a_story(), {})])


def test_the_same_story_gives_the_same_bytes():
    one, other = (as_json([story_document(a_story(), {})]) for _ in range(2))
    assert one == other


def test_nothing_in_the_json_can_steer_a_terminal():
    text = as_json([story_document(a_hostile_story(), {})])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert json.loads(text)["unknown"] == list(HOSTILE)


@given(st.integers(min_value=0, max_value=4_102_444_800_000))
def test_an_instant_is_utc_with_milliseconds(at):
    assert INSTANTS["utc"].fullmatch(instant(at))


def test_an_instant_keeps_its_milliseconds():
    assert instant(1_678_326_600_007) == "2023-03-09T01:50:00.007Z"
