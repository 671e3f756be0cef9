"""An edition goes out once, whatever happens on the way."""

import asyncio
from datetime import datetime, timedelta

import pytest
import pytest_asyncio

from domain.edition import EditionState
from domain.errors import DatabaseFailed
from domain.ids import GuildId
from flows.publish_due import LEASE_MS, TRIES
from storage import editions, guilds, told
from storage.guilds import GuildRow
from storage.told import NOBODY
from tests.flows.editing import CHANNEL, DUE, GUILD, House

LEASE = timedelta(milliseconds=LEASE_MS)


@pytest_asyncio.fixture
async def house(engine, tmp_path):
    house = House(engine, tmp_path)
    await house.set_up()
    return house


async def test_nothing_goes_out_before_its_hour(house):
    assert await house.at(DUE - timedelta(seconds=1)) == 0
    assert house.channel.posted() == []


async def test_an_edition_goes_out_at_its_hour_and_once(house):
    assert await house.at(DUE) == 1
    assert await house.later(minutes=1) == 0
    assert house.channel.texts() == [
        ["2023-03 here", "40 plays.", "Ana looped Nights."],
        ["Ben came back to Blue.", "unedited"],
    ]
    assert await house.state() is EditionState.PUBLISHED


async def test_it_lies_on_the_desk_three_days_before(house):
    await house.draft(DUE - timedelta(days=3, seconds=1))
    assert await house.state() is EditionState.DUE
    await house.draft(DUE - timedelta(days=3))
    assert await house.state() is EditionState.DRAFTED


async def test_figures_follow_the_ledger_until_the_moment_of_publication(house):
    await house.draft(DUE - timedelta(days=2))
    await house.desk.open(GUILD)
    house.ledger.plays = 41
    await house.at(DUE)
    house.ledger.plays = 42
    await house.later(days=1)
    assert house.channel.texts()[0][1] == "41 plays."


async def test_appearances_and_phrases_are_kept_with_the_publication(house, engine):
    await house.at(DUE)
    async with engine.reading() as db:
        appeared = await editions.appearances_in(db, GUILD)
        phrases = await told.told_before(db, NOBODY, GUILD, "2023-04")
    assert [tuple(one) for one in appeared] == [(house.ledger.ana, "2023-03", True)]
    assert [one.phrase for one in phrases] == ["loop-1"]


async def test_a_lost_answer_is_looked_for_before_anything_is_sent_again(house):
    house.channel.lose_answers = 1
    assert await house.at(DUE) == 0
    assert len(house.channel.posted()) == 1
    # Long after Discord has forgotten the nonce.
    assert await house.later(hours=2) == 1
    assert len(house.channel.posted()) == 2
    assert house.titles() == ["2023-03 here"]


async def test_what_was_found_is_what_is_corrected_later(house):
    house.channel.lose_answers = 2
    await house.at(DUE)
    await house.later(hours=1)
    await house.later(hours=1)
    await house.retract("a")
    await house.later(minutes=1)
    assert "Ana looped Nights." not in house.channel.lines()


async def test_an_edition_that_nobody_may_look_for_is_not_sent_on_a_guess(house):
    house.channel.lose_answers = 1
    await house.at(DUE)
    house.channel.find_refusal = "post-unsure"
    await house.later(hours=1)
    assert (await house.state(), len(house.channel.posted())) == (EditionState.FAILED, 1)
    house.channel.find_refusal = ""
    await house.desk.post_now((await house.edition()).edition_id, house.now)
    assert await house.later(minutes=10) == 1
    assert house.titles() == ["2023-03 here"]


@pytest.mark.parametrize("why", ["post-channel-gone", "post-not-allowed", "post-server-gone"])
async def test_a_closed_channel_is_told_of_once_and_not_tried_again(house, why):
    house.channel.send_refusal = why
    await house.at(DUE)
    for _ in range(5):
        await house.later(hours=3)
    assert house.notices == [("2023-03", why)]
    assert (await house.edition()).trouble == why


async def test_the_same_trouble_a_month_later_is_no_news(house):
    house.channel.send_refusal = "post-channel-gone"
    await house.at(DUE)
    await house.later(days=31)
    assert await house.state("2023-04") is EditionState.FAILED
    assert len(house.notices) == 1


