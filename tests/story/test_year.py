"""A year by its chapters: their titles, their moments, and who came and went."""

from dataclasses import replace

import pytest

from domain.music import Track
from ledger.coverage import Span
from story.chapters import Stay
from story.compose import compose
from story.facts import count
from story.notes import ChapterTitle
from story.quiet import Quiet
from story.year_facts import with_year
from tests.story.builders import MINUTE, Row, at, days, listening_of, voice
from tests.story.people import a_binge, as_usual, daily
from tests.story.receipts import unproved
from tests.story.test_phases import a_stretch, named

BEFORE = a_stretch("2022-06-01", 334, named(*"abcdef"))
AFTER = a_stretch("2023-05-01", 245, named(*"ghijkl"))
CHANGED = [*BEFORE, *AFTER]


def told(rows, period="2023", **more):
    return compose(listening_of(rows, period), voice(), **more)


def year_of(rows, **more):
    listening = listening_of(rows, "2023", **more)
    return with_year(count(listening), listening)


def titles(story):
    return [chapter.title for chapter in story.chapters]


def forms(story):
    return [one.phrase.rpartition("-")[0] for c in story.chapters for one in c.sentences]


def monthly(artist, *plays):
    """Play an artist so often in each month from January on, a day apart."""
    return [
        Row(when, artist, "Song")
        for month, times in enumerate(plays, 1)
        for when in days(f"2023-{month:02}-01", times, "09:00")
    ]


def test_a_year_that_changed_is_told_in_its_own_chapters():
    story = told(CHANGED)
    first, second = story.facts.stretches
    assert story.facts.changed and not story.facts.one_chapter
    assert first.plays + second.plays == story.facts.plays
    assert {row.artist[-1] for row in second.standouts} <= set("ghijkl")
    assert all(row.plays == row.of_year for row in second.standouts)
    label = ", ".join(row.artist for row in second.standouts)
    assert f"{label} · 30 April to 31 December" in titles(story)
    assert "year-changed" in forms(story)


def test_an_owner_names_a_chapter_whose_border_has_moved():
    own = (
        ChapterTitle("Old name", "2023-05-10", "2023-12-31"),
        ChapterTitle("Exam *month*\n\u202e!", "2023-04-20", "2023-12-24"),
    )
    story = told(CHANGED, titles=own)
    named_by = [chapter for chapter in story.chapters if chapter.own_title]
    assert [chapter.title for chapter in named_by] == [
        "“Exam *month* !”, as you called it · 30 April to 31 December"
    ]
    assert named_by[0].stretch == ("2023-04-30", "2023-12-31")


def test_a_title_from_another_year_names_nothing():
    story = told(CHANGED, titles=(ChapterTitle("Then", "2022-05-10", "2022-12-31"),))
    assert not any(chapter.own_title for chapter in story.chapters)


def test_a_moment_over_a_border_is_told_where_it_ended():
    rows = [*CHANGED, *daily("2023-04-25", 10, "Wren", "Over", times=4, hour="12:00")]
    story = told(rows)
    [place] = [
        n
        for n, chapter in enumerate(story.chapters)
        for one in chapter.sentences
        if one.moment is not None and story.moments[one.moment].says.get("track") == "Over"
    ]
    assert "to 31 December" in story.chapters[place].title


def test_the_small_hours_after_a_border_belong_to_the_day_before_it():
    rows = [*CHANGED, Row(at("2023-04-30 03:00"), "Artist a", "Song 1")]
    first, second = year_of(rows).stretches
    assert (first.last_on, second.first_on) == ("2023-04-29", "2023-04-30")
    assert first.plays - year_of(CHANGED).stretches[0].plays == 1


def test_a_steady_year_is_one_long_chapter_read_by_its_seasons():
    story = told(as_usual("2022-01-01", 730))
    assert story.facts.one_chapter and not story.facts.changed
    assert "year-whole" in forms(story)
    assert titles(story)[1:5] == [
        "January to March",
        "April to June",
        "July to September",
        "October to December",
    ]
    assert sum(one.plays for one in story.facts.stretches) == story.facts.plays


def test_a_year_that_was_half_seen_is_not_called_one_chapter():
    rows = as_usual("2022-01-01", 730)
    coverage = (Span(at("2022-01-01 00:00"), at("2023-07-01 00:00")),)
    assert not year_of(rows, coverage=coverage).one_chapter
    assert not year_of(as_usual("2023-01-01", 120)).one_chapter


def test_an_owner_may_name_a_year_of_one_chapter():
    own = (ChapterTitle("The long one", "2023-01-01", "2023-12-31"),)
    story = told(as_usual("2022-01-01", 730), titles=own)
    assert story.chapters[0].title == "“The long one”, as you called it"
    assert story.chapters[0].own_title
    assert [one.stretch for one in story.chapters if one.stretch] == [("2023-01-01", "2023-12-31")]


