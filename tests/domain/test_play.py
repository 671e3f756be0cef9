"""Plays, one by one and as columns."""

from domain.play import Play, Plays

PLAYS = [
    Play(1_000, 500, 500, 0, "Ada Moss", "Lantern", "Harbour", "spotify:track:a"),
    Play(2_000, 2_000, None, 60_000, "Ada Moss", "Tide", isrc="QZ1", length_ms=180_000),
]


def test_plays_come_out_of_their_columns_as_they_went_in():
    columns = Plays(PLAYS)
    assert list(columns) == PLAYS
    assert len(columns) == 2


def test_there_may_be_no_plays():
    assert not Plays()
    assert list(Plays()) == []
