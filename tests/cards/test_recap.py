"""The recap's card: every name fits, every number is the story's."""

import asyncio
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from cards.aura import PAPER
from cards.easel import Easel, Sheet, pixels
from cards.lettering import prose
from cards.look import ALT_MOST, PORTRAIT, TALL, Theme, hung
from cards.recap import alt_text, recap, sentence
from domain.errors import CardFailed
from domain.music import Track
from story.chapters import ArtistCount, Story, TrackCount
from story.compose import compose
from story.quiet import Quiet
from tests.cards.look import NASTY, ink, margins_clear
from tests.golden.test_pages import a_month, a_year
from tests.story.builders import Row, at, listening_of, voice


@pytest.fixture(scope="module")
def month() -> Story:
    return compose(a_month(), voice())


def named(story: Story, names: list[str]) -> Story:
    """Give the top songs and artists these names."""
    tracks = tuple(TrackCount(Track(name, name), 20 - n, None) for n, name in enumerate(names))
    artists = tuple(ArtistCount(name, 30 - n, None) for n, name in enumerate(names))
    return replace(story, facts=replace(story.facts, top_tracks=tracks, top_artists=artists))


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("size", [PORTRAIT, TALL])
def test_a_card_has_its_size_whatever_the_names(easel, month, size, theme):
    png = easel.draw_now(recap(named(month, NASTY), voice(), size, theme))
    with Image.open(BytesIO(png)) as card:
        assert card.size == (size.width, size.height)


@pytest.mark.parametrize("size", [PORTRAIT, TALL])
def test_nothing_leaves_its_margin_whatever_the_names(easel, month, size):
    drawn = ink(easel, recap(named(month, NASTY), voice(), size))
    assert margins_clear(drawn)
    # Between the list and the clock lies an empty column.
    top, foot = (420, 1_000) if size is PORTRAIT else (540, 1_400)
    assert not drawn[top:foot, 664:700].any()


def test_the_numbers_drawn_are_the_storys(month):
    says = recap(month, voice()).says
    facts = month.facts
    assert [row["plays"] for row in says["rows"]] == [row.plays for row in facts.top_tracks[:5]]
    assert says["hours"] == list(facts.by_hour)
    assert sum(says["days"]) == facts.plays
    assert says["figures"][0]["said"] == f"{facts.plays:,}"


def test_the_hours_that_are_drawn_are_said_too(month):
    drawn = {one["name"]: one["said"] for one in recap(month, voice()).says["figures"]}
    assert f"It comes to {drawn['hours']} hours of listening." in alt_text(month, voice())
    guessed = replace(month, facts=replace(month.facts, estimated=True))
    assert "hours of listening" not in alt_text(guessed, voice())


def test_without_a_chosen_zone_no_hour_is_drawn_and_none_is_told(easel):
    story = compose(replace(a_month(), zone_chosen=False), voice())
    says = recap(story, voice()).says
    assert (says["hours"], says["peak_said"]) == ([], "")
    told = alt_text(story, voice()).replace(sentence(story), "")
    assert "hour" not in told.replace("hours of listening", "")
    assert story.facts.top_artists[0].artist in alt_text(story, voice())
    assert easel.draw_now(recap(story, voice()))


def test_one_unsure_play_leaves_no_clock():
    listening = a_month()
    unsure = listening.unsure_ms.copy()
    unsure[-1] = 3_600_000
    story = compose(replace(listening, unsure_ms=unsure), voice())
    assert recap(story, voice()).says["hours"] == []


def test_a_sentence_without_room_is_left_out_and_not_clipped(easel, month):
    sheet = recap(month, voice())
    long = replace(sheet, says={**sheet.says, "sentence": "A long way round. " * 60})
    none = replace(sheet, says={**sheet.says, "sentence": ""})
    assert np.array_equal(ink(easel, long), ink(easel, none))


def test_ink_on_paper_has_one_accent(easel, month):
    drawn = pixels(easel.draw_now(recap(month, voice(), theme=Theme.PAPER))).reshape(-1, 3)
    light, red = drawn[:, 0].astype(int), drawn[:, 0].astype(int) - drawn[:, 2]
    assert (drawn == PAPER).all(axis=1).mean() > 0.6
    assert (light - drawn[:, 1] > 60).any()
    assert red.min() >= -12


def test_a_year_has_its_months(easel):
    says = recap(compose(a_year(), voice()), voice()).says
    assert says["days"] == []
    assert "".join(month["letter"] for month in says["months"]) == "JFMAMJJASOND"


def test_a_year_says_what_weighs_most_and_not_what_came_first():
    year = compose(a_year(), voice())
    first = year.moments[0]
    light = replace(first, weight=0.1, text="It began with a song.")
    heavy = replace(first, weight=0.9, text="And then there was that night.")
    assert sentence(replace(year, moments=(light, heavy))) == prose(heavy.text)


