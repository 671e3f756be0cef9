"""Linking a Spotify account: what is asked, what comes back, and what nobody may see."""

import logging
import pickle
from urllib.parse import parse_qs, urlsplit

import pytest

from domain.errors import SourceBroken, SourceBusy, SourceRefused, TokenStale
from domain.polling import AccountState
from domain.secret import Secret
from sources.fetching import LARGEST_BYTES, Fetcher, open_session
from sources.spotify_link import SpotifyLink, Tokens
from tests.fakes.serving import Said
from tests.fakes.spotify import SIX_MONTHS_MS, FakeSpotify
from tests.ledgers import NOON

HOME = "https://notes.example/spotify"
APP = "0123456789abcdef"


class Hour:
    """A clock that stands until it is moved."""

    now = NOON

    def __call__(self):
        return self.now


@pytest.fixture
def hour():
    return Hour()


@pytest.fixture
async def fake(hour):
    async with FakeSpotify(hour) as served:
        yield served


@pytest.fixture
async def link(fake):
    async with open_session() as session:
        yield SpotifyLink(Fetcher("Spotify", session), HOME, fake.address, fake.api)


def asked_of(begun):
    return {name: value for name, (value,) in parse_qs(urlsplit(begun.address).query).items()}


async def linked(link, fake):
    """Go the whole way once; give the person and their tokens."""
    begun = link.begin(APP)
    person = fake.person("ada")
    code = fake.agree(person, asked_of(begun))
    return person, await link.exchange(APP, Secret(code), begun.verifier, NOON)


async def test_the_address_asks_for_one_scope_by_proof_and_never_for_a_secret(link, fake):
    begun = link.begin(APP)
    asked = asked_of(begun)
    assert begun.address.startswith(f"{fake.address}authorize?")
    assert asked["scope"] == "user-read-recently-played"
    assert (asked["redirect_uri"], asked["code_challenge_method"]) == (HOME, "S256")
    assert asked["state"] == begun.state.reveal()
    assert begun.verifier.reveal() not in begun.address
    assert 43 <= len(begun.verifier.reveal()) <= 128


async def test_every_login_has_its_own_state_and_verifier(link):
    first, second = link.begin(APP), link.begin(APP)
    assert first.state != second.state
    assert first.verifier != second.verifier


async def test_a_code_becomes_tokens_for_its_owner(link, fake):
    person, tokens = await linked(link, fake)
    assert tokens.refresh == Secret(person.refresh)
    assert tokens.access_till == NOON + 3_540_000
    assert await link.owner(tokens.access) == ("ada", "Ada")


async def test_a_code_is_good_for_its_own_verifier_alone(link, fake):
    begun, other = link.begin(APP), link.begin(APP)
    code = fake.agree(fake.person("ada"), asked_of(begun))
    with pytest.raises(SourceRefused, match="spotify-relink"):
        await link.exchange(APP, Secret(code), other.verifier, NOON)


async def test_a_refresh_token_that_comes_back_changed_replaces_the_old_one(link, fake):
    _, tokens = await linked(link, fake)
    again = await link.refresh(APP, tokens.refresh, NOON)
    assert again.refresh != tokens.refresh
    with pytest.raises(SourceRefused, match="spotify-relink") as refused:
        await link.refresh(APP, tokens.refresh, NOON)
    assert refused.value.state is AccountState.NEEDS_RELINK


async def test_a_refresh_token_that_does_not_come_back_is_kept(link, fake):
    _, tokens = await linked(link, fake)
    fake.rotates = False
    assert (await link.refresh(APP, tokens.refresh, NOON)).refresh == tokens.refresh


async def test_six_months_after_the_member_agreed_they_must_agree_again(link, fake, hour):
    _, tokens = await linked(link, fake)
    hour.now += SIX_MONTHS_MS + 1
    with pytest.raises(SourceRefused, match="spotify-relink"):
        await link.refresh(APP, tokens.refresh, hour.now)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (Said(400, {"error": "invalid_grant "}), SourceBroken),
        (Said(400, {"error": {"message": "invalid_grant"}}), SourceBroken),
        (Said(400, {"error": "invalid_request"}), SourceBroken),
        (Said(400, {"error": "invalid_client"}), SourceRefused),
        (Said(503, text="invalid_grant"), SourceBroken),
        (Said(200, text="<html>"), SourceBroken),
        (Said(200, {"access_token": 7}), SourceBroken),
        (Said(200, ["access_token"]), SourceBroken),
        (Said(302, text="", headers={"Location": "https://elsewhere.example/"}), SourceBroken),
        (Said(200, text=b" " * (LARGEST_BYTES + 2)), SourceBroken),
        (Said(429, {}, headers={"retry-after": "9"}), SourceBusy),
    ],
)
async def test_only_the_exact_words_mean_that_a_link_is_dead(link, fake, said, kind):
    fake.queue.append(said)
    with pytest.raises(kind) as failed:
        await link.refresh(APP, Secret("r"), NOON)
    assert getattr(failed.value, "state", None) is not AccountState.NEEDS_RELINK
    assert len(fake.asked) == 1
    if kind is SourceBusy:
        assert failed.value.wait_ms == 9_000


@pytest.mark.parametrize(
    ("lasting", "till"),
    [(3600, 3_540_000), (10**30, 3_540_000), (-5, 60_000), ("x", 3_540_000), (True, 3_540_000)],
)
async def test_how_long_a_pass_lasts_is_believed_within_reason(link, fake, lasting, till):
    told = {"access_token": "a", "refresh_token": "r", "expires_in": lasting}
    fake.queue.append(Said(200, told))
    assert (await link.refresh(APP, Secret("r"), NOON)).access_till == NOON + till


async def test_whose_account_it_is_falls_back_on_the_older_name(link, fake):
    fake.queue.append(Said(200, {"id": "old", "display_name": None}))
    assert await link.owner(Secret("a")) == ("old", "")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (Said(200, {"id": None}), SourceBroken),
        (Said(401, {"error": {"status": 401}}), TokenStale),
        (Said(403, {"error": {"message": "the user may not be registered."}}), SourceRefused),
        (Said(500, text=""), SourceBroken),
    ],
)
async def test_an_owner_who_cannot_be_told_is_an_error(link, fake, said, kind):
    fake.queue.append(said)
    with pytest.raises(kind):
        await link.owner(Secret("a"))


async def test_tokens_written_down_are_read_back(link, fake):
    _, tokens = await linked(link, fake)
    assert Tokens.loaded(tokens.dumped()) == tokens


async def test_no_secret_is_shown_logged_or_pickled(link, fake, caplog):
    caplog.set_level(logging.DEBUG)
    begun = link.begin(APP)
    _, tokens = await linked(link, fake)
    shown = repr(tokens) + str(tokens) + f"{tokens.refresh}" + repr(begun.verifier)
    secrets = [tokens.access.reveal(), tokens.refresh.reveal(), begun.verifier.reveal()]
    fake.queue.append(Said(500, {"error": secrets[0]}))
    with pytest.raises(SourceBroken) as failed:
        await link.refresh(APP, tokens.refresh, NOON)
    shown += repr(failed.value) + str(failed.getrepr()) + caplog.text
    assert not [secret for secret in secrets if secret in shown]
    with pytest.raises(TypeError):
        pickle.dumps(tokens)
