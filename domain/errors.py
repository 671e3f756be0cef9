"""What may go wrong, as one tree.

HouseError
├── PeriodUnknown        not a month or a year
├── ZoneUnknown          not an IANA time zone
├── NothingHeard         no plays at all to tell of
├── NotLinked            nobody of that name
├── NotAllowed           it takes somebody else, or another level of sharing
├── Unknown              no such note, claim, source
├── PhraseMissing        the phrasebook lacks a phrase, or a phrase lacks a value
├── CardFailed           a picture could not be drawn
├── LinkRefused          a link that may not be finished
├── TicketVoid           an address of the web pages that is good no longer
├── UploadRefused        an upload that did not arrive whole, or may not
├── SiteRefused          web pages set up so that others could listen in
├── PortTaken            a port of this machine that is somebody else's
├── SourceError
│   ├── ExportRefused    a container we will not read, or cannot
│   ├── SourceBusy       come back after ``wait_ms``
│   ├── SourceRefused    no, until somebody does something; ``state`` says who and what
│   ├── SourceBroken     their side, the way there, or the shape changed
│   └── TokenStale       the access token is not taken: fetch another
├── StorageError
│   ├── DatabaseRefused  newer than the code, altered, or not ours
│   ├── DatabaseFailed   busy, full, read-only, broken
│   └── VaultLocked      sealed with a key we were not given
├── DiscordError         Discord let us down: a token it does not take, no way to it
│   ├── PostRefused      a channel that does not take our post, until somebody mends it
│   └── PostUnanswered   nobody knows whether a post arrived
└── SettingsError        every SettingsFault at once

An error carries the key of its phrase and the values that the phrase may say; the phrasebook
holds the words. ``str(error)`` is for logs and developers.
"""

from collections.abc import Sequence

from domain.polling import AccountState


class HouseError(Exception):
    """Anything the house says no to, with the phrase that says so."""

    def __init__(self, phrase: str, **values: str | int) -> None:
        super().__init__(phrase, values)
        self.phrase = phrase
        self.values = values

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.phrase} ({told})" if told else self.phrase


class PeriodUnknown(HouseError):
    """Not a month such as 2023-03, nor a year such as 2023."""


class ZoneUnknown(HouseError):
    """Not a time zone of the IANA database."""


class NothingHeard(HouseError):
    """There is no play at all."""


class NotLinked(HouseError):
    """Nobody of that name is known here."""


class NotAllowed(HouseError):
    """It is not theirs to press, to set up or to see; or they share less than it takes."""


class Unknown(HouseError):
    """What was asked for is not there, or not there any more."""


class PhraseMissing(HouseError):
    """The phrasebook cannot say it: no such phrase, or a value that the phrase needs is absent."""


class CardFailed(HouseError):
    """A card that could not be drawn, or took too long: the words go out without it."""


class SourceError(HouseError):
    """Something about where plays come from."""


class ExportRefused(SourceError):
    """An export that cannot be read as one. Nothing of it was kept."""


class LinkRefused(HouseError):
    """A link that was not begun here, by this person, within the last minutes."""


class TicketVoid(HouseError):
    """An address that nobody was given, that was used, or that is too old."""


class UploadRefused(HouseError):
    """An upload that is too large, was cut short, or has to wait. Nothing of it was kept."""


class SiteRefused(HouseError):
    """Settings of the web pages that would carry secrets in the open."""


class PortTaken(HouseError):
    """A port that something else listens on already, or that we may not have."""


class SourceBusy(SourceError):
    """The source asked us to wait: everybody behind the same limiter, not this account alone."""

    def __init__(self, phrase: str, wait_ms: int, **values: str | int) -> None:
        super().__init__(phrase, **values)
        self.wait_ms = wait_ms


class SourceRefused(SourceError):
    """The source says no, and will until somebody acts: ``state`` is the account's from now on."""

    def __init__(self, phrase: str, state: AccountState, **values: str | int) -> None:
        super().__init__(phrase, **values)
        self.state = state


class SourceBroken(SourceError):
    """No answer, or none that can be read: the next visit may find it whole."""


class TokenStale(SourceError):
    """The access token has run out or was taken back: another may do."""


class StorageError(HouseError):
    """Something about what we keep."""


class DatabaseRefused(StorageError):
    """A database this code must not touch: newer, altered, or somebody else's."""


class DatabaseFailed(StorageError):
    """The database could not do it: busy, full, read-only or broken."""


class VaultLocked(StorageError):
    """A token that cannot be opened with the keys we were given."""


class DiscordError(HouseError):
    """Discord does not let us in, or cannot be reached."""


class PostRefused(DiscordError):
    """A channel does not take what we post: it is gone, closed, or its server is."""


class PostUnanswered(DiscordError):
    """We posted and heard nothing: it may have arrived, and may not."""


class SettingsFault(HouseError):
    """One thing that is wrong with the settings."""


class SettingsError(HouseError):
    """Settings that cannot be used, with every fault in them."""

    def __init__(self, faults: Sequence[SettingsFault]) -> None:
        super().__init__("settings-error", faults=len(faults))
        self.faults = tuple(faults)
