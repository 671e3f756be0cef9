"""A song that one member played first here, and others took up one after another."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import ClassVar, NamedTuple

import numpy as np

from domain.period import PeriodKind
from story.civil import DAY_MS, iso
from story.company import Company, GroupEvidence
from story.evidence import Value
from story.ground.adopters import MEMBERS, Adoptions, adoptions
from story.ground.receipts import Rule
from story.ground.together import NEVER, group_evidence, interest_here, named, side_by_side
from story.ground.watched import first_since_we_began
from story.listening import Int64
from story.moment import ConsentClass

RULE = Rule("rule-spread", 2)
NEXT_MS, CLOSE_MS = 10 * DAY_MS, 72 * 3_600_000
"""Real influence shows within hours of a friend (Pálovics & Benczúr, arXiv 1307.7142)."""
HISTORY_DAYS = 30
AT_ONCE_MS, MOST = 3 * DAY_MS, 0.5
"""A song that more than half the server meets within three days has a cause of its own."""
SHIFTS, LONGEST_WEEKS, WEEK_MS = 100, 26, 7 * DAY_MS
MOST_FALSE = 0.3
"""Chains a month that members' habits would make without each other."""
PLACES = ("first", "second", "third")


class _Chain(NamedTuple):
    """Adopters of one track, in the order of their first plays."""

    track: int
    members: tuple[int, ...]
    first_at: tuple[int, ...]
    became_at: int
    """When the third of them had taken it up, UTC ms."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Three members or more who took up a song, each within ten days of the one before."""

    kind: ClassVar[str] = "spread"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    says: dict[str, Value]
    about: frozenset[int]
    members: tuple[int, ...]
    weight: float
    evidence: GroupEvidence

    @property
    def form(self) -> str:
        return "spread" if len(self.members) == MEMBERS else "spread-more"

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[Spread]:
    """Find what became a chain in the period, an artist’s longest; none where chance makes it."""
    known = _with_enough(adoptions(company))
    period = company.period
    chains = [
        chain
        for chain in _chains(known, period.start_ms, period.stop_ms)
        if _firsts_known(company, chain) and not _all_at_once(company, known, chain)
    ]
    if not chains:
        return
    by_chance, as_many = _by_chance(company, known, len(chains))
    if by_chance > MOST_FALSE:
        return
    best: dict[int, _Chain] = {}
    for chain in sorted(chains, key=lambda one: (-len(one.members), one.became_at, one.track)):
        best.setdefault(int(company.artist_of[chain.track]), chain)
    for chain in best.values():
        yield _spread(company, chain, by_chance, as_many)


def _with_enough(known: Adoptions) -> Adoptions:
    """Leave out tracks that fewer than three took up: they make no chain, however shifted."""
    takers = np.bincount(known.track[known.taken_at < NEVER], minlength=1)
    enough = np.flatnonzero(takers >= MEMBERS)
    those = np.isin(known.track, enough)
    return Adoptions(*(column[those] for column in known))


def _runs(known: Adoptions, start: int, stop: int) -> tuple[Int64, Int64, Int64]:
    """Give the order of adopters, where chains begin in it, and when those became one.

    The first to play a track must have taken it up, and two more after it.
    """
    order = _by_track_and_first(known)
    track, taken = known.track[order], known.taken_at[order] < NEVER
    opens = np.diff(track, prepend=-1) != 0
    begins = np.flatnonzero(opens & taken)
    takers = order[taken]
    place = (np.cumsum(taken) - 1)[begins]
    place = place[place + MEMBERS <= len(takers)]
    three = takers[place[:, None] + np.arange(MEMBERS)]
    same = (known.track[three] == known.track[three[:, :1]]).all(axis=1)
    near = (np.diff(known.first_at[three], axis=1) <= NEXT_MS).all(axis=1)
    became = known.taken_at[three].max(axis=1)
    fits = same & near & (became >= start) & (became < stop)
    return takers, place[fits], became[fits]


