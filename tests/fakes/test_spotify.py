"""The fake Spotify, held to Spotify's own description and to a recorded answer."""

import json

import aiohttp
import pytest
import yaml
from jsonschema_rs import Draft202012Validator

from tests.fakes.spotify import FakeSpotify, Heard
from tests.ledgers import NOON


@pytest.fixture(scope="module")
def described(shared):
    text = (shared / "specs" / "spotify-openapi.yml").read_text("utf-8")
    # YAML knows dates, of which JSON Schema has no notion.
    return without_the_lost(json.loads(json.dumps(yaml.load(text, yaml.CSafeLoader), default=str)))


def without_the_lost(schema):
    """Ask for no field that Development Mode lost: those are marked as deprecated."""
    if isinstance(schema, list):
        return [without_the_lost(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    left = {name: without_the_lost(one) for name, one in schema.items()}
    properties = left.get("properties")
    if isinstance(left.get("required"), list) and isinstance(properties, dict):
        lost = {name for name, one in properties.items() if one.get("deprecated")}
        left["required"] = [name for name in left["required"] if name not in lost]
    return left


@pytest.fixture
async def fake():
    async with FakeSpotify(lambda: NOON + 1_000) as served:
        yield served


def without_nulls(value):
    if isinstance(value, list):
        return [without_nulls(one) for one in value]
    if isinstance(value, dict):
        return {name: without_nulls(one) for name, one in value.items() if one is not None}
    return value


async def asked(fake, path):
    key = fake.pass_for(fake.person("ada", Heard(NOON, "Nights"), Heard(NOON - 90_000, "Ivy")))
    async with (
        aiohttp.ClientSession(headers={"Authorization": f"Bearer {key}"}) as session,
        session.get(fake.api + path) as response,
    ):
        return await response.json()


@pytest.mark.parametrize(
    ("path", "schema"),
    [("me/player/recently-played?limit=50", "CursorPagingPlayHistoryObject"),
     ("me", "PrivateUserObject")],
)  # fmt: skip
async def test_what_the_fake_says_is_what_spotify_describes(fake, described, path, schema):
    answer = await asked(fake, path)
    answer = without_nulls(answer)  # of which the description knows nothing
    wanted = {"$ref": f"#/components/schemas/{schema}", "components": described["components"]}
    assert list(Draft202012Validator(wanted).iter_errors(answer)) == []


async def test_the_fakes_rows_have_the_keys_that_were_recorded(fake, shared):
    recorded = shared / "samples" / "spotify" / "python-spotify.recently_played_tracks.json"
    (real, *_) = json.loads(recorded.read_text("utf-8"))["items"]
    (ours, *_) = (await asked(fake, "me/player/recently-played"))["items"]
    lost = {"popularity", "available_markets"}  # gone in Development Mode
    assert ours.keys() == real.keys()
    assert ours["track"].keys() == real["track"].keys() - lost
    assert ours["track"]["album"].keys() == real["track"]["album"].keys() - lost