def test_who_left_was_there_at_first_and_as_good_as_gone_at_last():
    usual = as_usual("2022-01-01", 730, plays=2)
    stays = [
        *monthly("Left", 9, 9, 9, 9, 0, 0, 0, 0, 1, 1, 1),
        *monthly("Hardly", 9, 9, 9, 9, 0, 0, 0, 0, 2, 2),
        *monthly("Back", 9, 9, 9, 9, 3, 0, 0, 0, 9, 9, 9, 9),
        *monthly("Stayed", *[12] * 12),
    ]
    facts = year_of([*usual, *stays])
    assert facts.left == (Stay("Left", (36, 0, 3)),)
    assert facts.came_back == (Stay("Back", (36, 3, 36)),)
    assert facts.stayed[0] == Stay("Stayed", (48, 48, 48))


def test_one_evening_makes_nobody_a_regular():
    evening = [
        Row(at("2023-02-03 20:00") + n * 3 * MINUTE, "One evening", "Song") for n in range(40)
    ]
    assert year_of([*as_usual("2022-01-01", 730, plays=2), *evening]).left == ()


def test_nobody_is_gone_from_months_that_were_not_watched():
    rows = [*as_usual("2022-01-01", 730, plays=2), *monthly("Left", 9, 9, 9, 9)]
    assert [one.artist for one in year_of(rows).left] == ["Left"]
    coverage = (
        Span(at("2022-01-01 00:00"), at("2023-10-01 00:00")),
        Span(at("2023-10-20 00:00"), at("2024-01-01 00:00")),
    )
    assert year_of(rows, coverage=coverage).left == ()


@pytest.mark.parametrize("title", ["Surah Maryam", "White Noise for Sleeping"])
def test_the_absence_of_worship_and_of_noise_is_nobodys_business(title):
    gone = [replace(row, title=title) for row in monthly("Somebody", 9, 9, 9, 9)]
    assert year_of([*as_usual("2022-01-01", 730, plays=2), *gone]).left == ()


@pytest.mark.parametrize(
    "quiet", [Quiet.of(artists=["left"]), Quiet.of(tracks=[Track("Left", "Song")])]
)
def test_what_is_silenced_neither_left_nor_stayed(quiet):
    rows = [
        *as_usual("2022-01-01", 730, plays=2),
        *monthly("Left", 9, 9, 9, 9),
        *daily("2023-07-01", 60, "Left", "Other", hour="10:00"),
    ]
    story = told(rows, quiet=quiet)
    assert not {"left", "stayed", "came_back"} & set("".join(forms(story)).split())
    assert "Left" not in str((story.facts.left, story.facts.stayed, story.facts.came_back))
    if quiet.artists:
        whole = str((story.chapters, story.facts, story.moments))
        assert "Left" not in whole.replace("left_", "")


def test_a_silenced_artist_names_no_chapter_and_leads_none():
    loud = told(CHANGED)
    name = loud.facts.stretches[1].top.artist
    story = told(CHANGED, quiet=Quiet.of(artists=[name]))
    assert name not in str((story.chapters, story.facts.stretches, story.facts.peaks))
    assert story.facts.stretches[1].top is None
    assert story.facts.stretches[1].plays == loud.facts.stretches[1].plays


def test_a_silenced_day_is_no_border():
    story = told(CHANGED, quiet=Quiet.of(days=["2023-04-30"]))
    assert "30 April" not in str(titles(story))
    assert "2023-04-30" not in str(story.facts.stretches)
    text = " ".join(one.text for c in story.chapters for one in c.sentences)
    assert "thirtieth of April" not in text


def test_the_songs_of_a_year_are_as_many_as_were_asked_for():
    rows = [*as_usual("2022-01-01", 730), *daily("2023-03-01", 200, "Loud", "Song", times=2)]
    story = told(rows, tops=7, quiet=Quiet.of(artists=["Loud"]))
    assert len(story.facts.top_tracks) == len(story.facts.peaks) == 7
    assert [one.track for one in story.facts.peaks] == [
        one.track for one in story.facts.top_tracks
    ]
    assert [one.of_year for one in story.facts.peaks] == [
        one.plays for one in story.facts.top_tracks
    ]


def test_a_song_with_two_fullest_months_is_not_said_to_have_had_one():
    rows = [*monthly("Twice", 0, 9, 0, 9), *as_usual("2022-01-01", 730, plays=1)]
    peak = next(one for one in year_of(rows).peaks if one.track.artist == "Twice")
    assert (peak.month, peak.plays, peak.of_year, peak.alone) == ("2023-02", 9, 18, False)
    told_of = [one for c in told(rows).chapters for one in c.sentences if "peaks" in one.facts]
    assert not any("Twice" in one.text for one in told_of)


def test_a_month_has_nothing_of_a_years():
    facts = told(CHANGED, "2023-06").facts
    assert (facts.stretches, facts.peaks, facts.left, facts.changed) == ((), (), (), False)


@pytest.mark.parametrize("number", range(6))
def test_all_that_a_changed_year_says_is_in_its_receipts(number):
    rows = [*CHANGED, *a_binge("2023-03-09 01:50", 11), *monthly("Left", 9, 9, 9, 9)]
    story = compose(replace(listening_of(rows, "2023"), owner=number), voice())
    for chapter in story.chapters:
        for sentence in chapter.sentences:
            assert unproved(story, sentence, voice()) == "", sentence
