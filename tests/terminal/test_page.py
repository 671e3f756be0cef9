"""The page for a browser: what it shows, and what it never lets in."""

from html.parser import HTMLParser

import pytest

from flows.draw import Card
from terminal.page import Posted, as_page
from tests.terminal.stories import HOSTILE, VOICE, a_hostile_story, a_story

VOID = {"meta", "img", "br"}


class Reader(HTMLParser):
    """Reads a page as a browser does, and keeps what it finds."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.said += data


def a_card(name="recap", alt="Ana’s 2023"):
    return Card(name, b"png", alt, 1080, 1350)


def page_of(*stories, alt="Ana’s 2023"):
    return as_page([Posted(story, {"recap.png": a_card(alt=alt)}) for story in stories], VOICE)


def test_the_whole_story_is_on_the_page():
    read = Reader(page_of(a_story()))
    assert read.open == []
    for chapter in a_story().chapters:
        for sentence in chapter.sentences:
            assert " ".join(sentence.text.replace("\u2068", "").split())[:30] in read.said
    for line in a_story().unknown:
        assert line in read.said


def test_every_picture_has_its_words_and_its_size():
    tags = Reader(page_of(a_story())).tags
    pictures = [more for tag, more in tags if tag == "img"]
    assert [picture["alt"] for picture in pictures] == ["Ana’s 2023"]
    assert (pictures[0]["width"], pictures[0]["height"]) == ("1080", "1350")


def test_the_first_picture_is_fetched_at_once_and_the_others_when_they_are_scrolled_to():
    two = {"recap.png": a_card(), "year.png": a_card("year")}
    posted = [Posted(a_story(), cards) for cards in ({}, two, two)]
    tags = Reader(as_page(posted, VOICE)).tags
    waits = ["loading" in more for tag, more in tags if tag == "img"]
    assert waits == [False, True, True, True]


def test_the_page_says_its_language_and_names_every_message():
    tags = Reader(page_of(a_story(), a_story())).tags
    assert ("html", {"lang": "en-GB"}) in tags
    named = [more["aria-labelledby"] for tag, more in tags if tag == "article"]
    identified = [more["id"] for _, more in tags if "id" in more]
    assert named == identified == ["story-1", "story-2"]


@pytest.mark.parametrize("story", [a_story(), a_hostile_story()])
def test_nothing_runs_and_nothing_is_fetched(story):
    page = page_of(story, alt='"><script>alert(1)</script>')
    tags = Reader(page).tags
    assert {tag for tag, _ in tags}.isdisjoint({"script", "link", "iframe", "object", "svg"})
    assert not any(name.startswith("on") for _, more in tags for name in more)
    sources = {more.get("src") or more.get("href") for tag, more in tags if tag in {"img", "a"}}
    assert sources == {"recap.png"}


def test_mischief_is_shown_as_it_reads():
    read = Reader(page_of(a_hostile_story()))
    assert read.open == []
    shown = [name for name in HOSTILE if name.isascii() and name.isprintable()]
    for name in shown:
        assert " ".join(name.split()) in read.said


def test_of_several_stories_each_can_be_gone_to():
    read = Reader(page_of(a_story(), a_hostile_story()))
    led = [more["href"] for tag, more in read.tags if tag == "a"]
    assert led[:2] == ["#story-1", "#story-2"]
    assert "nav" not in {tag for tag, _ in Reader(page_of(a_story())).tags}


def test_headlines_bring_their_own_font():
    page = page_of(a_story())
    assert "url(data:font/ttf;base64,AAEAAAA" in page
    assert page.count("url(") == 1
