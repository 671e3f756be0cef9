"""Settings are found where they lie."""

import logging

import pytest

from config.logs import write_logs
from config.reading import settings_from
from domain.errors import SettingsError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder to stand in, without a token in the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    (tmp_path / "config").mkdir()
    return tmp_path


def test_without_any_file_the_defaults_hold(folder, monkeypatch):
    monkeypatch.setenv("DISCORD_TOKEN", "between us")
    assert settings_from(None).log.level == "info"


def test_the_usual_file_and_the_one_for_secrets_are_read(folder):
    (folder / "config" / "bot.toml").write_text("[log]\nlevel = 'debug'\n", "utf-8")
    (folder / ".env").write_text("DISCORD_TOKEN=from a file\n", "utf-8")
    read = settings_from(None)
    assert read.log.level == "debug"
    assert read.discord.token.get_secret_value() == "from a file"


def test_the_environment_goes_before_the_file(folder, monkeypatch):
    (folder / ".env").write_text("DISCORD_TOKEN=from a file\n", "utf-8")
    monkeypatch.setenv("DISCORD_TOKEN", "from outside")
    assert settings_from(None).discord.token.get_secret_value() == "from outside"


def test_a_chosen_file_is_read_instead(folder):
    chosen = folder / "mine.toml"
    chosen.write_text("[log]\nlevel = 'loud'\n", "utf-8")
    with pytest.raises(SettingsError) as refused:
        settings_from(chosen)
    assert len(refused.value.faults) == 2


def test_libraries_say_no_more_than_warnings(capsys):
    root = logging.getLogger()
    before = root.handlers[:], root.level
    try:
        write_logs("debug")
        logging.getLogger("cogs.bot").debug("guild %s", 7)
        logging.getLogger("discord.gateway").info("Session ID: secret")
        logging.getLogger("discord.http").warning("slow")
    finally:
        root.handlers[:], root.level = before
    told = capsys.readouterr().err
    assert '"guild 7"' in told
    assert '"slow"' in told
    assert "secret" not in told
