"""Accounts say how they are, and write to their owner once."""

from datetime import UTC, datetime

import pytest

from cogs.letters import postman
from domain.polling import AccountState
from tests.cogs.living import (
    OWN,
    address_of,
    letters,
    linked,
    messages,
    polled,
    send,
)
from tests.cogs.people import a_row, parts, said, verbs
from tests.fakes.serving import Said
from tests.fakes.spotify import Heard
from tests.ledgers import DAY, HOUR, MINUTE, NOON
from tests.terminal.stories import VOICE


async def test_accounts_say_how_they_are(club, house):
    house.spotify.person("ada", Heard(NOON - HOUR, "Nights"))
    await linked(club, house, zone="Europe/Lisbon")
    before = await club.ana.slash(club.channel, "accounts")
    assert "Not read yet" in said(before.response)
    await house.round()
    shown = await club.ana.slash(club.channel, "accounts")
    text = said(shown.response)
    assert "All is well." in text
    assert "Last read on" in text
    assert "of it was watched" in text
    assert "We know nothing from before" in text
    assert "relink" not in verbs(shown.response)


async def test_a_strip_has_one_sign_for_each_day_so_far(club, house, live):
    await linked(club, house)
    for _ in range(30):
        await house.round()
        house.hour.now += 2 * HOUR
    (one,) = (await live.watched(f"discord:{club.ana.id}")).every
    today = house.hour.aware()
    assert len(one.days) == today.day
    assert one.days[-2] == 1.0 and one.days[0] in {0.0, 1.0}


async def test_a_gap_is_told_with_what_closes_it(club, house):
    heard = [Heard(NOON + n * MINUTE, f"No. {n}", length_ms=40_000) for n in range(300)]
    house.spotify.person("ada", Heard(NOON - HOUR, "Ivy"), *heard)
    await linked(club, house)
    await house.round()
    house.hour.now = NOON + 300 * MINUTE
    await house.round()
    shown = await club.ana.slash(club.channel, "accounts")
    assert "plays may be missing. An export would close it" in said(shown.response)


@pytest.mark.parametrize("state", list(AccountState))
async def test_every_state_has_words_for_its_owner(club, house, state):
    await linked(club, house)
    async with house.engine.writing() as db:
        await db.execute("UPDATE polling SET state = :state", {"state": state})
    shown = await club.ana.slash(club.channel, "accounts")
    assert VOICE.sentence(f"discord-state-{state}") in said(shown.response)
    relinks = "relink" in verbs(shown.response)
    assert relinks is (state is AccountState.NEEDS_RELINK)


async def test_a_link_that_died_is_told_once_and_begun_again_in_one_tap(club, house, live):
    await linked(club, house, client_id=OWN)
    house.hour.now += 190 * DAY
    for _ in range(3):
        await send(club, house, live)
        house.hour.now += DAY
    (letter,) = letters(club.ana)
    assert "Spotify no longer lets us read this account" in letter
    shown = await club.ana.slash(club.channel, "accounts")
    again = await club.press(shown.response, "relink")
    assert f"client_id={OWN}" in address_of(again.response)


async def test_a_refusal_and_its_end_are_told_once_each(club, house, live):
    await linked(club, house)
    person = house.spotify.people["ada"]
    person.listed = False
    for n in range(12):
        house.hour.now += 7 * HOUR
        person.listed = n >= 8
        await send(club, house, live)
    told = letters(club.ana)
    assert len(told) == 2
    assert sum("guest list of five" in one for one in told) == 1
    assert sum("It is read again" in one for one in told) == 1


