"""The bundled sample: every member, every month and year, every claim."""

import pytest

from sample.server import read_server
from tests.checker.check import differences
from tests.checker.exports import heard
from tests.checker.telling import documents, periods_of

pytestmark = pytest.mark.long

MEMBERS = {member.name: member for member in read_server().members}


@pytest.mark.parametrize("name", MEMBERS)
async def test_every_claim_of_an_invented_member_is_in_their_plays(name):
    member = MEMBERS[name]
    own = heard(member.path, name, member.zone)
    wrong, moments = {}, 0
    async for told in documents(member.path, name, member.zone, periods_of(own.months())):
        moments += len(told["moments"])
        if found := differences(told, own):
            wrong[told["story"]["title"]] = found
    assert wrong == {}
    assert moments > 10
