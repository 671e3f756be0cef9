"""What a flow needs of the channel it posts to, and of whoever is told of trouble."""

from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple, Protocol

from domain.edition import Edition, Line, Look, Page
from domain.ids import ListenerId
from domain.proof import Proof
from flows.draw_edition import NO_CARD, EditionCard
from storage.told import ToldRow


class Leaf(NamedTuple):
    """One message of an edition, as it stands in a channel."""

    edition_id: int
    lines: Page
    proven: frozenset[str] = frozenset()
    """Claims of which it can be shown what stands behind them."""
    corrections: int = 0
    """How often its edition was corrected."""
    png: bytes = b""
    """The picture of its card, where it is yet to be posted."""

    @property
    def card(self) -> Line | None:
        """The words of its card, where it has one."""
        return next((line for line in self.lines if line.look is Look.CARD), None)


class Post(Protocol):
    """A way into channels.

    It raises PostRefused for what somebody must mend, PostUnanswered where nobody knows whether
    it was done, and DiscordError for everything else.
    """

    def pages(self, lines: Page) -> Sequence[Page]:
        """Divide an edition into what one message takes each; at least one."""
        ...

    async def send(self, channel_id: int, leaf: Leaf, nonce: str) -> int:
        """Post it, unless one of this nonce was just posted; give the message's number."""
        ...

    async def find(self, channel_id: int, nonce: str, since: int) -> int | None:
        """Look for the page of a nonce among what was posted since then, UTC ms."""
        ...

    async def edit(self, channel_id: int, message_id: int, leaf: Leaf) -> None:
        """Let a message show what is left of it."""
        ...


class Notify(Protocol):
    """A way to whoever manages a server."""

    async def __call__(self, edition: Edition, trouble: str) -> None:
        """Tell of a phrase of trouble; once is enough."""
        ...


async def no_card() -> EditionCard:
    """Draw nothing."""
    return NO_CARD


class Telling(NamedTuple):
    """An edition, told from what the ledger holds now."""

    lines: Page
    appeared: tuple[tuple[ListenerId, bool], ...] = ()
    """Who is told of, and whether the edition leads with them."""
    told: tuple[ToldRow, ...] = ()
    """In which phrases."""
    proofs: tuple[Proof, ...] = ()
    """What stands behind its claims."""
    draw: Callable[[], Awaitable[EditionCard]] = no_card
    """Draws its card, when somebody wants it."""


class ComposeEdition(Protocol):
    """Tells an edition anew, with everything people did to it."""

    async def __call__(self, edition: Edition) -> Telling: ...
