"""Logs tell what happened, and nobody's business."""

import json
import logging
import sys

from config.logs import JsonLines


def line(message, *values, exc_info=None):
    record = logging.LogRecord("cogs.bot", logging.INFO, "x.py", 1, message, values, exc_info)
    return json.loads(JsonLines().format(record))


def test_a_line_is_json():
    told = line("guild %s joined", 7)
    assert told["said"] == "guild 7 joined"
    assert (told["level"], told["from"]) == ("info", "cogs.bot")


def test_an_error_is_told_by_kind_and_place_without_its_words():
    try:
        raise ValueError("Nights by Frank Ocean")  # noqa: TRY301 -- raised to be logged
    except ValueError:
        told = line("failed", exc_info=sys.exc_info())
    assert told["error"] == "ValueError"
    assert told["at_lines"][0].startswith("test_logs.py:")
    assert "Nights" not in json.dumps(told)


def test_a_token_in_an_address_is_left_out():
    said = line("POST %s answered 429", "https://discord.com/api/v10/webhooks/1/aW50ZXJhY3Rpb24")
    assert "aW50ZXJhY3Rpb24" not in said["said"]
    like_one = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789_-"
    assert like_one not in line("%s", like_one)["said"]
