"""Stories handed over."""

import json
from pathlib import Path

import pytest

from domain.errors import HouseError
from flows.person import Person
from flows.preview import Preview
from terminal.deliver import deliver
from tests.terminal.stories import VOICE, a_hostile_story, a_report, a_story


def person(name):
    return Person(name, "UTC", True, (Path("a.zip"),))


def hand_over(*names, json=False, out=None, story=a_story):
    told = Preview(tuple((a_report(), story(subject=name)) for name in names))
    deliver(told, [person(name) for name in names], VOICE, json=json, out=out)


def test_the_story_is_on_standard_output_and_the_report_is_not(capsys):
    hand_over("Ana")
    out, err = capsys.readouterr()
    assert "Eleven times before three" in out
    assert "22,677 rows" in err
    assert "22,677 rows" not in out


def test_json_is_alone_on_standard_output(capsys):
    hand_over("Ana", json=True)
    assert json.loads(capsys.readouterr().out)["subject"] == "Ana"


def test_several_people_are_told_one_after_the_other(capsys):
    hand_over("Ana", "Ben", json=True)
    assert [told["subject"] for told in json.loads(capsys.readouterr().out)] == ["Ana", "Ben"]


def test_a_folder_gets_both_files(tmp_path, capsys):
    hand_over("Ana", out=tmp_path / "deep" / "story")
    written = tmp_path / "deep" / "story"
    assert json.loads((written / "story.json").read_text("utf-8"))["subject"] == "Ana"
    assert (written / "story.md").read_text("utf-8").startswith("# Eleven times")
    assert sorted(path.name for path in written.iterdir()) == ["story.json", "story.md"]
    assert "story.md" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "story").write_text("in the way")
    with pytest.raises(HouseError) as refused:
        hand_over("Ana", out=tmp_path / "story")
    assert refused.value.phrase == "out-unwritable"


def test_hostile_stories_are_handed_over_too(tmp_path, capsys):
    hand_over("Ana", out=tmp_path, story=lambda subject: a_hostile_story())
    assert "\x1b" not in capsys.readouterr().out
