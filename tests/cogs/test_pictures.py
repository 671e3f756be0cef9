"""Cards follow the words they belong to, and never keep them back."""

import asyncio
import json
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from simcord.backend.models.channel import Overwrite
from simcord.enums import OverwriteType

from cogs.layout import Lines
from cogs.pictures import SOON_S, Showing, follow, nothing, pictured
from domain.music import Track
from flows.covers import Credit
from flows.draw import Card
from tests.cogs.people import parts, said
from tests.fakes.easel import A_DOT, FAILED, Dots
from tests.terminal.stories import a_binge, a_story


@pytest.fixture
def easel():
    return Dots()


def gallery(message):
    """Give the pictures that a message shows: file and words in its place."""
    return [
        (item["media"]["url"].rpartition("/")[2], item.get("description", ""))
        for one in parts(message)
        if one["type"] == 12
        for item in one["items"]
    ]


async def preview_of(place, number=0):
    """Ana is about to share one line of her March; give the preview, and the whole menu."""
    await place.linked()
    await place.consent(1)
    menu = await place.press(await place.recap(), "share")
    offered = place.options(menu.response, "shared")
    return (await place.choose(menu.response, "shared", [offered[number]["value"]])).response


async def test_a_recap_has_its_card_with_words_in_its_place(place, easel):
    await place.linked()
    shown = await place.recap()
    ((file, alt),) = gallery(shown)
    assert file == "recap.png"
    assert "March 2023" in alt and "Nights" in alt and len(alt) <= 1_024
    (attached,) = shown.attachments
    assert await attached.read() == A_DOT
    assert easel.drawn == ["recap"]


async def test_a_card_that_fails_leaves_the_words(place, easel):
    easel.fails = FAILED
    await place.linked()
    shown = await place.recap()
    assert "“Nights”" in said(shown)
    assert gallery(shown) == [] and shown.attachments == []


async def test_a_slip_while_drawing_leaves_the_words_and_a_line_in_the_log(place, easel, caplog):
    easel.fails = KeyError("slip")
    await place.linked()
    assert "“Nights”" in said(await place.recap())
    assert "card not drawn" in caplog.text


async def test_words_go_out_first_and_a_late_card_follows(place, easel):
    await place.linked()
    easel.takes_s = SOON_S + 0.2
    before = len(place.env.http_requests)
    message = await place.recap()
    _, words, late = [json.dumps(one.json) for one in place.env.http_requests[before:]]
    assert "Nights" in words and "recap.png" not in words
    assert "Nights" in late and "recap.png" in late
    assert gallery(await place.fresh(message))


class Answer:
    """One answer to somebody, which pages are turned in; notes which files it was shown with."""

    def __init__(self, turning):
        kinds = discord.InteractionResponseType
        kind = kinds.deferred_message_update if turning else kinds.deferred_channel_message
        self.response = SimpleNamespace(type=kind)
        self.message = SimpleNamespace(id=1) if turning else None
        self.shown = []

    async def edit_original_response(self, *, view, attachments, allowed_mentions):
        self.shown.append([one.filename for one in attachments])
        return SimpleNamespace(id=1)


async def test_a_late_card_is_not_put_under_a_page_that_was_turned(app, easel):
    easel.takes_s = SOON_S + 0.2
    show, page = Showing(), Lines(["A page"])
    first: Any = Answer(turning=False)
    second: Any = Answer(turning=True)

    async def turned():
        await asyncio.sleep(SOON_S + 0.1)
        await show(second, page, nothing())

    card = app.pictures.shared(a_story(), a_binge(), nameless=False)
    await asyncio.gather(show(first, page, card), turned())
    assert (first.shown, second.shown) == ([[]], [[]])
    await show(first, page, app.pictures.shared(a_story(), a_binge(), nameless=False))
    assert first.shown[1:] == [["moment.png"]]


async def test_the_card_stands_on_the_first_page_and_is_drawn_once(place, easel):
    await place.linked(rows=[row for month in (1, 3, 6, 9) for row in place.months(month)])
    message = await place.recap(period="2023")
    await place.ana.click(message, custom_id=place.taps(message, "page")[-1]["custom_id"])
    second = await place.fresh(message)
    assert "Page 2 of" in said(second)
    assert gallery(second) == [] and second.attachments == []
    await place.ana.click(message, custom_id=place.taps(second, "page")[0]["custom_id"])
    first = await place.fresh(message)
    assert "Page 1 of" in said(first) and gallery(first)
    assert easel.drawn == ["recap"], "what was drawn for a message is not drawn again"


async def test_a_year_offers_its_booklet_and_a_month_does_not(place):
    await place.linked()
    assert place.taps(await place.recap(), "booklet") == []
    handed = await place.press(await place.recap(period="2023"), "booklet")
    (attached,) = handed.response.attachments
    assert attached.filename == "liner-notes-2023.pdf"
    assert (await attached.read()).startswith(b"%PDF")
    assert handed.ephemeral


async def test_a_booklet_that_fails_says_so(place, easel):
    await place.linked()
    recap = await place.recap(period="2023")
    easel.fails = FAILED
    handed = await place.press(recap, "booklet")
    assert "could not be bound" in said(handed.response)


