"""The bundled sample, as people and as a server to tell of."""

from flows.person import Person
from flows.server_recap import Asked
from sample.server import read_server


def sampled_server(zone: str | None) -> Asked:
    """Give the bundled sample's server."""
    server = read_server()
    return Asked(server.name, zone or server.zone)


def sampled(zone: str | None) -> tuple[tuple[Person, ...], str]:
    """Give the people of the bundled sample, and the period it is told for."""
    server = read_server()
    people = tuple(
        Person(member.name, zone or member.zone, True, (member.path,)) for member in server.members
    )
    return people, str(server.period)
