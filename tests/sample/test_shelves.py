"""The music of the sample."""

from collections import Counter

import pytest

from sample.shelves import read_music

MUSIC = read_music()
TUNES = [tune for artist in MUSIC.records for tune in MUSIC.by(artist)]


def test_an_album_is_in_the_order_of_its_sleeve():
    blue = MUSIC.find("record: Joni Mitchell / Blue")
    assert [tune.title for tune in blue][:3] == ["All I Want", "My Old Man", "Little Green"]
    assert len(blue) == 10


def test_a_song_is_not_its_album():
    assert [tune.title for tune in MUSIC.find("Joni Mitchell / Blue")] == ["Blue"]


def test_lengths_are_those_of_songs():
    assert all(10_000 < tune.length_ms < 3_600_000 for tune in TUNES)


def test_no_tune_stands_twice():
    assert [
        key for key, times in Counter((t.artist, t.title) for t in TUNES).items() if times > 1
    ] == []


def test_a_song_may_be_from_another_album():
    (sinnerman,) = MUSIC.find("Nina Simone / Sinnerman")
    assert sinnerman.album == "Pastel Blues"


def test_many_scripts_are_there():
    letters = "".join(tune.title for tune in TUNES)
    for sample_of in ("ة", "の", "밤", "ã"):
        assert sample_of in letters


@pytest.mark.parametrize("wanted", ["Joni Mitchell / Bleu", "record: Joni Mitchell / Bleu", "J"])
def test_what_there_is_not_is_said(wanted):
    with pytest.raises(LookupError):
        MUSIC.find(wanted)
