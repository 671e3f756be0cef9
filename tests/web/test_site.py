"""Settings that would carry secrets in the open are refused."""

import pytest

from domain.errors import SiteRefused
from web.site import Site

BEHIND_A_PROXY = {"address": "https://notes.example", "proxies": 1}


@pytest.mark.parametrize(
    ("settings", "phrase"),
    [
        ({"address": "http://notes.example"}, "site-insecure"),
        ({"address": "http://192.168.1.4"}, "site-insecure"),
        ({"address": "http://localhost:8080"}, "site-insecure"),
        ({"address": "https://notes.example"}, "site-proxies"),
        ({"address": "http://127.0.0.1:8080", "proxies": 1}, "site-proxies"),
        ({"address": "http://127.0.0.1:8080", "host": "0.0.0.0"}, "site-exposed"),
        ({"address": "http://127.0.0.1:8080", "host": "notes.example"}, "site-exposed"),
        ({"address": "https://notes.example/behind", "proxies": 1}, "site-address"),
        ({"address": "https://notes.example?x", "proxies": 1}, "site-address"),
        ({"address": "https://notes.example#x", "proxies": 1}, "site-address"),
        ({"address": "https://a:b@notes.example", "proxies": 1}, "site-address"),
        ({"address": "https://notes.example:99999", "proxies": 1}, "site-address"),
        ({"address": "https://", "proxies": 1}, "site-address"),
        ({"address": "https://[", "proxies": 1}, "site-address"),
        ({"address": "ftp://notes.example", "proxies": 1}, "site-address"),
        ({"address": "notes.example", "proxies": 1}, "site-address"),
        ({"address": "https://nötes.example", "proxies": 1}, "site-address"),
        ({"address": "", "proxies": 1}, "site-address"),
    ],
)
def test_a_site_that_others_could_listen_in_to_is_refused(settings, phrase):
    with pytest.raises(SiteRefused, match=phrase):
        Site(**settings)


@pytest.mark.parametrize(
    "settings",
    [
        BEHIND_A_PROXY,
        BEHIND_A_PROXY | {"host": "0.0.0.0"},
        {"address": "http://127.0.0.1:8080"},
        {"address": "http://[::1]:8080", "host": "::1"},
    ],
)
def test_a_site_behind_https_or_on_this_machine_alone_is_taken(settings):
    assert Site(**settings).home == settings["address"] + "/spotify"


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("https://Notes.example/", {"notes.example", "notes.example:443"}),
        ("https://notes.example:443", {"notes.example", "notes.example:443"}),
        ("https://notes.example:8443", {"notes.example:8443"}),
    ],
)
def test_a_site_is_reached_by_its_own_names(address, names):
    assert Site(address, proxies=1).names == names


def test_a_site_on_this_machine_is_reached_by_its_port():
    assert Site("http://127.0.0.1:8080").names == {"127.0.0.1:8080"}
