"""A song is found by a few letters, among one's own and as one's own sources wrote it."""

from domain.music import Track
from flows.suggest_tracks import SuggestTracks
from tests.ledgers import HOUR, NOON, a_play, keep


async def test_what_was_played_most_is_offered_first(engine):
    every = [a_play("Ivy", at=NOON + n * HOUR) for n in range(3)]
    await keep(engine, [*every, a_play("Nights", at=NOON - HOUR), a_play("Solo")])
    found = await SuggestTracks(engine)("ada", "i")
    assert [one.title for one in found] == ["Ivy", "Nights"]


async def test_it_is_spelt_as_ones_own_sources_did(engine):
    await keep(engine, [a_play("Nights")])
    await keep(engine, [a_play("NIGHTS", artist="FRANK OCEAN")], listener="ben")
    assert await SuggestTracks(engine)("ada", "night") == [Track("Frank Ocean", "Nights")]


async def test_nothing_of_somebody_elses_is_offered(engine):
    await keep(engine, [a_play("Nights")])
    await keep(engine, [a_play("Ivy")], listener="ben")
    assert await SuggestTracks(engine)("ada", "ivy") == []