async def test_a_post_carries_the_card_of_what_was_shared_and_nothing_else(place, easel):
    preview = await preview_of(place)
    sheet = easel.sheets[-1]
    assert sheet.template == "moment"
    told = " ".join(line[2:] for line in said(preview).splitlines() if line.startswith("> "))
    assert sheet.says["sentence"].replace("\u00a0", " ") == told.replace("\\", "")
    shows = json.dumps({**sheet.says, "sentence": "", "about": ""})
    assert sheet.says["strokes"] == [] and sheet.says["began"] == sheet.says["plays_said"] == ""
    assert "Song" not in shows and "Band" not in shows
    await place.press(preview, "post")
    (post,) = place.posts()
    stored = await place.fresh(preview)
    assert gallery(stored) == [("moment.png", told.replace("\\", ""))]
    assert [one.filename for one in post.attachments] == ["moment.png"]
    assert len(easel.sheets) == 2, "the post is sent with the card of its preview"


async def test_a_correction_takes_the_card_out_of_the_post(place):
    preview = await preview_of(place)
    await place.press(preview, "post")
    await place.consent(0)
    (post,) = place.posts()
    assert place.text_of(post) == "-# Whoever shared this has taken it back."
    assert post.attachments == []


async def test_a_late_card_does_not_bring_back_what_was_taken_back(app, easel, place):
    preview = await preview_of(place)
    await place.press(preview, "post")
    (post,) = place.posts()
    assert await app.share.whole(post.id, 1)
    await place.consent(0)
    assert not await app.share.whole(post.id, 1)
    shown = []

    async def edit(page, files):
        shown.append(files)

    async def whole(message):
        return await app.share.whole(message.id, 1)

    card = asyncio.ensure_future(app.pictures.shared(a_story(), a_binge(), nameless=False))
    await follow(edit, Lines([]), card, post, whole)
    assert shown == []


async def test_where_no_files_may_be_attached_the_words_are_posted(place):
    preview = await preview_of(place)
    files = discord.Permissions(attach_files=True).value
    nobody = Overwrite(place.guild.id, OverwriteType.ROLE, deny=files)
    place.env.backend.set_overwrite(place.channel.id, nobody)
    await place.press(preview, "post")
    (post,) = place.posts()
    assert post.attachments == [] and "told ana" in place.text_of(post)


async def a_shared_server(place):
    """Ana and Ben share by default, and are ranked."""
    for who in (place.ana, place.ben):
        await place.linked(who)
        await place.consent(2, who)


async def test_a_leaderboard_and_its_post_have_a_card_that_names_nobody_else(place, easel):
    await place.linked(place.guild.add_member(place.env.create_user("carol")))
    await a_shared_server(place)
    asked = {"board": "plays", "period": "2023-03"}
    shown = (await place.ana.slash(place.channel, "leaderboard", **asked)).response
    ((file, alt),) = gallery(shown)
    assert file == "leaderboard.png"
    assert "ana" in alt and "ben" in alt and "carol" not in alt
    assert "carol" not in json.dumps(easel.sheets[-1].says)
    await place.press(shown, "boardpost")
    (post,) = [one for one in place.posts() if one.attachments]
    assert "ana" in place.text_of(post)
    await place.consent(0, place.ben)
    (post,) = [one for one in place.posts() if "ana" in place.text_of(one)]
    assert post.attachments == [], "his name was on it"


async def test_a_comparison_has_its_card(place, easel):
    await a_shared_server(place)
    shown = (await place.ana.slash(place.channel, "compare", member=place.ben)).response
    ((file, alt),) = gallery(shown)
    assert file == "compare.png" and "ben" in alt
    assert easel.sheets[-1].says["names"] == ["ana", "ben"]


PAGE = "https://open.spotify.com/track/" + "a" * 22


def a_covered_card(many=5):
    shown = tuple(Credit(Track("Cold Harbour", f"[{'x' * 90}]({n})"), PAGE) for n in range(many))
    return Card("recap", b"png", "Ana’s year", 1080, 1350, shown, "Covers from Spotify")


def test_covers_go_out_with_a_link_to_where_each_is_from():
    page, files = pictured(Lines(["## March"]), a_covered_card())
    said_last = str(page.lines[-1])
    assert len(files) == 1
    assert said_last.startswith("-# Covers from Spotify: [")
    assert said_last.count(f"]({PAGE})") == 5
    assert "x" * 60 not in said_last


def test_where_there_is_little_room_one_link_stands_for_all():
    page, files = pictured(Lines(["x" * 3_800]), a_covered_card())
    assert page.lines[-1] == f"-# [Covers from Spotify]({PAGE})"
    assert len(files) == 1


def test_covers_do_not_go_out_without_saying_whose_they_are():
    full = Lines(["x" * 3_990])
    assert pictured(full, a_covered_card()) == (full, [])
    bare = Card("recap", b"png", "Ana’s year", 1080, 1350)
    assert len(pictured(full, bare)[1]) == 1
