"""Settings are read whole, or refused with every reason at once."""

import re
import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel

from config.settings import Settings
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
        if (part, name) != ("discord", "token")
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


def test_an_empty_token_is_none():
    (told,) = faults("", {"DISCORD_TOKEN": ""})
    assert "DISCORD_TOKEN" in told


def test_a_refusal_is_one_of_the_house():
    assert issubclass(SettingsError, HouseError)
    assert issubclass(Settings, BaseModel)
