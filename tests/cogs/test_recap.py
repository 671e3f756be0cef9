"""A recap and tops, as their owner reads them, and nobody else."""

import pytest

from tests.cogs.people import said, verbs


def callbacks(place):
    return [sent.json for sent in place.env.http_requests if sent.path.endswith("/callback")]


async def test_a_month_is_told_to_whoever_asks_and_nobody_else(place):
    await place.linked()
    shown = await place.ana.slash(place.channel, "recap", period="2023-03")
    assert shown.ephemeral
    assert "March 2023" in said(shown.response)
    assert "“Nights”" in said(shown.response)
    assert "What we don’t know" in said(shown.response)
    assert place.channel.history(viewer=place.ben) == []


async def test_time_is_asked_for_before_anything_is_looked_up(place):
    await place.linked()
    await place.recap()
    # 5: deferred, so that Discord's three seconds are kept whatever the storage takes.
    assert [sent["type"] for sent in callbacks(place)] == [5, 5]


async def test_without_a_period_the_last_month_with_plays_is_told(place):
    await place.linked()
    shown = await place.ana.slash(place.channel, "recap")
    assert "March 2023" in said(shown.response)


async def test_the_same_month_is_told_in_the_same_words_again(place):
    await place.linked()
    first = said(await place.recap())
    await place.recap(period="2023-02")
    assert said(await place.recap()) == first


@pytest.mark.parametrize("command", ["recap", "top", "accounts", "privacy"])
async def test_a_stranger_is_told_that_there_is_nothing_of_theirs(place, command):
    await place.linked()
    options = {"period": "2023-03"} if command in {"recap", "top"} else {}
    shown = await place.ben.slash(place.channel, command, **options)
    assert shown.ephemeral
    assert "none of your listening" in said(shown.response)
    assert "/import" in said(shown.response)
    assert "Nights" not in said(shown.response)


@pytest.mark.parametrize("command", ["recap", "top"])
async def test_a_period_that_is_none_is_refused_in_words(place, command):
    await place.linked()
    shown = await place.ana.slash(place.channel, command, period="*spring*")
    assert r"“\*spring\*” is not a period" in said(shown.response)
    assert "Reference" in said(shown.response)


async def test_an_empty_month_is_a_kind_page(place):
    await place.linked()
    assert "0 plays" in said(await place.recap(period="2022-07"))


async def test_receipts_show_the_plays_and_the_rule(place):
    await place.linked()
    shown = await place.press(await place.recap(), "how")
    text = said(shown.response)
    assert shown.ephemeral
    assert "9 March 2023, 01:50: “Nights” by Frank Ocean" in text
    assert text.count("“Nights” by Frank Ocean, from Spotify’s extended history") == 11
    assert "Europe/Lisbon" in text
    assert verbs(shown.response) == ["say", "wrong", "hush"]


async def test_receipts_work_after_a_restart(place):
    await place.linked()
    message = await place.recap()
    await place.restart()
    assert "01:50" in said((await place.press(message, "how")).response)


async def test_a_year_has_pages_that_turn_in_place(place):
    rows = [row for month in range(1, 13) for row in place.months(month)]
    await place.linked(rows=rows)
    message = await place.recap(period="2023")
    first = said(message)
    assert "Page 1 of" in first
    await place.ana.click(message, custom_id=place.taps(message, "page")[-1]["custom_id"])
    second = await place.fresh(message)
    assert "Page 2 of" in said(second)
    assert "## " not in said(second).splitlines()[0]


async def test_periods_are_offered_while_they_are_typed(place):
    await place.linked()
    every = await place.ana.autocomplete(place.channel, "recap", "period", "")
    assert [one["value"] for one in every] == ["2023", "2023-03", "2023-02"]
    assert every[1]["name"] == "March 2023"
    typed = await place.ana.autocomplete(place.channel, "top", "period", "mar")
    assert [one["value"] for one in typed] == ["2023-03"]
    assert await place.ben.autocomplete(place.channel, "recap", "period", "") == []


@pytest.mark.parametrize(
    ("what", "first"),
    [("tracks", "1\\. “Nights” by Frank Ocean: 11"), ("artists", "Band 0"), ("albums", "Blonde")],
)
async def test_tops_rank_songs_artists_and_albums(place, what, first):
    await place.linked()
    shown = await place.ana.slash(place.channel, "top", period="2023-03", what=what)
    assert shown.ephemeral
    assert first in said(shown.response)


async def test_tops_of_an_empty_month_say_so(place):
    await place.linked()
    shown = await place.ana.slash(place.channel, "top", period="2022-07")
    assert "Nothing was played" in said(shown.response)


async def test_what_is_asked_for_in_a_direct_message_is_answered_there(place):
    await place.linked()
    shown = await place.ana.user.slash("recap", period="2023-03")
    assert "“Nights”" in said(shown.response)
