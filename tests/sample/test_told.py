"""What the demo shows, by kind: each thing that is planted is told somewhere in it."""

from typing import Any

import pytest

from sample.people import NAMES, read_persona
from sample.server import read_server
from story.group_moments import notice_together
from tests.checker.telling import documents
from tests.checker.together import SAMPLE, companies

YEARS: dict[str, Any] = {}
SERVER = read_server()


async def year_of(name: str):
    """Tell one member’s 2025, once."""
    if name not in YEARS:
        member = next(one for one in SERVER.members if one.name == name)
        async for told in documents(member.path, name, member.zone, ["2025"]):
            YEARS[name] = told
    return YEARS[name]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ana", "binge"),
        ("Ana", "obsession"),
        ("Ana", "discovery"),
        ("Ben", "takeover"),
        ("Ben", "ritual"),
        ("Ben", "streak"),
        ("Ben", "comeback"),
        ("Chiyo", "rabbit-hole"),
        ("Chiyo", "handover"),
        ("Mateus", "last-play"),
        ("Mina", "last-song"),
    ],
)
async def test_what_is_planted_is_told_in_its_members_year(name, kind):
    told = await year_of(name)
    assert kind in {moment["kind"] for moment in told["moments"]}


async def test_a_silence_is_told_in_its_month():
    ana = next(one for one in SERVER.members if one.name == "Ana")
    async for told in documents(ana.path, "Ana", ana.zone, ["2025-09"]):
        assert "silence" in {moment["kind"] for moment in told["moments"]}


async def test_a_year_with_two_turns_has_three_chapters():
    told = await year_of("Mateus")
    titled = [chapter["title"] for chapter in told["story"]["chapters"]]
    assert [title for title in titled if title and " · " in title] == [
        "Milton Nascimento, Chico Buarque · 1 January to 22 April",
        "Gorillaz, Arctic Monkeys · 23 April to 1 July",
        "Os Mutantes, Tim Maia · 2 July to 31 December",
    ]


TOGETHER: dict[str, set[str]] = {}


async def together():
    """Notice what members did together in 2025, once: who, by kind."""
    if not TOGETHER:
        async for company in companies(SAMPLE, SERVER.zone, ["2025"]):
            for moment in notice_together(company):
                who = {company.members[member].subject for member in moment.members}
                TOGETHER[moment.kind] = TOGETHER.get(moment.kind, set()) | who
    return TOGETHER


@pytest.mark.parametrize(
    ("kind", "members"),
    [
        ("spread", {"Ana", "Mateus"}),
        ("same-minute", {"Ana", "Mateus"}),
        ("listened-together", {"Ana", "Ben"}),
        ("album-club", {"Ana", "Ben", "Mateus"}),
        ("light", {"Ana", "Ben", "Chiyo"}),
        ("anthem", {"Ana", "Ben"}),
    ],
)
async def test_what_members_do_together_is_noticed_in_their_year(kind, members):
    assert members <= (await together())[kind]


def test_every_kind_of_plant_is_somebodys():
    used = {planted.kind for name in NAMES for planted in read_persona(name).planted}
    assert used >= {"sitting", "weekly", "spell", "streak", "found", "season", "away", "silence"}
