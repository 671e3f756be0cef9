"""Let a server see some claims, and take them back."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.errors import NotAllowed
from domain.ids import GuildId, ListenerId
from domain.people import Consent
from domain.period import milliseconds
from flows.clock import Clock
from flows.correct_editions import retracted
from flows.own import owner
from storage import claims, members
from storage.claims import Post, PostedClaim
from storage.engines.base import Engine
from story.server.sharing import NAMELESS_FROM


@dataclass(frozen=True, slots=True)
class Share:
    """Show claims in a server, and what becomes of them there."""

    engine: Engine
    clock: Clock

    async def may(self, known_as: str, guild_id: int) -> ListenerId:
        """Name whoever may share in a server; raise NotAllowed where they share nothing there."""
        async with self.engine.reading() as db:
            listener = await owner(db, known_as)
            for member in await members.members_of(db, listener.listener_id):
                if member.guild_id == guild_id and member.consent > Consent.PRIVATE:
                    return listener.listener_id
        raise NotAllowed("sharing-private")

    async def posted(
        self,
        known_as: str,
        message: tuple[int, int, int],
        title: str,
        said: Sequence[tuple[str, str]],
        *,
        nameless: bool = False,
    ) -> None:
        """Write down what went out in ``message`` (guild, channel, message): claims and words.

        What went out ``nameless`` is told without a name in that server from then on.
        """
        guild_id, channel_id, message_id = message
        at = milliseconds(self.clock())
        async with self.engine.writing() as db:
            listener_id = (await owner(db, known_as)).listener_id
            told = tuple(PostedClaim(listener_id, claim, text) for claim, text in said)
            names = [claim.claim for claim in told]
            await claims.share(db, listener_id, GuildId(guild_id), names, at, nameless=nameless)
            post = Post(message_id, channel_id, GuildId(guild_id), at, title, claims=told)
            await claims.keep_post(db, post)

    async def few(self, guild_id: int) -> bool:
        """Say whether so few share with a server that nobody there is without a name."""
        async with self.engine.reading() as db:
            sharing = await members.sharing_in(db, GuildId(guild_id), Consent.WHEN_I_SAY)
        return len(sharing) < NAMELESS_FROM

    async def whole(self, message_id: int, many: int) -> bool:
        """Say whether a post still stands as it went out, with so many claims."""
        async with self.engine.reading() as db:
            post = await claims.find_post(db, message_id)
        return post is not None and len(post.claims) == many

    async def retract(self, known_as: str, claim: str) -> list[Post]:
        """Take a claim back for good; give the posts that must say so, as they now stand."""
        async with self.engine.writing() as db:
            listener_id = (await owner(db, known_as)).listener_id
            await claims.retract(db, listener_id, claim, milliseconds(self.clock()))
            await retracted(db, listener_id, claim)
            return await claims.take_back(db, listener_id, claim)
