"""What is found of a listening once."""

from dataclasses import replace

import numpy as np
import pytest

from story.facts.rows import by_artist, by_track
from story.facts.sittings import sitting_of
from story.listening import once
from tests.story.builders import everyday, listening_of

ROWS = everyday("2023-03-01", 10)


def test_a_listening_is_looked_at_once_and_another_one_anew():
    seen = []

    @once
    def look(listening):
        seen.append(listening)
        return len(listening.started_at)

    one, other = listening_of(ROWS), listening_of(ROWS)
    assert [look(one), look(one), look(other)] == [120, 120, 120]
    assert [each is one for each in seen] == [True, False]


def test_a_changed_listening_remembers_nothing_of_the_one_it_came_from():
    listening = listening_of(ROWS)
    sitting_of(listening)
    few = replace(listening, started_at=listening.started_at[:3], heard_ms=listening.heard_ms[:3])
    few = replace(few, track=listening.track[:3])
    assert len(sitting_of(few)) == 3


def test_what_was_found_cannot_be_changed_for_the_others():
    with pytest.raises(ValueError, match="read-only"):
        sitting_of(listening_of(ROWS))[0] = 7


def test_rows_are_found_by_track_and_by_artist():
    listening = listening_of(ROWS)
    for number in range(len(listening.tracks)):
        expected = np.flatnonzero(listening.track == number)
        assert by_track(listening).of(number).tolist() == expected.tolist()
    artists = listening.artist_of[listening.track]
    for number in range(len(listening.artists)):
        expected = np.flatnonzero(artists == number)
        assert by_artist(listening).of(number).tolist() == expected.tolist()
