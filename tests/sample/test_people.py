"""The written personas."""

import re
from pathlib import Path

import pytest

from sample.people import NAMES, read_persona
from sample.planting import plan
from sample.shelves import read_music

FOLDER = Path(__file__).parents[2] / "sample" / "personas"
MUSIC = read_music()
NOBODY = frozenset(
    [
        *["Beirut", "Berlin", "Brooklyn", "Lisbon", "Paulo", "Seoul", "São", "Tokyo"],
        *["Advent", "August", "July", "June", "Sundays"],
        *["Fairuz", "Last", "I"],
        *["Ana", "Ben", "Chiyo", "Mateus", "Mina", "Nour"],
    ]
)
"""Words that may be capitalised within a comment: places, times, artists, the six themselves."""


@pytest.mark.parametrize("name", NAMES)
def test_everyone_has_a_first_name_and_no_more(name):
    assert read_persona(name).name.casefold() == name


@pytest.mark.parametrize("name", NAMES)
def test_no_persona_names_a_real_person_but_artists(name):
    persona = read_persona(name)
    comments = " ".join(
        line.lstrip("# ")
        for line in (FOLDER / f"{name}.toml").read_text("utf-8").splitlines()
        if line.startswith("#")
    )
    inside = set(re.findall(r"(?<![.!?:] )\b[A-ZÀ-Þ]\w*", comments))
    assert inside - NOBODY == set()
    assert set(persona.shelf) <= set(MUSIC.records)


@pytest.mark.parametrize("name", NAMES)
def test_all_that_is_planted_can_be_planted(name):
    persona = read_persona(name)
    made = plan(persona, MUSIC)
    days = [*made.agenda, *(script.at.date() for script in made.scripts)]
    assert all(persona.first_on <= day <= persona.last_on for day in days)
