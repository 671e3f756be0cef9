"""A claim that would be as true of somebody else is not made."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pytest

from story.evidence import Evidence, Value
from story.ground.receipts import Rule, evidence
from story.listening import Listening
from story.moment import ConsentClass
from story.moments import Noticed, notice
from tests.barnum.asked import Claim, Crowd
from tests.letters import invented_listeners, real_listeners

pytestmark = pytest.mark.long

AT_MOST = 0.05
EVERYBODYS = frozenset({"first-song", "last-song"})
"""What everybody has once a year: at most one of them a story, and counted apart."""


@pytest.fixture(scope="module", params=["real", "invented"])
def people(request):
    if request.param == "invented":
        return invented_listeners()
    request.getfixturevalue("shared")
    return real_listeners()


@pytest.fixture(scope="module", params=["months", "years"])
def claims(request, people):
    if request.param == "years" and "Ana" in people:
        pytest.skip("the invented people have all lived one and the same year")
    return [*asked(Crowd(people, notice), request.param)]


def asked(crowd: Crowd, periods: str) -> Iterator[Claim]:
    for name, person in crowd.people.items():
        yield from crowd.claims(name, getattr(person, periods)())


def vague(claims: Sequence[Claim]) -> float:
    return sum(one.vague for one in claims) / len(claims)


def table(claims: Sequence[Claim]) -> str:
    """Say of each kind how many claims there are, and how many hold for most others."""
    made = Counter(one.predicate.kind for one in claims)
    too_true = Counter(one.predicate.kind for one in claims if one.vague)
    rows = [f"{kind:14} {too_true[kind]:3} of {n:3}" for kind, n in sorted(made.items())]
    return "\n".join([*rows, f"{'all':14} {sum(too_true.values()):3} of {len(claims):3}"])


def test_few_claims_hold_for_most_others(claims, people):
    print(f"\n{table(claims)}")  # noqa: T201 - the figures are the test's report, shown by -s
    # Six invented people began their one year in one January: of them it says nothing.
    invented = "Ana" in people
    own = [one for one in claims if not (invented and one.predicate.kind in EVERYBODYS)]
    assert vague(own) <= AT_MOST


def test_no_kind_but_everybodys_is_mostly_vague(claims):
    by_kind = {one.predicate.kind for one in claims} - EVERYBODYS
    own = {kind: [one for one in claims if one.predicate.kind == kind] for kind in by_kind}
    assert {kind for kind, some in own.items() if len(some) > 1 and vague(some) > 0.5} == set()


@dataclass(frozen=True)
class AnEvening:
    """Something was played after six in the evening: true of anybody."""

    about: frozenset[int]
    evidence: Evidence
    kind: ClassVar[str] = "evening"
    form: ClassVar[str] = "evening"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC
    weight: ClassVar[float] = 0.9

    def values(self) -> dict[str, Value]:
        return {}


def vaguely(listening: Listening) -> Noticed:
    """Notice what the house does, and one thing more that sounds like a moment."""
    found = notice(listening)
    rows = np.arange(listening.first, listening.last)
    if not len(rows):
        return found
    artist = int(listening.artist_of[listening.track[rows[-1]]])
    receipts = evidence(listening, Rule("rule-evening", 1), rows[-1:], {})
    return Noticed((*found.moments, AnEvening(frozenset({artist}), receipts)), found.small)


def test_a_vague_kind_is_caught(people):
    claims = [*asked(Crowd(people, vaguely), "months")]
    evenings = [one for one in claims if one.predicate.kind == "evening"]
    assert evenings
    assert all(one.vague for one in evenings)
    assert vague(claims) > AT_MOST
