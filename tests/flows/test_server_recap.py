"""A server read back: in its zone, and only those who share."""

from dataclasses import replace

import pytest

from domain.errors import NotLinked
from domain.people import Consent
from domain.period import Period
from flows.import_exports import ImportExports
from flows.person import Person
from flows.server_recap import ReadServerRecap, Seat
from sample.server import read_server
from story.server.sharing import APPROVED, Share
from story.server.tell import Occasion
from tests.ledgers import a_ledger
from tests.story.builders import voice

SERVER = read_server()
OPEN = Share(Consent.SHARED, approved=APPROVED)
PERIOD = Period.parse("2025-08", SERVER.zone)


async def edition(*names, shares=None):
    members = [one for one in SERVER.members if one.name in {"Nour", "Ana"}]
    async with a_ledger() as engine:
        await ImportExports(engine)([Person(m.name, m.zone, True, (m.path,)) for m in members])
        seats = [Seat(name, f"{name} here", (shares or {}).get(name, OPEN)) for name in names]
        return await ReadServerRecap(engine, voice())(seats, PERIOD, Occasion("Kitchen", {}))


async def test_members_go_by_their_name_in_this_server():
    told = await edition("Nour", "Ana")
    assert [one.name for one in told.members] == ["Ana here", "Nour here"]
    assert told.story.subject == "Kitchen"


async def test_days_are_the_server_s_and_hours_of_who_lives_elsewhere_are_not_told():
    told = await edition("Nour", "Ana")
    assert {moment.zone for moment in told.story.moments} == {"Europe/Lisbon"}
    assert any("One of us lives by another clock" in line for line in told.story.unknown)
    early = next(board for board in told.boards if board.name == "early")
    assert [one.member for one in early.standings] == ["Nour here", "Ana here"]


async def test_who_shares_nothing_is_not_even_looked_for():
    shy = {"Nobody": replace(OPEN, consent=Consent.PRIVATE)}
    told = await edition("Ana", "Nobody", shares=shy)
    assert [one.name for one in told.members] == ["Ana here"]


async def test_somebody_unknown_is_refused():
    with pytest.raises(NotLinked):
        await edition("Ana", "Nobody")
