"""A server's story: what goes into it, what stays out, and how it is told."""

from dataclasses import dataclass, replace
from typing import ClassVar

import pytest

from domain.music import Track
from ledger.coverage import Span
from story.claims import claim_of
from story.company import GroupEvidence, Heard
from story.group_moments import album_club
from story.moment import ConsentClass
from story.moments import notice
from story.notes import Note, Reach
from story.quiet import Quiet
from story.server.forms import retold
from story.server.pages import Desk
from story.server.sharing import Share, Sharing
from story.told import Told
from tests.story.builders import at, listening_of, voice
from tests.story.people import as_usual, daily
from tests.story.server.house import (
    NAMES,
    OPEN,
    SHY,
    an_album,
    binger,
    document,
    sentences,
    somebody,
    told,
)
from tests.story.test_seasonal_return import THREE as WINTERS
from tests.story.test_seasonal_return import USUAL

THREE = [somebody(name) for name in NAMES[:3]]


def text(edition):
    return " ".join(sentences(edition))


def test_members_are_told_of_by_name_in_the_third_person():
    edition = told(THREE)
    assert {one.says["member"] for one in edition.story.moments} == {"Ana", "Ben", "Chiyo"}
    assert all(not set(f" {one} ".split()) & {"you", "You", "your"} for one in sentences(edition))


def test_so_are_the_rules_by_which_it_is_known():
    rules = {one.rule for one in told([binger("Ana"), *THREE[1:]]).story.moments}
    assert "rule-binge-of" in rules
    assert not any(" your " in voice().phrase(rule) for rule in rules)


@pytest.mark.parametrize(
    "form", ["streak-track-at-least", "streak-artist-at-least", "midnight", "small-hours"]
)
def test_what_is_not_wholly_seen_or_fell_at_night_can_be_retold(form):
    assert retold(form, voice()) == f"{form}-of"


def test_every_play_of_a_moment_is_its_member_s():
    for moment in told(THREE).story.moments:
        assert {play.member for play in moment.plays} == {moment.says["member"]}


def test_the_order_people_come_in_changes_nothing():
    assert document(told(THREE)) == document(told(THREE[::-1]))


def test_what_is_not_to_be_brought_up_is_not_even_in_the_table():
    hushed = told(THREE, quiet={"Ana": Quiet.of(artists=["The Ana Band"])})
    assert "Ana Band" not in document(hushed)
    assert "Ana Band" in document(told(THREE))


def test_a_claim_taken_back_is_not_told_again():
    first = told(THREE)
    claims = {one.claim for one in first.story.moments}
    assert not claims & {one.claim for one in told(THREE, retracted=claims).story.moments}


def test_the_editor_s_hand_shows():
    first = told(THREE)
    claims = [one.claim for one in first.story.moments]
    desk = Desk("Ana", "A fine month", "That was it.", frozenset(claims[:1]))
    edition = told(THREE, desk=desk)
    assert edition.story.title == "A fine month"
    assert edition.headline == ""
    assert sentences(edition)[-1] == "That was it."
    assert "Ana" in edition.signature
    assert claims[0] not in {one.claim for one in edition.story.moments}


def test_the_editor_s_order_stands():
    first = told([somebody(name) for name in NAMES[:4]])
    claims = [one.claim for one in first.story.moments]
    lead, others = claims[0], claims[1:4]
    edition = told([somebody(name) for name in NAMES[:4]], desk=Desk(order=tuple(others[::-1])))
    assert [one.claim for one in edition.story.moments][:4] == [lead, *others[::-1]]


def test_without_an_editor_it_says_so():
    assert "nedited" in told(THREE).signature


