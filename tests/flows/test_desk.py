"""The desk: what editors did stays, what is computed moves, and both are shown."""

from datetime import timedelta

import pytest
import pytest_asyncio

from domain.edition import EditionState
from domain.errors import NotAllowed, Unknown
from flows.correct_editions import withdrawn
from flows.desk import LONGEST, Part
from tests.flows.editing import DUE, GUILD, House

TABLES = ("edition", "edition_page", "appearance")
EVE = DUE - timedelta(days=1)


@pytest_asyncio.fixture
async def house(engine, tmp_path):
    house = House(engine, tmp_path)
    await house.set_up()
    await house.draft(EVE)
    house.now = EVE
    return house


@pytest_asyncio.fixture
async def number(house):
    return (await house.edition()).edition_id


async def texts(house):
    return [line.text for line in (await house.desk.open(GUILD)).lines]


async def test_an_empty_desk_says_so(engine, tmp_path):
    house = House(engine, tmp_path)
    await house.set_up()
    with pytest.raises(Unknown, match="edition-none"):
        await house.desk.open(GUILD)


async def test_a_draft_goes_out_unedited_where_nobody_came(house):
    await house.at(DUE)
    assert house.channel.texts()[-1][-1] == "unedited"


async def test_an_editors_words_stand_and_their_name_under_them(house, number):
    await house.desk.write(number, Part.HEADLINE, "What  a\nmonth", "Chi")
    await house.desk.write(number, Part.OPENING, "It rained.", "Chi")
    await house.desk.write(number, Part.LAST_LINE, "So long.", "Chi")
    expected = [
        "What a month", "It rained.", "Ana looped Nights.", "Ben came back to Blue.",
        "So long.", "signed Chi",
    ]  # fmt: skip
    assert await texts(house) == expected
    await house.at(DUE)
    assert house.channel.lines() == expected


async def test_empty_words_bring_ours_back(house, number):
    await house.desk.write(number, Part.HEADLINE, "Mine", "Chi")
    await house.desk.write(number, Part.HEADLINE, " ", "Chi")
    assert (await texts(house))[0] == "2023-03 here"


async def test_words_are_no_longer_than_they_may_be(house, number):
    await house.desk.write(number, Part.HEADLINE, "long " * 100, "Chi")
    assert len((await texts(house))[0]) <= LONGEST[Part.HEADLINE]


async def test_a_claim_is_told_where_the_editor_puts_it(house, number):
    await house.desk.move(number, "b", 0, "Chi")
    assert (await house.desk.open(GUILD)).claims == ("b", "a")
    await house.desk.move(number, "b", 9, "Chi")
    assert (await house.desk.open(GUILD)).claims == ("a", "b")


async def test_a_claim_is_moved_among_those_that_the_editor_saw_without_telling_it_anew(
    house, number
):
    await house.desk.open(GUILD)
    told = house.ledger.told
    await house.desk.move(number, "b", 0, "Chi")
    assert house.ledger.told == told
    assert (await house.desk.open(GUILD)).claims == ("b", "a")


async def test_a_dropped_claim_stays_away_until_it_is_brought_back(house, number):
    await house.desk.drop(number, ["a"], "Chi")
    assert (await house.desk.open(GUILD)).claims == ("b",)
    await house.desk.restore(number, "Chi")
    assert (await house.desk.open(GUILD)).claims == ("a", "b")


async def test_a_caption_stands_under_its_claim(house, number):
    await house.desk.caption(number, "a", "We heard it through the wall.", "Chi")
    assert (await texts(house))[2:4] == ["Ana looped Nights.", "We heard it through the wall."]
    await house.desk.caption(number, "a", "", "Chi")
    assert "We heard it through the wall." not in await texts(house)


async def test_what_the_ledger_moved_is_shown_to_the_editor_once(house):
    assert (await house.desk.open(GUILD)).changed == ()
    house.ledger.claims = {"a": "Ana looped Nights.", "c": "Chi was up late."}
    house.ledger.plays = 55
    draft = await house.desk.open(GUILD)
    assert [line.text for line in draft.changed] == ["55 plays.", "Chi was up late."]
    assert draft.gone == 1
    again = await house.desk.open(GUILD)
    assert (again.changed, again.gone) == ((), 0)


async def test_what_people_did_stays_while_the_ledger_moves(house, number):
    await house.desk.move(number, "b", 0, "Chi")
    await house.desk.caption(number, "b", "Twice.", "Chi")
    house.ledger.claims["b"] = "Ben came back to Blue, twice."
    house.ledger.claims["c"] = "Chi was up late."
    await house.at(DUE)
    assert house.channel.lines()[2:] == [
        "Ben came back to Blue, twice.", "Twice.", "Ana looped Nights.", "Chi was up late.",
        "signed Chi",
    ]  # fmt: skip


async def test_a_claim_that_the_ledger_took_away_cannot_be_moved_or_captioned(house, number):
    del house.ledger.claims["a"]
    with pytest.raises(Unknown, match="claim-gone"):
        await house.desk.move(number, "a", 0, "Chi")
    with pytest.raises(Unknown, match="claim-gone"):
        await house.desk.caption(number, "a", "Gone.", "Chi")


async def test_approving_signs(house, number):
    await house.desk.approve(number, "Chi")
    assert await house.state() is EditionState.APPROVED
    await house.at(DUE)
    assert house.channel.texts()[-1][-1] == "signed Chi"


async def test_a_skipped_edition_does_not_go_out(house, number):
    await house.desk.skip(number)
    await house.at(DUE)
    assert house.channel.posted() == []
    with pytest.raises(NotAllowed, match="edition-closed"):
        await house.desk.post_now(number, DUE)


