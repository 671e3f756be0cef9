"""When a play began, and when two names are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.identity import fingerprint, identity, nameless, stripped
from ledger.rules import DAY_MS, extended_start

TS = 1_700_000_000_000


@pytest.mark.parametrize("missing", [None, 0])
def test_without_an_offline_timestamp_a_play_began_its_length_before_its_end(missing):
    assert extended_start(TS, 200_000, missing)[0] == TS - 200_000


def test_an_offline_timestamp_is_the_start_in_seconds_or_in_milliseconds():
    began = TS - 600_000
    assert extended_start(TS, 200_000, began // 1000) == (began, 1_000)
    assert extended_start(TS, 200_000, began) == (began, 0)


def test_an_offline_timestamp_may_be_five_seconds_late_and_no_more():
    unpaused = TS - 200_000
    assert extended_start(TS, 200_000, unpaused + 5_000)[0] == unpaused + 5_000
    assert extended_start(TS, 200_000, unpaused + 5_001)[0] == unpaused


@pytest.mark.parametrize("offline", [1, -5, TS - 30 * DAY_MS, 10**15])
def test_an_implausible_offline_timestamp_is_set_aside(offline):
    assert extended_start(TS, 200_000, offline)[0] == TS - 200_000


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DJ Smash", "DJ SMASH"),
        ("Beyonce\u0301", "Beyonc\u00e9"),
        ("  Mac\u00a0 DeMarco ", "mac demarco"),
        ("Straße", "STRASSE"),
    ],
)
def test_two_ways_to_write_a_name_are_one_name(one, other):
    assert identity(one) == identity(other)


def test_other_names_stay_apart():
    assert len({identity(name) for name in ("Ivy", "Ivy.", "Ïvy", "IV")}) == 4


@pytest.mark.parametrize(
    ("artist", "title"),
    [(None, "x"), ("x", None), ("", "x"), (" ", "x"), ("Unknown Artist", "Unknown Track")],
)
def test_a_row_without_names_is_nameless(artist, title):
    assert nameless(artist, title)


def test_a_song_really_called_unknown_track_has_a_name():
    assert not nameless("Somebody", "Unknown Track")


def test_a_name_without_its_commas_and_quotes_is_found():
    assert stripped(identity('Say "Hello", Wave')) == stripped(identity("Say Hello Wave"))


@given(st.lists(st.none() | st.text(), max_size=4), st.lists(st.none() | st.text(), max_size=4))
def test_fingerprints_differ_where_names_do(one, other):
    assert (fingerprint(*one) == fingerprint(*other)) == (one == other)


def test_a_fingerprint_is_the_same_on_every_machine():
    assert fingerprint("Frank Ocean", "Nights", None) == 5_627_056_649_575_021_242
