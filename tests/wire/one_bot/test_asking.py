"""What members ask, and what they are answered, over the wire."""

import asyncio
import sqlite3
from contextlib import closing
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.fakes.discord.messages import custom_id, said
from tests.wire.acts import imported, pressed, previewed, recap

pytestmark = pytest.mark.asyncio(loop_scope="package")

ANSWERS = "/webhooks/*/messages/@original"
POSTS = "/channels/*/messages"
DEFERRED, MODAL = 5, 9
V2, EPHEMERAL = 1 << 15, 1 << 6


async def test_a_command_is_acknowledged_then_answered_in_place(discord, bot, ana):
    asked = await ana.slash("recap")
    assert (await asked.acknowledged())["type"] == DEFERRED
    shown = await asked.answered()
    assert "Reference" in said(shown)
    assert shown["flags"] & V2 and shown["flags"] & EPHEMERAL
    assert not asked.follow_ups and asked.original not in discord.messages()


async def test_an_export_is_fetched_and_told_and_a_form_takes_words_on_it(discord, bot, ana):
    await imported(discord, ana)
    story = await recap(ana)
    receipts = await pressed(ana, story, "how")
    assert "Frank Ocean" in said(receipts)

    form = await ana.press(receipts, custom_id(receipts, "say"))
    assert (await form.acknowledged())["type"] == MODAL
    kept = await (await ana.submit(form, {"words": "the old flat", "reach": ["me"]})).answered()
    assert "> the old flat" in said(kept)
    assert ("the old flat",) in bot.rows("SELECT text FROM note")


async def test_buttons_work_after_a_restart_and_the_post_is_what_was_previewed(discord, bot, ana):
    preview = await previewed(discord, ana)
    await bot.close()
    await bot.open()
    assert "Posted" in said(await pressed(ana, preview, "post"))
    assert said(discord.messages()[-1]) in said(preview)


async def test_what_is_taken_back_is_corrected_in_the_post_where_it_stands(discord, bot, ana):
    await pressed(ana, await previewed(discord, ana), "post")
    post = discord.messages()[-1]
    assert "Nights" in said(post)
    receipts = await pressed(ana, await recap(ana), "how")
    sure = await pressed(ana, receipts, "wrong")
    assert "one post was corrected" in said(await pressed(ana, sure, "retract"))
    assert "Nights" not in said(post)
    assert discord.messages()[-1] is post


async def test_everything_kept_is_handed_over_as_a_file(discord, bot, ana):
    await imported(discord, ana)
    kept = await (await ana.slash("privacy")).answered()
    message = await pressed(ana, kept, "download")
    (attachment,) = message["attachments"]
    assert attachment["filename"].endswith(".zip")
    (name, content), *others = discord.sent[-1].files
    assert (name, others) == (attachment["filename"], [])
    assert ZipFile(BytesIO(content)).testzip() is None


async def test_a_rate_limit_is_waited_out_on_answers_and_on_posts(discord, bot, ana):
    preview = await previewed(discord, ana)
    before = len(discord.messages())
    discord.limit("POST", POSTS, retry_after=0.5)
    discord.limit("PATCH", ANSWERS, retry_after=0.5)
    assert "Posted" in said(await pressed(ana, preview, "post"))
    for first, second in (
        discord.requests("POST", POSTS)[-2:],
        discord.requests("PATCH", ANSWERS)[-2:],
    ):
        assert (first.status, second.status) == (429, 200)
        assert second.at - first.at >= 0.5
    assert len(discord.messages()) == before + 1


async def test_a_busy_database_keeps_nobody_waiting_for_their_acknowledgement(discord, bot, ana):
    report = await imported(discord, ana)
    with closing(sqlite3.connect(bot.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        asked = [
            await ana.press(report, custom_id(report, "consent", 1)),
            await ana.slash("setup", zone="Europe/Lisbon"),
            await ana.slash("recap", period="2023-03"),
        ]
        # What is told here is five seconds: nothing else can be waited for.
        await asyncio.sleep(5)
        other.execute("ROLLBACK")
    assert all(one.acknowledged_after < 3 for one in asked)
    _, setup, story = [said(await one.answered()) for one in asked]
    assert "Europe/Lisbon" in setup
    assert "March 2023" in story
    assert bot.rows("SELECT zone FROM guild") == [("Europe/Lisbon",)]
