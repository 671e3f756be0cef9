"""Comparing two is the same both ways round, and rare things say more."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from story.server.compare import OFFERED_FROM, Crowd, compare

PLAYS = st.dictionaries(st.integers(0, 19), st.integers(1, 40), max_size=20)


def crowd(*everybody, size=None):
    """Four songs an artist, twenty songs in all."""
    artist_of = {track: track // 4 for track in range(20)}
    track_fans = Counter(track for plays in everybody for track in plays)
    fans = Counter(at for plays in everybody for at in {artist_of[track] for track in plays})
    names = {track: (f"artist {track // 4}", f"song {track:02}") for track in range(20)}
    return Crowd(size or len(everybody), artist_of, fans, track_fans, names.__getitem__)


@given(PLAYS, PLAYS, st.lists(PLAYS, max_size=5))
def test_it_is_the_same_both_ways_round(one, other, rest):
    here = crowd(one, other, *rest)
    told, turned = compare(one, other, here), compare(other, one, here)
    assert (told.artists, told.tracks) == (turned.artists, turned.tracks)
    assert (told.to_one, told.to_other) == (turned.to_other, turned.to_one)


@given(PLAYS, PLAYS)
def test_only_what_both_play_is_shared_and_only_what_is_new_is_offered(one, other):
    told = compare(one, other, crowd(one, other))
    assert {at.number for at in told.tracks} <= one.keys() & other.keys()
    assert {at.number for at in told.artists} <= {at // 4 for at in one} & {
        at // 4 for at in other
    }
    if told.to_one is not None:
        assert other[told.to_one] >= OFFERED_FROM
        assert told.to_one not in one


def test_what_few_others_play_comes_before_what_everybody_plays():
    both = {0: 10, 4: 10}
    here = crowd(both, both, *[{0: 5}] * 8)
    told = compare(both, both, here)
    assert [(at.number, at.others) for at in told.tracks] == [(4, 0), (0, 8)]
    assert [(at.number, at.others) for at in told.artists] == [(1, 0), (0, 8)]


def test_equals_stand_by_name():
    both = {8: 3, 0: 3, 4: 3}
    assert [at.number for at in compare(both, both, crowd(both, both)).tracks] == [0, 4, 8]


def test_strangers_share_nothing_and_have_a_song_for_each_other():
    told = compare({0: 10}, {4: 12}, crowd({0: 10}, {4: 12}))
    assert (told.artists, told.tracks) == ((), ())
    assert (told.to_one, told.to_other) == (4, 0)
