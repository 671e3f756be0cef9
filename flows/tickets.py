"""Tickets: addresses that one person was given, for one thing, for a while."""

import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final, Generic, NamedTuple, TypeVar

from domain.errors import TicketVoid
from domain.period import milliseconds
from domain.secret import Secret
from flows.clock import Clock

TICKET_BYTES: Final = 32
MOST: Final = 10_000

T = TypeVar("T")


class _Given(NamedTuple, Generic[T]):
    holder: str
    thing: T
    expires_at: int


@dataclass(frozen=True, slots=True)
class Tickets(Generic[T]):
    """What was given out and is still good, in memory: a restart voids them all.

    A holder has one at a time, and there are ``most`` at a time: the oldest makes room. They are
    found by their hash, whose comparison tells a guesser nothing.
    """

    clock: Clock
    lasting_ms: int
    most: int = MOST
    _given: OrderedDict[str, _Given[T]] = field(default_factory=OrderedDict, repr=False)
    _of_holder: dict[str, str] = field(default_factory=dict, repr=False)

    def give(self, holder: str, thing: T) -> Secret:
        """Give out a ticket; the holder's older one is void."""
        ticket = Secret(secrets.token_urlsafe(TICKET_BYTES))
        self.keep(ticket, holder, thing)
        return ticket

    def keep(self, ticket: Secret, holder: str, thing: T) -> None:
        """Let a secret that is known elsewhere be a ticket too."""
        self._drop(self._of_holder.get(holder))
        self._drop(_hash(ticket))
        while len(self._given) >= self.most:
            self._drop(next(iter(self._given)))
        expires_at = milliseconds(self.clock()) + self.lasting_ms
        self._given[_hash(ticket)] = _Given(holder, thing, expires_at)
        self._of_holder[holder] = _hash(ticket)

    def look(self, ticket: Secret) -> T:
        """Say what a ticket is for; raise TicketVoid."""
        given = self._given.get(_hash(ticket))
        if given is None or given.expires_at <= milliseconds(self.clock()):
            self._drop(_hash(ticket))
            raise TicketVoid("ticket-void")
        return given.thing

    def take(self, ticket: Secret) -> T:
        """Use a ticket up; raise TicketVoid."""
        thing = self.look(ticket)
        self._drop(_hash(ticket))
        return thing

    def drop(self, ticket: Secret) -> None:
        """Make a ticket void, if it is not."""
        self._drop(_hash(ticket))

    def _drop(self, hashed: str | None) -> None:
        given = self._given.pop(hashed, None) if hashed is not None else None
        if given is not None:
            del self._of_holder[given.holder]


def _hash(ticket: Secret) -> str:
    return sha256(ticket.reveal().encode("utf-8", "surrogatepass")).hexdigest()