async def test_without_a_channel_it_waits_for_one(house):
    await house.choose(channel_id=None)
    await house.at(DUE)
    assert house.notices == [("2023-03", "post-no-channel")]
    await house.choose(channel_id=8)
    await house.desk.post_now((await house.edition()).edition_id, house.now)
    assert await house.later(minutes=1) == 1
    assert {one["channel"] for one in house.channel.posted()} == {8}


async def test_after_a_refusal_the_figures_follow_the_ledger_again(house):
    house.channel.send_refusal = "post-not-allowed"
    await house.at(DUE)
    house.channel.send_refusal, house.ledger.plays = "", 50
    await house.desk.post_now((await house.edition()).edition_id, house.now)
    await house.later(minutes=1)
    assert house.channel.texts()[0][1] == "50 plays."


async def test_a_channel_that_closes_half_way_gets_the_other_half_later(house):
    house.channel.send_refusal, house.channel.sent_before_refusal = "post-not-allowed", 1
    await house.at(DUE)
    house.channel.send_refusal, house.ledger.plays = "", 50
    await house.desk.post_now((await house.edition()).edition_id, house.now)
    await house.later(hours=1)
    assert [lines[0] for lines in house.channel.texts()] == [
        "2023-03 here",
        "Ben came back to Blue.",
    ]


async def test_six_days_offline_it_goes_out_late_and_once(house):
    assert await house.at(DUE + timedelta(days=6)) == 1
    assert house.titles() == ["2023-03 here"]


async def test_thirty_days_offline_it_waits_and_goes_out_when_told_to(house):
    assert await house.at(DUE + timedelta(days=29)) == 0
    assert (await house.state(), house.channel.posted()) == (EditionState.HELD, [])
    await house.desk.post_now((await house.edition()).edition_id, house.now)
    assert await house.later(minutes=1) == 1
    assert await house.later(minutes=10) == 0
    assert house.titles() == ["2023-03 here"]
    # April's own hour comes as if nothing had happened.
    assert await house.at(DUE + timedelta(days=30)) == 1
    assert house.titles() == ["2023-03 here", "2023-04 here"]


async def test_a_year_offline_loses_no_period_and_posts_no_old_one(house):
    await house.at(DUE + timedelta(days=366))
    states = {str(one.period): one.state for one in await house.editions()}
    assert {period for period, state in states.items() if state is EditionState.HELD} == {
        *(f"2023-{month:02}" for month in range(3, 13)), "2024-01", "2024-02", "2023",
    }  # fmt: skip
    assert house.titles() == ["2024-03 here"]


async def test_a_half_sent_edition_is_finished_however_late(house):
    house.channel.lose_answers = 1
    await house.at(DUE)
    assert await house.later(days=29) == 1
    assert [lines[0] for lines in house.channel.texts()] == [
        "2023-03 here",
        "Ben came back to Blue.",
    ]


async def test_one_that_never_arrived_is_held_when_it_is_too_late(house):
    house.channel.lose_answers = 1
    await house.at(DUE)
    house.channel.path.unlink()
    assert await house.later(days=29) == 0
    assert await house.state() is EditionState.HELD


async def test_a_year_goes_out_in_january(house):
    january = DUE + timedelta(days=281, hours=1)
    await house.at(january - timedelta(seconds=1))
    assert "2023 here" not in house.titles()
    await house.at(january)
    assert house.titles()[-1] == "2023 here"
    assert (await house.edition("2023")).period.stop_ms == 1_704_067_200_000


async def test_without_anybody_who_wants_them_editions_pass_quietly(house):
    await house.choose(editions=False)
    await house.at(DUE)
    assert (await house.state(), house.channel.posted()) == (EditionState.SKIPPED, [])
    await house.choose(editions=True)
    await house.at(DUE + timedelta(days=40))
    assert house.titles() == []
    await house.at(DUE + timedelta(days=30 + 31))
    assert house.titles() == ["2023-05 here"]


async def test_a_new_hour_holds_for_what_waits(house):
    await house.choose(month_day=5)
    await house.draft(house.now)
    assert await house.at(DUE) == 0
    assert await house.at(DUE + timedelta(days=3)) == 1
    assert house.titles() == ["2023-03 here"]


async def test_a_new_zone_holds_for_the_period_too(house):
    await house.choose(zone="Pacific/Kiritimati")
    await house.draft(house.now)
    edition = await house.edition()
    assert edition.period.zone == "Pacific/Kiritimati"
    assert edition.due_at < DUE.timestamp() * 1000


