"""Consent: nobody is told of, or counted, who did not agree."""

from dataclasses import replace

import pytest

from domain.people import Consent
from story.moment import ConsentClass
from story.server.sharing import NOBODY, Share, Sharing, Sight
from tests.story.server.house import OPEN, SHY, binger, document, sentences, somebody, told

ASK_ME = Share(Consent.SHARED)
WHEN_I_SAY = Share(Consent.WHEN_I_SAY)


def test_who_shares_nothing_is_nowhere_not_even_in_a_number():
    people = [somebody("Ana"), somebody("Ben"), somebody("Chiyo")]
    with_eve = [*people, somebody("Eve")]
    assert document(told(with_eve, {"Eve": SHY})) == document(told(people))


def test_who_said_nothing_shares_nothing():
    edition = told([somebody("Ana"), somebody("Ben")], {"Ben": NOBODY})
    assert "Ben" not in document(edition)


def test_a_class_that_must_be_asked_for_is_not_told_before():
    edition = told([binger("Ana"), somebody("Ben")], {"Ana": ASK_ME})
    assert "Night Ferry" not in " ".join(sentences(edition))
    assert "Night Ferry" in " ".join(sentences(told([binger("Ana"), somebody("Ben")])))


def test_a_night_is_its_owner_s_until_they_share_it():
    people = [binger("Ana", "02:00"), somebody("Ben")]
    edition = told(people)
    assert all(one.kind != "binge" for one in edition.story.moments)


def test_a_claim_can_be_shared_alone():
    people = [binger("Ana"), somebody("Ben"), somebody("Chiyo")]
    (claim,) = [one.claim for one in told(people).story.moments if one.kind == "binge"]
    said = replace(WHEN_I_SAY, claims={claim: Sharing.NAMED})
    edition = told(people, {"Ana": said})
    assert [one.says["member"] for one in edition.story.moments if one.kind == "binge"] == ["Ana"]
    assert [one.name for one in edition.members] == ["Ben", "Chiyo"]
    assert all(one.member != "Ana" for board in edition.boards for one in board.standings)


def test_a_claim_that_is_kept_back_is_not_told():
    people = [somebody("Ana"), somebody("Ben")]
    claims = {one.claim: Sharing.NOT for one in told(people).story.moments}
    edition = told(people, {"Ana": replace(OPEN, claims=claims)})
    told_of = [one.claim for one in edition.story.moments if one.says["member"] == "Ana"]
    assert not set(told_of) & set(claims)


def nameless(people):
    (claim,) = [one.claim for one in told(people).story.moments if one.kind == "binge"]
    return told(people, {"Ana": replace(OPEN, claims={claim: Sharing.UNNAMED})})


def test_a_claim_without_a_name_has_no_name_and_no_play():
    people = [binger("Ana"), somebody("Ben"), somebody("Chiyo"), somebody("Dov")]
    (moment,) = [one for one in nameless(people).story.moments if one.kind == "binge"]
    assert moment.says["member"] == "Someone"
    assert "Ana" not in moment.text
    assert moment.plays == ()
    assert moment.claim == ""


def test_in_a_company_of_three_nothing_is_nameless_and_so_it_is_not_told():
    edition = nameless([binger("Ana"), somebody("Ben"), somebody("Chiyo")])
    assert all(one.kind != "binge" for one in edition.story.moments)


def test_a_leaderboard_can_be_left_alone():
    people = [somebody("Ana"), somebody("Ben")]
    shy = replace(OPEN, claims={"board-plays": Sharing.NOT})
    boards = {board.name: board for board in told(people, {"Ana": shy}).boards}
    assert [one.member for one in boards["plays"].standings] == ["Ben"]
    assert [one.member for one in boards["artists"].standings] == ["Ana", "Ben"]


@pytest.mark.parametrize(
    ("share", "of", "said"),
    [
        (OPEN, ConsentClass.PUBLIC, Sharing.NAMED),
        (OPEN, ConsentClass.ASK, Sharing.NAMED),
        (OPEN, ConsentClass.PRIVATE, Sharing.NOT),
        (ASK_ME, ConsentClass.PUBLIC, Sharing.NAMED),
        (ASK_ME, ConsentClass.ASK, Sharing.NOT),
        (WHEN_I_SAY, ConsentClass.PUBLIC, Sharing.NOT),
        (SHY, ConsentClass.PUBLIC, Sharing.NOT),
    ],
)
def test_before_a_claim_is_spoken_of_its_class_decides(share, of, said):
    assert Sight.of({"Ana": share}).says("Ana", "some claim", of) is said


def test_who_shares_nothing_cannot_have_shared_a_claim():
    shy = replace(SHY, claims={"some claim": Sharing.NAMED})
    assert Sight.of({"Ana": shy}).says("Ana", "some claim", ConsentClass.PUBLIC) is Sharing.NOT


def test_plays_that_were_refused_are_not_told_in_other_words():
    """A night kept private does not come back as a song of one day."""
    edition = told([binger("Ana", "02:00"), somebody("Ben")])
    assert "Night Ferry" not in " ".join(sentences(edition))
