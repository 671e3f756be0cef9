"""Five real listeners: every month and year, every claim."""

import pytest

from tests.checker.check import differences
from tests.checker.exports import heard
from tests.checker.telling import documents, periods_of

pytestmark = pytest.mark.long

ZONES = {
    "c": ("Europe/Lisbon", "Pacific/Apia"),
    "e": ("America/New_York", "Asia/Kathmandu"),
    "j": ("Asia/Kolkata", "America/St_Johns"),
    "l": ("Europe/Lisbon", "Pacific/Chatham"),
    "m": ("Australia/Lord_Howe", "Europe/Lisbon"),
}
"""Clock changes of an hour and of half an hour, and none; where they live is not known."""
CASES = [(name, zone, zone == zones[1]) for name, zones in ZONES.items() for zone in zones]


@pytest.mark.parametrize(("listener", "zone", "in_a_row"), CASES)
async def test_every_claim_of_a_real_listener_is_in_their_plays(listener, zone, in_a_row, shared):
    path = shared / "data" / f"listener-{listener}.zip"
    own = heard(path, "you", zone)
    wrong, periods = {}, periods_of(own.months())
    async for told in documents(path, "you", zone, periods, in_a_row=in_a_row):
        if found := differences(told, own):
            # Kinds and periods only: a failing test must not print what somebody played.
            start = told["period"]["start"][:7]
            wrong[told["period"]["kind"], start] = sorted({one.split(":")[0] for one in found})
    assert wrong == {}