async def test_what_cannot_be_told_keeps_no_other_back_and_is_given_up(house):
    async with house.engine.writing() as db:
        await guilds.keep_guild(db, GuildRow(GuildId(2), "UTC", channel_id=8, editions=True))
    house.ledger.fails = True
    await house.at(DUE)
    for _ in range(TRIES):
        await house.later(minutes=6)
    assert (await house.state(), house.channel.posted()) == (EditionState.FAILED, [])
    assert house.notices[0] == ("2023-03", "edition-untellable")


async def test_two_at_once_post_once(house, engine, tmp_path):
    await house.draft(DUE)
    other = House(engine, tmp_path)
    house.channel.slow = other.channel.slow = 0.01
    done = await asyncio.gather(house.at(DUE), other.at(DUE))
    assert (sum(done), len(house.channel.posted())) == (1, 2)


async def test_whoever_was_overtaken_sends_no_more(house, engine, tmp_path):
    """One stops for longer than its lease between two pages; another finishes meanwhile."""
    other = House(engine, tmp_path)
    other.ledger = house.ledger
    sends = house.channel.send

    async def stalled(channel_id, page, nonce):
        number = await sends(channel_id, page, nonce)
        if len(house.channel.posted()) == 1:
            await other.at(DUE + 2 * LEASE)
        return number

    house.channel.send = stalled
    assert await house.at(DUE) == 0
    assert [one["channel"] for one in house.channel.posted()] == [CHANNEL, CHANNEL]
    assert await house.state() is EditionState.PUBLISHED


async def test_a_full_disk_before_the_post_posts_nothing_and_loses_nothing(house, tmp_path):
    await house.draft(DUE)
    async with house.engine.writing() as db:
        (pages,) = await db.row("PRAGMA page_count")
        await db.execute(f"PRAGMA max_page_count = {pages}")
    house.ledger.claims = {"a": "Ana looped Nights. " * 2_000}
    assert await house.at(DUE) == 0
    assert house.channel.posted() == []
    async with house.engine.writing() as db:
        await db.execute("PRAGMA max_page_count = 1000000")
    assert await house.later(hours=1) == 1
    assert house.titles() == ["2023-03 here"]


async def test_a_full_disk_after_the_post_is_recovered_from(house):
    sends = house.channel.send

    async def fills(channel_id, page, nonce):
        await sends(channel_id, page, nonce)
        raise DatabaseFailed("database-full", file="notes.db")

    house.channel.send = fills
    assert await house.at(DUE) == 0
    house.channel.send = sends
    assert await house.later(hours=1) == 1
    assert len(house.channel.posted()) == 2


@pytest.mark.parametrize(
    ("chosen", "last", "due"),
    [
        ({"zone": "Pacific/Kiritimati"}, "2023-03", "2023-04-02T04:00"),
        ({"zone": "Pacific/Honolulu"}, "2023-03", "2023-04-03T04:00"),
        # The first Sunday of April 2023 has two o'clock twice in Sydney, the first at +11.
        ({"zone": "Australia/Sydney", "month_hour": 2}, "2023-03", "2023-04-01T15:00"),
        ({"zone": "America/New_York", "month_day": 12, "month_hour": 2}, "2024-02",
         "2024-03-12T06:00"),
        # Clocks skip two o'clock on 10 March 2024: three it is.
        ({"zone": "America/New_York", "month_day": 10, "month_hour": 2}, "2024-02",
         "2024-03-10T07:00"),
        ({"zone": "UTC", "month_day": 29}, "2024-01", "2024-02-29T18:00"),
        ({"zone": "UTC", "month_day": 30}, "2024-01", "2024-02-29T18:00"),
        ({"zone": "UTC", "month_day": 1, "month_hour": 0}, "2024-02", "2024-03-01T00:00"),
    ],
)  # fmt: skip
async def test_hour_by_hour_every_period_comes_once_and_at_its_hour(
    engine, tmp_path, chosen, last, due
):
    due_at = datetime.fromisoformat(f"{due}+00:00")
    house = House(engine, tmp_path, due_at - timedelta(days=26))
    await house.set_up(**chosen)
    hour = due_at - timedelta(hours=40)
    while hour < due_at:
        assert await house.at(hour) == 0
        hour += timedelta(hours=1)
    assert await house.at(due_at) == 1
    for _ in range(40):
        assert await house.later(hours=1) == 0
    assert house.titles() == [f"{last} here"]
