"""An invented server: who lives there, what they agreed to, and its edition."""

import json

from domain.people import Consent
from domain.period import Period
from story.company import company_of
from story.server.sharing import APPROVED, Share
from story.server.tell import Occasion, compose_server
from terminal.server_json import server_document
from tests.story.builders import LISBON, at, in_a_row, listening_of, voice
from tests.story.people import a_binge, as_usual, daily

OPEN = Share(Consent.SHARED, approved=APPROVED, zone=LISBON)
SHY = Share(Consent.PRIVATE)
NAMES = ("Ana", "Ben", "Chiyo", "Dov", "Eve", "Finn", "Gil", "Hana", "Ines", "Jo")


def somebody(name: str, period: str = "2023-03", **more):
    """Listen steadily, and for nine days of the period's third month to one song of one's own."""
    turn = NAMES.index(name) if name in NAMES else 3
    rows = as_usual("2022-02-20", 404 if len(period) > 4 else 679, turn=turn)
    rows += daily("2023-03-12", 9, f"The {name} Band", f"{name} at Sea", times=3)
    return listening_of(rows, period, subject=name, **more)


def binger(name: str, hour: str = "15:00"):
    rows = [*as_usual("2022-02-20", 404), *a_binge(f"2023-03-09 {hour}", 11)]
    return listening_of(rows, subject=name)


def told(
    listenings, shares=None, voice_of=voice, period="2023-03", group=None, name="Kitchen", **more
):
    """Compose an edition of people who all agree, or of whom ``shares`` says otherwise."""
    everybody = {one.subject: OPEN for one in listenings} | (shares or {})
    company = company_of(Period.parse(period, LISBON), listenings)
    occasion = Occasion(name, everybody, **more)
    if group is None:
        return compose_server(company, occasion, voice_of())
    return compose_server(company, occasion, voice_of(), group)


def document(edition) -> str:
    """Write all of an edition down, to search it."""
    return json.dumps(server_document(edition, {}), ensure_ascii=False) + repr(edition)


def sentences(edition) -> list[str]:
    return [one.text for chapter in edition.story.chapters for one in chapter.sentences]


def an_album(name: str, on: str, artist: str = "Noor Halim", period: str = "2023-03"):
    rows = in_a_row(at(f"{on} 15:00"), artist, *(f"Room {n}" for n in range(1, 13)), album="Rooms")
    return listening_of([*as_usual("2022-02-20", 404), *rows], period, subject=name)
