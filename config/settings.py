"""Every setting, read from TOML and the environment in one go."""

import re
import tomllib
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    StringConstraints,
    ValidationError,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from domain.errors import SettingsError, SettingsFault, ZoneUnknown
from domain.period import zone_named

TOKEN = "DISCORD_TOKEN"  # noqa: S105 -- the name of a variable, not what is in it
VAULT = "VAULT_KEYS"
VARIABLES: Final = {
    TOKEN: ("discord", "token"),
    VAULT: ("vault", "keys"),
    "LASTFM_API_KEY": ("lastfm", "api_key"),
    "LISTENBRAINZ_TOKEN": ("listenbrainz", "token"),
}
"""Secrets come from the environment alone: which, and what they are here."""
SEALING_BYTES: Final = 32
ELSEWHERE: Final = "http://127.0.0.1:8337/spotify"
"""Where Spotify sends people without web pages: nothing listens there, and nothing need."""
LONGEST_REDIRECT: Final = 120
"""A button's address has 512 characters, and this is in it with every sign written as three."""
SECRETS = re.compile(r"token|secret|password|key", re.IGNORECASE)
AT_LINE = re.compile(r"\(at line (\d+)")
WANTS = {
    "int_type": "whole",
    "int_from_float": "whole",
    "bool_type": "yes-no",
    "string_type": "text",
    "string_too_short": "text",
    "path_type": "text",
    "literal_error": "among",
    "greater_than_equal": "least",
    "less_than_equal": "most",
    "zone": "zone",
    "redirect": "redirect",
    "string_pattern_mismatch": "client-id",
    "vault-key": "vault-key",
    "model_type": "table",
}
"""Pydantic's names for what is wrong, and what the phrasebook says is wanted instead."""


def _known_zone(name: str) -> str:
    try:
        zone_named(name)
    except ZoneUnknown as error:
        raise PydanticCustomError("zone", "not a zone") from error
    return name


def _takeable(address: str) -> str:
    """Hold an address to what Spotify takes: https, or a loopback address written as a number."""
    if not address:
        return address
    try:
        parts = urlsplit(address)
        fits = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        fits = False
    if fits and parts.scheme == "http":
        fits = parts.hostname in {"127.0.0.1", "::1"}
    elif fits:
        fits = parts.scheme == "https" and parts.hostname != "localhost"
    if not fits or parts.query or parts.fragment or len(address) > LONGEST_REDIRECT:
        raise PydanticCustomError("redirect", "not an address that Spotify takes")
    return address


def _sealing(key: SecretStr) -> SecretStr:
    try:
        fits = len(urlsafe_b64decode(key.get_secret_value())) == SEALING_BYTES
    except ValueError:
        fits = False
    if not fits:
        raise PydanticCustomError("vault-key", "not a key")
    return key


Text = Annotated[str, StringConstraints(min_length=1)]
Zone = Annotated[Text, AfterValidator(_known_zone)]
ClientId = Annotated[str, StringConstraints(pattern=r"^([0-9A-Za-z]{32})?$")]
Redirect = Annotated[str, AfterValidator(_takeable)]
SealingKey = Annotated[SecretStr, AfterValidator(_sealing)]


class _Part(BaseModel):
    """Frozen, and strict: a number in quotes is not a number, a misspelt name not a setting."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", hide_input_in_errors=True)


class DiscordSettings(_Part):
    """``[discord]``: how we speak to Discord."""

    token: SecretStr = Field(min_length=1)
    """From the environment alone."""


class StorageSettings(_Part):
    """``[storage]``: where plays are kept."""

    database: Annotated[Path, Field(strict=False)] = Path("liner-notes.db")


class ServerSettings(_Part):
    """``[servers]``: what a server has before anybody ran ``/setup`` there."""

    zone: Zone = "UTC"


class ImportSettings(_Part):
    """``[imports]``: what members may hand in."""

    at_once: int = Field(default=2, ge=1, le=16)
    largest_mb: int = Field(default=100, ge=1, le=500)


class SpotifySettings(_Part):
    """``[spotify]``: the host's app there, and where it sends people back to."""

    client_id: ClientId = ""
    redirect: Redirect = ""
    """Empty: the web pages', or ``ELSEWHERE`` without them."""


class LastfmSettings(_Part):
    """``[lastfm]``: nothing but a key, from the environment."""

    api_key: SecretStr | None = None


class ListenBrainzSettings(_Part):
    """``[listenbrainz]``: nothing but a token, from the environment; it raises their limit."""

    token: SecretStr | None = None


