"""What listens is put together from the settings, and taken down again."""

import pytest

from config.settings import Settings
from config.wiring import cover_finder, listening, outside, service_checks, site_of, way_home
from domain.errors import NotAllowed, SiteRefused, VaultLocked
from domain.music import Track
from domain.play import SourceName
from domain.secret import Secret
from storage.accounts import keep_account
from storage.people import keep_listener
from storage.tokens import keep_tokens, sealed_tokens, tokens_of
from storage.vault import Vault
from tests.ledgers import NOON
from tests.listening import APP, Hour

TOKEN = {"DISCORD_TOKEN": "between us"}


OFF = Settings.read("[cards]\ncovers = false", TOKEN)


def settings(*keys, **more):
    told = TOKEN | more
    if keys:
        told["VAULT_KEYS"] = ",".join(key.reveal() for key in keys)
    return Settings.read(f"[spotify]\nclient_id = '{APP}'" if keys else "", told)


async def test_without_keys_it_still_starts_and_says_what_is_off(engine):
    async with listening(settings(), engine, Hour(NOON).aware) as live:
        assert live.link_spotify is None
        with pytest.raises(NotAllowed, match="lastfm-off"):
            await live.link_scrobbles("ada", SourceName.LASTFM, "ada")


async def test_with_an_app_a_link_begins_with_its_redirect(engine):
    async with listening(settings(Vault.made_key()), engine, Hour(NOON).aware) as live:
        assert live.link_spotify
        address = await live.link_spotify.begin("ada")
    assert address.startswith("https://accounts.spotify.com/authorize?")
    assert "redirect_uri=http%3A%2F%2F127.0.0.1%3A8337%2Fspotify" in address
    assert len(address) <= 512, "a button's address has so many characters"


async def test_a_key_of_lastfms_opens_lastfm(engine):
    told = settings(LASTFM_API_KEY="between us too")
    async with listening(told, engine, Hour(NOON).aware) as live:
        assert live.link_scrobbles.lastfm is not None


def test_only_services_that_are_set_up_are_looked_over():
    asked = {
        "": settings(),
        "lastfm": settings(LASTFM_API_KEY="between us too"),
        "spotify": settings(Vault.made_key()),
    }
    for name, told in asked.items():
        keys = [
            key.removeprefix("terminal-doctor-")
            for key, _ in service_checks(told, Hour(NOON).aware)
        ]
        assert keys == sorted({"listenbrainz", name} - {""}), name


async def test_ticks_are_named_and_run(engine):
    async with listening(settings(), engine, Hour(NOON).aware) as live:
        ticks = live.ticks(unsent)
        assert [one.name for one in ticks] == ["round", "expiry"]
        for one in ticks:
            await one.run()


async def test_a_new_key_seals_everything_anew_at_the_start(engine):
    old, new = Vault.made_key(), Vault.made_key()
    async with engine.writing() as db:
        ada = await keep_listener(db, "ada", "ada", "UTC", zone_chosen=True)
        account = await keep_account(db, ada.listener_id, SourceName.SPOTIFY, "ada")
        await keep_tokens(db, Vault([old]), account.account_id, Secret("a token"))
    async with listening(settings(new, old), engine, Hour(NOON).aware):
        pass
    async with engine.reading() as db:
        assert await tokens_of(db, Vault([new]), account.account_id) == Secret("a token")
    with pytest.raises(VaultLocked, match="vault-locked-tokens"):
        async with listening(settings(old, Vault.made_key()), engine, Hour(NOON).aware):
            pass


async def a_sealed_token(engine, key):
    async with engine.writing() as db:
        ada = await keep_listener(db, "ada", "ada", "UTC", zone_chosen=True)
        account = await keep_account(db, ada.listener_id, SourceName.SPOTIFY, "ada")
        await keep_tokens(db, Vault([key]), account.account_id, Secret("a token"))
    return account.account_id


@pytest.mark.parametrize("keys", [(), (Vault.made_key(),)])
async def test_with_another_key_or_none_it_does_not_start_and_nothing_is_lost(engine, keys):
    key = Vault.made_key()
    account_id = await a_sealed_token(engine, key)
    with pytest.raises(VaultLocked, match="vault-locked-tokens") as refused:
        async with listening(settings(*keys), engine, Hour(NOON).aware):
            pass
    assert refused.value.values == {"n": 1, "of": 1}
    async with engine.reading() as db:
        assert await tokens_of(db, Vault([key]), account_id) == Secret("a token")


async def test_a_key_that_is_lost_for_good_gives_up_what_it_sealed(engine):
    await a_sealed_token(engine, Vault.made_key())
    new = Vault.made_key()
    told = Settings.read("[vault]\nlost = true", TOKEN | {"VAULT_KEYS": new.reveal()})
    async with listening(told, engine, Hour(NOON).aware):
        pass
    async with engine.reading() as db:
        assert await sealed_tokens(db) == []


def a_site(text, **more):
    return Settings.read(f"[web]\n{text}", TOKEN | more)


def test_without_an_address_there_are_no_pages():
    assert site_of(a_site("")) is None
    assert way_home(a_site("")) == "http://127.0.0.1:8337/spotify"
    told = a_site("[spotify]\nredirect = 'https://elsewhere.example/'")
    assert way_home(told) == "https://elsewhere.example/"


@pytest.mark.parametrize("address", ["https://notes.example", "http://127.0.0.1:8080"])
def test_with_pages_spotify_sends_people_home_to_them(address):
    told = a_site(f"address = '{address}'")
    site = site_of(told)
    assert site is not None
    assert way_home(told) == f"{address}/spotify" == site.home


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("address = 'http://notes.example'", "site-insecure"),
        ("address = 'notes.example'", "site-address"),
        ("address = 'http://127.0.0.1:8080'\nhost = '0.0.0.0'", "site-exposed"),
        (
            "address = 'https://notes.example'\n[spotify]\nredirect = 'https://elsewhere.example/'",
            "site-redirect",
        ),
    ],
)
def test_pages_that_will_not_do_are_refused_with_why(text, why):
    with pytest.raises(SiteRefused, match=why):
        way_home(a_site(text))


async def unsent(_):
    raise AssertionError("nobody is linked, and nobody is written to")


async def test_presence_is_kept_only_where_the_host_wants_it(engine):
    async with listening(settings(), engine, Hour(NOON).aware) as live:
        assert live.presence is None
    told = Settings.read("[presence]\nenabled = true", TOKEN)
    async with listening(told, engine, Hour(NOON).aware) as live:
        assert live.presence is not None
        assert [one.name for one in live.ticks(unsent)][-1] == "presence"


async def test_a_host_who_wants_no_covers_asks_nobody(engine):
    async with outside(OFF, engine, Hour(NOON).aware) as (live, covers):
        assert live.unlink
        assert covers is None


async def test_covers_of_what_has_no_number_are_not_asked_for(engine):
    async with cover_finder(settings(), engine, Hour(NOON).aware) as covers:
        assert covers is not None
        assert await covers([Track("Ludmila Sava", "Night Ferry")]) == {}
