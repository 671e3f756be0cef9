"""An edition's card in Discord: above the words, found again, gone with whoever it names."""

import io
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from PIL import Image

from cogs.app import furnish
from domain.errors import CardFailed
from tests.cogs.conftest import NOW
from tests.cogs.people import said
from tests.cogs.test_editions import DUE, EVE, LATER, Desk
from tests.terminal.stories import VOICE


class Easel:
    """Draws everything as one grey dot; nothing while it is broken."""

    broken = False

    async def draw(self, sheet):
        if self.broken:
            raise CardFailed("card-failed", template=sheet.template)
        packed = io.BytesIO()
        Image.new("L", (1, 1)).save(packed, "PNG")
        return packed.getvalue()

    async def bind(self, sheet, made_at):
        raise AssertionError(sheet, made_at)


@pytest.fixture
def easel():
    return Easel()


@pytest.fixture
def app(engine, easel):
    return furnish(engine, VOICE, lambda: NOW, "UTC", 2, 25, easel=easel)


@pytest_asyncio.fixture
async def desk(place, app):
    desk = Desk(place, app)
    await place.linked(place.ana)
    await place.consent(2, place.ana)
    await desk.set_up()
    await desk.rounds(datetime(2023, 4, 1, tzinfo=UTC))
    await desk.rounds(EVE)
    return desk


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
    easel.broken = True
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
    easel.broken = True
    shown = await desk.open()
    card = await desk.press(shown.response, "deskcard")
    assert "goes out in words" in said(card.followups[0])
