"""Reports, receipts and refusals, where they grow long or odd."""

from dataclasses import replace

import discord
from discord import app_commands
from hypothesis import given

from cogs.accounts import reported
from cogs.layout import layout
from cogs.receipts import receipts
from cogs.replies import cause_of, words
from domain.errors import HouseError
from story.chapters import PlayReceipt
from tests.cogs.test_pages import NAMES
from tests.terminal.stories import VOICE, a_binge, a_report, a_story


def test_a_report_says_everything_odd():
    told = "\n".join(reported(a_report(), VOICE))
    for said in ("22,677 rows in 2 files", "9,129 plays", "2,950 in private sessions",
                 "One row could not be read", "ReadMeFirst", "2023\\_1.json"):  # fmt: skip
        assert said in told


def test_a_report_without_a_play_says_no_dates():
    told = "\n".join(reported(a_report(first_at=None, last_at=None, added=0), VOICE))
    assert "They reach" not in told


@given(NAMES, NAMES)
def test_receipts_fit_whatever_was_played(title, artist):
    moment = a_binge(title, artist, plays=400)
    shown = layout(receipts(a_story(moments=(moment,)), moment, 2**63 - 1, VOICE))
    assert shown.content_length() <= 4_000
    assert len(list(shown.walk_children())) <= 40


def test_receipts_say_how_many_plays_they_leave_out():
    moment = a_binge(plays=400)
    told = str(receipts(a_story(moments=(moment,)), moment, 1, VOICE).lines)
    assert "and 3" in told and "more" in told


def test_receipts_say_what_was_not_seen():
    moment = replace(a_binge(plays=1), coverage=0.5)
    assert isinstance(moment.plays[0], PlayReceipt)
    assert "We saw 50 % of that time" in str(receipts(a_story(), moment, 1, VOICE).lines)


def test_whoever_lacks_a_permission_is_told_which():
    error = app_commands.MissingPermissions(["manage_guild"])
    assert "manage the server" in " ".join(words(cause_of(error), VOICE))
    assert "in a server only" in " ".join(words(cause_of(app_commands.NoPrivateMessage()), VOICE))
    assert "did not foresee" in " ".join(words(cause_of(discord.DiscordException("x")), VOICE))


def test_a_refusal_says_no_more_of_a_name_than_there_is_room_for():
    (first, _) = words(HouseError("zone-unknown", zone="x" * 5_000), VOICE)
    assert len(first) < 400


async def test_an_answer_that_cannot_be_given_is_written_down_and_no_more(place, caplog):
    place.env.inject_error("PATCH", "/webhooks/*", status=404, code=10008)
    with caplog.at_level("WARNING"):
        await place.ben.slash(place.channel, "recap")
    assert "unanswered" in caplog.text
