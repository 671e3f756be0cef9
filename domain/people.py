"""Listeners, members, accounts."""

from dataclasses import dataclass
from enum import IntEnum

from domain.ids import AccountId, GuildId, ListenerId
from domain.play import SourceName


class Consent(IntEnum):
    """What a member lets one server see."""

    PRIVATE = 0
    WHEN_I_SAY = 1
    SHARED = 2


@dataclass(frozen=True, slots=True)
class Listener:
    """A person who linked their listening."""

    listener_id: ListenerId
    name: str
    zone: str
    """An IANA name, such as ``Europe/Lisbon``."""
    zone_chosen: bool
    """False while the zone is only our default: then no claim is made about an hour."""


@dataclass(frozen=True, slots=True)
class Member:
    """A listener in one guild, with what they consented to there."""

    guild_id: GuildId
    listener_id: ListenerId
    consent: Consent


@dataclass(frozen=True, slots=True)
class Account:
    """One listener's connection to one source."""

    account_id: AccountId
    listener_id: ListenerId
    source: SourceName
    name: str
    """The name at the source, where it has one; empty for exports, which tell none we keep."""
