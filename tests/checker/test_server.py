"""The bundled sample's server: every claim of its editions, and lies that are caught."""

import copy
import json
from typing import Any

import pytest

from domain.people import Consent
from domain.period import Period
from flows.import_exports import ImportExports
from flows.person import Person
from flows.server_recap import ReadServerRecap, Seat
from sample.server import read_server
from story.group_moments import notice_together
from story.server.sharing import APPROVED, Share
from story.server.tell import Occasion
from terminal.server_json import server_document
from tests.checker.exports import heard
from tests.checker.heard import Heard
from tests.checker.server import differences
from tests.ledgers import a_ledger
from tests.story.builders import voice

pytestmark = pytest.mark.long

SERVER = read_server()
PERIODS = ("2025", "2025-03", "2025-08", "2025-11")
TOLD: dict[str, dict[str, Any]] = {}
HEARD: dict[str, tuple[Heard, str]] = {}


async def editions():
    if TOLD:
        return TOLD
    for member in SERVER.members:
        own = heard(member.path, member.name, SERVER.zone, zone_chosen=member.zone == SERVER.zone)
        HEARD[member.name] = own, member.zone
    async with a_ledger() as engine:
        people = [Person(one.name, one.zone, True, (one.path,)) for one in SERVER.members]
        await ImportExports(engine)(people)
        share = Share(Consent.SHARED, approved=APPROVED)
        seats = [Seat(one.name, one.name, share) for one in SERVER.members]
        for period in PERIODS:
            told = await ReadServerRecap(engine, voice(), notice_together)(
                seats, Period.parse(period, SERVER.zone), Occasion(SERVER.name, {})
            )
            TOLD[period] = json.loads(json.dumps(server_document(told, {})))
    return TOLD


@pytest.mark.parametrize("period", PERIODS)
async def test_every_claim_of_an_edition_is_in_its_members_plays(period):
    told = (await editions())[period]
    assert differences(told, HEARD) == []
    assert len(told["moments"]) >= 4


async def test_what_members_did_together_is_told_and_doubted():
    kinds = {one["kind"] for told in (await editions()).values() for one in told["moments"]}
    assert len(kinds & {"spread", "album-club", "anthem", "changed-hands", "twin-days"}) >= 2


def a_board_s_value(told):
    told["boards"][0]["standings"][0]["value"] += 1
    return "board minutes"


def a_place(told):
    told["boards"][1]["standings"][1]["place"] = 1
    return "board plays"


def a_member_nobody_knows(told):
    told["members"].append({"name": "Zed", "plays": 0, "by_month": {}})
    return "Zed is nobody"


def a_total(told):
    told["facts"]["plays"] += 1
    return "facts.plays"


def a_song_that_is_not_known(told):
    told["songs_everyone_knows"]["songs"][0]["members"].pop()
    return "is known to"


def a_song_too_few(told):
    told["songs_everyone_knows"]["songs"].pop()
    return "do not reach"


def somebody_else_s_moment(told):
    moment = told["moments"][0]
    other = next(name for name in HEARD if name != moment["says"]["member"])
    moment["says"]["member"], moment["says"]["members"] = other, [other]
    return "no such play was heard"


def a_number_in_a_sentence(told):
    moment = told["moments"][0]
    text = moment["text"] + " It was 4,711 times."
    for chapter in told["story"]["chapters"]:
        for sentence in chapter["sentences"]:
            if sentence["text"] == moment["text"]:
                sentence["text"] = text
    moment["text"] = text
    return "4,711"


def told_of(told, fact):
    return next(
        sentence
        for chapter in told["story"]["chapters"]
        for sentence in chapter["sentences"]
        if fact in sentence["facts"]
    )


def a_count_in_the_opening(told):
    told["story"]["chapters"][0]["sentences"][0]["text"] += " There were 4,711."
    return "4,711"


def a_number_of_the_table(told):
    told_of(told, "top_tracks")["text"] += " It had 4,711."
    return "4,711"


def an_award_of_somebody_else(told):
    said = told_of(told, "boards")
    own = next(name for name in HEARD if name in said["text"])
    other = next(name for name in HEARD if name != own)
    said["text"] = said["text"].replace(own, other)
    return "no board gives"


def a_count_in_the_headline(told):
    told["story"]["title"] += ", 4,711 in all"
    return "4,711"


def a_play_of_what_went_round(told):
    [moment] = [one for one in told["moments"] if "member" not in one["says"]]
    moment["evidence"]["plays"].pop()
    return f"{moment['kind']} ("


def who_was_in_it(told):
    [moment] = [one for one in told["moments"] if "member" not in one["says"]]
    moment["says"]["members"].pop()
    return f"{moment['kind']} ("


def a_song_that_stayed(told):
    [board] = [one for one in told["boards"] if one["name"] == "stayed"]
    board["standings"][0]["value"] += 1
    return "board stayed"


LIES = [
    a_play_of_what_went_round, who_was_in_it, a_song_that_stayed,
    a_board_s_value, a_place, a_member_nobody_knows, a_total, a_song_that_is_not_known,
    a_count_in_the_opening, a_number_of_the_table, an_award_of_somebody_else,
    a_count_in_the_headline, a_song_too_few, somebody_else_s_moment, a_number_in_a_sentence,
]  # fmt: skip


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: lie.__name__)
async def test_a_lie_is_caught(lie):
    told = copy.deepcopy((await editions())["2025-08"])
    said = lie(told)
    assert any(said in words for words in differences(told, HEARD))
