"""Linking: whose it is, once, in time; and letting go again."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
import pytest_asyncio

from domain.errors import LinkRefused, NotLinked, SourceBroken, SourceBusy, SourceRefused
from domain.play import SourceName
from domain.polling import AccountState
from flows.expiring import WarnOfExpiry, ends_at
from flows.forget import Forget
from flows.link import LASTING_MS, LinkScrobbles, LinkSpotify, landed
from flows.unlink import Unlink
from storage.people import keep_listener
from storage.polling import close_limiter, closed_limiters
from tests.fakes.serving import Said
from tests.fakes.spotify import Heard
from tests.ledgers import DAY, HOUR, MINUTE, NOON, ledger
from tests.listening import APP, a_house
from tests.live import a_scrobble, arrive

HOME = "https://notes.example/spotify?"
BENS = "b" * 32


@pytest_asyncio.fixture
async def house(engine):
    async with a_house(engine) as opened:
        async with engine.writing() as db:
            for name in ("ada", "ben"):
                await keep_listener(db, name, name, "UTC", zone_chosen=True)
        yield opened


@pytest.fixture
def link(house):
    return LinkSpotify(house.engine, house.vault, house.link, house.hour.aware, APP)


@pytest.fixture
def scrobbles(house):
    sources = house.round.sources
    return LinkScrobbles(
        house.engine,
        sources[SourceName.LASTFM],
        sources[SourceName.LISTENBRAINZ],
        house.hour.aware,
    )


def gone_home(house, address, account_id="ada"):
    """Agree on Spotify's page; give the address one lands on."""
    asked = {name: value for name, (value,) in parse_qs(urlsplit(address).query).items()}
    person = house.spotify.people.get(account_id) or house.spotify.person(account_id)
    return f"{HOME}code={house.spotify.agree(person, asked)}&state={asked['state']}"


async def linked(house, link, known_as="ada", account_id="ada", client_id=""):
    address = await link.begin(known_as, client_id)
    return await link.finish(known_as, landed(gone_home(house, address, account_id)))


async def test_a_link_finished_is_read_in_the_next_round(house, link):
    house.spotify.person("ada", Heard(NOON, "Nights"))
    account = await linked(house, link)
    assert (account.source, account.name) == (SourceName.SPOTIFY, "ada")
    assert (await house.round()).added == 1


@pytest.mark.parametrize("known_as", ["ben", "", "ada "])
async def test_a_link_is_finished_by_whoever_began_it(house, link, known_as):
    home = landed(gone_home(house, await link.begin("ada")))
    with pytest.raises(LinkRefused, match="link-void"):
        await link.finish(known_as, home)
    with pytest.raises(LinkRefused, match="link-void"):
        await link.finish("ada", home)
    assert house.spotify.asked == []


async def test_a_link_is_finished_once(house, link):
    home = landed(gone_home(house, await link.begin("ada")))
    await link.finish("ada", home)
    with pytest.raises(LinkRefused, match="link-void"):
        await link.finish("ada", home)


async def test_a_link_is_finished_within_ten_minutes(house, link):
    home = landed(gone_home(house, await link.begin("ada")))
    house.hour.now += LASTING_MS
    with pytest.raises(LinkRefused, match="link-void"):
        await link.finish("ada", home)


async def test_a_state_nobody_was_given_finishes_nothing(link):
    with pytest.raises(LinkRefused, match="link-void"):
        await link.finish("ada", landed(f"{HOME}code=x&state=y"))


@pytest.mark.parametrize(
    ("address", "phrase"),
    [
        (f"{HOME}error=access_denied&state=x", "link-declined"),
        (f"{HOME}state=x", "link-address"),
        (f"{HOME}code=x", "link-address"),
        (f"{HOME}code=x&code=y&state=z", "link-address"),
        ("Nights", "link-address"),
        ("http://[", "link-address"),
        (HOME + "a=1&" * 50, "link-address"),
        ("", "link-address"),
    ],
)
def test_an_address_that_is_none_is_said_to_be_none(address, phrase):
    with pytest.raises(LinkRefused, match=phrase):
        landed(address)


async def test_an_account_belongs_to_one_member(house, link):
    await linked(house, link)
    with pytest.raises(LinkRefused, match="link-taken"):
        await linked(house, link, known_as="ben")
    assert (await linked(house, link)).name == "ada"


