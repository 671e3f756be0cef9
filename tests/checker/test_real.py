"""Five real listeners: every month and year, every claim."""

import pytest

from tests.checker.check import differences
from tests.checker.exports import heard
from tests.checker.telling import documents, periods_of

ZONES = {
    "c": "Europe/Lisbon",
    "e": "America/New_York",
    "j": "Asia/Kolkata",
    "l": "Europe/Lisbon",
    "m": "Australia/Lord_Howe",
}
"""Clock changes of an hour and of half an hour, and none; where they live is not known."""


@pytest.mark.parametrize("listener", ZONES)
async def test_every_claim_of_a_real_listener_is_in_their_plays(listener, shared):
    path = shared / "data" / f"listener-{listener}.zip"
    own = heard(path, "you", ZONES[listener])
    wrong = {}
    async for told in documents(path, "you", ZONES[listener], periods_of(own.months())):
        if found := differences(told, own):
            # Kinds and periods only: a failing test must not print what somebody played.
            start = told["period"]["start"][:7]
            wrong[told["period"]["kind"], start] = sorted({one.split(":")[0] for one in found})
    assert wrong == {}
