"""Asking why: once, in private, only those who let us, and never twice whatever happens."""

from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from cogs.app import furnish
from cogs.questions import asker
from storage import asking
from storage.asking import Asked
from tests.cogs.living import letters, messages
from tests.cogs.people import LISBON, a_row, march, parts, said
from tests.terminal.stories import VOICE

NIGHT = datetime(2023, 3, 9, 1, 50, tzinfo=LISBON)
NOON = datetime(2023, 3, 11, 12, tzinfo=UTC)


class Hour:
    """A clock that is moved by hand."""

    now = NOON

    def __call__(self):
        return self.now


@pytest.fixture
def hour():
    return Hour()


@pytest.fixture
def app(engine, hour):
    return furnish(engine, VOICE, hour, "UTC", at_once=2, largest_mb=25)


@pytest_asyncio.fixture
async def asks(place, app):
    """Look once whom to ask."""

    async def look():
        sent = await app.ask_why(asker(place.env.bot, VOICE))
        await place.env.settle()
        return sent

    return look


async def may_be_asked(place, who=None):
    shown = await (who or place.ana).slash(place.channel, "privacy")
    return await place.press(shown.response, "mayask", who)


async def pressed(place, message, verb, n=0):
    """Ana presses a button of the question she was sent."""
    ids = [one["custom_id"] for one in parts(message) if one.get("custom_id")]
    custom_id = [one for one in ids if one.split(":")[1] == verb][n]
    newest = place.ana.user.dm_channel.history()[-1]
    return await place.ana.user.click(newest, custom_id=custom_id)


async def test_nobody_is_asked_who_never_said_so(place, asks):
    await place.linked()
    assert await asks() == 0
    assert letters(place.ana) == []


async def test_whoever_lets_us_is_asked_about_what_is_over(place, asks):
    await place.linked()
    allowed = await may_be_asked(place)
    assert "three times a month at most" in said(allowed.response)
    assert await asks() == 1
    (asked,) = letters(place.ana)
    assert asked.startswith("> ") and "“Nights”" in asked
    questions = [VOICE.sentence(key) for key in VOICE.variants("ask-why")]
    assert any(one in asked for one in questions)
    assert place.posts() == [], "nobody else hears of it"


async def test_nothing_is_asked_twice_also_after_a_restart(place, asks, hour):
    await place.linked()
    await may_be_asked(place)
    await asks()
    for _ in range(3):
        await place.restart()
        hour.now += timedelta(days=1)
        assert await asks() == 0
    assert len(letters(place.ana)) == 1


async def test_what_happened_today_is_not_asked_about_yet(place, asks, hour):
    await place.linked()
    await may_be_asked(place)
    hour.now = NIGHT + timedelta(hours=12)
    assert await asks() == 0


async def test_nobody_is_written_to_at_night(place, asks, hour):
    await place.linked()
    await may_be_asked(place)
    hour.now = datetime(2023, 3, 11, 3, tzinfo=UTC)
    assert await asks() == 0
    hour.now = NOON
    assert await asks() == 1


async def test_three_a_month_are_the_most(place, asks, hour, engine):
    await place.linked()
    await may_be_asked(place)
    earlier = [Asked(f"c{n}", at_noon_of(n), "", f"Song {n}", f"ask-why-{n}") for n in (1, 2, 3)]
    async with engine.writing() as db:
        (one,) = await asking.due(db, at_noon_of(11))
        for asked in earlier:
            await asking.ask(db, one.listener_id, asked)
    assert await asks() == 0
    async with engine.writing() as db:
        await db.execute("UPDATE asked SET at = 0 WHERE claim = 'c1'")
    hour.now += timedelta(days=1)
    assert await asks() == 1, "two of them are of this month"
    question = letters(place.ana)[0].splitlines()[-1]
    assert question not in {VOICE.sentence(asked.phrase) for asked in earlier}


def at_noon_of(day):
    return int(NOON.replace(day=day).timestamp() * 1000)