def test_a_month_of_one_song_is_a_card_too(easel):
    story = compose(listening_of([Row(at("2023-03-04 12:00"), "A", "One")]), voice())
    assert easel.draw_now(recap(story, voice()))


def test_a_good_cover_is_shown_and_a_bad_one_is_not(easel, month):
    first, second = (row.track for row in month.facts.top_tracks[:2])
    buffer = BytesIO()
    Image.new("RGB", (300, 300), "#ff00ff").save(buffer, "PNG")
    sheet = recap(month, voice(), covers=hung({first: buffer.getvalue(), second: b"broken"}))
    drawn = pixels(easel.draw_now(sheet))
    assert (drawn == (255, 0, 255)).all(axis=-1).sum() > 5_000


def test_in_place_of_the_picture_stands_all_it_shows(month):
    text = alt_text(month, voice())
    assert len(text) <= ALT_MOST
    for row in month.facts.top_tracks[:5]:
        assert row.track.title in text
    assert str(month.facts.plays) in text


def test_in_place_of_a_picture_of_long_names_stands_less(month):
    text = alt_text(named(month, ["ab " * 90] * 5), voice())
    assert 100 < len(text) <= ALT_MOST


def test_a_card_is_the_same_twice(easel, month):
    sheet = recap(month, voice())
    assert np.array_equal(pixels(easel.draw_now(sheet)), pixels(easel.draw_now(sheet)))


async def test_two_at_once_are_both_drawn(easel, month):
    one, other = recap(month, voice()), recap(named(month, NASTY), voice())
    drawn = await asyncio.gather(*(easel.draw(sheet) for sheet in (one, other) * 3))
    assert drawn[0] == drawn[2] == drawn[4]
    assert drawn[1] == drawn[3] == drawn[5]


def test_a_template_that_fails_is_told(easel):
    with pytest.raises(CardFailed):
        easel.draw_now(Sheet("recap", 100, 100, {"theme": "dark"}))


def test_a_name_cannot_reach_outside_its_desk(easel, month):
    sheet = recap(month, voice())
    rows = [{**row, "sleeve": "../../../../../etc/hostname"} for row in sheet.says["rows"]]
    with pytest.raises(CardFailed):
        easel.draw_now(replace(sheet, says={**sheet.says, "rows": rows}))


def test_nothing_is_left_of_an_easel(month):
    with Easel(1, system_fonts=False) as one:
        one.draw_now(recap(month, voice()))
        folders = [desk.folder.name for desk in one._desks]
    assert folders
    assert not any(Path(folder).exists() for folder in folders)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(names=st.lists(st.text(max_size=80), min_size=1, max_size=5))
def test_nothing_leaves_its_margin_for_any_names(easel, month, names):
    assert margins_clear(ink(easel, recap(named(month, names), voice())))


def test_a_hostile_name_is_drawn_as_its_letters(easel, month):
    """What would be markup is measured: it takes the room that its letters take."""
    names = ("#panic()", "#text(size: 90pt)[x]", "$x$")
    cards = [ink(easel, recap(named(month, [name]), voice())) for name in names]
    drawn = [np.flatnonzero(card[428:468, 200:640].any(axis=0)) for card in cards]
    widths = [columns[-1] - columns[0] for columns in drawn]
    assert widths[1] > widths[0] > widths[2] > 20


def test_memory_stays_flat_over_many_cards(easel, month):
    sheet = recap(month, voice())
    for _ in range(6):
        easel.draw_now(sheet)
    before = resident_mb()
    for _ in range(20):
        easel.draw_now(sheet)
    assert resident_mb() - before < 40


def resident_mb() -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        pytest.skip("no /proc here to read memory from")
    (line,) = (one for one in status.read_text("ascii").splitlines() if one.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def test_what_would_tell_a_faith_is_on_no_card(easel, month):
    rows = month.facts.top_tracks
    kept_back = Quiet.of(tracks=[rows[0].track], artists=[month.facts.top_artists[0].artist])
    story = replace(month, withheld=kept_back)
    says = recap(story, voice()).says
    left = [row.track.title for row in rows if not kept_back.covers(row.track)]
    assert [row["title"] for row in says["rows"]] == left[: PORTRAIT.rows]
    assert rows[0].track.title not in alt_text(replace(story, moments=(), chapters=()), voice())
    everything = Quiet.of(artists=[row.artist for row in month.facts.top_artists])
    bare = replace(month, withheld=everything)
    assert recap(bare, voice()).says["rows"] == []
    assert margins_clear(ink(easel, recap(bare, voice())))
