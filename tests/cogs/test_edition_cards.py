"""An edition's card in Discord: above the words, found again, gone with whoever it names."""

import pytest

from tests.cogs.desks import DUE, LATER, afternoon
from tests.cogs.people import said
from tests.fakes.covers import Records
from tests.fakes.easel import FAILED, Dots

CREDIT = "-# Covers from Spotify: ["


@pytest.fixture
def easel():
    return Dots()


@pytest.fixture
def covers():
    return Records()


def stored(desk):
    """The edition, as Discord has it."""
    (post,) = [one for one in desk.place.posts() if not one.flags.ephemeral]
    return desk.place.env.backend.get_message(desk.place.channel.id, post.id)


def galleries(message):
    return [one for one in message.components[0]["components"] if one["type"] == 12]


async def second_taken_back(desk, app):
    """An edition of two members goes out; then the one of whom it tells second takes that back."""
    await desk.place.linked(desk.place.ben, rows=afternoon())
    await desk.place.consent(2, desk.place.ben)
    draft = await desk.bot.editions.desk.peek(desk.place.guild.id)
    told = next(line for line in draft.lines if line.claim == draft.claims[1])
    await desk.rounds(DUE)
    who = desk.place.ana if "ana" in told.text else desk.place.ben
    await app.share.retract(f"discord:{who.id}", told.claim)


async def test_an_edition_goes_out_under_its_card_with_its_words_and_whose_covers_it_shows(desk):
    await desk.rounds(DUE)
    gallery, credit, title, *_ = stored(desk).components[0]["components"]
    (item,) = gallery["items"]
    assert "135 plays" in item["description"]
    assert "“Song" in item["description"] or "Nights" in item["description"]
    assert credit["content"].startswith(CREDIT)
    assert credit["content"].count("](https://open.spotify.com/track/") == 5
    assert title["content"].startswith("## ")
    sent = [one for one in desk.place.env.http_requests if one.path.endswith("/messages")][-1]
    assert (sent.json["enforce_nonce"], len(sent.json["nonce"])) == (True, 24)


async def test_where_none_can_be_drawn_the_words_go_out_alone(desk, easel):
    easel.fails = FAILED
    await desk.rounds(DUE)
    assert galleries(stored(desk)) == []
    assert "ana" in desk.posts()[0]
    assert CREDIT not in desk.posts()[0]


async def test_where_no_file_may_be_sent_the_words_go_out_alone(desk):
    desk.place.env.inject_error("POST", "/channels/*/messages", status=403, times=1)
    assert await desk.rounds(DUE) == 1
    assert galleries(stored(desk)) == []
    assert len(desk.posts()) == 1
    assert CREDIT not in desk.posts()[0]


async def test_a_sentence_taken_back_leaves_a_card_that_does_not_tell_it(desk, app):
    await second_taken_back(desk, app)
    await desk.rounds(DUE + LATER)
    assert "taken back" in desk.posts()[0]
    (gallery,) = galleries(stored(desk))
    assert gallery["items"][0]["media"]["url"].startswith("http")
    assert desk.posts()[0].startswith(CREDIT)


async def test_a_sentence_taken_back_takes_the_card_that_tells_it(desk, app):
    draft = await desk.bot.editions.desk.peek(desk.place.guild.id)
    await desk.rounds(DUE)
    await app.share.retract(f"discord:{desk.place.ana.id}", draft.claims[0])
    await desk.rounds(DUE + LATER)
    assert "One sentence was taken back" in desk.posts()[0]
    assert galleries(stored(desk)) == []
    assert CREDIT not in desk.posts()[0]


async def test_where_the_card_cannot_be_looked_up_it_goes_and_the_edit_is_made(desk, app):
    await second_taken_back(desk, app)
    desk.place.env.inject_error("GET", "/channels/*/messages/*", status=403, times=1)
    await desk.rounds(DUE + LATER)
    assert "One sentence was taken back" in desk.posts()[0]
    assert galleries(stored(desk)) == []
    assert CREDIT not in desk.posts()[0]


async def test_whoever_turns_private_takes_the_card_with_them(desk):
    await desk.rounds(DUE)
    await desk.place.consent(0)
    await desk.rounds(DUE + LATER)
    assert galleries(stored(desk)) == []
    assert CREDIT not in desk.posts()[0]
    edits = [one for one in desk.place.env.http_requests if one.method == "PATCH"]
    assert edits[-1].json["attachments"] == []


async def test_the_desk_shows_the_card_to_editors_alone_and_whose_covers_it_shows(desk):
    shown = await desk.open()
    card = await desk.press(shown.response, "deskcard")
    assert card.followups[0].flags.ephemeral
    assert said(card.followups[0]).startswith(CREDIT)
    assert desk.posts() == []
    forged = await desk.place.forged(f"ln:deskcard:{desk.place.ben.id}:1")
    assert "The desk is for this server" in said(forged.response)


async def test_the_desk_says_where_there_is_none(desk, easel):
    easel.fails = FAILED
    shown = await desk.open()
    card = await desk.press(shown.response, "deskcard")
    assert "goes out in words" in said(card.followups[0])


async def test_where_an_edition_is_read_again_without_its_card_nothing_is_said_of_covers(desk):
    await desk.rounds(DUE)
    past = await desk.place.ben.slash(desk.place.channel, "edition history", period="2023-03")
    assert "Nights" in said(past.response)
    assert "Spotify" not in said(past.response)
