"""A story on a terminal: of any width, in colour or not, with any title."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from story.chapters import ArtistCount, Chapter, Sentence
from terminal.story import StoryPage
from terminal.words import span
from tests.leaves import PlainText
from tests.terminal.stories import (
    HOSTILE,
    NEW_YEAR,
    NOTHING,
    VOICE,
    a_binge,
    a_hostile_story,
    a_story,
    some_facts,
)

ESCAPE = re.compile("\x1b\\[[0-9;]*m")
WIDTHS = (40, 80, 120)


def shown(story, width=80, **changes):
    out = io.StringIO()
    Console(file=out, width=width, **changes).print(StoryPage(story, VOICE))
    return out.getvalue()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_year_looks_as_it_was_found_beautiful(width, snapshot):
    assert shown(a_story(hours_known=True), width) == snapshot(extension_class=PlainText)


def test_a_month_looks_as_it_was_found_beautiful(snapshot):
    assert shown(a_story("2023-03", hours_known=True)) == snapshot(extension_class=PlainText)


@pytest.mark.parametrize("story", [a_story(), a_hostile_story()])
@pytest.mark.parametrize("width", [*WIDTHS, 12, 1, 300])
def test_no_line_is_wider_than_the_terminal(width, story):
    if width == 1:
        story = a_story(facts=NOTHING)
    assert max(cell_len(line) for line in shown(story, width).splitlines()) <= max(width, 2)


def test_prose_is_set_no_wider_than_72_columns():
    prose = shown(a_story(), 200).split("Month by month")[0]
    assert max(cell_len(line.strip()) for line in prose.splitlines()) <= 72


@pytest.mark.parametrize("width", WIDTHS)
def test_a_pipe_gets_plain_text_without_trailing_space(width):
    text = shown(a_story(), width)
    assert "\x1b" not in text
    assert all(line == line.rstrip() for line in text.splitlines())


def test_no_color_means_no_colour(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    text = shown(a_story(), force_terminal=True, color_system="truecolor")
    assert not re.search("\x1b\\[[0-9;]*(?:3[0-8]|4[0-8])[;m]", text)


def test_a_terminal_gets_colour():
    text = shown(a_story(), force_terminal=True, color_system="truecolor")
    assert "38;2;" in text
    assert ESCAPE.sub("", text).split() == shown(a_story()).split()


def test_a_terminal_without_block_characters_gets_none():
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="replace")
    Console(file=out, width=80).print(StoryPage(a_story(hours_known=True), VOICE))
    out.seek(0)
    assert "Around the clock" not in out.read()


def test_hours_that_are_not_known_are_not_drawn():
    assert "Around the clock" in shown(a_story(hours_known=True))
    assert "Around the clock" not in shown(a_story(hours_known=False))


@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_titles_only_ever_show(width):
    text = shown(a_hostile_story(), width)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "[bold red]" in text
    assert ":warning:" in text


@given(st.text(), st.integers(min_value=24, max_value=130))
def test_any_title_keeps_its_table_in_line(title, width):
    rows = tuple(ArtistCount(name, 1, 60_000) for name in (title or "x", "Mitski"))
    facts = some_facts(top_tracks=(), top_albums=(), top_artists=rows)
    text = shown(a_story(title=title, facts=facts), width)
    lines = text[text.index("\n", text.rindex("Artists")) + 1 :].splitlines()
    assert cell_len(lines[0]) == cell_len(lines[1])


def test_titles_in_every_script_keep_the_numbers_in_line():
    rows = tuple(ArtistCount(name, 1, 60_000) for name in HOSTILE)
    text = shown(a_story(facts=some_facts(top_tracks=(), top_albums=(), top_artists=rows)))
    lines = text[text.index("\n", text.rindex("Artists")) + 1 :].splitlines()[: len(rows)]
    assert len({cell_len(line) for line in lines}) == 1


def test_estimated_minutes_say_so():
    assert "≈ 308" in shown(a_story(facts=some_facts(estimated=True)))


def test_minutes_that_nobody_told_are_not_there():
    rows = (ArtistCount("Mitski", 9, None),)
    facts = some_facts(ms_played=None, top_tracks=(), top_albums=(), top_artists=rows)
    text = shown(a_story(facts=facts, moments=(), chapters=()))
    assert "minutes" not in text
    assert "hours" not in text


def test_a_period_without_plays_is_a_short_page():
    text = shown(a_story(facts=NOTHING, moments=(), chapters=(), unknown=()))
    assert text.split() == ["Eleven", "times", "before", "three", "you", "·", "2023", "·",
                            "Europe/Lisbon"]  # fmt: skip


def test_a_moment_shows_its_receipts():
    text = " ".join(shown(a_story()).split())
    assert "11 plays: 9 March 2023, 01:50\u201302:40 (Europe/Lisbon)" in text
    assert "Nothing is missing there." in text


def test_a_rule_is_told_once_however_many_moments_follow_it():
    twice = (Sentence("Once.", moment=0), Sentence("Twice.", moment=1))
    story = a_story(moments=(a_binge(), a_binge("Self Control")), chapters=(Chapter(None, twice),))
    text = " ".join(shown(story).split())
    assert text.count("Rule 1.") == 2
    assert text.count("Five or more plays of one track in one sitting") == 1


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (NEW_YEAR, NEW_YEAR, "1 January 2023, 01:01"),
        (NEW_YEAR, NEW_YEAR + 3_600_000, "1 January 2023, 01:01–02:01"),
        (NEW_YEAR, NEW_YEAR + 9 * 86_400_000, "1 January to 10 January 2023"),
        (NEW_YEAR - 86_400_000, NEW_YEAR, "31 December 2022 to 1 January 2023"),
    ],
)
def test_a_span_is_said_as_closely_as_makes_sense(first, last, said):
    assert span(first, last, "UTC", VOICE) == said
