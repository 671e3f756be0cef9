"""Editions of awkward servers, told and then derived anew from the same rows."""

import json
from collections.abc import Mapping, Sequence

import pytest

from domain.people import Consent
from domain.period import Period
from ledger.coverage import Span
from story.company import company_of
from story.group_moments import notice_together
from story.server.sharing import APPROVED, Share
from story.server.tell import Occasion, compose_server
from terminal.server_json import server_document
from terminal.server_markdown import server_markdown
from tests.checker.heard import Heard, RawPlay, Stretch
from tests.checker.server import differences
from tests.checker.test_edges import LATIN, NAMES, STOP, life, usual
from tests.story.builders import MINUTE, Row, at, days, in_a_row, listening_of, voice

pytestmark = pytest.mark.long

LISBON = "Europe/Lisbon"


def check(
    people: Mapping[str, Sequence[Row]], period: str, zone: str = LISBON, server: str = "Kitchen"
):
    """Tell a server's period, and have all of it derived anew from its members' rows."""
    listenings = [
        listening_of(rows, period, zone, subject=name, coverage=_watched(rows))
        for name, rows in people.items()
    ]
    shares = {name: Share(Consent.SHARED, approved=APPROVED, zone=zone) for name in people}
    company = company_of(Period.parse(period, zone), listenings)
    told = compose_server(company, Occasion(server, shares), voice(), notice_together)
    document = json.loads(json.dumps(server_document(told, {})))
    heard = {name: (_heard(name, rows, zone), zone) for name, rows in people.items()}
    assert differences(document, heard) == []
    assert server_markdown(told, voice())
    return document


def _watched(rows: Sequence[Row]) -> tuple[Span, ...]:
    return (Span(min(row.at for row in rows), STOP),) if rows else ()


def _heard(name: str, rows: Sequence[Row], zone: str) -> Heard:
    plays = [
        RawPlay(
            row.at, row.artist, row.title, row.heard_ms, row.source, row.album, row.unsure_ms, 0
        )
        for row in dict.fromkeys(rows)
    ]
    return Heard(name, zone, plays, [Stretch(*one) for one in _watched(rows)])


def three(first: str, count: int, zone: str = LISBON) -> dict[str, list[Row]]:
    """Three people of a steady taste, an hour apart from each other."""
    return {
        name: [*usual(first, count, zone, hour=f"{18 + n}:00", plays=6)]
        for n, name in enumerate(("Ana", "Ben", "Chi"))
    }


@pytest.mark.parametrize(
    ("zone", "when", "month"),
    [
        (LISBON, "2023-03-25 20:10", "2023-03"),
        ("America/New_York", "2023-11-04 20:10", "2023-11"),
        ("Australia/Lord_Howe", "2023-10-01 01:10", "2023-10"),
    ],
)
def test_a_night_on_which_the_clock_changes(zone, when, month):
    """Two keep the light on through an hour that comes twice, or never."""
    people = three("2022-11-01", 390, zone)
    people["Ana"] += [
        Row(at(when, zone) + n * 5 * MINUTE, "Velde", f"Stair {n}") for n in range(50)
    ]
    late = at(when, zone) + 250 * MINUTE
    people["Ben"] += [Row(late + n * 5 * MINUTE, "Halden", f"Quay {n}") for n in range(50)]
    assert check(people, month, zone)["facts"]["plays"] > 300


@pytest.mark.parametrize("period", ["2024-02", "2024"])
def test_a_leap_day(period):
    people = three("2023-06-01", 580)
    people["Ana"] += in_a_row(at("2024-02-29 22:30"), "Leap", *["Twenty-Nine"] * 9)
    document = check(people, period)
    [board] = [one for one in document["boards"] if one["name"] == "streak"]
    assert board["standings"][0]["value"] <= (29 if period == "2024-02" else 366)


@pytest.mark.parametrize("period", ["2022-12", "2023-01"])
def test_the_midnight_between_two_years(period):
    people = three("2022-04-01", 330)
    for n, name in enumerate(people):
        people[name] += in_a_row(at("2022-12-31 23:40") + n * 1_000, "Bram Okoye", *"ABCDEFGHIJKL")
    document = check(people, period)
    edges = [one for one in document["moments"] if one["kind"] in {"first-song", "last-song"}]
    assert len(edges) <= 1


@pytest.mark.parametrize("period", ["2023-03", "2023"])
def test_one_with_a_single_play_and_one_with_none(period):
    people = three("2022-06-01", 310) | {
        "Dov": [Row(at("2023-03-09 12:00"), "Ada Quill", "Once")],
        "Eve": [],
    }
    document = check(people, period)
    plays = {one["name"]: one["plays"] for one in document["members"]}
    assert (plays["Dov"], plays["Eve"]) == (1, 0)


def test_a_server_in_which_each_played_one_song_once():
    song = [Row(at("2023-03-09 12:00"), "Ada Quill", "Once")]
    document = check({"Ana": song, "Ben": song}, "2023-03")
    assert document["facts"]["plays"] == 2


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_members_and_libraries_of_hard_names(names):
    people = {names[0]: life(names), names[1]: life(names[::-1]), "Ana": life(LATIN)}
    people["Ana"] += [Row(when, names[2], names[3]) for when in days("2023-03-02", 5, "08:00")]
    document = check(people, "2023-03", server=names[4])
    assert len(document["moments"]) >= 3
