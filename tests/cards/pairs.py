"""Pairs of members to compare: an ordinary one, and one whose names have broken cards before."""

from cards.compare import Pair
from domain.music import Track
from tests.cards.look import NASTY


def a_pair() -> Pair:
    return Pair(
        "Kitchen Radio",
        ("Ana", "Ben"),
        (("Cold Harbour", 0), ("Ludmila Sava", 1), ("نور الهادي", 0), ("Maré Alta", 3)),
        (
            (Track("Ludmila Sava", "Night Ferry"), 1),
            (Track("Cold Harbour", "The Ledger of Rain"), 0),
            (Track("Maré Alta", "Cais do Sodré"), 2),
        ),
        (Track("Dois Rios", "Kriolu"), Track("Cold Harbour", "Salt")),
    )


def nasty_pair() -> Pair:
    artists = tuple((name, at * 9) for at, name in enumerate(NASTY))
    tracks = tuple((Track(NASTY[at - 1], name), at) for at, name in enumerate(NASTY))
    across = Track(NASTY[5], NASTY[4]), Track(NASTY[2], NASTY[1])
    return Pair(NASTY[1], (NASTY[4], NASTY[0]), artists, tracks, across)
