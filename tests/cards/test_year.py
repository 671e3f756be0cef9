"""A year's card: every place and every month's song is the story's."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cards.look import ALT_MOST, Theme
from cards.year import climbs, months, year_alt_text, year_sheet
from domain.music import Track
from story.chapters import ArtistMonths
from story.compose import compose
from story.quiet import Quiet
from tests.cards.look import NASTY, ink, margins_clear
from tests.golden.test_pages import a_year
from tests.story.builders import Row, at, in_a_row, listening_of, voice


@pytest.fixture(scope="module")
def year():
    return compose(a_year(), voice())


def renamed(story, names):
    """Give the artists and the months' songs these names."""
    facts, names = story.facts, list(names)
    artists = tuple(
        ArtistMonths(name, row.months)
        for name, row in zip(names, facts.artist_months, strict=False)
    )
    songs = tuple(
        one._replace(track=Track(names[n % len(names)], names[-n % len(names)]))
        for n, one in enumerate(facts.peaks)
    )
    return replace(story, facts=replace(facts, artist_months=artists, peaks=songs))


def a_story(*plays):
    rows = [
        row
        for month, artist, times in plays
        for row in in_a_row(at(f"2023-{month:02}-03 12:00"), artist, *["Song"] * times)
    ]
    return compose(listening_of(rows, "2023"), voice())


def test_places_are_counted_among_those_drawn_and_a_month_without_is_a_gap():
    story = a_story((2, "A", 3), (2, "B", 2), (3, "B", 4), (4, "A", 2), (4, "B", 1))
    assert months(story.facts) == ["2023-02", "2023-03", "2023-04"]
    assert [(one.artist, one.places, one.end) for one in climbs(story.facts)] == [
        ("B", (2, 1, 2), 2),
        ("A", (1, None, 1), 1),
    ]


def test_whoever_is_not_heard_at_the_end_stands_below_all_who_are():
    ends = {one.artist: one.end for one in climbs(a_story((2, "A", 9), (4, "B", 1)).facts)}
    assert ends == {"B": 1, "A": 2}


def test_the_songs_are_the_years_and_only_a_month_that_led_alone_is_named(year):
    says = year_sheet(year, voice()).says
    peaks = year.facts.peaks
    assert [(song["title"], song["said"]) for song in says["songs"]] == [
        (peak.track.title, str(peak.of_year)) for peak in peaks
    ]
    assert [bool(song["month"]) for song in says["songs"]] == [peak.alone for peak in peaks]
    assert {peak.alone for peak in peaks} == {True, False}


@pytest.mark.parametrize("theme", list(Theme))
def test_nothing_leaves_its_margin_whatever_the_names(easel, year, theme):
    assert margins_clear(ink(easel, year_sheet(renamed(year, NASTY), voice(), theme=theme)))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(names=st.lists(st.text(max_size=60), min_size=6, max_size=6))
def test_nothing_leaves_its_margin_for_any_names(easel, year, names):
    assert margins_clear(ink(easel, year_sheet(renamed(year, names), voice())))


def test_a_year_of_one_play_is_a_card_too(easel):
    story = compose(listening_of([Row(at("2023-03-04 12:00"), "A", "One")], "2023"), voice())
    assert ink(easel, year_sheet(story, voice())).any()


def test_in_place_of_the_picture_stand_the_places_and_the_songs(year):
    text = year_alt_text(year, voice())
    assert len(text) <= ALT_MOST
    for one in climbs(year.facts):
        assert one.artist in text
    for song in year.facts.peaks:
        assert song.track.title in text


def test_a_year_of_which_nothing_may_be_shown_is_still_drawn(easel, year):
    names = [row.artist for row in (*year.facts.artist_months, *year.facts.top_artists)]
    names += [peak.track.artist for peak in year.facts.peaks]
    sheet = year_sheet(replace(year, withheld=Quiet.of(artists=names)), voice())
    assert sheet.says["climbs"] == sheet.says["songs"] == []
    assert margins_clear(ink(easel, sheet))
