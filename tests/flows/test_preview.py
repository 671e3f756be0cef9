"""Exports in, stories out, with everything but the order of things left to fakes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.errors import PeriodUnknown
from flows.person import Person
from flows.preview import PreviewExports, last_full_year
from tests.terminal.stories import a_report, a_story

SPRING = datetime(2024, 4, 2, 12, tzinfo=UTC)


class Diary:
    """An importer and a reader that write down what they were asked."""

    def __init__(self, years=()):
        self.asked = []
        self.heard = list(years)

    async def __call__(self, listener, period, *_):
        if isinstance(listener, str):
            self.asked.append(f"tell {listener} {period}")
            return a_story(subject=listener, period=str(period), zone=period.zone)
        self.asked += [f"import {person.name}" for person in listener]
        return [a_report() for _ in listener]

    async def years(self, listener, zone):
        return self.heard


def somebody(name="you", zone="UTC"):
    return Person(name, zone, True, (Path("a.zip"),))


def previews(diary):
    return PreviewExports(diary, diary, clock=lambda: SPRING)


async def test_everybody_is_imported_before_anybody_is_told():
    diary = Diary()
    await previews(diary)([somebody("Ana"), somebody("Ben")], "2023")
    assert diary.asked == ["import Ana", "import Ben", "tell Ana 2023", "tell Ben 2023"]


async def test_stories_come_in_the_order_people_were_given():
    told = await previews(Diary())([somebody("Ben"), somebody("Ana")], "2023")
    assert [story.subject for _, story in told.people] == ["Ben", "Ana"]


async def test_a_month_is_told_in_each_one_s_own_zone():
    people = [somebody("Ana", "Europe/Lisbon"), somebody("Ben", "Asia/Kolkata")]
    told = await previews(Diary())(people, "2023-03")
    assert [story.period.zone for _, story in told.people] == ["Europe/Lisbon", "Asia/Kolkata"]


async def test_a_period_that_is_none_is_refused():
    with pytest.raises(PeriodUnknown):
        await previews(Diary())([somebody()], "spring")


async def test_without_a_period_the_last_full_year_with_plays_is_told():
    told = await previews(Diary([2019, 2021, 2024]))([somebody()])
    assert str(told.people[0][1].period) == "2021"


def test_a_year_still_running_is_told_when_there_is_no_other():
    assert str(last_full_year([2024], "UTC", SPRING)) == "2024"


def test_without_any_plays_the_year_that_runs_is_told():
    assert str(last_full_year([], "UTC", SPRING)) == "2024"


def test_a_year_is_over_when_it_is_over_where_its_listener_lives():
    new_year = datetime(2024, 1, 1, 0, 30, tzinfo=UTC)
    assert str(last_full_year([2022, 2023], "UTC", new_year)) == "2023"
    assert str(last_full_year([2022, 2023], "America/New_York", new_year)) == "2022"
    assert str(last_full_year([], "America/New_York", new_year)) == "2023"
