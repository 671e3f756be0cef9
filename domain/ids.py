"""Which number is whose."""

from typing import NewType

ListenerId = NewType("ListenerId", int)
GuildId = NewType("GuildId", int)
AccountId = NewType("AccountId", int)