def _by_track_and_first(known: Adoptions) -> Int64:
    """Order adoptions, which stand by track, by track and then by their first plays."""
    if not known.track.size:
        return known.track
    # Both in one number, where there is room: several times faster than two columns.
    place = np.cumsum(np.diff(known.track, prepend=known.track[0]) != 0)
    since = known.first_at - known.first_at.min()
    span = int(since.max()) + 1
    if span * (int(place[-1]) + 1) > NEVER:
        by_columns: Int64 = np.lexsort((known.first_at, known.track))
        return by_columns
    number = place * span + since
    quickly: Int64 = number.argsort()
    if not np.diff(number[quickly]).all():
        # Of two at one instant the first member comes first.
        quickly = number.argsort(kind="stable")
    return quickly


def _chains(known: Adoptions, start: int, stop: int) -> Iterator[_Chain]:
    takers, begins, became = _runs(known, start, stop)
    for begin, at in zip(begins.tolist(), became.tolist(), strict=True):
        chain = [takers[begin]]
        for taker in takers[begin + 1 :]:
            near = known.first_at[taker] - known.first_at[chain[-1]] <= NEXT_MS
            # Who had not yet taken it up by the period's end is not of it.
            if known.track[taker] != known.track[chain[0]] or not near:
                break
            chain.append(taker)
        yield _Chain(
            int(known.track[chain[0]]),
            tuple(known.member[chain].tolist()),
            tuple(known.first_at[chain].tolist()),
            at,
        )


def _firsts_known(company: Company, chain: _Chain) -> bool:
    """Say whether the first plays of all of them are known to be firsts."""
    return all(
        first_since_we_began(company.members[member], at, HISTORY_DAYS)
        for member, at in zip(chain.members, chain.first_at, strict=True)
    )


def _all_at_once(company: Company, known: Adoptions, chain: _Chain) -> bool:
    first = known.first_at[known.track == chain.track]
    at_once = int((first - chain.first_at[0] <= AT_ONCE_MS).sum())
    return at_once > MOST * len(company.members)


def _by_chance(company: Company, known: Adoptions, found: int) -> tuple[float, float]:
    """Count chains a month, an artist's once, with every member's log moved by whole weeks.

    Gives their mean, and the share of shifts (with the truth among them) that have as many as
    were found. Shifts are drawn by a seed made of the plays themselves.
    """
    seed = b"".join(column.tobytes() for column in known)
    chance = np.random.default_rng(int.from_bytes(blake2b(seed, digest_size=8).digest()))
    weeks = chance.integers(0, LONGEST_WEEKS + 1, (SHIFTS, len(company.members)))
    start, stop = company.period.start_ms, company.period.stop_ms
    times = []
    for moved_by in weeks * WEEK_MS:
        by = moved_by[known.member]
        taken = np.where(known.taken_at < NEVER, known.taken_at + by, NEVER)
        moved = Adoptions(known.member, known.track, known.first_at + by, taken)
        takers, begins, _ = _runs(moved, start, stop)
        times.append(len(np.unique(company.artist_of[moved.track[takers[begins]]])))
    months = 12 if company.period.kind is PeriodKind.YEAR else 1
    as_many = (1 + sum(one >= found for one in times)) / (1 + SHIFTS)
    return round(sum(times) / SHIFTS / months, 2), as_many


def _spread(company: Company, chain: _Chain, by_chance: float, as_many: float) -> Spread:
    zone, track = company.period.zone, company.tracks[chain.track]
    plays = side_by_side(company)
    own = (plays.track == chain.track) & np.isin(plays.member, chain.members)
    heard = plays.heard(np.flatnonzero(own))
    steps = np.diff(np.array(chain.first_at))
    numbers: dict[str, Value] = {
        f"{place}_on": iso(at, zone)[:10]
        for place, at in zip(PLACES, chain.first_at, strict=False)
    }
    numbers |= {
        "last_on": iso(chain.first_at[-1], zone)[:10],
        "plays": len(heard),
        "pace": "close" if (steps <= CLOSE_MS).all() else "later",
    }
    said = named(company, chain.members)
    numbers |= {name: said[name] for name in ("members", "others")}
    return Spread(
        says={"track": track.title, "artist": track.artist} | said | numbers,
        about=frozenset({int(company.artist_of[chain.track])}),
        members=chain.members,
        weight=interest_here(company, chain.became_at, chance=as_many, members=len(chain.members)),
        evidence=group_evidence(
            company, RULE, heard, numbers, {"by_chance": by_chance, "shifts": SHIFTS}
        ),
    )
