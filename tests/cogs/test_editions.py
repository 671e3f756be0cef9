"""Editions in Discord: the desk for its editors, posts that are found again and corrected."""

from datetime import UTC, datetime

import discord
import pytest

from cogs.escape import plain
from domain.edition import EditionState, Line
from domain.errors import PostRefused, PostUnanswered
from flows.post import Leaf
from tests.cogs.desks import DUE, EVE, LAID, LATER, Desk, afternoon
from tests.cogs.people import a_row, march, said, verbs
from tests.cogs.test_privacy import forget, traces


def told_of_drafts(desk):
    """Every message that tells of a draft, with where it went."""
    sent = [one for one in desk.place.env.http_requests if one.method == "POST"]
    return [one for one in sent if "lies on the desk" in str(one.json)]


async def test_the_owner_is_told_of_a_draft_once_and_what_to_do(desk):
    await desk.rounds(EVE + LATER)
    (one,) = told_of_drafts(desk)
    text = str(one.json)
    assert "March 2023 lies on the desk in Record Club" in text
    assert f"until <t:{int(DUE.timestamp() - 3_600)}:F>" in text
    assert "/edition desk" in text and "/setup drafts" in text
    assert one.path != f"/channels/{desk.place.channel.id}/messages"


async def test_a_channel_of_the_editors_is_told_instead(place, app):
    desk = Desk(place, app)
    room = place.guild.create_text_channel("editors")
    await desk.set_up(desk_channel_id=room.id)
    await desk.rounds(LAID)
    await desk.rounds(EVE)
    (one,) = told_of_drafts(desk)
    assert one.path == f"/channels/{room.id}/messages"


async def test_where_the_editors_channel_is_gone_the_owner_is_told(place, app):
    desk = Desk(place, app)
    await desk.set_up(desk_channel_id=1)
    await desk.rounds(LAID)
    await desk.rounds(EVE)
    assert len(told_of_drafts(desk)) == 2


async def test_the_newest_edition_is_read_where_none_is_named(desk):
    none = await desk.place.ben.slash(desk.place.channel, "edition history")
    assert "No edition has gone out" in said(none.response)
    await desk.rounds(DUE)
    shown = await desk.place.ben.slash(desk.place.channel, "edition history")
    assert "Nights" in said(shown.response)


async def test_an_editor_sees_the_draft_alone(desk):
    shown = await desk.open()
    assert shown.ephemeral
    assert "On the desk: March 2023" in said(shown.response)
    assert "Nights" in said(shown.response)
    assert {"deskdo", "deskask", "deskwrite"} <= set(verbs(shown.response))


async def test_whoever_manages_the_server_is_an_editor_too(desk):
    assert "On the desk" in said((await desk.open(desk.boss)).response)


async def test_a_member_is_not(desk):
    shown = await desk.open(desk.place.ben)
    assert shown.ephemeral
    assert "The desk is for this server" in said(shown.response)
    assert "Nights" not in said(shown.response)


async def test_an_empty_desk_says_what_to_do(place, app):
    desk = Desk(place, app)
    await desk.set_up()
    assert "There is no edition on the desk" in said((await desk.open()).response)


async def test_an_edition_goes_out_and_pings_nobody(desk):
    assert await desk.rounds(DUE) == 1
    (post,) = desk.posts()
    assert "Nights" in post
    assert "ana" in post
    assert await desk.rounds(DUE + LATER) == 0
    sent = [one for one in desk.place.env.http_requests if one.path.endswith("/messages")][-1]
    assert (sent.json["enforce_nonce"], len(sent.json["nonce"])) == (True, 24)


async def test_editors_words_go_out_under_their_name(desk):
    shown = await desk.write("headline", "What *Ana* did next @everyone")
    assert "What" in said(shown.response)
    await desk.write("last_line", "So long.")
    await desk.rounds(DUE)
    (post,) = desk.posts()
    assert post.startswith("## What \\*Ana\\* did next @\u200beveryone")
    assert "So long." in post
    assert "dora" in post


