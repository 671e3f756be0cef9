"""An edition's card: drawn once, sent with the words, and never a reason to keep them back."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio

from domain.edition import EditionState, Edits, Look
from domain.ids import ListenerId
from flows.correct_editions import withdrawn
from flows.covers import HangCovers
from flows.draw_edition import NO_CARD, DrawEdition
from flows.edition_lines import Setting
from flows.publish_due import LEASE_MS
from tests.fakes.covers import Records, a_cover, page_of
from tests.fakes.easel import FAILED, Dots
from tests.flows.editing import DUE, GUILD, House
from tests.story.builders import voice
from tests.story.server.house import somebody, told

PNG = b"a card"
AFTER = timedelta(milliseconds=LEASE_MS)


@pytest_asyncio.fixture
async def house(engine, tmp_path):
    made = House(engine, tmp_path)
    made.ledger.png, made.ledger.covers = PNG, True
    await made.set_up()
    return made


async def kept(house):
    async with house.engine.reading() as db:
        return await db.rows("SELECT * FROM edition_card")


def pictures(house):
    return [one["png"] for one in house.channel.posted()]


async def test_it_goes_out_with_the_first_message_and_is_not_kept_after(house):
    await house.at(DUE)
    assert house.channel.lines()[:2] == ["A card that names Ana.", "Covers from Spotify"]
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
    assert "Covers from Spotify" not in house.channel.lines()


async def test_a_sentence_that_is_taken_back_leaves_a_card_that_does_not_tell_it(house):
    house.ledger.card_tells = "b"
    await house.at(DUE)
    await house.retract("a")
    await house.correct()
    assert pictures(house)[0] == PNG.decode()


async def test_a_sentence_that_is_taken_back_takes_the_card_that_tells_it(house):
    house.ledger.card_tells = "a"
    await house.at(DUE)
    await house.retract("a")
    await house.correct()
    assert not any(pictures(house))
    assert house.channel.lines()[0] == "2023-03 here"
    assert (await house.edition()).corrections == 1


async def test_what_an_older_release_kept_is_read_and_corrected_once(house):
    await house.at(DUE)
    async with house.engine.writing() as db:
        for place, lines in await db.rows("SELECT place, lines FROM edition_page"):
            older = json.dumps([one[:4] for one in json.loads(lines) if one[1] != "credit"])
            values = {"lines": older, "place": place}
            await db.execute(
                "UPDATE edition_page SET lines = :lines, stale = 1 WHERE place = :place", values
            )
    assert "Covers from Spotify" not in str((await house.desk.read(GUILD, "2023-03")).lines)
    assert await house.correct() > 0
    assert await house.correct() == 0


async def test_an_edition_that_could_not_go_out_keeps_none(house):
    house.channel.send_refusal = "post-not-allowed"
    await house.at(DUE)
    assert await kept(house) == []


@pytest.fixture(scope="module", params=["2023-03", "2023"])
def edition(request):
    people = [somebody(name, request.param) for name in ("Ana", "Ben")]
    return told(people, period=request.param)


ANA, BEN = ListenerId(7), ListenerId(8)
SETTING = Setting(voice(), Edits(), {"Ana": ANA, "Ben": BEN}, {}, ())


async def test_a_month_and_a_year_are_drawn_with_the_words_that_stand_for_them(edition):
    card = await DrawEdition(Dots(), voice())(edition, SETTING)
    assert card.png
    assert edition.story.title in card.line.text
    assert card.line.claim in {one.claim for one in edition.story.moments}
    assert card.line.about
    assert card.credit is None


async def test_records_have_their_covers_and_the_card_says_whose_they_are(edition):
    bare, covered = Dots(), Dots()
    await DrawEdition(bare, voice())(edition, SETTING)
    records = Records(a_cover("#888888"))
    card = await DrawEdition(covered, voice(), HangCovers(records))(edition, SETTING)
    rows = [row.track for row in edition.story.facts.top_tracks[:5]]
    assert records.asked == rows
    assert card.credit == card.line._replace(
        text="Covers from Spotify",
        look=Look.CREDIT,
        links=tuple((one.title, page_of(one)) for one in rows),
    )
    assert card.lines == (card.line, card.credit)
    assert [one.sheets[0].says["theme"] for one in (bare, covered)] == ["dark", "paper"]
    assert bare.sheets[0].pictures.keys() == covered.sheets[0].pictures.keys()
    assert not set(bare.sheets[0].pictures.values()) & set(covered.sheets[0].pictures.values())


@pytest.mark.parametrize(
    "records", [Records(fails=OSError()), Records(takes_s=9), Records(b"<svg>")]
)
async def test_covers_that_do_not_come_leave_sleeves_and_nobody_to_name(edition, records):
    bare, easel = Dots(), Dots()
    await DrawEdition(bare, voice())(edition, SETTING)
    hang = HangCovers(records)
    card = await DrawEdition(easel, voice(), hang, covers_s=0.05)(edition, SETTING)
    assert card.png
    assert card.lines == (card.line,)
    assert easel.sheets[0].pictures == bare.sheets[0].pictures


async def test_it_is_about_everybody_whom_it_shows_also_beyond_its_words(edition):
    facts = edition.story.facts
    long = [
        row._replace(track=row.track._replace(title=f"{n} " + "of a long night " * 18 + str(n)))
        for n, row in enumerate(facts.top_tracks)
    ]
    story = replace(edition.story, facts=replace(facts, top_tracks=tuple(long)))
    alone = Setting(voice(), Edits(), {}, {long[4].track.title: BEN}, ())
    card = await DrawEdition(Dots(), voice())(replace(edition, story=story), alone)
    assert long[0].track.title in card.line.text
    assert long[4].track.title not in card.line.text
    assert card.line.about == (BEN,)


@pytest.mark.parametrize(("fails", "takes_s"), [(FAILED, 0), (ValueError(), 0), (None, 9)])
async def test_one_that_cannot_be_drawn_leaves_the_words(edition, fails, takes_s):
    easel = Dots()
    easel.fails, easel.takes_s = fails, takes_s
    assert await DrawEdition(easel, voice(), seconds=0.5)(edition, SETTING) == NO_CARD


async def test_of_a_period_without_plays_nothing_is_drawn():
    assert await DrawEdition(Dots(), voice())(told([]), SETTING) == NO_CARD
