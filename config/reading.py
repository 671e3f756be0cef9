"""Where settings lie: a file, a second one for secrets, the environment."""

import os
from pathlib import Path
from typing import Final

from dotenv import dotenv_values

from config.settings import Settings

USUAL: Final = Path("config/bot.toml")
SECRETS: Final = Path(".env")


def settings_from(chosen: Path | None) -> Settings:
    """Read the chosen file, or the usual one where there is one; raise SettingsError.

    What stands in the environment goes before what stands in ``.env``.
    """
    path = chosen or USUAL
    text = path.read_text("utf-8") if chosen or path.exists() else ""
    secrets = {name: value or "" for name, value in dotenv_values(SECRETS).items()}
    return Settings.read(text, {**secrets, **os.environ})