async def test_a_members_own_app_has_a_limiter_of_its_own(house, link):
    await linked(house, link)
    await linked(house, link, "ben", "ben", client_id=BENS)
    (ada,), (ben,) = await house.polled("ada"), await house.polled("ben")
    assert (ada.limiter, ben.limiter) == ("spotify", f"spotify:{BENS}")


async def test_who_is_not_on_the_guest_list_is_told_while_linking(house, link):
    house.spotify.person("ada").listed = False
    with pytest.raises(SourceRefused, match="spotify-not-listed"):
        await linked(house, link)
    assert await house.polled() == []


async def test_a_link_for_nobody_we_know_is_refused(house, link):
    with pytest.raises(NotLinked):
        await linked(house, link, known_as="eve")


async def test_linking_anew_after_the_end_begins_another_six_months(house, link):
    house.spotify.person("ada", Heard(NOON, "Nights"))
    await linked(house, link)
    await house.round()
    house.hour.now += 190 * DAY
    await house.round()
    (dead,) = await house.polled()
    assert dead.state is AccountState.NEEDS_RELINK
    await linked(house, link)
    (alive,) = await house.polled()
    assert (alive.state, alive.authorised_at) == (AccountState.FINE, house.hour.now)
    assert (await house.round()).failed == 0


async def test_a_member_is_warned_twice_before_their_link_ends(house, link):
    warn = WarnOfExpiry(house.engine, house.hour.aware)
    await linked(house, link)
    warned = []
    for day in range(1, 180):
        house.hour.now = NOON + day * DAY
        warned += [(day, ends_at(one) > house.hour.now) for one in await warn()]
    assert warned == [(151, True), (166, True)]


async def test_one_warning_is_enough_where_both_are_due(house, link):
    await linked(house, link)
    house.hour.now += 170 * DAY
    warn = WarnOfExpiry(house.engine, house.hour.aware)
    assert [len(await warn()) for _ in range(2)] == [1, 0]


