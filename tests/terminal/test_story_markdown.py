"""A story as Markdown: every title stays a title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from domain.music import Track
from story.chapters import Peak
from terminal.clean import clean
from terminal.story_markdown import as_markdown, escape
from tests.leaves import Markdown
from tests.terminal.stories import HOSTILE, NOTHING, VOICE, a_hostile_story, a_story, some_facts

READER = MarkdownIt("gfm-like", {"linkify": False}).enable("table")
PUNCTUATED = st.text(st.sampled_from("*_`[]()<>#+-=.!|~&;:/\\\"'1 aw@\t\n"), min_size=1)


def read_back(text):
    """Read a paragraph as Markdown and give its text, if it is nothing but text."""
    opened, inline, closed = READER.parse(text)
    assert (opened.type, closed.type) == ("paragraph_open", "paragraph_close")
    children = inline.children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children)


def test_a_year_reads_as_it_was_found_good(snapshot):
    assert as_markdown([a_story()], VOICE) == snapshot(extension_class=Markdown)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_means_only_itself(title):
    assert read_back(escape(title)) == clean(title)


@given(PUNCTUATED)
def test_any_punctuation_means_only_itself(text):
    if cleaned := clean(text):
        assert read_back(escape(text)) == cleaned


def test_hostile_titles_open_no_html_link_or_image():
    kinds = {
        child.type
        for token in READER.parse(as_markdown([a_hostile_story()], VOICE))
        for child in token.children or ()
    }
    assert kinds <= {"text", "text_special", "em_open", "em_close"}


def test_a_hostile_table_has_as_many_rows_as_titles():
    tokens = READER.parse(as_markdown([a_hostile_story()], VOICE))
    assert sum(token.type == "tbody_open" for token in tokens) == 3
    assert sum(token.type == "tr_open" for token in tokens) == 3 * (len(HOSTILE) + 1)


def test_several_people_stand_one_after_the_other():
    text = as_markdown([a_story(subject="Ana"), a_story(subject="Ben")], VOICE)
    assert text.index("Ana") < text.index("\n---\n") < text.index("Ben")


def test_a_period_without_plays_is_a_short_page():
    text = as_markdown([a_story(facts=NOTHING, moments=(), chapters=(), unknown=())], VOICE)
    assert text == "# Eleven times before three\n\nyou · 2023 · Europe/Lisbon\n"


def test_a_year_lists_its_songs_with_their_months():
    song = Track("Frank Ocean", "Nights")
    peaks = (
        Peak(song, "2023-03", 11, 61, alone=True),
        Peak(Track("Mitski", "Twice"), "2023-04", 9, 48, alone=False),
    )
    page = as_markdown([a_story(facts=some_facts(peaks=peaks))], VOICE)
    listed = page.split("## Songs in their fullest month")[1].split("##")[0]
    assert "| 1 | Nights | March | 11 |" in listed
    assert "Twice" not in listed
