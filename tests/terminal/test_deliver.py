"""Stories handed over."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import CardFailed, HouseError
from flows.draw import Card, Drawn
from flows.person import Person
from flows.preview import Preview
from terminal.deliver import deliver, slug
from tests.terminal.stories import VOICE, a_hostile_story, a_report, a_story


def person(name):
    return Person(name, "UTC", True, (Path("a.zip"),))


def hand_over(*names, json=False, out=None, story=a_story, drawn=()):
    told = Preview(tuple((a_report(), story(subject=name)) for name in names))
    deliver(told, [person(name) for name in names], VOICE, json=json, out=out, drawn=drawn)


def a_drawing():
    return Drawn((Card("recap", b"\x89PNG", "Ana’s 2023", 1080, 1350),))


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
    # However long the folder is: the terminal breaks lines.
    assert "story.md" in "".join(capsys.readouterr().err.split())


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "story").write_text("in the way")
    with pytest.raises(HouseError) as refused:
        hand_over("Ana", out=tmp_path / "story")
    assert refused.value.phrase == "out-unwritable"


def test_hostile_stories_are_handed_over_too(tmp_path, capsys):
    hand_over("Ana", out=tmp_path, story=lambda subject: a_hostile_story())
    assert "\x1b" not in capsys.readouterr().out


def test_cards_lie_beside_the_page_that_shows_them(tmp_path):
    hand_over("Ana", out=tmp_path, drawn=[a_drawing()])
    assert (tmp_path / "recap.png").read_bytes() == b"\x89PNG"
    assert 'src="recap.png"' in (tmp_path / "index.html").read_text("utf-8")


def test_several_peoples_cards_keep_apart_whatever_their_names(tmp_path):
    names = ["Ana", "../../etc", "阿難", "CON", "a" * 300, "ana"]
    hand_over(*names, out=tmp_path / "out", drawn=[a_drawing()] * len(names))
    written = sorted(path.name for path in (tmp_path / "out").glob("*.png"))
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert written == [
        "1-ana-recap.png", "2-etc-recap.png", "3-listener-recap.png", "4-con-recap.png",
        f"5-{'a' * 40}-recap.png", "6-ana-recap.png",
    ]  # fmt: skip


def test_a_card_that_failed_is_told_and_the_words_stay(tmp_path, capsys):
    fault = CardFailed("card-failed", template="recap")
    hand_over("Ana", out=tmp_path, drawn=[Drawn((), (fault,))])
    assert (tmp_path / "story.md").exists()
    assert "“recap” could not be drawn" in capsys.readouterr().err


@given(st.text(max_size=80))
def test_any_name_gives_a_safe_file(name):
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug(name))


def test_a_booklet_lies_beside_its_page(tmp_path):
    hand_over("Ana", out=tmp_path, drawn=[a_drawing()._replace(booklet=b"%PDF-1.7")])
    assert (tmp_path / "booklet.pdf").read_bytes() == b"%PDF-1.7"
    assert 'href="booklet.pdf"' in (tmp_path / "index.html").read_text("utf-8")
