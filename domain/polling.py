"""How an account that is read by itself is doing."""

from enum import StrEnum


class AccountState(StrEnum):
    """What keeps an account from being read, if anything does."""

    FINE = "fine"
    LATE = "late"
    """Visits fail, and are tried again."""
    NEEDS_RELINK = "needs-relink"
    """The listener has to link it again; until then nobody asks."""
    REFUSED = "refused"
    """The source lets this app read other people, and not this one."""
    PREMIUM_LAPSED = "premium-lapsed"
    """The app stands still: its owner's Premium has run out."""
    PAUSED = "paused"
    """Its listener told us to stop for a while."""
    HIDDEN = "hidden"
    """The listener hides their recent listening."""
    UNKNOWN = "unknown"
    """The source knows nobody of that name."""
