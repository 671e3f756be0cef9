"""One leaderboard of a server, with everybody's place and how they moved."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from domain.errors import NotAllowed
from domain.ids import GuildId, ListenerId
from domain.people import Account, Consent
from domain.period import DECEMBER, Period, milliseconds, zone_named
from flows.clock import Clock
from flows.own import owner
from flows.tally import Entrant, Tally
from flows.tally_kept import KeptTallies
from ledger.identity import identity
from storage import claims, guilds, members, tallies
from storage.claims import Post, PostedClaim
from storage.engines.base import Connection, Engine
from storage.members import MemberRow
from story.moment import ConsentClass
from story.server.boards import BOARDS, Before, Board, Standing, asks_first, board, board_claim
from story.server.measures import Measured
from story.server.sharing import Share, Sharing, Sight


class Place(NamedTuple):
    """One line: who stands there, and whether that is whoever asks."""

    listener_id: ListenerId
    name: str
    yours: bool
    standing: Standing


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """A leaderboard, by place and then by name."""

    period: Period
    board: Board
    places: tuple[Place, ...]
    asks: bool
    """Whether only those are on it who asked to be."""
    may_be_on_it: bool
    """Whether whoever asks is among those who are ranked, if they have enough."""


@dataclass(frozen=True, slots=True)
class ReadLeaderboard:
    """Rank those who share with a server on one board."""

    engine: Engine
    zone: str
    """Of a server where nobody chose one."""
    clock: Clock

    async def __call__(
        self, known_as: str, guild_id: int, name: str, asked: str | None = None
    ) -> Leaderboard:
        """Rank ``2023`` or ``2023-03``, else the last month that is over, in the server's zone.

        Whoever does not share is neither read nor counted, not even for themself. Raise
        NotLinked, PeriodUnknown.
        """
        async with self.engine.reading() as db, self.engine.reading() as beside:
            asker = await owner(db, known_as)
            chosen = await guilds.find_guild(db, GuildId(guild_id))
            period = self._period(asked, chosen.zone if chosen else self.zone)
            people, sight = await _agreed(db, GuildId(guild_id), name)
            now_ms = milliseconds(self.clock())
            count = KeptTallies((db, beside), GuildId(guild_id), name, now_ms)
            before = previous(period)
            past = await count(people, before)
            now = await count(people, period)
        if count.fresh:
            async with self.engine.writing() as db:
                await count.keep(db)
        length = period.kind
        yours = str(asker.listener_id)
        stood = board(name, _entrants(past), length, sight)
        places = {one.member: one.place for one in stood.standings if one.member}
        ranked = board(name, _entrants(now), length, sight, Before({name: places}))
        return Leaderboard(
            period, ranked, _placed(ranked, people, yours), asks_first(name), yours in now
        )

    async def enter(self, known_as: str, guild_id: int, name: str) -> None:
        """Put somebody on a board that asks first; raise NotAllowed where they share nothing."""
        at = milliseconds(self.clock())
        async with self.engine.writing() as db:
            listener_id = (await owner(db, known_as)).listener_id
            if not await _shares(db, listener_id, guild_id):
                raise NotAllowed("sharing-private")
            await claims.share(db, listener_id, GuildId(guild_id), [board_claim(name)], at)

    async def leave(self, known_as: str, guild_id: int, name: str) -> list[Post]:
        """Take somebody off a board that asks first; give the posts that must change."""
        async with self.engine.writing() as db:
            listener_id = (await owner(db, known_as)).listener_id
            server, claim = GuildId(guild_id), board_claim(name)
            await claims.unshare_one(db, listener_id, server, claim)
            return await claims.take_back(db, listener_id, claim, server)

    async def posted(
        self,
        message: tuple[int, int, int],
        title: str,
        name: str,
        lines: Sequence[tuple[ListenerId, str]],
    ) -> None:
        """Write down what went out in ``message`` (guild, channel, message), line by line.

        Each line is its member's: what they take back is taken out of it.
        """
        guild_id, channel_id, message_id = message
        claim = board_claim(name)
        said = tuple(PostedClaim(who, claim, line) for who, line in lines)
        at = milliseconds(self.clock())
        async with self.engine.writing() as db:
            post = Post(message_id, channel_id, GuildId(guild_id), at, title, claims=said)
            await claims.keep_post(db, post)

    def _period(self, asked: str | None, zone: str) -> Period:
        if asked is not None:
            return Period.parse(asked, zone)
        now = self.clock().astimezone(zone_named(zone))
        return previous(Period(now.year, now.month, zone))


def previous(period: Period) -> Period:
    """Give the month before a month, the year before a year."""
    if period.month is None:
        return replace(period, year=period.year - 1)
    if period.month == 1:
        return replace(period, year=period.year - 1, month=DECEMBER)
    return replace(period, month=period.month - 1)


async def _shares(db: Connection, listener_id: ListenerId, guild_id: int) -> bool:
    return any(
        one.guild_id == guild_id and one.consent > Consent.PRIVATE and not one.left_at
        for one in await members.members_of(db, listener_id)
    )


async def _agreed(db: Connection, guild_id: GuildId, name: str) -> tuple[list[Entrant], Sight]:
    """Find those who may be told of on a board, and what each agreed to."""
    sharing = await members.sharing_in(db, guild_id, Consent.WHEN_I_SAY)
    entered = await claims.shared_in(db, guild_id, board_claim(name))
    ids = [member.listener_id for member in sharing]
    listeners = {one.listener_id: one for one in await tallies.listeners_of(db, ids)}
    accounts: dict[ListenerId, list[Account]] = {one: [] for one in ids}
    for account in await tallies.accounts_of_all(db, ids):
        accounts[account.listener_id].append(account)
    shares = {str(one.listener_id): _share(one, name, entered) for one in sharing}
    sight = Sight.of(shares)
    (consent,) = (kind.consent for kind in BOARDS if kind.name == name)
    people = [
        Entrant(listeners[at], tuple(accounts[at]))
        for at in ids
        if sight.says(str(at), board_claim(name), consent) is Sharing.NAMED
    ]
    return people, sight


def _share(member: MemberRow, name: str, entered: frozenset[ListenerId]) -> Share:
    asked = {board_claim(name): Sharing.NAMED} if member.listener_id in entered else {}
    return Share(member.consent, asked, frozenset({ConsentClass.PUBLIC}))


def _entrants(tally: Tally) -> Iterator[tuple[str, Callable[[], Measured | None]]]:
    for member in tally:
        yield member, partial(tally.get, member)


def _placed(ranked: Board, people: Sequence[Entrant], yours: str) -> tuple[Place, ...]:
    known = {one.key: one.listener for one in people}
    found = [
        Place(who.listener_id, who.name, one.member == yours, one)
        for one in ranked.standings
        if one.member and (who := known[one.member])
    ]
    found.sort(key=lambda one: (one.standing.place, identity(one.name), one.listener_id))
    return tuple(found)
