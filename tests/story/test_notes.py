"""The owner's own words: quoted exactly, beside what they are about, no further than allowed."""

from dataclasses import replace

import pytest

from domain.music import Track
from story.compose import compose
from story.notes import Note, Reach
from story.quiet import Quiet
from story.words_for import words_for
from terminal.story_json import story_document
from terminal.story_markdown import as_markdown
from tests.story.builders import Row, at, listening_of, voice
from tests.story.people import a_binge, as_usual, daily, now_and_then
from tests.story.receipts import unproved

FERRY = Track("COLD harbour", "Night  Ferry")
ROWS = [*as_usual("2022-02-20", 404, plays=9), *a_binge("2023-03-09 01:50", 11)]


def told(period="2023-03", rows=ROWS, **more):
    return compose(listening_of(rows, period), voice(), **more)


def a_note(text="It was raining.", reach=Reach.ME, **about):
    return Note(text, "2023-03-12", reach, **(about or {"track": FERRY}))


def sentences(story):
    return [sentence for chapter in story.chapters for sentence in chapter.sentences]


def test_a_note_follows_its_moment_in_the_same_paragraph():
    story = told(notes=(a_note(),))
    said = sentences(story)
    [place] = [n for n, one in enumerate(said) if one.note is not None]
    assert "“It was raining.”" in said[place].text
    assert "12 March 2023" in said[place].text
    assert said[place].joined and said[place].moment is None
    assert story.moments[said[place - 1].moment].kind == "binge"
    assert story.notes == (a_note(),)


def test_a_note_hangs_on_its_claim():
    claim = told().moments[0].claim
    assert told(notes=(a_note(claim=claim),)).notes
    assert not told(notes=(a_note(claim="another"),)).notes


def test_a_note_returns_in_the_yearly_story():
    claim = next(one.claim for one in told().moments if one.kind == "binge")
    story = told("2023", notes=(a_note(claim=claim),))
    assert [note.text for note in story.notes] == ["It was raining."]


def test_a_note_on_a_track_returns_on_its_anniversary():
    song = ("Ada Frost", "Harbour Lights")
    rows = [
        *as_usual("2019-01-01", 1551, plays=1),
        Row(at("2020-03-12 21:00"), *song),
        *now_and_then("2022-04-05", 60, *song, every=5),
    ]
    note = a_note("My sister sent it.", track=Track(*song))
    story = told(rows=rows, notes=(note,))
    [place] = [n for n, one in enumerate(sentences(story)) if one.note is not None]
    before = sentences(story)[place - 1]
    assert story.moments[before.moment].kind == "anniversary"


def test_a_note_is_quoted_once():
    claim = next(one.claim for one in told().moments if one.kind == "binge")
    both = a_note(claim=claim, track=FERRY)
    assert sum(one.note is not None for one in sentences(told(notes=(both,)))) == 1


def remarks(**more):
    """Tell one night to forty readers; count how many are told that they did not say why."""
    stories = [
        compose(replace(listening_of(ROWS), owner=number), voice(), **more) for number in range(40)
    ]
    return sum("didn’t say why, and we didn’t ask" in str(story.chapters) for story in stories)


def test_nobody_is_told_that_they_did_not_say_why_beside_what_they_said():
    assert remarks() > 0
    assert remarks(notes=(a_note(),)) == 0


@pytest.mark.parametrize(
    ("reach", "reader", "shown"),
    [
        (Reach.ME, Reach.ME, True),
        (Reach.SERVER, Reach.ME, True),
        (Reach.SERVER, Reach.SERVER, True),
        (Reach.ME, Reach.SERVER, False),
    ],
)
def test_a_note_goes_no_further_than_it_may(reach, reader, shown):
    [binge] = [one for one in told().moments if one.kind == "binge"]
    note = a_note(reach=reach)
    assert words_for(binge, (note,), reader) == ((note,) if shown else ())


def test_notes_on_one_moment_come_by_their_day():
    [binge] = [one for one in told().moments if one.kind == "binge"]
    later = Note("Later.", "2023-05-01", Reach.ME, track=FERRY)
    assert words_for(binge, (later, a_note()), Reach.ME) == (a_note(), later)


def test_a_note_on_another_song_of_the_same_artist_stays_away():
    assert not told(notes=(a_note(track=Track("Cold Harbour", "Salt Signal")),)).notes


@pytest.mark.parametrize(
    "quiet", [Quiet.of(tracks=[FERRY]), Quiet.of(days=["2023-03-12"]), Quiet.of(artists=["B"])]
)
def test_a_silenced_track_or_day_silences_its_note(quiet):
    quoted = told(notes=(a_note(),), quiet=quiet).notes
    assert bool(quoted) == bool(quiet.artists)


HOSTILE = [
    "**bold** [a](https://b.example) <@&1> @everyone `x`",
    "one\ntwo\r\n\n# three",
    "\u202eturned\u202c",
    "{ $track } { QUOTE($note) }",
    'She said "no", 12 times',
    "أغنية الليل",
    "x" * 900,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_quoted_as_data(text):
    story = told(notes=(a_note(text),))
    [said] = [one for one in sentences(story) if one.note is not None]
    assert "\n" not in said.text and "\u202e" not in said.text
    plain = " ".join(text.replace("\u202e", "").replace("\u202c", "").split())
    assert plain in said.text
    assert unproved(story, said, voice()) == ""
    assert story_document(story, {})["notes"] == [{"text": text, "said_on": "2023-03-12"}]
    page = as_markdown([story], voice())
    assert "**bold**" not in page and "\n# three" not in page and "<@&1>" not in page


def test_a_claim_called_wrong_is_told_no_more():
    story = told()
    wrong = story.moments[0]
    again = told(retracted=frozenset({wrong.claim}))
    assert wrong.claim not in {one.claim for one in again.moments}
    [left] = [one for one in again.considered if one.why == "why-retracted"]
    assert (left.kind, left.told) == (wrong.kind, False)


def test_a_song_told_in_a_sequence_may_be_called_wrong():
    rows = [
        *as_usual("2022-02-20", 404, plays=6),
        *daily("2023-03-05", 7, "One", "First", times=3),
        *daily("2023-03-12", 7, "Two", "Second", times=3),
    ]
    story = told(rows=rows)
    wrong = {one.claim for one in story.moments if one.kind == "sequence"}
    again = told(rows=rows, retracted=frozenset(wrong))
    assert wrong and not any(one.kind == "sequence" for one in again.moments)
    assert at("2023-03-05 12:00") in {p.started_at for one in again.moments for p in one.plays}
