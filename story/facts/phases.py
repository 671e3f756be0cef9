"""Stretches of a year that sound alike: change-points of what was played, tested.

Weeks are counted by artist. Optimal partitioning (PELT, Killick et al. 2012, by ruptures) finds
the cuts that a multinomial likelihood is worth, its cost divided by how uneven weeks are anyway;
then each cut must hold against shuffled sittings, and not by one artist alone.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from ruptures import Pelt
from ruptures.base import BaseCost

from story.civil import listening_day_of, local_ms, number_of
from story.facts.sittings import sitting_of
from story.listening import Int64, Listening

Counts = npt.NDArray[np.float64]

WEEK_DAYS = 7
ARTISTS = 50
"""The most played artists have columns of their own; all others share one."""
SMOOTHING = 0.5
PENALTY = 3.0
SHORTEST_WEEKS, FEWEST_PLAYS, AT_MOST = 3, 100, 4
SHUFFLES, CHANCE = 999, 0.01
LEAST_BITS = 0.05
LEADERS = 2


class Phase(NamedTuple):
    """A stretch between two change-points, or the whole year."""

    first_day: int
    """Listening day since 1970, as is ``last_day``, which is part of it."""
    last_day: int
    plays: int
    leaders: tuple[int, ...]
    """The artists, by number, that stand out in it most, at most two."""


def phases(listening: Listening) -> tuple[Phase, ...]:
    """Cut a period where what was played changed for good; one phase where it did not."""
    if listening.first == listening.last:
        return ()
    weeks = _Weeks.of(listening)
    cuts = _proposed(weeks.counts)
    cuts = _sized(weeks, cuts)
    while cuts:
        judged = [_judge(weeks, left, cut, right) for left, cut, right in _triples(weeks, cuts)]
        worst = min(range(len(cuts)), key=lambda at: (judged[at], cuts[at]))
        if judged[worst] >= 0 and len(cuts) < AT_MOST:
            break
        del cuts[worst]
    edges = [0, *cuts, len(weeks.counts)]
    return tuple(weeks.phase(*edge) for edge in pairwise(edges))


@dataclass(frozen=True, slots=True, eq=False)
class _Weeks:
    """The period's plays by week and artist, and by sitting and artist."""

    listening: Listening
    counts: Counts
    """Weeks by artists, the last column all others."""
    artists: Int64
    """Artist numbers of the columns but the last."""
    sittings: Counts
    """Sittings by artists."""
    week_of: Int64
    """Week by sitting: where its first play fell."""
    first_day: int

    @classmethod
    def of(cls, listening: Listening) -> "_Weeks":
        rows = slice(listening.first, listening.last)
        day = listening_day_of(local_ms(listening.started_at[rows], listening.period.zone))
        # The small hours of the first night belong to the day before; they join the first week.
        first_day = number_of(listening.period.first_on)
        week = np.maximum(day - first_day, 0) // WEEK_DAYS
        artist = listening.artist_of[listening.track[rows]].astype(np.int64)
        plays = np.bincount(artist, minlength=len(listening.artists))
        top = np.lexsort((np.arange(plays.size), -plays))[:ARTISTS]
        column = np.full(plays.size, len(top))
        column[top] = np.arange(len(top))
        sitting = sitting_of(listening)[rows]
        sitting = sitting - sitting[0]
        return cls(
            listening,
            _table(week, column[artist], len(top) + 1),
            top,
            _table(sitting, column[artist], len(top) + 1),
            week[np.flatnonzero(np.diff(sitting, prepend=-1))],
            first_day,
        )

    def plays(self, first: int, stop: int) -> int:
        return int(self.counts[first:stop].sum())

    def phase(self, first: int, stop: int) -> Phase:
        inside = self.counts[first:stop].sum(axis=0)
        distinct = _log_odds(inside, self.counts.sum(axis=0) - inside)[:-1]
        order = sorted(range(len(self.artists)), key=lambda at: (-distinct[at], at))
        whole = first == 0 and stop == len(self.counts)
        last = (self.listening.period.next_on.toordinal() - 1) - _EPOCH
        return Phase(
            self.first_day + first * WEEK_DAYS,
            last if stop == len(self.counts) else self.first_day + stop * WEEK_DAYS - 1,
            int(inside.sum()),
            tuple(int(self.artists[at]) for at in order[: 0 if whole else LEADERS]),
        )


_EPOCH = 719_163
"""Proleptic ordinal of 1 January 1970."""


def _table(row: Int64, column: Int64, width: int) -> Counts:
    height = int(row[-1]) + 1
    table: Counts = np.bincount(row * width + column, minlength=height * width).astype(float)
    return table.reshape(height, width)