async def test_a_form_that_was_open_over_a_restart_is_taken(desk):
    shown = await desk.open()
    form = await desk.place.choose(shown.response, "deskwrite", ["opening"], desk.dora)
    await desk.place.restart()
    shown = await desk.dora.submit_modal(form, {"words": "It rained."})
    assert "It rained." in said(shown.response)


async def test_a_sentence_gets_a_caption_or_goes(desk):
    sheet = await desk.claim()
    form = await desk.press(sheet.response, "deskcaption")
    shown = await desk.dora.submit_modal(form, {"words": "Through the wall."})
    assert "> Through the wall." in said(shown.response)
    sheet = await desk.claim()
    shown = await desk.press(sheet.response, "deskdrop")
    assert "Through the wall." not in said(shown.response)
    shown = await desk.press(shown.response, "deskdo", "restore")
    assert "> Through the wall." in said(shown.response)


async def test_a_sentence_is_told_later(desk):
    await desk.place.linked(desk.place.ben, rows=afternoon())
    await desk.place.consent(2, desk.place.ben)
    before = (await desk.bot.editions.desk.peek(desk.place.guild.id)).claims
    sheet = await desk.claim()
    await desk.press(sheet.response, "deskmove", ":1")
    after = (await desk.bot.editions.desk.peek(desk.place.guild.id)).edition.edits.order
    assert after == (before[1], before[0], *before[2:])


async def test_what_the_ledger_moved_is_shown(desk):
    await desk.open()
    await desk.place.linked(desk.place.ben, rows=march("Ivy", "Choir"))
    await desk.place.consent(2, desk.place.ben)
    assert "since the desk was open last" in said((await desk.open()).response)
    assert "since the desk was open last" not in said((await desk.open()).response)


async def test_approving_signs(desk):
    shown = await desk.press((await desk.open()).response, "deskdo", "approve")
    assert "Signed. It goes out" in said(shown.response)
    assert await desk.state() is EditionState.APPROVED


async def test_skipping_asks_once_more(desk):
    asked = await desk.press((await desk.open()).response, "deskask", "skip")
    assert "cannot be undone" in said(asked.response)
    assert await desk.state() is EditionState.DRAFTED
    done = await desk.press(asked.response, "desksure")
    assert "Skipped" in said(done.response)
    await desk.rounds(DUE)
    assert desk.posts() == []


async def test_post_now_posts_now(desk):
    asked = await desk.press((await desk.open()).response, "deskask", "now")
    done = await desk.press(asked.response, "desksure")
    assert "on its way" in said(done.response)
    assert len(desk.posts()) == 1
    await desk.rounds(DUE)
    assert len(desk.posts()) == 1


async def test_post_now_says_what_is_in_the_way(desk):
    asked = await desk.press((await desk.open()).response, "deskask", "now")
    await desk.set_up(channel_id=1)
    done = await desk.press(asked.response, "desksure")
    assert "is not there any more" in said(done.response)
    assert "on its way" not in said(done.response)


@pytest.mark.parametrize(
    "press", ["desk:{}:0", "deskdo:{}:1:approve", "deskask:{}:1:now", "desksure:{}:1:now",
              "deskwrite:{}:1", "deskdrop:{}:1:x", "deskmove:{}:1:x:0", "deskcaption:{}:1:x"]
)  # fmt: skip
async def test_a_member_with_a_forged_press_gets_nowhere(desk, press):
    shown = await desk.place.forged("ln:" + press.format(desk.place.ben.id))
    assert "The desk is for this server" in said(shown.response)
    assert (await desk.state(), desk.posts()) == (EditionState.DRAFTED, [])


async def test_an_editor_of_another_server_gets_nowhere(desk):
    house = desk.bot.editions.desk
    with pytest.raises(Exception, match="edition-none"):
        await house.edition(desk.place.guild.id + 1, 1)


async def test_any_member_reads_what_is_out(desk):
    await desk.rounds(DUE)
    offered = await desk.place.ben.autocomplete(
        desk.place.channel, "edition history", "period", "march"
    )
    assert [one["value"] for one in offered] == ["2023-03"]
    shown = await desk.place.ben.slash(desk.place.channel, "edition history", period="2023-03")
    assert shown.ephemeral
    assert "Nights" in said(shown.response)
    none = await desk.place.ben.slash(desk.place.channel, "edition history", period="2022-03")
    assert "There is no edition" in said(none.response)


