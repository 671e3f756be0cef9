"""A note is kept with a song that was played."""

from tests.cogs.people import said


async def test_songs_are_offered_while_they_are_typed_most_played_first(place):
    await place.linked()
    offered = await place.ana.autocomplete(place.channel, "note", "track", "")
    assert offered[0]["value"] == "Frank Ocean – Nights"
    found = await place.ana.autocomplete(place.channel, "note", "track", "NIGHT")
    assert [one["value"] for one in found] == ["Frank Ocean – Nights"]
    assert await place.ben.autocomplete(place.channel, "note", "track", "night") == []


async def test_a_note_is_kept_as_it_was_written(place):
    await place.linked()
    shown = await place.ana.slash(
        place.channel, "note", track="frank ocean – nights", words="_the_ old flat"
    )
    assert shown.ephemeral
    assert "“Nights” by Frank Ocean, for you alone" in said(shown.response)
    assert r"> \_the\_ old flat" in said(shown.response)


async def test_a_song_that_was_never_played_is_said_to_be_unheard(place):
    await place.linked()
    shown = await place.ana.slash(place.channel, "note", track="La Mer", words="x")
    assert "not played a song of that name" in said(shown.response)
