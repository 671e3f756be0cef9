"""What a claim is named by: what was played, and never who is meant."""

from dataclasses import replace

from story.compose import compose
from story.group_moments import notice_together
from story.server.group import group_claim
from tests.story import test_spread
from tests.story.builders import listening_of, voice
from tests.story.companies import company, joined
from tests.story.people import a_binge, as_usual
from tests.story.server.house import NAMES, somebody, told

ROWS = [*as_usual("2022-02-20", 404, plays=9), *a_binge("2023-03-09 01:50", 11)]
RENAMED = {"Ana": "Zoë", "Ben": "Ada", "Chi": "Moss"}


def moments(name: str, **more):
    return compose(listening_of(ROWS, subject=name), voice(), **more).moments


def content(moments) -> set[tuple[str, tuple[str, ...]]]:
    """Tell moments by what they are of, whatever they are called."""
    return {(one.kind, tuple(play.play_id for play in one.plays)) for one in moments}


def test_no_name_is_part_of_it():
    assert [one.claim for one in moments("Ana")] == [one.claim for one in moments("Somebody else")]


def test_the_same_plays_of_two_members_are_two_claims():
    here = listening_of(ROWS, subject="Ana")
    ours, theirs = (
        {one.claim for one in compose(replace(here, owner=owner), voice()).moments}
        for owner in (1, 2)
    )
    assert ours and not ours & theirs


def test_what_was_taken_back_stays_so_after_a_change_of_name():
    wrong = moments("Ana")
    again = moments("Zoë", retracted=frozenset(one.claim for one in wrong))
    assert wrong and not content(wrong) & content(again)


def test_a_server_does_not_tell_it_under_the_new_name_either():
    people = [somebody(name) for name in NAMES[:3]]
    wrong = [one for one in told(people).story.moments if one.says["member"] == "Ana"]
    renamed = [replace(people[0], subject="Zoë"), *people[1:]]
    again = told(renamed, retracted={one.claim for one in wrong}).story.moments
    assert wrong and not content(wrong) & content(again)


def chain(names) -> str:
    rows = joined(test_spread.PEOPLE, **test_spread.CHAIN)
    here = company({names.get(name, name): own for name, own in rows.items()})
    [moment] = [one for one in notice_together(here) if one.kind == "spread"]
    return group_claim(here, moment)


def test_what_members_did_together_is_named_by_their_plays_alone():
    assert chain({}) == chain(RENAMED)


def phrases(story):
    return [one.phrase for chapter in story.chapters for one in chapter.sentences]


def test_a_new_name_rewords_nothing():
    here = listening_of(ROWS, subject="Ana")
    renamed = compose(replace(here, subject="Zoë"), voice())
    assert phrases(renamed) == phrases(compose(here, voice()))


def test_two_members_of_the_same_plays_are_told_in_other_words():
    told_of = [
        phrases(compose(replace(listening_of(ROWS), owner=owner), voice()))
        for owner in range(1, 7)
    ]
    assert len(set(map(tuple, told_of))) == len(told_of)
    assert all(len(set(said)) > 1 for said in zip(*told_of, strict=True))


def test_a_server_called_otherwise_reads_as_before():
    people = [somebody(name) for name in NAMES[:3]]
    kitchen, cellar = told(people, owner=7), told(people, name="Cellar", owner=7)
    assert cellar.story.subject == "Cellar"
    assert phrases(cellar.story) == phrases(kitchen.story)
    assert phrases(told(people, owner=8).story) != phrases(kitchen.story)
