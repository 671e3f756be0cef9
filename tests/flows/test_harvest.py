"""One round: what it keeps, what it proves, and when it comes again."""

import logging

import pytest
import pytest_asyncio

from domain.play import SourceName
from domain.polling import AccountState
from flows.keep_harvest import LAG_MS
from flows.pace import AWAITED_MS, QUICKEST_MS, SLOWEST_MS, interval_ms
from sources.walking import from_the_beginning, read_up_to
from tests.fakes.serving import Said
from tests.fakes.spotify import Heard
from tests.ledgers import DAY, HOUR, MINUTE, NOON
from tests.listening import a_house, heard


@pytest_asyncio.fixture
async def house(engine):
    async with a_house(engine) as opened:
        yield opened


async def test_a_round_keeps_what_was_heard_once(house):
    person = await house.spotify_account("ada", *heard(3))
    assert (await house.round())[:3] == (1, 3, 0)
    house.hour.now += HOUR
    person.heard.append(Heard(house.hour.now - MINUTE, "Nights"))
    assert (await house.round()).added == 1
    assert len(await house.told()) == 4


async def test_nobody_is_asked_before_their_turn(house):
    await house.spotify_account("ada", *heard(3))
    await house.round()
    assert await house.round() == (0, 0, 0, (), ())


async def test_a_visit_proves_that_nothing_was_missed_since_the_last(house):
    await house.spotify_account("ada", *heard(3, NOON - HOUR))
    await house.round()
    house.hour.now += 2 * HOUR
    await house.round()
    assert await house.coverage() == ((NOON - HOUR - 8 * MINUTE, NOON + 2 * HOUR),)


async def test_fifty_plays_between_two_visits_are_no_gap_while_one_of_them_is_known(house):
    person = await house.spotify_account("ada", *heard(60))
    await house.round()
    house.hour.now += 4 * HOUR
    person.heard += heard(49, house.hour.now)
    assert (await house.round()).gaps == ()
    assert len(await house.coverage()) == 1


async def test_fifty_new_plays_are_a_gap_from_the_last_known_one(house):
    person = await house.spotify_account("ada", *heard(60))
    await house.round()
    house.hour.now += 10 * HOUR
    person.heard += heard(70, house.hour.now, titled="Later")
    told = await house.round()
    oldest = house.hour.now - 49 * 4 * MINUTE
    ((_, gap),) = told.gaps
    assert gap == (NOON, oldest, "fifty")
    assert await house.gaps() == [gap]
    assert await house.coverage() == ((NOON - 49 * 4 * MINUTE, NOON), (oldest, house.hour.now))


async def test_a_gap_after_days_of_silence_does_not_swallow_them(house):
    person = await house.spotify_account("ada", *heard(50, NOON - 9 * DAY))
    await house.round()
    house.hour.now += 10 * HOUR
    person.heard += heard(70, house.hour.now)
    ((_, gap),) = (await house.round()).gaps
    assert gap.start_at == NOON - LAG_MS


async def test_plays_that_come_late_are_merged_into_their_place(house):
    late = [Heard(NOON - n * 3 * MINUTE, f"Late {n}", shown_at=NOON + HOUR) for n in range(5)]
    await house.spotify_account("ada", *heard(10), *late)
    await house.round()
    house.hour.now += 3 * HOUR
    assert (await house.round()).added == 5
    assert len(set(await house.told())) == 15


async def test_a_listening_member_is_asked_sooner_and_a_quiet_one_at_their_own_pace(house):
    person = await house.spotify_account("ada", *heard(50, NOON - HOUR, every=2 * MINUTE))
    await house.round()
    (quiet,) = await house.polled()
    assert quiet.shortest_ms == 98 * MINUTE
    assert quiet.due_at - NOON == round(0.8 * 98 * MINUTE * 0.95)
    house.hour.now = quiet.due_at
    person.heard.append(Heard(house.hour.now - MINUTE, "Nights"))
    await house.round()
    (listening,) = await house.polled()
    assert listening.due_at - house.hour.now == round(AWAITED_MS * 0.95)


@pytest.mark.parametrize(
    ("shortest", "wait"),
    [(0, 25 * MINUTE), (25 * MINUTE, 20 * MINUTE), (5 * MINUTE, QUICKEST_MS), (DAY, SLOWEST_MS)],
)
def test_a_list_of_fifty_is_read_well_before_it_can_be_full(shortest, wait):
    assert interval_ms(shortest, ends=True, listening=False) == wait
    assert interval_ms(shortest, ends=True, listening=True) == min(wait, AWAITED_MS)


async def test_nobody_is_asked_seldomer_for_being_quiet(house):
    await house.spotify_account("ada", *heard(50, NOON - DAY, every=HOUR))
    for _ in range(20):
        await house.round()
        (polled,) = await house.polled()
        assert polled.due_at - house.hour.now <= SLOWEST_MS
        house.hour.now = polled.due_at


async def test_scrobbles_are_polled_beside_and_counted_once(house):
    await house.spotify_account("ada", Heard(NOON, "Nights"), Heard(NOON - HOUR, "Ivy"))
    await house.scrobbling_account(SourceName.LASTFM)
    house.lastfm.person("ada", ((NOON - 200_000) // 1000, "Nights"))
    await house.round()
    counted = [(source, title) for source, _, title, twin in await house.told() if not twin]
    assert sorted(counted) == [("lastfm", "Nights"), ("spotify", "Ivy")]


async def test_a_history_is_fetched_in_rounds_until_there_is_no_more(house):
    house.listenbrainz.person("ada", *((NOON // 1000 - n * 300, f"No. {n}") for n in range(3_000)))
    await house.scrobbling_account(SourceName.LISTENBRAINZ, cursor=from_the_beginning(0))
    rounds, reached = [], []
    while (told := await house.round()).asked:
        rounds.append(told.added)
        (polled,) = await house.polled()
        reached.append(read_up_to(polled.cursor))
    assert (sum(rounds), len(rounds)) == (3_000, 2)
    assert NOON - 3_000 * 5 * MINUTE < (reached[0] or 0) < NOON
    assert reached[1:] == [None]
    assert await house.coverage() == ((0, house.hour.now),)


async def test_a_hidden_profile_is_told_and_noticed_when_it_opens(house):
    person = house.lastfm.person("ada")
    person.hidden = True
    await house.scrobbling_account(SourceName.LASTFM)
    (change,) = (await house.round()).changes
    assert change.after is AccountState.HIDDEN
    person.hidden = False
    house.hour.now += 6 * HOUR
    assert (await house.round()).changes[0].after is AccountState.FINE


async def test_no_secret_is_told_by_a_whole_run(house, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)  # the fakes' own
    await house.spotify_account("ada", *heard(3))
    await house.scrobbling_account(SourceName.LASTFM)
    await house.scrobbling_account(SourceName.LISTENBRAINZ)
    house.lastfm.person("ada", (NOON // 1000, "Nights"))
    told = [repr(await house.round())]
    for said in (Said(500, text="access-secret-1"), Said(401, {}), Said(429, {}), Said(403, {})):
        house.hour.now += DAY
        house.spotify.queue.append(said)
        told.append(repr(await house.round()))
    told += [caplog.text, *capfd.readouterr(), repr(house.round), repr(await house.polled())]
    assert not [word for word in ("-secret-", "a-key-of-lastfm") if word in "".join(told)]