async def test_an_account_that_changes_back_and_forth_writes_once_a_day(club, house, live):
    house.lastfm.person("ada", (NOON // 1000, "Nights"))
    await club.ana.slash(club.channel, "link lastfm", name="ada")
    for n in range(8):
        house.lastfm.people["ada"].hidden = n % 2 == 0
        async with house.engine.writing() as db:
            await db.execute("UPDATE polling SET due_at = 0")
        await send(club, house, live)
        house.hour.now += HOUR
    assert len(letters(club.ana)) == 2


async def test_visits_that_fail_for_a_while_are_shown_and_not_written_of(club, house, live):
    house.lastfm.person("ada", (NOON // 1000, "Nights"))
    await club.ana.slash(club.channel, "link lastfm", name="ada")
    house.lastfm.trouble = lambda: Said(503, text="")
    for _ in range(6):
        await send(club, house, live)
        house.hour.now += 3 * HOUR
    (one,) = await polled(house, club.ana)
    assert one.state is AccountState.LATE
    assert letters(club.ana) == []


async def test_everybody_behind_an_app_that_stands_still_is_told(club, house, live):
    await linked(club, house)
    await linked(club, house, club.ben, "ben")
    house.spotify.premium = False
    await send(club, house, live)
    for who in (club.ana, club.ben):
        (letter,) = letters(who)
        assert "Premium has run out" in letter


async def test_closed_messages_are_respected(club, house, live, caplog):
    await linked(club, house)
    house.spotify.premium = False
    club.env.inject_error("POST", "/users/@me/channels", status=403)
    with caplog.at_level("INFO", "cogs.letters"):
        await send(club, house, live)
    assert f"letter user={club.ana.id} closed" in caplog.text
    (one,) = await polled(house, club.ana)
    assert one.state is AccountState.PREMIUM_LAPSED


async def test_an_ending_link_is_warned_of_twice_with_a_way_to_renew_it(club, house, live):
    await linked(club, house, zone="Pacific/Kiritimati")
    bring = postman(club.env.bot, VOICE)
    for _ in range(60):
        house.hour.now += 3 * DAY
        await live.letters.remind(bring)
    told = letters(club.ana)
    assert len(told) == 2
    assert all("Spotify ends every link six months after it was made" in one for one in told)
    # In UTC it is still the evening of the 13th.
    assert all("14 May 2024" in one for one in told)
    newest = club.ana.user.dm_channel.history()[-1]
    ids = [one["custom_id"] for one in parts(messages(club.ana)[-1]) if one.get("custom_id")]
    again = await club.ana.user.click(newest, custom_id=ids[0])
    assert address_of(again.response).startswith(house.spotify.address)
    shown = await club.ana.slash(club.channel, "accounts")
    assert "Spotify ends this link on" in said(shown.response)


async def test_an_account_is_left_alone_and_taken_up_again(club, house):
    house.spotify.person("ada", Heard(NOON - HOUR, "Nights"))
    await linked(club, house)
    await house.round()
    asked = len(house.spotify.asked)
    shown = await club.ana.slash(club.channel, "accounts")
    paused = await club.press(shown.response, "pause")
    assert "alone until you say otherwise" in said(paused.response)
    house.hour.now += DAY
    await house.round()
    assert len(house.spotify.asked) == asked
    again = await club.ana.slash(club.channel, "accounts")
    assert "Paused." in said(again.response) and "pause" not in verbs(again.response)
    resumed = await club.press(again.response, "resume")
    assert "read again within a minute" in said(resumed.response)
    assert (await house.round()).asked == 1
    (one,) = await polled(house, club.ana)
    assert one.state is AccountState.FINE


async def test_nobody_pauses_what_is_not_theirs(club, house):
    await linked(club, house)
    shown = await club.ana.slash(club.channel, "accounts")
    (pause,) = [one for one in club.ids(shown.response) if ":pause:" in one]
    await linked(club, house, club.ben, "ben")
    _, verb, _, number = pause.split(":")
    forged = await club.forged(f"ln:{verb}:{club.ben.id}:{number}")
    assert "Reference" in said(forged.response)
    assert [one.state for one in await polled(house, club.ana)] == [AccountState.FINE]


async def test_pausing_what_is_dead_does_not_bring_it_to_life(club, house):
    await linked(club, house)
    shown = await club.ana.slash(club.channel, "accounts")
    async with house.engine.writing() as db:
        await db.execute("UPDATE polling SET state = 'needs-relink', due_at = 1 << 53")
    paused = await club.press(shown.response, "pause")
    await club.press(paused.response, "resume")
    (one,) = await polled(house, club.ana)
    assert one.state is AccountState.NEEDS_RELINK


async def test_an_export_says_how_much_of_it_was_read_before(club, house):
    heard = [Heard(NOON + n * HOUR, f"Song {n}", length_ms=200_000) for n in range(3)]
    house.spotify.person("ada", *heard)
    await linked(club, house, zone="UTC")
    for _ in range(4):
        await house.round()
        house.hour.now += 2 * HOUR
    rows = [exported(one) for one in heard] + [exported(Heard(NOON + 4 * HOUR, "Missed"))]
    shown = await club.linked(rows=rows)
    assert "Your export holds" in said(shown.response)
    again = await club.ana.slash(club.channel, "accounts")
    # The first had begun before anybody read.
    assert "2 of them we had already: 66 %" in said(again.response)


def exported(one):
    """The row that an export has of what Spotify told as heard until then."""
    return a_row(
        datetime.fromtimestamp((one.told_at - 200_000) / 1000, UTC), one.title, "Frank Ocean"
    )