async def test_what_its_owner_takes_back_is_edited_out(desk, app):
    draft = await desk.bot.editions.desk.peek(desk.place.guild.id)
    told = next(line for line in draft.lines if line.claim)
    await desk.rounds(DUE)
    assert plain(told.text) in desk.posts()[0]
    await app.share.retract(f"discord:{desk.place.ana.id}", told.claim)
    await desk.rounds(DUE + LATER)
    (post,) = desk.posts()
    assert "One sentence was taken back" in post
    assert plain(told.text) not in post


async def test_whoever_turns_private_is_gone_from_what_is_out(desk):
    await desk.rounds(DUE)
    await desk.place.consent(0)
    await desk.rounds(DUE + LATER)
    (post,) = desk.posts()
    assert "ana" not in post


async def test_a_post_that_was_not_answered_is_found_in_the_channel(desk):
    channels = desk.bot.editions.publish.post
    since = int(DUE.timestamp() * 1000)
    page = Leaf(1, (Line("March"),))
    number = await channels.send(desk.place.channel.id, page, "n-0")
    await channels.send(desk.place.channel.id, page, "n-1")
    assert await channels.find(desk.place.channel.id, "n-0", since) == number
    assert await channels.find(desk.place.channel.id, "n-2", since) is None


async def test_a_server_that_fails_leaves_us_unsure(desk):
    channels = desk.bot.editions.publish.post
    desk.place.env.inject_error("POST", "/channels/*/messages", status=500, times=None)
    with pytest.raises(PostUnanswered):
        await channels.send(desk.place.channel.id, Leaf(1, (Line("March"),)), "n-0")


async def test_a_channel_that_is_gone_is_told_to_the_owner_once(desk):
    await desk.set_up(channel_id=1)
    await desk.rounds(DUE)
    await desk.rounds(DUE + LATER)
    assert await desk.state() is EditionState.FAILED
    shown = await desk.open()
    assert "is not there any more" in said(shown.response)
    told = [one for one in desk.place.env.http_requests if "recipient_id" in (one.json or {})]
    assert len(told) == 1


async def test_a_channel_that_is_closed_says_so(desk):
    quiet = discord.PermissionOverwrite(send_messages=False)
    closed = desk.place.guild.create_text_channel(
        "closed", overwrites={desk.place.guild.default_role: quiet}
    )
    channels = desk.bot.editions.publish.post
    with pytest.raises(PostRefused, match="post-not-allowed"):
        await channels.send(closed.id, Leaf(1, (Line("March"),)), "n-0")


async def test_a_server_without_us_is_said_to_be(desk):
    with pytest.raises(PostRefused, match="post-server-gone"):
        desk.bot.editions.publish.post.named(1)


async def test_whoever_is_forgotten_leaves_no_trace_in_an_edition(place, app, tmp_path):
    desk = Desk(place, app)
    evenings = [
        datetime(2023, 3, day, 20, 5 * n, tzinfo=UTC) for day in range(1, 29) for n in range(5)
    ]
    own = [a_row(when, "A Song Of Hers Alone", "Zebra Choir") for when in evenings]
    await place.linked(place.ana, rows=[*march(), *own])
    await place.linked(place.ben)
    for who in (place.ana, place.ben):
        await place.consent(2, who)
    await desk.set_up()
    await desk.rounds(LAID)
    await desk.open()
    await desk.rounds(DUE)
    assert "Zebra Choir" in "".join(desk.posts())
    await forget(place, "everything")
    await desk.rounds(DUE + LATER)
    hers = ("A Song Of Hers Alone", "Zebra Choir", "zebra choir", f"discord:{place.ana.id}")
    assert traces(tmp_path, *hers) == []
    told = "".join(desk.posts())
    assert "ben" in told
    assert not any(word in told for word in ("Zebra", "Hers Alone", "ana:"))
