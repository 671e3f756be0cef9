"""A story on Discord's pages: whole, and inside every limit whatever is in it."""

from hypothesis import given
from hypothesis import strategies as st
from simcord import HttpLogEntry

from cogs.layout import layout
from cogs.pages import page_of, pages
from cogs.presses import LONGEST, Press
from domain.music import Track
from story.chapters import Chapter, Sentence, TrackCount
from tests.cogs.discord_spec import unlike_discord
from tests.terminal.stories import (
    HOSTILE,
    NOTHING,
    VOICE,
    a_binge,
    a_hostile_story,
    a_story,
    some_facts,
)

OWNER = 2**63 - 1
NAMES = st.text(max_size=40) | st.sampled_from([*HOSTILE, "x" * 500, "*" * 500, "夜" * 500])


def body(story, number):
    view = layout(page_of(story, OWNER, number, VOICE))
    return {
        "components": view.to_components(),
        "flags": 1 << 15,
        "allowed_mentions": {"parse": []},
    }


def faults(story):
    """Say everything that is wrong with any page."""
    path = "/channels/123456789012345678/messages"
    every = range(len(pages(story, OWNER, VOICE)))
    return unlike_discord(
        [HttpLogEntry("POST", path, {}, body(story, number), None) for number in every]
    )


def words(story):
    return "\n".join(
        line if isinstance(line, str) else getattr(line, "text", "")
        for page in pages(story, OWNER, VOICE)
        for line in page.lines
    )


@st.composite
def stories(draw):
    names = draw(st.lists(NAMES, min_size=1, max_size=6))
    moments = tuple(a_binge(name, name) for name in names)
    chapters = tuple(
        Chapter(
            draw(st.none() | NAMES),
            tuple(
                Sentence(
                    draw(st.text(max_size=1_500)) if at is None else moments[at].text,
                    moment=at,
                    joined=draw(st.booleans()) and n > 0,
                )
                for n, at in enumerate(
                    draw(
                        st.lists(
                            st.none() | st.integers(0, len(moments) - 1), min_size=1, max_size=12
                        )
                    )
                )
            ),
        )
        for _ in range(draw(st.integers(0, 6)))
    )
    return a_story(
        title=draw(NAMES),
        moments=moments,
        chapters=chapters,
        facts=draw(
            st.sampled_from(
                [
                    NOTHING,
                    some_facts(),
                    some_facts(top_tracks=tuple(TrackCount(Track(n, n), 1, None) for n in names)),
                ]
            )
        ),
        unknown=tuple(draw(st.lists(NAMES, max_size=5))),
    )


@given(stories())
def test_every_page_of_every_story_is_one_that_discord_takes(story):
    # One moment may be told once only: its button is known by its claim.
    told = [said.moment for chapter in story.chapters for said in chapter.sentences]
    moments = [n for n in told if n is not None]
    found = faults(story)
    if len(set(moments)) == len(moments) and len(moments) <= 1:
        assert found == []
    else:
        assert [fault for fault in found if "custom id twice" not in fault] == []


def test_a_story_of_nothing_but_mischief_fits():
    assert faults(a_hostile_story()) == []


def test_every_sentence_is_on_a_page():
    story = a_story()
    told = words(story)
    for sentence in ("on 64 days none at all", "eleven times", "Frank Ocean was with you in ten"):
        assert sentence in told


def test_a_moment_has_its_receipts_beside_it():
    (page,) = pages(a_story(), OWNER, VOICE)
    assert page.claims == ("",)


def test_a_story_is_split_between_chapters():
    chapters = tuple(Chapter(f"Part {n}", (Sentence("word " * 250),)) for n in range(6))
    story = a_story(chapters=chapters, moments=(), unknown=())
    every = pages(story, OWNER, VOICE)
    assert len(every) > 1
    assert all(str(page.lines[0]).startswith("### ") for page in every)


def test_a_page_that_is_gone_shows_the_nearest():
    story = a_story()
    assert page_of(story, OWNER, 99, VOICE) == page_of(story, OWNER, 0, VOICE)


def test_an_empty_story_is_a_page():
    story = a_story(chapters=(), moments=(), unknown=(), facts=NOTHING)
    assert faults(story) == []
    assert page_of(story, OWNER, 0, VOICE).lines


@given(st.sampled_from(["page", "retract", "forgotten"]), st.integers(0, OWNER))
def test_a_press_says_what_it_was_made_of(verb, owner):
    press = Press(verb, owner, ("2023-03", "0123456789abcdef"))
    assert Press.read(str(press)) == press
    assert len(str(press)) <= LONGEST
