"""An edition's card in Discord: above the words, found again, gone with whoever it names."""

import pytest

from tests.cogs.desks import DUE, LATER
from tests.cogs.people import said
from tests.fakes.easel import FAILED, Dots


@pytest.fixture
def easel():
    return Dots()


def stored(desk):
    """The edition, as Discord has it."""
    (post,) = [one for one in desk.place.posts() if not one.flags.ephemeral]
    return desk.place.env.backend.get_message(desk.place.channel.id, post.id)


def galleries(message):
    return [one for one in message.components[0]["components"] if one["type"] == 12]


async def test_an_edition_goes_out_under_its_card_with_its_words(desk):
    await desk.rounds(DUE)
    (gallery,) = galleries(stored(desk))
    (item,) = gallery["items"]
    assert "135 plays" in item["description"]
    assert "“Song" in item["description"] or "Nights" in item["description"]
    sent = [one for one in desk.place.env.http_requests if one.path.endswith("/messages")][-1]
    assert (sent.json["enforce_nonce"], len(sent.json["nonce"])) == (True, 24)


async def test_where_none_can_be_drawn_the_words_go_out_alone(desk, easel):
    easel.fails = FAILED
    await desk.rounds(DUE)
    assert galleries(stored(desk)) == []
    assert "ana" in desk.posts()[0]


async def test_where_no_file_may_be_sent_the_words_go_out_alone(desk):
    desk.place.env.inject_error("POST", "/channels/*/messages", status=403, times=1)
    assert await desk.rounds(DUE) == 1
    assert galleries(stored(desk)) == []
    assert len(desk.posts()) == 1


async def test_a_sentence_taken_back_leaves_the_card_where_it_stands(desk, app):
    draft = await desk.bot.editions.desk.peek(desk.place.guild.id)
    told = next(line for line in draft.lines if line.claim)
    await desk.rounds(DUE)
    await app.share.retract(f"discord:{desk.place.ana.id}", told.claim)
    await desk.rounds(DUE + LATER)
    assert "taken back" in desk.posts()[0]
    (gallery,) = galleries(stored(desk))
    assert gallery["items"][0]["media"]["url"].startswith("http")


async def test_whoever_turns_private_takes_the_card_with_them(desk):
    await desk.rounds(DUE)
    await desk.place.consent(0)
    await desk.rounds(DUE + LATER)
    assert galleries(stored(desk)) == []
    edits = [one for one in desk.place.env.http_requests if one.method == "PATCH"]
    assert edits[-1].json["attachments"] == []


async def test_the_desk_shows_the_card_to_editors_alone(desk):
    shown = await desk.open()
    card = await desk.press(shown.response, "deskcard")
    assert card.followups[0].flags.ephemeral
    assert desk.posts() == []
    forged = await desk.place.forged(f"ln:deskcard:{desk.place.ben.id}:1")
    assert "The desk is for this server" in said(forged.response)


async def test_the_desk_says_where_there_is_none(desk, easel):
    easel.fails = FAILED
    shown = await desk.open()
    card = await desk.press(shown.response, "deskcard")
    assert "goes out in words" in said(card.followups[0])