class _Multinomial(BaseCost):  # type: ignore[misc]  # ruptures is untyped
    """Minus the log-likelihood of a stretch of weeks as one multinomial, less its unevenness."""

    model = "multinomial"
    min_size = SHORTEST_WEEKS

    def __init__(self, uneven: float) -> None:
        self._uneven = uneven
        self._sums: Counts = np.zeros((1, 1))

    def fit(self, signal: Counts) -> "_Multinomial":
        """Take the weeks."""
        self.signal = signal
        self._sums = np.vstack([np.zeros(signal.shape[1]), np.cumsum(signal, axis=0)])
        return self

    def error(self, start: int, end: int) -> Any:  # noqa: ANN401 -- as ruptures has it
        """Cost of the weeks from ``start`` up to ``end``."""
        found = self._sums[end] - self._sums[start]
        share = (found + SMOOTHING) / (found.sum() + SMOOTHING * found.size)
        return -(found * np.log(share)).sum() / self._uneven


def _proposed(counts: Counts) -> list[int]:
    """Propose cuts, in weeks, that are worth their penalty of 3 · k · log(weeks).

    k is how many artists there would be, were they played equally: the perplexity.
    """
    if len(counts) < 2 * SHORTEST_WEEKS:
        return []
    share = counts.sum(axis=0) / counts.sum()
    kinds = float(np.exp(-(share * np.log(np.where(share > 0, share, 1))).sum()))
    penalty = PENALTY * kinds * float(np.log(len(counts)))
    search = Pelt(custom_cost=_Multinomial(_unevenness(counts)), min_size=SHORTEST_WEEKS, jump=1)
    return [int(cut) for cut in search.fit(counts).predict(pen=penalty)[:-1]]


def _unevenness(counts: Counts) -> float:
    """Say how much neighbouring weeks differ beyond chance: 1 is chance (Pearson's X² / df)."""
    excess, degrees = 0.0, 0
    for one, other in pairwise(counts):
        both = one + other
        seen = both > 0
        if not one.sum() or not other.sum():
            continue
        for week in (one, other):
            expected = both * week.sum() / both.sum()
            excess += float(((week - expected)[seen] ** 2 / expected[seen]).sum())
        degrees += int(seen.sum()) - 1
    return max(1.0, excess / degrees) if degrees else 1.0


def _sized(weeks: _Weeks, cuts: list[int]) -> list[int]:
    """Drop cuts until every stretch has plays enough; the smallest joins first."""
    cuts = list(cuts)
    while cuts:
        edges = [0, *cuts, len(weeks.counts)]
        sizes = [weeks.plays(*edge) for edge in pairwise(edges)]
        smallest = min(range(len(sizes)), key=lambda at: (sizes[at], at))
        if sizes[smallest] >= FEWEST_PLAYS:
            break
        del cuts[min(smallest, len(cuts) - 1)]
    return cuts


def _triples(weeks: _Weeks, cuts: list[int]) -> list[tuple[int, int, int]]:
    edges = [0, *cuts, len(weeks.counts)]
    return list(zip(edges, edges[1:], edges[2:], strict=False))


def _judge(weeks: _Weeks, left: int, cut: int, right: int) -> float:
    """Give a cut's divergence in bits; -1 where chance, or one artist alone, explains it."""
    inside = (weeks.week_of >= left) & (weeks.week_of < right)
    table, after = weeks.sittings[inside], weeks.week_of[inside] >= cut
    bits = _divergence(table[~after].sum(axis=0), table[after].sum(axis=0))
    parts = _parts(table[~after].sum(axis=0), table[after].sum(axis=0))
    alone = int(parts[:-1].argmax())
    others = np.delete(table, alone, axis=1)
    without = _divergence(others[~after].sum(axis=0), others[after].sum(axis=0))
    if min(bits, without) < LEAST_BITS:
        return -1.0
    chance = np.random.default_rng([len(table), int(table.sum()), cut])
    order = chance.permuted(np.tile(after, (SHUFFLES, 1)), axis=1)
    late = order.astype(float) @ table
    shuffled = _divergence(table.sum(axis=0) - late, late)
    as_far = int((shuffled >= bits).sum()) + 1
    return bits if as_far / (SHUFFLES + 1) <= CHANCE else -1.0


def _divergence(one: Counts, other: Counts) -> Any:  # noqa: ANN401 -- a number, or one a row
    """Jensen–Shannon divergence of two counts, or of each row of both, in bits."""
    return _parts(one, other).sum(axis=-1)


def _parts(one: Counts, other: Counts) -> Counts:
    shares = [
        (counts + 1e-12) / np.maximum(counts.sum(axis=-1, keepdims=True), 1.0)
        for counts in (one, other)
    ]
    middle = (shares[0] + shares[1]) / 2
    parts: Counts = sum(share * np.log2(share / middle) for share in shares) / 2
    return parts


def _log_odds(inside: Counts, outside: Counts) -> Counts:
    """Z-scores of weighted log-odds with a Dirichlet prior (Monroe et al. 2008)."""
    prior = (inside + outside) / max(float((inside + outside).sum()), 1.0) * 100 + 0.01
    total = prior.sum()
    odds = [
        np.log((counts + prior) / (counts.sum() + total - counts - prior))
        for counts in (inside, outside)
    ]
    spread: Counts = np.sqrt(1 / (inside + prior) + 1 / (outside + prior))
    found: Counts = (odds[0] - odds[1]) / spread
    return found
