"""How interesting a moment is, as one number from 0 to 1."""

from math import log2, log10

from story.listening import Listening

NEWS, SIZE, RARITY, RECENCY, VARIETY = 0.35, 0.25, 0.20, 0.10, 0.10
"""Shares of the score; variety is the choice's to add."""
SMALLEST, LARGEST = 6.0, 4.0
"""Where 10⁻ⁿ and 2ⁿ stop counting."""


def interest(
    listening: Listening,
    last_at: int,
    *,
    chance: float | None = None,
    ratio: float | None = None,
    rarity: float | None = None,
) -> float:
    """Score a moment that ended at ``last_at``, UTC ms.

    ``chance`` is its p, ``ratio`` how many times the usual it is, ``rarity`` the share of a
    server's members of whom it is not true; a term that a kind or a place has no value for drops
    out, and the others count for more.
    """
    span = listening.period.stop_ms - listening.period.start_ms
    terms = [(RECENCY, min(max((last_at - listening.period.start_ms) / span, 0.0), 1.0))]
    if chance is not None:
        terms.append((NEWS, min(-log10(max(chance, 1e-12)), SMALLEST) / SMALLEST))
    if ratio is not None and ratio > 0:
        terms.append((SIZE, min(abs(log2(ratio)), LARGEST) / LARGEST))
    if rarity is not None:
        terms.append((RARITY, min(max(rarity, 0.0), 1.0)))
    return round(sum(share * value for share, value in terms) / sum(s for s, _ in terms), 9)
