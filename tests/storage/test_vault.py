"""Tokens at rest: sealed, bound to their account, and of no use without the key."""

import sqlite3

import pytest
from cryptography.fernet import Fernet

from domain.errors import VaultLocked
from domain.people import Account
from domain.play import SourceName
from domain.secret import Secret
from storage.accounts import keep_account
from storage.people import keep_listener
from storage.tokens import (
    PendingLink,
    forget_tokens,
    keep_link,
    keep_tokens,
    take_link,
    tokens_of,
    turn_keys,
)
from storage.vault import Vault
from tests.ledgers import MINUTE, NOON

TOKENS = Secret("a-refresh-token-of-ada")
STATE = Secret("a-state-of-ada")
LINK = PendingLink("ada", "an-app", Secret("a-verifier"), NOON + 10 * MINUTE)


@pytest.fixture
def vault():
    return Vault([Vault.made_key()])


async def an_account(engine, name="ada") -> Account:
    async with engine.writing() as db:
        owner = await keep_listener(db, name, name, "UTC", zone_chosen=True)
        return await keep_account(db, owner.listener_id, SourceName.SPOTIFY, name)


async def begun(engine, vault, link=LINK, state=STATE):
    async with engine.writing() as db:
        await keep_link(db, vault, state, link)


async def taken(engine, vault, state=STATE, now=NOON):
    async with engine.writing() as db:
        return await take_link(db, vault, state, now)


async def test_what_is_sealed_opens_again(engine, vault):
    account = await an_account(engine)
    async with engine.writing() as db:
        await keep_tokens(db, vault, account.account_id, Secret("an older one"))
        await keep_tokens(db, vault, account.account_id, TOKENS)
        assert await tokens_of(db, vault, account.account_id) == TOKENS
        await forget_tokens(db, account.account_id)
        assert await tokens_of(db, vault, account.account_id) is None


async def test_a_database_without_its_key_tells_no_secret(engine, vault, tmp_path):
    account = await an_account(engine)
    async with engine.writing() as db:
        await keep_tokens(db, vault, account.account_id, TOKENS)
    await begun(engine, vault)
    await engine.close()
    with sqlite3.connect(tmp_path / "notes.db") as stolen:
        dump = "\n".join(stolen.iterdump())
    stolen.close()
    secrets = [TOKENS, STATE, LINK.verifier]
    assert not [secret for secret in secrets if secret.reveal() in dump]


async def test_tokens_moved_to_another_account_do_not_open(engine, vault):
    ada, ben = await an_account(engine), await an_account(engine, "ben")
    async with engine.writing() as db:
        await keep_tokens(db, vault, ada.account_id, TOKENS)
        await db.execute("UPDATE token SET account_id = :ben", {"ben": ben.account_id})
        with pytest.raises(VaultLocked, match="vault-locked"):
            await tokens_of(db, vault, ben.account_id)


def test_another_key_does_not_open(vault):
    sealed = vault.seal(TOKENS, "x")
    for other in (sealed[:-4] + "AAAA", "", "none"):
        with pytest.raises(VaultLocked):
            vault.open(other, "x")
    with pytest.raises(VaultLocked):
        Vault([Vault.made_key()]).open(sealed, "x")


async def test_keys_are_turned_without_losing_a_token(engine):
    account, old, new = await an_account(engine), Vault.made_key(), Vault.made_key()
    async with engine.writing() as db:
        await keep_tokens(db, Vault([old]), account.account_id, TOKENS)
        assert await turn_keys(db, Vault([new, old])) == 1
        assert await tokens_of(db, Vault([new]), account.account_id) == TOKENS
        with pytest.raises(VaultLocked):
            await turn_keys(db, Vault([old]))


def test_a_malformed_key_is_refused_without_being_shown():
    key = "not-a-key-but-secret"
    with pytest.raises(VaultLocked, match="vault-key-malformed") as refused:
        Vault([Secret(key)])
    assert key not in str(refused.getrepr(style="short"))
    assert refused.value.__cause__ is None
    with pytest.raises(VaultLocked):
        Vault([])


def test_a_made_key_is_a_key():
    assert Fernet(Vault.made_key().reveal())


async def test_a_link_is_finished_once(engine, vault):
    await begun(engine, vault)
    assert await taken(engine, vault) == LINK
    assert await taken(engine, vault) is None


async def test_a_link_is_not_finished_by_another_state(engine, vault):
    await begun(engine, vault)
    assert await taken(engine, vault, Secret("a-guess")) is None
    assert await taken(engine, vault) == LINK


async def test_a_link_is_not_finished_after_its_ten_minutes(engine, vault):
    await begun(engine, vault)
    assert await taken(engine, vault, now=LINK.expires_at) is None


async def test_a_second_link_voids_the_first(engine, vault):
    await begun(engine, vault)
    await begun(engine, vault, state=Secret("another"))
    assert await taken(engine, vault) is None
    assert await taken(engine, vault, Secret("another")) == LINK


async def test_links_nobody_finished_are_swept(engine, vault):
    await begun(engine, vault)
    await taken(engine, vault, Secret("another's"), now=LINK.expires_at)
    async with engine.reading() as db:
        assert await db.rows("SELECT * FROM pending_link") == []