class VaultSettings(_Part):
    """``[vault]``: the keys that tokens are sealed with, from the environment alone."""

    keys: tuple[SealingKey, ...] = ()
    """The first seals; the others still open."""
    lost: bool = False
    """Links that none of them opens are given up, and their members asked to link again."""


class PollingSettings(_Part):
    """``[polling]``: how much is asked of the services."""

    requests_a_minute: int = Field(default=60, ge=1, le=600)
    workers: int = Field(default=8, ge=1, le=32)


class WebSettings(_Part):
    """``[web]``: small pages for linking and for large exports; what is wrong, ``Site`` says."""

    address: str = ""
    """As browsers see it; empty: no pages at all."""
    host: Text = "127.0.0.1"
    port: int = Field(default=8_080, ge=1, le=65_535)
    proxies: int = Field(default=1, ge=1, le=9)
    """Before an https address; http on this machine alone has none."""
    largest_mb: int = Field(default=1_000, ge=1, le=10_000)


class PresenceSettings(_Part):
    """``[presence]``: whether members may have what Discord shows of them kept."""

    enabled: bool = False


class CardSettings(_Part):
    """``[cards]``: what is fetched to draw with."""

    covers: bool = True
    """Whether Spotify is asked for the covers of what is drawn."""


class HealthSettings(_Part):
    """``[health]``: whether we say on this machine that we are well."""

    port: int = Field(default=0, ge=0, le=65_535)
    """0: nowhere."""


class LogSettings(_Part):
    """``[log]``: how much is written down."""

    level: Literal["debug", "info", "warning", "error"] = "info"


class Settings(_Part):
    """Everything the host chose."""

    discord: DiscordSettings
    storage: StorageSettings = StorageSettings()
    servers: ServerSettings = ServerSettings()
    imports: ImportSettings = ImportSettings()
    cards: CardSettings = CardSettings()
    health: HealthSettings = HealthSettings()
    spotify: SpotifySettings = SpotifySettings()
    lastfm: LastfmSettings = LastfmSettings()
    listenbrainz: ListenBrainzSettings = ListenBrainzSettings()
    vault: VaultSettings = VaultSettings()
    polling: PollingSettings = PollingSettings()
    web: WebSettings = WebSettings()
    presence: PresenceSettings = PresenceSettings()
    log: LogSettings = LogSettings()

    @classmethod
    def read(cls, text: str, environ: Mapping[str, str]) -> "Settings":
        """Read TOML, and the secrets from ``environ``; raise SettingsError with every fault."""
        try:
            chosen = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            line = AT_LINE.search(str(error))
            row = int(line[1]) if line else text.count("\n") + 1
            raise SettingsError([SettingsFault("fault-settings-toml", row=row)]) from error
        faults = list(_secrets_in(chosen))
        _put_secrets(chosen, environ)
        if not environ.get(TOKEN):
            faults.append(SettingsFault("fault-setting-missing", setting=TOKEN))
        try:
            read = cls.model_validate(chosen)
        except ValidationError as error:
            told = (_fault(one) for one in error.errors())
            raise SettingsError([*faults, *(one for one in told if one is not None)]) from error
        if read.spotify.client_id and not read.vault.keys:
            faults.append(SettingsFault("fault-setting-vault", setting=VAULT))
        if faults:
            raise SettingsError(faults)
        return read


def _put_secrets(chosen: dict[str, Any], environ: Mapping[str, str]) -> None:
    for variable, (part, name) in VARIABLES.items():
        told = environ.get(variable, "").strip()
        values = chosen.setdefault(part, {}) if told else None
        if isinstance(values, dict):
            values[name] = tuple(told.replace(",", " ").split()) if variable == VAULT else told


def _secrets_in(chosen: dict[str, Any]) -> list[SettingsFault]:
    """Take secrets out of a file that may be shown to others, and say so."""
    found = []
    for part, values in chosen.items():
        if isinstance(values, dict):
            for name in [name for name in values if SECRETS.search(name)]:
                del values[name]
                found.append(SettingsFault("fault-setting-secret", setting=f"{part}.{name}"))
    return found


def _fault(error: ErrorDetails) -> SettingsFault | None:
    """Say one fault in the phrasebook's terms; None for the token, which is told by its name."""
    setting = ".".join(str(part) for part in error["loc"])
    if error["loc"][:2] == VARIABLES[VAULT]:
        setting = VAULT
    if error["type"] == "missing":
        return None
    if error["type"] == "extra_forbidden":
        return SettingsFault("fault-setting-unknown", setting=setting)
    context = error.get("ctx", {})
    limit = context.get("ge", context.get("le", context.get("expected", "")))
    wanted = WANTS.get(error["type"], "other")
    return SettingsFault("fault-setting-value", setting=setting, wants=wanted, limit=str(limit))
