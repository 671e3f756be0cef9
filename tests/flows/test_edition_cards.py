"""An edition's card: drawn once, sent with the words, and never a reason to keep them back."""

import asyncio
from datetime import timedelta

import pytest
import pytest_asyncio

from domain.edition import EditionState, Line
from domain.errors import CardFailed
from domain.ids import ListenerId
from flows.correct_editions import withdrawn
from flows.draw_edition import NO_CARD, DrawEdition
from flows.publish_due import LEASE_MS
from tests.flows.editing import DUE, GUILD, House
from tests.story.builders import voice
from tests.story.server.house import somebody, told

PNG = b"a card"
AFTER = timedelta(milliseconds=LEASE_MS)


@pytest_asyncio.fixture
async def house(engine, tmp_path):
    made = House(engine, tmp_path)
    made.ledger.png = PNG
    await made.set_up()
    return made


async def kept(house):
    async with house.engine.reading() as db:
        return await db.rows("SELECT * FROM edition_card")


def pictures(house):
    return [one["png"] for one in house.channel.posted()]


async def test_it_goes_out_with_the_first_message_and_is_not_kept_after(house):
    await house.at(DUE)
    assert pictures(house)[0] == PNG.decode()
    assert not any(pictures(house)[1:])
    assert await kept(house) == []


async def test_after_a_lost_answer_it_is_the_same_and_goes_out_once(house):
    house.channel.lose_answers = 1
    await house.at(DUE)
    assert await house.state() is EditionState.PUBLISHING
    house.ledger.png = b"another"
    await house.at(DUE + AFTER)
    assert (await house.state(), house.ledger.drawn) == (EditionState.PUBLISHED, 1)
    assert [one for one in pictures(house) if one] == [PNG.decode()]


async def test_whoever_is_forgotten_before_it_is_sent_is_not_on_it(house):
    house.channel.send_error = OSError()
    await house.at(DUE)
    assert len(await kept(house)) == 1
    async with house.engine.writing() as db:
        await withdrawn(db, house.ledger.ana, GUILD)
    assert await kept(house) == []
    house.channel.send_error = None
    await house.at(DUE + AFTER)
    assert await house.state() is EditionState.PUBLISHED
    assert not any(pictures(house))


async def test_whoever_turns_private_takes_it_from_what_is_out(house):
    await house.at(DUE)
    async with house.engine.writing() as db:
        await withdrawn(db, house.ledger.ana, GUILD)
    await house.correct()
    assert not any(pictures(house))


async def test_a_sentence_that_is_taken_back_leaves_it(house):
    await house.at(DUE)
    await house.retract("a")
    await house.correct()
    assert pictures(house)[0] == PNG.decode()


async def test_an_edition_that_could_not_go_out_keeps_none(house):
    house.channel.send_refusal = "post-not-allowed"
    await house.at(DUE)
    assert await kept(house) == []


class Easel:
    """Draws, fails or never comes to an end."""

    def __init__(self, error=None, seconds=0.0):
        self.error, self.seconds = error, seconds

    async def draw(self, sheet):
        await asyncio.sleep(self.seconds)
        if self.error is not None:
            raise self.error
        return sheet.template.encode()

    async def bind(self, sheet, made_at):
        raise AssertionError(sheet, made_at)


@pytest.fixture(scope="module", params=["2023-03", "2023"])
def edition(request):
    people = [somebody(name, request.param) for name in ("Ana", "Ben")]
    return told(people, period=request.param)


def about(text, look):
    return Line(text, look, about=(ListenerId(7),))


async def test_a_month_and_a_year_are_drawn_with_the_words_that_stand_for_them(edition):
    card = await DrawEdition(Easel(), voice())(edition, about)
    assert card.png
    assert edition.story.title in card.line.text
    assert card.line.about == (7,)


FAILED = CardFailed("card-failed", template="recap")


@pytest.mark.parametrize("easel", [Easel(FAILED), Easel(ValueError()), Easel(seconds=9)])
async def test_one_that_cannot_be_drawn_leaves_the_words(edition, easel):
    assert await DrawEdition(easel, voice(), seconds=0.5)(edition, about) == NO_CARD


async def test_of_a_period_without_plays_nothing_is_drawn():
    assert await DrawEdition(Easel(), voice())(told([]), about) == NO_CARD
