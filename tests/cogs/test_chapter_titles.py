"""Its owner names a chapter of their year, and nobody else sees it."""

from datetime import UTC, datetime

import pytest_asyncio

from domain.edition import Edition, EditionState
from domain.ids import GuildId
from domain.period import Period
from tests.cogs.people import a_row, said
from tests.cogs.test_privacy import downloaded, forget, traces
from tests.story.people import as_usual
from tests.story.test_phases import a_stretch, named


def told_of(plays):
    """Write plays as an export has them."""
    for row in plays:
        when = datetime.fromtimestamp(row.at / 1000, UTC)
        yield a_row(when, f"{row.artist[-1]} {row.title}", row.artist)


def changed():
    """A year that changed at the end of its April, after half a year alike."""
    plays = a_stretch("2021-06-01", 334, named(*"abcdef"))
    return [*told_of([*plays, *a_stretch("2022-05-01", 245, named(*"ghijkl"))])]


EXAMS = "“Exam months”, as you called it"


@pytest_asyncio.fixture
async def year(place):
    """Ana's 2022, which changed at the end of April."""
    await place.linked(rows=changed())
    return await place.recap(period="2022")


async def name(place, message, words):
    """Name the first chapter of a page."""
    first = place.taps(await place.fresh(message), "name")[0]
    form = await place.ana.click(message, custom_id=first["custom_id"])
    await place.ana.submit_modal(form, {"words": words})
    return said(await place.fresh(message))


async def test_a_chapter_is_named_by_its_owner_on_its_page(place, year):
    assert "### Artist a, Artist d · 1 January to 29 April" in said(year)
    told = await name(place, year, " Exam   months ")
    assert f"### {EXAMS} · 1 January to 29 April" in told
    assert all(words in told for words in ("Page 1 of", "238", "1,190"))


async def test_a_later_chapter_is_named_where_it_stands(place, year):
    await place.ana.click(year, custom_id=place.taps(year, "page")[1]["custom_id"])
    told = await name(place, year, "By the sea")
    assert "Page 2 of" in told and "### “By the sea”, as you called it" in told


async def test_a_title_lasts_over_a_restart_and_means_no_more_than_itself(place, year):
    await name(place, year, "*Exam* @everyone <b>")
    await place.restart()
    assert "### “\\*Exam\\* @\u200beveryone \\<b\\>”" in said(await place.recap(period="2022"))


async def test_a_later_title_takes_the_place_of_an_earlier_one_and_none_brings_neither_back(
    place, year
):
    await name(place, year, "Exam weeks")
    assert EXAMS in await name(place, year, "Exam months")
    assert "### Artist a, Artist d · 1 January" in await name(place, year, " \u200b ")


async def test_a_year_of_one_chapter_can_be_named_too(place):
    await place.linked(rows=[*told_of(as_usual("2021-01-01", 730))])
    page = await place.recap(period="2022")
    assert "### “The long one”, as you called it" in await name(place, page, "The long one")
    assert place.taps(await place.fresh(page), "name")


async def test_a_month_has_no_chapter_to_name(place):
    await place.linked()
    assert place.taps(await place.recap(), "name") == []


async def test_the_form_says_who_sees_it_and_how_long_it_may_be(place, year):
    await place.press(year, "name")
    (label,) = place.env.http_requests[-1].json["data"]["components"]
    assert "Only you see it" in label["description"]
    assert (label["component"]["max_length"], label["component"]["required"]) == (60, False)


async def test_nobody_else_names_it_or_reads_it(place, year):
    await name(place, year, "Exam months")
    refused = await place.as_somebody_else(year, "name")
    assert "belongs to somebody else’s recap" in said(refused.response)
    await place.linked(place.ben, rows=changed())
    assert "Exam months" not in said(await place.recap(place.ben, period="2022"))


async def test_no_edition_tells_it_however_much_is_shared(place, year):
    await name(place, year, "Exam months")
    await place.consent(2)
    period = Period(2022, None, "Europe/Lisbon")
    edition = Edition(1, GuildId(place.guild.id), period, 0, EditionState.DUE)
    told = str((await place.env.bot.editions.tell(edition)).lines)
    assert "ana" in told and "Exam" not in told


async def test_a_title_is_handed_over_and_forgotten(place, year, tmp_path):
    await name(place, year, "Exam months")
    _, kept = await downloaded(place)
    (title,) = kept["titles"]
    assert (title["first_on"], title["text"]) == ("2022-01-01", "Exam months")
    shown = await place.ana.slash(place.channel, "privacy")
    assert "chapters you named, 1;" in said(shown.response)
    assert traces(tmp_path, "Exam months") == ["Exam months"]
    await forget(place, "everything")
    assert traces(tmp_path, "Exam months") == []
