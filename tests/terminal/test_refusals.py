"""What a person reads when the house says no, or falls over."""

import io
import sys

import pytest
from rich.console import Console

from domain.errors import ExportRefused, HouseError, PeriodUnknown, ZoneUnknown
from terminal.refusals import apology, refuse
from tests.terminal.stories import HOSTILE, VOICE


def refusal(error, width=80):
    out = io.StringIO()
    code = refuse(error, VOICE, Console(file=out, width=width))
    return code, out.getvalue()


def test_a_refusal_says_what_happened_and_what_to_do():
    code, text = refusal(ExportRefused("export-empty-file", file="my.zip"))
    assert text.splitlines() == [
        "error: my.zip is empty: not a byte in it.",
        "The download may have stopped before it began. Fetch it again.",
    ]
    assert code == 1


@pytest.mark.parametrize(
    "error",
    [PeriodUnknown("period-unknown", period="spring"), ZoneUnknown("zone-unknown", zone="Mars")],
)
def test_an_option_that_is_not_understood_is_usage(error):
    assert refusal(error)[0] == 2


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_name_only_shows(name):
    _, text = refusal(ExportRefused("export-missing", file=name))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_refusal_without_words_still_says_which():
    assert "storm-at-sea" in refusal(HouseError("storm-at-sea"))[1]


def test_a_value_may_be_called_key():
    assert "binge-1" in refusal(HouseError("phrase-missing", key="binge-1"))[1]


def fall_over():
    raise KeyError("a title nobody should see")


def test_an_error_nobody_foresaw_is_an_apology_with_its_place():
    out = io.StringIO()
    try:
        fall_over()
    except KeyError:
        apology(VOICE, Console(file=out, width=200))(*sys.exc_info())
    text = out.getvalue()
    assert "KeyError, at test_refusals.py:" in text
    assert "LINER_NOTES_DEBUG=1" in text
    assert "a title nobody should see" not in text
    assert "Traceback" not in text
