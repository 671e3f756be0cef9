"""The server the demo reads."""

from sample.people import NAMES, read_persona
from sample.server import read_server


def test_the_server_is_the_six_with_their_zones():
    server = read_server()
    assert server.name == "Kitchen Radio"
    assert server.period == "2025"
    personas = {name: read_persona(name) for name in NAMES}
    assert {member.name: member.zone for member in server.members} == {
        persona.name: str(persona.zone) for persona in personas.values()
    }
    assert [member.path.stem for member in server.members] == list(NAMES)


def test_every_member_brought_an_export():
    assert all(member.path.is_file() for member in read_server().members)
