"""Few, varied, stable."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.music import Track
from story.choose import Why, choose
from story.evidence import Evidence
from story.moment import ConsentClass
from story.moments import Noticed, notice
from story.quiet import Quiet
from story.told import Told
from tests.story.builders import at, in_a_row, listening_of
from tests.story.people import a_binge, as_usual

SEEN = listening_of(
    [*in_a_row(at("2023-03-05 10:00"), "A", *map(str, range(40))), *as_usual("2023-03-07", 9)]
)
YEAR = listening_of(in_a_row(at("2023-03-05 10:00"), "A", *map(str, range(40))), "2023")


@dataclass(frozen=True)
class Plain:
    """A moment of nothing in particular."""

    kind: str = "binge"
    weight: float = 0.5
    rows: tuple[int, ...] = (0,)
    about: frozenset[int] = frozenset({0})
    form: str = "binge-day"
    consent: ConsentClass = ConsentClass.PUBLIC
    evidence: Evidence = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "evidence", Evidence("rule", 1, "UTC", 1.0, self.rows))

    def values(self):
        return {}


def several(*kinds, listening=SEEN, **more):
    moments = tuple(
        Plain(kind, 0.9 - n / 100, (n,), frozenset({n})) for n, kind in enumerate(kinds)
    )
    return choose(Noticed(moments, ()), listening, **more)


def reasons(choice):
    return [one.why for one in choice.considered if one.why is not Why.CHOSEN]


def test_a_month_has_five_at_most():
    choice = several(*(f"kind-{n}" for n in range(9)))
    assert len(choice.moments) == 5
    assert reasons(choice) == [Why.NO_ROOM] * 4
    assert len(several(*(f"kind-{n}" for n in range(15)), listening=YEAR).moments) == 12


def test_a_kind_comes_twice_at_most():
    assert reasons(several("streak", "streak", "streak")) == [Why.SAME_KIND]


def test_one_discovery_a_month_is_enough():
    assert reasons(several("discovery", "discovery")) == [Why.SAME_KIND]
    assert reasons(several("discovery", "discovery", listening=YEAR)) == [Why.SAME_KIND]


def test_a_name_is_told_once():
    twice = Noticed((Plain(rows=(0,)), Plain("streak", 0.4, (5,))), ())
    assert reasons(choose(twice, SEEN)) == [Why.SAME_NAME]


def test_plays_are_told_once():
    twice = Noticed((Plain(rows=(0, 1)), Plain("streak", 0.4, (1,), frozenset({1}))), ())
    assert reasons(choose(twice, SEEN)) == [Why.SAME_PLAYS]


def test_a_kind_told_lately_makes_room():
    told = [Told("2023-02", "binge", "binge-day-1"), Told("2022-12", "streak", "streak-track-1")]
    choice = choose(
        Noticed((Plain(weight=0.5), Plain("streak", 0.5, (5,), frozenset({1}))), ()),
        SEEN,
        told_before=told,
    )
    assert [moment.kind for moment in choice.moments] == ["streak", "binge"]


def test_what_is_quiet_is_not_told():
    for quiet in (
        Quiet.of(artists=["a"]),
        Quiet.of(tracks=[Track("A", "0")]),
        Quiet.of(days=["2023-03-05"]),
    ):
        assert reasons(several("binge", quiet=quiet)) == [Why.QUIET]
    assert not reasons(several("binge", quiet=Quiet.of(tracks=[Track("A", "7")])))


@pytest.mark.parametrize(
    ("rows", "kind", "why"),
    [
        (in_a_row(at("2023-03-05 10:00"), "A", "White Noise"), "binge", Why.NOISE),
        (in_a_row(at("2023-03-05 10:00"), "A", "Surah Maryam"), "binge", Why.DEVOTION),
        (in_a_row(at("2023-03-05 00:10"), "A", *map(str, range(99))), "binge", Why.UNATTENDED),
    ],
)
def test_what_is_not_ours_is_not_told(rows, kind, why):
    assert reasons(choose(Noticed((Plain(kind),), ()), listening_of(rows))) == [why]


def test_of_what_stayed_away_one_recitation_is_enough():
    names = [*map(str, range(9)), "Surah Maryam"]
    seen = listening_of(in_a_row(at("2023-03-05 10:00"), "A", *names))
    rows = tuple(range(10))
    assert reasons(choose(Noticed((Plain("comeback", rows=rows),), ()), seen)) == [Why.DEVOTION]
    assert not reasons(choose(Noticed((Plain("binge", rows=rows),), ()), seen))


def test_small_facts_come_the_oddest_first_each_kind_and_name_once():
    small = (
        Plain("visitor", 0.2, (1,), frozenset({1})),
        Plain("carry-over", 0.3, (2,), frozenset({2})),
        Plain("visitor", 0.1, (3,), frozenset({3})),
        Plain("one-artist", 0.1, (4,), frozenset({2})),
        Plain("same-title", 0.9, (0,), frozenset({0})),
    )
    choice = choose(Noticed((Plain(),), small), SEEN)
    assert [moment.kind for moment in choice.small] == ["carry-over", "visitor"]


@settings(deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_noticing_does_not_matter(order):
    moments = [Plain(f"kind-{n % 3}", 0.5, (n,), frozenset({n})) for n in range(6)]
    shuffled = choose(Noticed(tuple(moments[n] for n in order), ()), SEEN)
    assert shuffled == choose(Noticed(tuple(moments), ()), SEEN)


def test_nothing_is_a_choice_too():
    choice = choose(notice(listening_of([])), listening_of([]))
    assert (choice.moments, choice.small, choice.considered) == ((), (), ())


def test_what_a_month_comes_down_to_leads():
    choice = several("binge", "discovery", "takeover", "obsession")
    assert [moment.kind for moment in choice.moments] == [
        "takeover",
        "binge",
        "obsession",
        "discovery",
    ]


def test_a_filler_leads_only_where_nothing_else_is_there():
    assert several("discovery", "binge").moments[0].kind == "binge"
    assert several("discovery").moments[0].kind == "discovery"


def test_a_filler_never_comes_twice():
    assert reasons(several("milestone", "milestone")) == [Why.SAME_KIND]


def test_one_first_or_last_song_is_enough():
    assert reasons(several("first-song", "last-song")) == [Why.SAME_KIND]


def test_a_month_of_a_year_comes_down_to_one_thing():
    assert reasons(several("takeover", "handover", listening=YEAR)) == [Why.SAME_MONTH]
    assert not reasons(several("takeover", "handover"))


def test_nothing_leads_twice_within_three_months():
    @dataclass(frozen=True)
    class Named(Plain):
        def values(self):
            return {"artist": "A", "track": "Nights"}

    moments = (Named(weight=0.9), Plain("streak", 0.1, (5,), frozenset({1})))
    led = "a|nights"
    for period, lead in (("2022-12", "streak"), ("2022-11", "binge")):
        told = [Told(period, "binge", "binge-day-1", led)]
        assert choose(Noticed(moments, ()), SEEN, told_before=told).moments[0].kind == lead
    told = [Told("2023-02", "binge", "binge-day-1", led)]
    alone = choose(Noticed(moments[:1], ()), SEEN, told_before=told)
    assert (alone.moments, reasons(alone)) == ((), [Why.LED])


def test_everything_found_is_accounted_for():
    seen = listening_of([*as_usual("2022-08-01", 243, plays=6), *a_binge("2023-03-09 01:50", 11)])
    noticed = notice(seen)
    assert len(choose(noticed, seen).considered) == len(noticed.moments)
    assert choose(noticed, seen).moments[0].kind == "binge"


def test_a_filler_rests_for_a_month():
    for period, told in (("2023-02", False), ("2023-01", True), ("2022", True)):
        before = [Told(period, "album", "album-1"), Told(period, "binge", "binge-day-1")]
        choice = several("album", "binge", told_before=before)
        assert [one.kind for one in choice.moments] == (["binge", "album"] if told else ["binge"])
    assert reasons(several("album", told_before=[Told("2023-02", "album", "album-1")])) == [
        Why.LATELY
    ]


@dataclass(frozen=True)
class Counted(Plain):
    kind: str = "discovery"
    plays: int = 30

    def __post_init__(self):
        numbers = {"plays": self.plays}
        object.__setattr__(self, "evidence", Evidence("rule", 1, "UTC", 1.0, self.rows, numbers))


@pytest.mark.parametrize(("plays", "why"), [(30, []), (29, [Why.COMMON])])
def test_what_most_people_have_is_not_told(plays, why):
    for listening in (SEEN, YEAR):
        assert reasons(choose(Noticed((Counted(plays=plays),), ()), listening)) == why


def test_two_songs_one_upon_another_make_no_year():
    rows = [*as_usual("2022-02-20", 404, plays=9)]
    rows += [
        *a_binge("2023-03-10 14:10", 11),
        *a_binge("2023-03-12 14:10", 11, "Ada Quill", "Far"),
    ]
    kinds = {
        period: [one.kind for one in choose(notice(seen), seen).moments if one.kind != "love"]
        for period in ("2023-03", "2023")
        for seen in [listening_of(rows, period)]
    }
    assert "sequence" in kinds["2023-03"]
    assert "sequence" not in kinds["2023"]
    assert "binge" in kinds["2023"]


def test_a_small_fact_rests_for_a_month_unless_it_is_all_there_is():
    small = (Plain("visitor", 0.5, (30,), frozenset({3})),)
    told = [Told("2023-02", "visitor", "visitor-1")]
    assert choose(Noticed((), small), SEEN, told_before=told).small == small
    assert choose(Noticed((Plain(),), small), SEEN, told_before=told).small == ()
    assert choose(Noticed((Plain(),), small), SEEN).small == small