def test_notes_are_quoted_exactly_and_only_as_widely_as_they_may_be():
    notes = {
        "Ana": (
            Note("It rained.", "2023-03-20", Reach.SERVER, Track("The Ana Band", "Ana at Sea")),
            Note("Only for me.", "2023-03-21", Reach.ME),
            Note("Last year.", "2022-03-21", Reach.SERVER),
        ),
        "Ben": (Note("I say nothing here.", "2023-03-20", Reach.SERVER),),
    }
    edition = told([*THREE], {"Ben": SHY}, notes=notes)
    assert "“It rained.”" in text(edition)
    for hidden in ("Only for me.", "Last year.", "I say nothing"):
        assert hidden not in document(edition)


def test_a_note_about_what_is_not_to_be_brought_up_is_not_quoted():
    note = Note("It rained.", "2023-03-20", Reach.SERVER, Track("The Ana Band", "Ana at Sea"))
    quiet = {"Ana": Quiet.of(artists=["the ana band"])}
    assert "It rained" not in document(told(THREE, notes={"Ana": (note,)}, quiet=quiet))


def test_headlines_and_openings_do_not_return_within_twelve_editions():
    before: list[Told] = []
    heads, opens = [], []
    for n in range(12):
        edition = told(THREE, told_before=before)
        first = edition.story.chapters[0].sentences[0].phrase
        heads.append(edition.headline)
        opens.append(first)
        phrases = [one.phrase for chapter in edition.story.chapters for one in chapter.sentences]
        before += [Told(f"2022-{n + 1:02}", "", phrase) for phrase in (edition.headline, *phrases)]
    assert len(set(heads)) == 12
    assert len(set(opens)) == 12


def test_a_server_without_plays_has_an_edition_all_the_same():
    edition = told([listening_of([], subject="Ana"), listening_of([], subject="Ben")])
    assert edition.story.facts.plays == 0
    assert edition.boards == ()
    assert edition.cover is None
    assert len(sentences(edition)) == 1


def test_nobody_at_all_is_no_trouble():
    assert told([]).members == ()


def test_what_is_not_known_is_said_by_name():
    span = Span(at("2022-02-20 00:00"), at("2023-03-20 00:00"))
    edition = told([somebody("Ana"), somebody("Ben", coverage=(span,))])
    lines = " ".join(edition.story.unknown)
    assert "Ben: nothing is known after 20 March 2023" in lines
    assert "Ana" not in lines


def test_who_lives_by_another_clock_is_counted_among_those_of_whom_hours_are_not_told():
    edition = told([somebody("Ana"), somebody("Ben", zone_chosen=False)])
    assert any("One of us lives by another clock" in line for line in edition.story.unknown)


def test_what_more_than_half_did_is_news_of_nobody():
    people = [an_album(name, "2023-03-25") for name in NAMES[:4]]
    assert all(one.kind != "album" for one in told(people).story.moments)
    alone = [an_album("Ana", "2023-03-25"), *(somebody(name) for name in NAMES[1:4])]
    assert [one for one in told(alone).story.moments if one.kind == "album"]


def returning(*names):
    """Let some of four come back to one song, winter after winter."""
    everybody = [
        listening_of([*USUAL, *(WINTERS if name in names else [])], "2022-12", subject=name)
        for name in NAMES[:4]
    ]
    return [one.kind for one in told(everybody, period="2022-12").story.moments]


def test_what_three_in_ten_come_back_to_is_everybody_s_season():
    assert "seasonal-return" in returning("Ana")
    assert "seasonal-return" not in returning("Ana", "Ben")


def test_a_year_has_its_seasons_and_its_awards():
    people = [listening_of(as_usual("2022-01-05", 725, plays=13), "2023", subject="Ana")]
    people += [somebody(name, "2023") for name in NAMES[1:4]]
    edition = told(people, period="2023")
    titles = [chapter.title for chapter in edition.story.chapters]
    assert "January to March" in titles
    assert "Who came first" in titles
    assert all(chapter.sentences for chapter in edition.story.chapters)


