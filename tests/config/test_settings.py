"""Settings are read whole, or refused with every reason at once."""

import re
import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel

from config.settings import VARIABLES, Settings
from domain.errors import HouseError, SettingsError
from tests.terminal.stories import VOICE

EXAMPLE = (Path(__file__).parents[2] / "config" / "example.toml").read_text("utf-8")
SECRET = {"DISCORD_TOKEN": "between us"}


def faults(text, environ=SECRET):
    with pytest.raises(SettingsError) as refused:
        Settings.read(text, environ)
    return [VOICE.sentence(fault.phrase, **fault.values) for fault in refused.value.faults]


def test_nothing_but_a_token_is_needed():
    settings = Settings.read("", SECRET)
    assert settings.discord.token.get_secret_value() == "between us"
    assert settings.storage.database == Path("liner-notes.db")


def test_the_example_holds_every_setting_at_its_default():
    assert Settings.read(EXAMPLE, SECRET) == Settings.read("", SECRET)
    told = {(part, name) for part, names in tomllib.loads(EXAMPLE).items() for name in names}
    known = {
        (part, name)
        for part, field in Settings.model_fields.items()
        for name in getattr(field.annotation, "model_fields", ())
        if (part, name) not in VARIABLES.values()
    }
    assert told == known


def test_every_setting_of_the_example_has_its_reason_above_it():
    lines = EXAMPLE.splitlines()
    for n, line in enumerate(lines):
        if re.match(r"\w+ = ", line):
            assert lines[n - 1].startswith("# "), line


def test_settings_do_not_change():
    settings = Settings.read("", SECRET)
    with pytest.raises(ValueError, match="frozen"):
        settings.log = settings.log


def test_a_token_is_never_shown():
    assert "between us" not in repr(Settings.read("", SECRET))


def test_every_fault_is_named_at_once():
    told = faults(
        """
        [storage]
        data_base = "notes.db"
        [servers]
        zone = "Mars/Olympus"
        [imports]
        at_once = 0
        largest_mb = "much"
        [log]
        level = "loud"
        [discord]
        token = "told to everybody"
        """,
        {},
    )
    assert len(told) == 7
    for named in (
        "DISCORD_TOKEN", "storage.data_base", "servers.zone", "imports.at_once",
        "imports.largest_mb", "log.level", "discord.token",
    ):  # fmt: skip
        assert sum(named in line for line in told) == 1, named
    assert "told to everybody" not in " ".join(told)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[imports]\nat_once = 1.5", "whole number"),
        ("[imports]\nat_once = 99", "16"),
        ("[imports]\nat_once = 0", "1"),
        ("[log]\nlevel = 'loud'", "'debug'"),
        ("[servers]\nzone = ''", "text"),
        ("[servers]\nzone = 3", "text"),
        ("[storage]\ndatabase = 3", "storage.database"),
        ("log = 3", "table"),
        ("discord = 3", "table"),
        ("[log\nlevel = 'info'", "Line 1"),
    ],
)
def test_a_fault_says_what_is_wanted(text, said):
    (told,) = faults(text)
    assert said in told


KEYS = {"VAULT_KEYS": f"{'A' * 43}=,{'B' * 43}="}
APP = f"[spotify]\nclient_id = '{'0a' * 16}'"


def test_secrets_come_from_the_environment_and_are_never_shown():
    told = {"LASTFM_API_KEY": "key of lastfm", "LISTENBRAINZ_TOKEN": "token of listenbrainz"}
    settings = Settings.read(APP, SECRET | KEYS | told)
    assert [key.get_secret_value()[0] for key in settings.vault.keys] == ["A", "B"]
    assert settings.lastfm.api_key and settings.listenbrainz.token
    assert settings.lastfm.api_key.get_secret_value() == "key of lastfm"
    assert settings.listenbrainz.token.get_secret_value() == "token of listenbrainz"
    shown = repr(settings) + str(settings)
    assert not any(secret in shown for secret in (*told.values(), "A" * 43, "B" * 43))


def test_an_app_at_spotify_needs_a_key_to_seal_its_tokens_with():
    (told,) = faults(APP)
    assert "VAULT_KEYS" in told


@pytest.mark.parametrize("keys", ["hunter2hunter2", f"{'A' * 43}=,short", "ü" * 44])
def test_a_key_that_is_none_is_refused_and_not_told(keys):
    with pytest.raises(SettingsError) as refused:
        Settings.read(APP, SECRET | {"VAULT_KEYS": keys})
    (fault,) = refused.value.faults
    assert "VAULT_KEYS holds something that is not a key" in VOICE.sentence(
        fault.phrase, **fault.values
    )
    cause = refused.value.__cause__
    assert keys not in f"{refused.value!r}{cause!r}{cause}"


@pytest.mark.parametrize(
    "address",
    [
        "https://notes.example/spotify",
        "http://127.0.0.1:8337/spotify",
        "http://[::1]:8337/spotify",
        "http://127.0.0.1/",
    ],
)
def test_an_address_that_spotify_takes_is_taken(address):
    assert Settings.read(f"[spotify]\nredirect = '{address}'", SECRET).spotify.redirect == address


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:8337/spotify",
        "https://localhost/",
        "http://192.168.0.4/spotify",
        "http://notes.example/spotify",
        "ftp://notes.example/",
        "notes.example/spotify",
        "https://notes.example/?a=1",
        "https://notes.example/#here",
        "https://notes.example:port/",
        "https://[",
        "https://notes.example/" + "x" * 120,
    ],
)
def test_an_address_that_spotify_refuses_is_refused_here(address):
    (told,) = faults(f"[spotify]\nredirect = '{address}'")
    assert "spotify.redirect wants an address that Spotify takes" in told


def test_a_client_id_of_another_shape_is_refused():
    (told,) = faults("[spotify]\nclient_id = 'my app'", SECRET | KEYS)
    assert "thirty-two" in told


def test_an_empty_token_is_none():
    (told,) = faults("", {"DISCORD_TOKEN": ""})
    assert "DISCORD_TOKEN" in told


def test_a_refusal_is_one_of_the_house():
    assert issubclass(SettingsError, HouseError)
    assert issubclass(Settings, BaseModel)
