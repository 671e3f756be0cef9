"""An edition told from the ledger: what each shares, with the editor's words in their place."""

import pytest_asyncio

from domain.edition import Caption, Edition, EditionState, Edits, Look
from domain.ids import GuildId
from domain.people import Consent
from domain.period import Period
from flows.correct_editions import retracted
from flows.import_exports import ImportExports
from flows.person import Person
from flows.tell_edition import TellEdition
from sample.server import read_server
from storage import claims, editions, guilds, members, people
from storage.editions import Pending
from storage.guilds import GuildRow
from story.server.tell import nothing_together
from tests.story.builders import voice

SERVER = read_server()
GUILD = GuildId(1)
PERIOD = Period.parse("2025-08", SERVER.zone)


class Kitchen:
    """Nour and Ana in a server, and an edition of theirs."""

    def __init__(self, engine):
        self.engine = engine
        self.tell = TellEdition(engine, voice(), nothing_together, lambda _: "Kitchen")
        self.ids = {}

    async def open(self):
        brought = [one for one in SERVER.members if one.name in {"Nour", "Ana"}]
        await ImportExports(self.engine)(
            [Person(one.name, one.zone, True, (one.path,)) for one in brought]
        )
        async with self.engine.writing() as db:
            await guilds.keep_guild(db, GuildRow(GUILD, SERVER.zone, boards=("plays",)))
            for one in brought:
                listener = await people.find_listener(db, one.name)
                assert listener is not None
                self.ids[one.name] = listener.listener_id
        for name in self.ids:
            await self.consent(name, Consent.SHARED)

    async def consent(self, name, level):
        async with self.engine.writing() as db:
            await members.keep_consent(db, GUILD, self.ids[name], level, 1)

    async def told(self, period=PERIOD, **edits):
        edition = Edition(1, GUILD, period, 0, EditionState.DRAFTED, Edits(**edits))
        return await self.tell(edition)


@pytest_asyncio.fixture
async def kitchen(engine):
    kitchen = Kitchen(engine)
    await kitchen.open()
    return kitchen


def texts(telling):
    return "\n".join(line.text for line in telling.lines)


def claims_by(telling, listener_id):
    return [line.claim for line in telling.lines if line.claim and listener_id in line.about]


async def test_every_line_that_names_somebody_knows_whom(kitchen):
    telling = await kitchen.told()
    for name, listener_id in kitchen.ids.items():
        named = [line for line in telling.lines if name in line.text]
        assert named
        assert all(listener_id in line.about for line in named)
    assert telling.lines[-1].look is Look.SMALL
    assert {who for who, _ in telling.appeared} <= set(kitchen.ids.values())
    assert sum(led for _, led in telling.appeared) == 1
    assert all(row.phrase and not row.led_with for row in telling.told)


async def test_the_server_s_board_stands_on_it_and_no_other(kitchen):
    headings = [line.text for line in (await kitchen.told()).lines if line.look is Look.HEADING]
    assert "Most plays" in headings
    assert "Most artists" not in headings


async def test_whoever_is_private_is_nowhere_in_it(kitchen):
    await kitchen.consent("Ana", Consent.PRIVATE)
    telling = await kitchen.told()
    assert "Ana" not in texts(telling)
    assert kitchen.ids["Ana"] not in dict(telling.appeared)


async def test_whoever_shares_when_they_say_is_told_of_where_they_said_so(kitchen, engine):
    everything = await kitchen.told()
    claim = claims_by(everything, kitchen.ids["Ana"])[0]
    await kitchen.consent("Ana", Consent.WHEN_I_SAY)
    assert claims_by(await kitchen.told(), kitchen.ids["Ana"]) == []
    async with engine.writing() as db:
        await claims.share(db, kitchen.ids["Ana"], GUILD, [claim], 1)
    assert claims_by(await kitchen.told(), kitchen.ids["Ana"]) == [claim]