async def test_nothing_goes_out_before_its_period_is_over(house, number):
    last_minute = DUE.replace(month=3, day=31, hour=22, minute=59)
    with pytest.raises(NotAllowed, match="edition-not-over"):
        await house.desk.post_now(number, last_minute)
    await house.desk.post_now(number, last_minute + timedelta(minutes=1))
    assert await house.at(last_minute + timedelta(minutes=2)) == 1
    assert await house.at(DUE) == 0


async def test_approving_what_waits_for_a_word_does_not_let_it_out(house, number):
    await house.draft(DUE + timedelta(days=20))
    await house.desk.approve(number, "Chi")
    assert await house.at(DUE + timedelta(days=20)) == 0
    assert await house.state() is EditionState.HELD


@pytest.mark.parametrize("verb", ["approve", "skip", "write", "drop", "move"])
async def test_what_is_out_is_frozen(house, number, verb):
    await house.at(DUE)
    verbs = {
        "approve": lambda: house.desk.approve(number, "Chi"),
        "skip": lambda: house.desk.skip(number),
        "write": lambda: house.desk.write(number, Part.OPENING, "Ha.", "Chi"),
        "drop": lambda: house.desk.drop(number, ["a"], "Chi"),
        "move": lambda: house.desk.move(number, "a", 1, "Chi"),
    }
    with pytest.raises(NotAllowed, match="edition-closed"):
        await verbs[verb]()


async def test_history_opens_any_edition_as_it_went_out(house):
    await house.at(DUE)
    house.ledger.plays = 99
    await house.at(DUE + timedelta(days=30))
    assert [str(one.period) for one in await house.desk.history(GUILD)] == ["2023-04", "2023-03"]
    read = await house.desk.read(GUILD, "2023-03")
    assert [line.text for line in read.lines] == house.channel.lines()[:5]
    with pytest.raises(Unknown):
        await house.desk.read(GUILD, "2023-05")


async def test_a_sentence_taken_back_is_edited_out_and_counted(house):
    await house.at(DUE)
    assert await house.retract("a") == 1
    await house.later(minutes=1)
    assert house.channel.texts() == [
        ["2023-03 here", "40 plays."],
        ["Ben came back to Blue.", "unedited"],
    ]
    assert [one["corrections"] for one in house.channel.posted()] == [1, 0]
    assert (await house.edition()).corrections == 1


async def test_nobody_takes_back_what_is_said_of_somebody_else(house):
    await house.at(DUE)
    assert await house.retract("b") == 0


async def test_an_edit_that_fails_is_tried_again(house):
    await house.at(DUE)
    await house.retract("a")
    house.channel.edit_refusal = "post-not-allowed"
    assert await house.correct() == 0
    house.channel.edit_refusal = ""
    assert await house.correct() == 1
    assert await house.correct() == 0
    assert house.channel.texts()[0] == ["2023-03 here", "40 plays."]


async def test_an_edit_that_goes_on_failing_is_tried_ever_less_often_and_never_given_up(house):
    await house.at(DUE)
    await house.retract("a")
    house.channel.edit_refusal = "post-not-allowed"
    for _ in range(256):
        await house.correct()
    assert 8 < house.channel.edited < 16
    house.channel.edit_refusal = ""
    assert sum([await house.correct() for _ in range(64)]) == 1


async def test_whoever_is_forgotten_is_gone_from_posts_and_captions(house, number, engine):
    await house.desk.caption(number, "a", "Ana's wall.", "Chi")
    await house.at(DUE)
    async with engine.writing() as db:
        assert await withdrawn(db, house.ledger.ana) == 2
        await db.execute("DELETE FROM listener")
    await house.later(minutes=1)
    async with engine.reading() as db:
        kept = [await db.rows(f"SELECT * FROM {table}") for table in TABLES]
    assert "Ana" not in repr((kept, house.channel.posted()))
    assert (await house.edition()).corrections == 0


async def test_whoever_is_forgotten_is_gone_from_what_editors_wrote_into_a_draft(
    house, number, engine
):
    await house.desk.write(number, Part.HEADLINE, "Ana’s month", "Chi")
    await house.desk.write(number, Part.OPENING, "Banana bread for all.", "Chi")
    await house.desk.write(number, Part.LAST_LINE, "Sleep, Ana.", "Chi")
    await house.desk.caption(number, "b", "Ana says so.", "Chi")
    async with engine.writing() as db:
        await withdrawn(db, house.ledger.ana)
    edits = (await house.edition()).edits
    assert (edits.headline, edits.last_line, edits.captions) == (None, None, {})
    assert edits.opening == "Banana bread for all."


async def test_whoever_turns_private_while_it_is_told_is_not_in_it(house):
    house.ledger.png, house.ledger.meanwhile = b"a card", house.turn_private
    await house.at(DUE)
    assert "Ana" not in repr(house.channel.posted())
    assert "Ben came back to Blue." in house.channel.lines()
    assert not any(one["png"] for one in house.channel.posted())


async def test_what_is_taken_back_while_it_is_told_is_not_in_it(house):
    house.ledger.png = b"a card"
    house.ledger.meanwhile = lambda: house.retract("a")
    await house.at(DUE)
    assert "Ana looped Nights." not in house.channel.lines()
    assert [one["png"] for one in house.channel.posted()] == ["a card", ""]


async def test_whoever_is_forgotten_half_way_is_not_in_the_other_half(house, engine):
    house.channel.lose_answers = 1
    await house.at(DUE)
    async with engine.writing() as db:
        await withdrawn(db, house.ledger.ana)
        await db.execute("DELETE FROM listener")
    assert await house.later(hours=1) == 1
    assert "Ana looped Nights." not in house.channel.lines()
    assert await house.state() is EditionState.PUBLISHED