@dataclass(frozen=True)
class Chain:
    """A group moment, planted."""

    heard: tuple[Heard, ...]
    members: tuple[int, ...] = (0, 1)
    consent: ConsentClass = ConsentClass.PUBLIC
    kind: ClassVar[str] = "chain"
    form: ClassVar[str] = "cover-one"
    weight: ClassVar[float] = 0.5
    about: ClassVar[frozenset[int]] = frozenset()

    @property
    def evidence(self):
        return GroupEvidence("rule-cover", 1, "Europe/Lisbon", 1.0, self.heard)

    def values(self):
        return {"song_1": "Seven", "song_1_artist": "Band", "members": 2}


def chained(shares=None, people=THREE, **more):
    rows = min(one.last for one in people) - 2

    def planted(company):
        if len(company.members) < 2:
            return []
        return [Chain((Heard(0, rows), Heard(1, rows + 1)), **more)]

    return told(people, shares, group=planted)


def test_what_was_done_together_names_everybody_with_each_one_s_plays():
    edition = chained()
    (place,) = [n for n, one in enumerate(edition.story.moments) if one.kind == "chain"]
    assert edition.told_of[place] == ("Ana", "Ben")
    assert {play.member for play in edition.story.moments[place].plays} == {"Ana", "Ben"}
    assert "Together" in [chapter.title for chapter in edition.story.chapters]


@pytest.mark.parametrize(
    "word", [Share(OPEN.consent), replace(OPEN, approved=frozenset())], ids=["unasked", "nothing"]
)
def test_it_is_not_told_without_the_yes_of_all(word):
    edition = chained({"Ben": word}, consent=ConsentClass.ASK)
    assert all(one.kind != "chain" for one in edition.story.moments)


def test_it_is_noticed_among_those_who_are_counted():
    edition = chained({"Ana": SHY})
    (moment,) = [one for one in edition.story.moments if one.kind == "chain"]
    assert {play.member for play in moment.plays} == {"Ben", "Chiyo"}


def test_it_is_not_told_where_one_of_them_does_not_want_it_brought_up():
    people = THREE
    artists = [one.tracks[one.track[one.last - 2]].artist for one in people]
    edition = told(
        people,
        quiet={"Ana": Quiet.of(artists=artists)},
        group=lambda company: [
            Chain((Heard(0, people[0].last - 2), Heard(1, people[1].last - 1)))
        ],
    )
    assert all(one.kind != "chain" for one in edition.story.moments)


def test_a_night_that_its_owner_shares_is_told_without_its_hour():
    people = [binger("Ana", "02:00"), somebody("Ben")]
    (moment,) = [one for one in notice(people[0]).moments if one.kind == "binge"]
    share = replace(OPEN, claims={claim_of(moment, people[0]): Sharing.NAMED})
    edition = told(people, {"Ana": share})
    (binge,) = [one for one in edition.story.moments if one.kind == "binge"]
    assert "Night Ferry" in binge.text
    assert voice().phrase(binge.rule, **binge.numbers)


def test_what_a_group_moment_tells_is_not_told_again_of_one_of_them():
    """Three records heard through by three are a club, and not four moments."""
    people = [an_album(name, f"2023-03-{5 + n:02}") for n, name in enumerate(NAMES[:3])]
    people += [somebody(name) for name in NAMES[3:6]]
    alone, together = told(people), told(people, group=lambda here: [*album_club.find(here)])
    assert "album" in {one.kind for one in alone.story.moments}
    kinds = {one.kind for one in together.story.moments}
    assert "album-club" in kinds and "album" not in kinds


@pytest.mark.parametrize("fewer", [0, 1])
def test_the_table_names_nobody_first_where_two_have_as_many(fewer):
    people = [
        listening_of(daily("2023-03-01", 9 - n * fewer, f"Band {n}", f"Song {n}"), subject=name)
        for n, name in enumerate(NAMES[:3])
    ]
    phrases = [one.phrase for part in told(people).story.chapters for one in part.sentences]
    assert any("server-tops" in one for one in phrases)
    assert any("server-tops-even" in one for one in phrases) is not bool(fewer)