async def test_a_claim_taken_back_or_dropped_is_not_told(kitchen, engine):
    first, second, *_ = [line.claim for line in (await kitchen.told()).lines if line.claim]
    async with engine.writing() as db:
        for listener_id in kitchen.ids.values():
            await claims.retract(db, listener_id, first, 1)
    left = [line.claim for line in (await kitchen.told(dropped=(second,))).lines]
    assert {first, second} & set(left) == set()


async def test_editors_words_stand_where_ours_did(kitchen):
    plain = await kitchen.told()
    claim = next(line.claim for line in plain.lines if line.claim)
    telling = await kitchen.told(
        editor="Chi",
        headline="What Nour did next",
        opening="It rained.",
        last_line="So long.",
        captions={claim: Caption("Through Nour’s wall.", (kitchen.ids["Ana"],))},
    )
    said = [line.text for line in telling.lines]
    assert said[:2] == ["What Nour did next", "It rained."]
    assert "So long." in said
    assert "Chi" in said[-1]
    caption = next(line for line in telling.lines if line.look is Look.CAPTION)
    assert said[said.index("Through Nour’s wall.") - 1] == next(
        line.text for line in telling.lines if line.claim == claim
    )
    # An editor's words go with whoever they name.
    assert caption.about == tuple(sorted(kitchen.ids.values()))
    assert telling.lines[0].about == (kitchen.ids["Nour"],)


async def test_two_of_one_name_are_told_apart(kitchen, engine):
    async with engine.writing() as db:
        await db.execute("UPDATE listener SET name = 'Ana'")
    assert "Ana (2)" in texts(await kitchen.told())


async def test_whoever_led_last_month_leaves_the_lead_to_another(kitchen, engine):
    may = Period.parse("2025-05", SERVER.zone)

    async def lead():
        (led,) = [who for who, led in (await kitchen.told(may)).appeared if led]
        return led

    first = await lead()
    async with engine.writing() as db:
        before = Edition(9, GUILD, Period.parse("2025-07", SERVER.zone), 0, EditionState.PUBLISHED)
        await editions.published(db, before, Pending(((first, True),)), 1)
    assert await lead() != first


async def test_an_empty_server_has_an_edition_without_anybody(kitchen):
    for name in kitchen.ids:
        await kitchen.consent(name, Consent.PRIVATE)
    telling = await kitchen.told()
    assert telling.appeared == ()
    assert all(line.about == () for line in telling.lines)


async def test_taking_back_needs_no_edition(kitchen, engine):
    async with engine.writing() as db:
        assert await retracted(db, kitchen.ids["Ana"], "unknown") == 0


async def test_behind_every_claim_stand_the_plays_of_each_by_themself(kitchen):
    telling = await kitchen.told()
    by_claim = {proof.claim: proof for proof in telling.proofs}
    assert set(by_claim) == {line.claim for line in telling.lines if line.claim}
    for line in telling.lines:
        if line.claim:
            heard = by_claim[line.claim].heard
            assert {one.listener_id for one in heard} <= set(line.about)
            assert all(one.many >= len(one.plays) > 0 for one in heard)


async def test_what_is_told_without_a_name_is_its_owners_to_take_back_and_to_take_along(kitchen):
    claim = claims_by(await kitchen.told(), kitchen.ids["Ana"])[0]
    async with kitchen.engine.writing() as db:
        for name in ("Ben", "Chi"):
            other = await people.keep_listener(db, name, name, "UTC", zone_chosen=True)
            await members.keep_consent(db, GUILD, other.listener_id, Consent.SHARED, 1)
        ana = kitchen.ids["Ana"]
        await claims.share(db, ana, GUILD, [claim], 1, nameless=True)
    telling = await kitchen.told()
    (line,) = [one for one in telling.lines if one.claim == claim]
    assert "Ana" not in line.text
    assert line.about == (ana,)
    assert claim not in {proof.claim for proof in telling.proofs}
