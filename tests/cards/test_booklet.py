"""The booklet: all of the story, printable, and the same file from the same story."""

import re
from dataclasses import replace

import pytest

from cards.booklet import STAMPS, booklet, made_at
from cards.lettering import prose
from domain.music import Track
from story.chapters import ArtistCount, TrackCount
from story.compose import compose
from story.notes import Note, Reach
from tests.cards.look import NASTY
from tests.golden.test_pages import a_year
from tests.story.builders import Row, at, listening_of, voice


@pytest.fixture(scope="module")
def year():
    return compose(a_year(), voice())


def pages(pdf: bytes) -> int:
    return max(int(many) for many in re.findall(rb"/Count ([0-9]+)", pdf))


async def test_it_has_eight_to_sixteen_pages_and_folds_in_fours(easel, year):
    pdf = await easel.bind(booklet(year, voice()), made_at(year.period))
    assert 8 <= pages(pdf) <= 16
    assert pages(pdf) % 4 == 0


async def test_the_same_story_is_the_same_file(easel, year):
    one, other = [await easel.bind(booklet(year, voice()), made_at(year.period)) for _ in range(2)]
    assert one == other
    assert b"D:20231231" in one


async def test_it_is_tagged_titled_and_says_its_language(easel, year):
    pdf = await easel.bind(booklet(year, voice()), made_at(year.period))
    assert b"/MarkInfo" in pdf
    assert b"/StructTreeRoot" in pdf
    assert re.search(rb"/Lang ?\(en", pdf)


def test_every_sentence_of_the_story_is_in_it(year):
    says = booklet(year, voice()).says
    printed = [
        part["text"]
        for chapter in says["chapters"]
        for paragraph in chapter["paragraphs"]
        for part in paragraph
    ]
    assert printed == [prose(one.text) for chapter in year.chapters for one in chapter.sentences]
    assert says["unknown"] == [prose(line) for line in year.unknown]


def test_every_number_leads_to_its_receipt(year):
    says = booklet(year, voice()).says
    numbers = [
        part["receipt"]
        for chapter in says["chapters"]
        for paragraph in chapter["paragraphs"]
        for part in paragraph
        if part["receipt"]
    ]
    assert numbers == list(range(1, len(says["receipts"]) + 1))
    assert len(numbers) == len(year.moments)


def test_a_receipt_lists_its_plays_and_counts_the_rest(year):
    receipts = booklet(year, voice()).says["receipts"]
    by_text = {moment.text: moment for moment in year.moments}
    told = [
        by_text[one.text]
        for chapter in year.chapters
        for one in chapter.sentences
        if one.moment is not None
    ]
    for moment, receipt in zip(told, receipts, strict=True):
        hours = re.findall(r"\d\d:\d\d", "; ".join(receipt["stamps"]))
        assert len(hours) == min(len(moment.plays), STAMPS)
        assert bool(receipt["more"]) == (len(moment.plays) > STAMPS)


def test_without_a_chosen_zone_no_hour_is_printed():
    story = compose(replace(a_year(), zone_chosen=False), voice())
    says = booklet(story, voice()).says
    assert says["hours"] == []
    stamps = [stamp for receipt in says["receipts"] for stamp in receipt["stamps"]]
    assert stamps
    assert not any(":" in stamp for stamp in stamps)


async def test_a_members_own_words_stand_as_they_were_said(easel, year):
    notes = (Note("#panic() and *that* was it", "2023-05-07", Reach.ME),)
    sheet = booklet(year, voice(), notes)
    assert sheet.says["notes"][0]["text"] == "#panic() and *that* was it"
    assert pages(await easel.bind(sheet, made_at(year.period))) <= 16


async def test_nasty_names_are_bound_too(easel, year):
    tracks = tuple(TrackCount(Track(name, name), 9, None) for name in NASTY)
    artists = tuple(ArtistCount(name, 9, None) for name in NASTY)
    facts = replace(year.facts, top_tracks=tracks, top_artists=artists)
    sheet = booklet(replace(year, facts=facts, subject=NASTY[5]), voice())
    assert 8 <= pages(await easel.bind(sheet, made_at(year.period))) <= 16


async def test_a_year_of_one_play_is_a_booklet_of_eight_pages(easel):
    story = compose(listening_of([Row(at("2023-03-04 12:00"), "A", "One")], "2023"), voice())
    assert pages(await easel.bind(booklet(story, voice()), made_at(story.period))) == 8