async def test_scrobbles_are_linked_by_name_with_their_history(house, scrobbles):
    house.lastfm.person("Ada_L", *((NOON // 1000 - n * DAY // 1000, "Nights") for n in range(9)))
    since = datetime(2002, 1, 1, tzinfo=UTC)
    told = await scrobbles("ada", SourceName.LASTFM, " ada_l ", since)
    assert (told.account.name, told.scrobbles) == ("ada_l", 9)
    assert (await house.round()).added == 9


async def test_scrobbles_without_their_history_begin_yesterday(house, scrobbles):
    house.listenbrainz.person("ada", *((NOON // 1000 - n * 40_000, f"{n}") for n in range(9)))
    await scrobbles("ada", SourceName.LISTENBRAINZ, "ada")
    assert (await house.round()).added == 3


async def test_a_name_nobody_bears_is_not_linked(house, scrobbles):
    with pytest.raises(SourceRefused, match="lastfm-unknown") as refused:
        await scrobbles("ada", SourceName.LASTFM, "nobody")
    assert refused.value.__cause__ is not refused.value, "nothing causes itself"
    assert await house.polled("nobody") == []


async def test_a_name_belongs_to_one_member_in_any_case(house, scrobbles):
    house.lastfm.person("Ada")
    await scrobbles("ada", SourceName.LASTFM, "Ada")
    with pytest.raises(LinkRefused, match="link-taken"):
        await scrobbles("ben", SourceName.LASTFM, "aDA")


async def test_unlinking_leaves_nothing_of_an_account_and_counts_its_twins_again(house, link):
    await arrive(house.engine, [a_scrobble(NOON - 200_000)], SourceName.LASTFM)
    alone = await ledger(house.engine)
    house.spotify.person("ada", Heard(NOON, "Nights"), Heard(NOON - HOUR, "Ivy"))
    account = await linked(house, link)
    await house.round()
    assert await ledger(house.engine) != alone
    await Unlink(house.engine)("ada", account.account_id)
    assert await ledger(house.engine) == alone
    assert await house.polled() == []
    async with house.engine.reading() as db:
        for table in ("token", "coverage", "gap"):
            assert await db.rows(f"SELECT * FROM {table}") == []


@pytest.mark.parametrize("way", ["unlink", "forget"])
async def test_the_wait_of_a_members_own_app_goes_with_their_account(house, link, way):
    own = "0123456789abcdef" * 2
    account = await linked(house, link, client_id=own)
    async with house.engine.writing() as db:
        ((limiter,),) = await db.rows("SELECT limiter FROM polling")
        await close_limiter(db, limiter, NOON)
    assert own in limiter
    if way == "unlink":
        await Unlink(house.engine)("ada", account.account_id)
    else:
        await Forget(house.engine).everything("ada")
    async with house.engine.reading() as db:
        assert await db.rows("SELECT * FROM limiter") == []


async def test_the_wait_that_spotify_wanted_of_the_host_outlasts_whoever_leaves(house, link):
    account = await linked(house, link)
    async with house.engine.writing() as db:
        await close_limiter(db, "spotify", NOON + HOUR)
    await Unlink(house.engine)("ada", account.account_id)
    async with house.engine.reading() as db:
        assert await closed_limiters(db, NOON) == {"spotify": NOON + HOUR}


async def test_nobody_is_sent_to_link_while_spotify_wants_the_app_to_wait(house, link):
    home = landed(gone_home(house, await link.begin("ada")))
    async with house.engine.writing() as db:
        await close_limiter(db, "spotify", NOON + 100 * MINUTE)
    with pytest.raises(SourceBusy, match="link-later") as busy:
        await link.begin("ben")
    assert busy.value.values == {"source": "Spotify", "n": 100, "unit": "minutes"}
    with pytest.raises(SourceBusy, match="link-later"):
        await link.finish("ada", home)
    assert house.spotify.asked == []
    assert await link.begin("ben", BENS)


async def test_a_wait_that_is_asked_for_while_linking_is_everybodys(house, link, scrobbles):
    home = landed(gone_home(house, await link.begin("ada")))
    house.spotify.queue.append(Said(429, headers={"Retry-After": "79892"}))
    with pytest.raises(SourceBusy, match="link-later") as busy:
        await link.finish("ada", home)
    assert busy.value.values == {"source": "Spotify", "n": 23, "unit": "hours"}
    house.lastfm.queue.append(Said(200, {"error": 29, "message": "Rate limit"}))
    for _ in range(2):
        with pytest.raises(SourceBusy, match="link-later"):
            await scrobbles("ada", SourceName.LASTFM, "ada")
    assert len(house.lastfm.asked) == 1
    async with house.engine.reading() as db:
        assert await closed_limiters(db, NOON) == {
            "spotify": NOON + 79_892_000,
            "lastfm": NOON + MINUTE,
        }


async def test_who_waits_for_a_link_is_not_told_that_we_ask_again(house, link, scrobbles):
    home = landed(gone_home(house, await link.begin("ada")))
    house.spotify.queue.append(Said(503))
    with pytest.raises(SourceBroken, match="link-unanswered"):
        await link.finish("ada", home)
    house.listenbrainz.queue.append(Said(503))
    with pytest.raises(SourceBroken, match="link-unanswered"):
        await scrobbles("ada", SourceName.LISTENBRAINZ, "ada")


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("Check settings, the user may not be registered.", "spotify-own-not-listed"),
        ("Active premium subscription required for the owner", "spotify-own-premium"),
    ],
)
async def test_what_is_wrong_with_a_members_own_app_is_theirs_to_mend(house, link, said, phrase):
    await linked(house, link, "ben", "ben", client_id=BENS)
    house.spotify.queue.append(Said(403, text=said))
    (change,) = (await house.round()).changes
    assert str(change.why) == phrase


async def test_the_plays_under_a_better_source_count_again_without_it(house, link):
    house.spotify.person("ada", Heard(NOON, "Nights"))
    await linked(house, link)
    await house.round()
    alone = await ledger(house.engine)
    await arrive(house.engine, [a_scrobble(NOON - 200_000)], SourceName.LASTFM)
    async with house.engine.reading() as db:
        ((number,),) = await db.rows("SELECT account_id FROM account WHERE source = 'lastfm'")
    await Unlink(house.engine)("ada", number)
    assert await ledger(house.engine) == alone


async def test_nobody_unlinks_what_is_not_theirs(house, link):
    account = await linked(house, link)
    for stranger in ("ben", "eve"):
        with pytest.raises(NotLinked):
            await Unlink(house.engine)(stranger, account.account_id)
