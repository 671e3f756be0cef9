"""Who calls, when proxies stand between; and how often they may."""

import pytest
from aiohttp.test_utils import make_mocked_request
from hypothesis import given
from hypothesis import strategies as st

from tests.webs import Tick
from web.callers import UNKNOWN, Patience, caller


def calling(*forwarded, remote="198.51.100.7"):
    headers = [("X-Forwarded-For", one) for one in forwarded]
    request = make_mocked_request("GET", "/", headers=dict(headers) if headers else None)
    return request.clone(remote=remote)


@pytest.mark.parametrize(
    ("forwarded", "proxies", "who"),
    [
        ("203.0.113.9", 0, "198.51.100.7"),
        ("203.0.113.9", 1, "203.0.113.9"),
        ("1.1.1.1, 203.0.113.9", 1, "203.0.113.9"),
        ("1.1.1.1, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"),
        ("1.1.1.1,2.2.2.2, 203.0.113.9 ", 1, "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", 1, "203.0.113.9"),
        ("a<script>", 1, UNKNOWN),
        ("", 1, UNKNOWN),
    ],
)
def test_so_many_proxies_are_believed_and_no_more(forwarded, proxies, who):
    assert caller(calling(forwarded), proxies) == who


def test_without_a_word_from_the_proxy_the_peer_is_who_calls():
    assert caller(calling(), 0) == "198.51.100.7"
    assert caller(calling(remote=None), 0) == UNKNOWN


def test_patience_comes_back_with_time():
    tick = Tick()
    patience = Patience(tick, at_once=2, a_second=0.5)
    assert [patience.allows("ada") for _ in range(3)] == [True, True, False]
    assert patience.allows("ben")
    tick.now += 2
    assert [patience.allows("ada") for _ in range(2)] == [True, False]
    tick.now += 1_000
    assert [patience.allows("ada") for _ in range(3)] == [True, True, False]


@given(st.lists(st.integers(0, 1_000)))
def test_only_so_many_callers_are_remembered(callers):
    patience = Patience(Tick(), callers=10)
    for who in callers:
        patience.allows(str(who))
    assert len(patience) <= 10