async def test_closed_messages_are_told_nowhere_and_not_tried_again(place, asks, hour):
    await place.linked()
    await may_be_asked(place)
    place.env.inject_error("POST", "/users/@me/channels", status=403)
    assert await asks() == 0
    before = len(place.env.http_requests)
    for _ in range(3):
        hour.now += timedelta(days=1)
        assert await asks() == 0
    assert place.env.http_requests[before:] == []
    assert place.posts() == []


async def test_an_answer_is_kept_as_a_note_and_taken_back_in_one_tap(place, asks, app):
    await place.linked()
    await may_be_asked(place)
    await asks()
    (question,) = messages(place.ana)
    form = await pressed(place, question, "why")
    await place.ana.user.submit_modal(form, {"words": "Exam week. *No* sleep."})
    (kept,) = (await app.show_kept(f"discord:{place.ana.id}")).notes
    assert (kept.text, kept.title, kept.guild_id) == ("Exam week. *No* sleep.", "Nights", 0)
    (answered,) = messages(place.ana)
    assert "Kept, for you alone" in said(answered) and r"\*No\* sleep" in said(answered)
    await place.restart()
    await pressed(place, answered, "whyunsay")
    assert (await app.show_kept(f"discord:{place.ana.id}")).notes == ()
    assert "gone" in letters(place.ana)[0]


async def test_a_server_is_told_only_by_its_own_button(place, asks, app):
    await place.linked()
    await place.consent(1)
    await may_be_asked(place)
    await asks()
    (question,) = messages(place.ana)
    labels = [one.get("label") for one in parts(question)]
    assert "Tell Record Club" in labels
    form = await pressed(place, question, "why", 1)
    await place.ana.user.submit_modal(form, {"words": "Exams."})
    (kept,) = (await app.show_kept(f"discord:{place.ana.id}")).notes
    assert kept.guild_id == place.guild.id


async def test_not_worth_a_story_leaves_it_at_that(place, asks, app):
    await place.linked()
    await may_be_asked(place)
    await asks()
    (question,) = messages(place.ana)
    await pressed(place, question, "whypass")
    assert letters(place.ana) == ["Then it stands as it is, without a reason."]
    assert (await app.show_kept(f"discord:{place.ana.id}")).notes == ()


async def test_a_song_that_is_not_to_be_asked_about_is_left_alone_for_good(
    place, asks, hour, engine
):
    await place.linked()
    await may_be_asked(place)
    await asks()
    (question,) = messages(place.ana)
    await pressed(place, question, "whynever")
    again = [
        a_row(
            NIGHT.replace(year=2024, month=9) + timedelta(minutes=5 * n), "Nights", "Frank Ocean"
        )
        for n in range(14)
    ]
    await place.linked(rows=[*march(), *again])
    hour.now = NOON.replace(year=2024, month=9)
    assert await asks() == 0
    async with engine.writing() as db:
        await db.execute("UPDATE asked SET never = 0")
    hour.now += timedelta(days=1)
    assert await asks() == 1, "a year later it would have been asked about otherwise"


async def test_dont_ask_me_is_one_tap(place, asks, hour):
    await place.linked()
    await may_be_asked(place)
    await asks()
    (question,) = messages(place.ana)
    await pressed(place, question, "dontask")
    hour.now += timedelta(days=1)
    assert await asks() == 0
    shown = await place.ana.slash(place.channel, "privacy")
    assert place.taps(shown.response, "mayask")


async def test_nobody_else_answers_a_question(place, asks, app):
    await place.linked()
    await may_be_asked(place)
    await asks()
    (question,) = messages(place.ana)
    for one in parts(question):
        if one.get("custom_id"):
            refused = await place.forged(one["custom_id"])
            assert "belongs to somebody else" in said(refused.response)


async def test_two_at_once_ask_once(place, app, engine):
    await place.linked()
    await may_be_asked(place)
    async with engine.reading() as db:
        (one,) = await asking.due(db, 2**53)
    async with engine.writing() as db:
        assert await asking.look(db, one, 1)
        assert not await asking.look(db, one, 2)
