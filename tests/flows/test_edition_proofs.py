"""What stands behind an edition is fixed with it, and shown to each as far as it is theirs."""

from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from domain.errors import Unknown
from domain.ids import ListenerId
from domain.play import SourceName
from domain.proof import Heard, HeardPlay, Proof
from flows.correct_editions import withdrawn
from flows.edition_proofs import ShowProof, proofs
from storage import people
from storage.edition_proofs import forget_heard_from, proven_in
from tests.flows.editing import DUE, GUILD, House
from tests.story.builders import voice
from tests.story.server.house import somebody, told

NIGHTS = HeardPlay(1_678_330_200_000, "Nights", "Frank Ocean", SourceName.EXTENDED)
IVY = HeardPlay(1_678_330_201_000, "Ivy", "Frank Ocean", SourceName.LASTFM)


@pytest_asyncio.fixture
async def out(engine, tmp_path):
    """An edition with one claim, of Ana and Ben together, in the channel."""
    house: Any = House(engine, tmp_path)
    await house.set_up()
    async with engine.writing() as db:
        house.ben = (
            await people.keep_listener(db, "ben", "Ben", "UTC", zone_chosen=True)
        ).listener_id
    own = (Heard(house.ledger.ana, 3, (NIGHTS,)), Heard(house.ben, 1, (IVY,)))
    house.ledger.proofs = (Proof("a", "Eleven in a row.", 2, "Europe/Lisbon", 97, own),)
    await house.at(DUE)
    house.show = ShowProof(engine)
    house.number = (await house.edition()).edition_id
    return house


async def seen(house, who, claim="a", guild=GUILD):
    return await house.show(who, guild, house.number, claim)


async def test_each_is_shown_their_own_plays_of_a_claim_about_several(out):
    assert [one.plays for one in (await seen(out, "ana")).proof.heard] == [(NIGHTS,)]
    assert [one.plays for one in (await seen(out, "ben")).proof.heard] == [(IVY,)]
    for stranger in ("cleo", ""):
        told = await seen(out, stranger)
        assert (told.proof.rule, told.proof.percent, told.proof.heard) == (
            "Eleven in a row.",
            97,
            (),
        )
        assert not told.yours


async def test_only_whom_it_names_may_take_it_back(out):
    assert (await seen(out, "ana")).yours
    assert not (await seen(out, "ben")).yours


async def test_nothing_is_shown_of_another_servers_edition_or_of_no_claim(out):
    with pytest.raises(Unknown, match="edition-none"):
        await seen(out, "ana", guild=2)
    with pytest.raises(Unknown, match="edition-claim-gone"):
        await seen(out, "ana", claim="b")


async def test_nothing_is_shown_before_it_is_out(engine, tmp_path):
    house = House(engine, tmp_path)
    await house.set_up()
    number = (await house.edition()).edition_id
    with pytest.raises(Unknown, match="edition-none"):
        await ShowProof(engine)("ana", GUILD, number, "a")


async def test_with_a_claim_goes_all_that_stands_behind_it(out):
    await out.retract("a")
    async with out.engine.reading() as db:
        assert await proven_in(db, out.number) == frozenset()
        assert await db.rows("SELECT * FROM edition_heard") == []


async def test_whoever_turns_private_leaves_no_play_behind_anybodys_claim(out):
    async with out.engine.writing() as db:
        await withdrawn(db, out.ben, GUILD)
    assert (await seen(out, "ben")).proof.heard == ()
    assert [one.plays for one in (await seen(out, "ana")).proof.heard] == [(NIGHTS,)]


async def test_with_a_source_go_its_plays(out):
    async with out.engine.writing() as db:
        await forget_heard_from(db, out.ben, [SourceName.EXTENDED])
    assert (await seen(out, "ben")).proof.heard
    async with out.engine.writing() as db:
        await forget_heard_from(db, out.ben, [SourceName.LASTFM])
    assert (await seen(out, "ben")).proof.heard == ()


async def test_an_edition_that_could_not_go_out_keeps_no_proof(engine, tmp_path):
    house = House(engine, tmp_path)
    await house.set_up()
    own = (Heard(house.ledger.ana, 1, (NIGHTS,)),)
    house.ledger.proofs = (Proof("a", "Rule.", 1, "UTC", 100, own),)
    house.channel.send_refusal = "post-not-allowed"
    await house.at(DUE)
    async with engine.reading() as db:
        assert await proven_in(db, 1) == frozenset()
        assert await db.rows("SELECT * FROM edition_heard") == []


def test_two_who_played_the_same_at_the_same_time_are_shown_their_own_each():
    people = [somebody("Ana"), somebody("Ben")]
    edition = told(people)
    (first, *_) = [one for one in edition.story.moments if one.claim]
    by = {one.member for one in first.plays}
    (other,) = {"Ana", "Ben"} - by
    twin = replace(first, plays=tuple(one._replace(member=other) for one in first.plays))
    story = replace(edition.story, moments=(first, twin))
    ids = {"Ana": ListenerId(1), "Ben": ListenerId(2)}
    (proof,) = proofs(replace(edition, story=story), voice(), ids)
    assert [one.listener_id for one in proof.heard] == [1, 2]
    assert {one.many for one in proof.heard} == {len(first.plays)}
