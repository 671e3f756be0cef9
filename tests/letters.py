"""Stories in a row, each told with the memory of those before it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sample.server import read_server
from story.chapters import Story
from story.compose import compose
from story.listening import Listening
from story.remembered import told_by
from story.told import Told
from tests.beside import SHARED
from tests.calibration.person import Person
from tests.checker.exports import heard
from tests.story.builders import voice


class Letter(NamedTuple):
    """One month or year of a listener, and what was told of it."""

    period: str
    listening: Listening
    story: Story
    memory: tuple[Told, ...]
    """What its reader had been told before."""


def letters(person: Person, periods: Iterable[str]) -> Iterator[Letter]:
    """Tell periods one after another, to a reader who met all of those before."""
    memory: list[Told] = []
    for period in periods:
        listening = person.listening(period)
        story = compose(listening, voice(), told_before=memory)
        yield Letter(period, listening, story, tuple(memory))
        memory += told_by(story)


def real_listeners(zone: str = "Europe/Lisbon") -> dict[str, Person]:
    """Read every real listener that is there, by the last letter of the file's name."""
    paths = sorted((SHARED / "data").glob("listener-*.zip"))
    return {path.stem[-1]: Person.real(heard(path, "you", zone)) for path in paths}


def invented_listeners() -> dict[str, Person]:
    """Read the members of the sample's server."""
    return {
        member.name: Person.real(heard(member.path, member.name, member.zone))
        for member in read_server().members
    }
