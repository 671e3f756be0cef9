"""A slice of the simulated year: what is promised of it, and that the judge can say no."""

import asyncio
from dataclasses import replace
from math import ceil
from statistics import quantiles

import pytest

from flows.pace import UNKNOWN_MS
from storage.polling import Gap
from tests.ledgers import DAY, HOUR, NOON
from tests.voyage.judge import Prompt, judge, least
from tests.voyage.lives import offline
from tests.voyage.sail import Voyage
from tests.voyage.weather import weather

pytestmark = pytest.mark.long

DAYS = 12
SEED = 3


@pytest.fixture(scope="module")
def sky():
    return weather(DAYS, SEED)


@pytest.fixture(scope="module")
def log(sky, tmp_path_factory):
    path = tmp_path_factory.mktemp("voyage") / "notes.db"
    return asyncio.run(Voyage(offline(DAYS), sky, SEED).sail(path))


@pytest.fixture(scope="module")
def verdict(log, sky):
    return judge(log, sky)


def test_the_voyage_was_as_rough_as_it_should_be(log, verdict):
    assert log.deaths >= 5
    assert log.kills == 1
    assert len(log.kept) > 800
    assert verdict.declared, "the slice would show nothing if nothing could be lost"


def test_whatever_was_shown_is_kept_once(verdict):
    assert (verdict.doubled, verdict.missing) == ([], [])


def test_whatever_was_lost_lies_in_a_gap_and_is_not_said_to_be_watched(verdict):
    assert (verdict.untold, verdict.covered) == ([], [])
    assert verdict.idle_gaps <= 1


def test_few_requests_show_a_listening_members_plays_within_the_hour(verdict):
    assert verdict.requests <= 1.5 * verdict.least[Prompt.FOREKNOWING]
    assert quantiles(verdict.listening, n=100)[98] <= 60


def test_the_judge_sees_a_play_that_is_missing_doubled_or_lost_untold(log, sky):
    without = replace(log, kept=log.kept[1:])
    assert judge(without, sky).missing == [log.kept[0]]
    assert judge(replace(log, kept=[log.kept[0], *log.kept]), sky).doubled == [log.kept[0]]
    assert judge(replace(log, gaps=[]), sky).untold


def test_the_judge_sees_idle_gaps_and_gaps_that_are_covered(log, sky, verdict):
    idle = Gap(NOON - DAY, NOON - DAY + HOUR, "fifty")
    assert judge(replace(log, gaps=[*log.gaps, idle]), sky).idle_gaps == verdict.idle_gaps + 1
    everything = ((NOON - 2 * DAY, NOON + DAYS * DAY),)
    assert judge(replace(log, covered=everything), sky).covered


def test_the_least_of_somebody_silent_is_what_nothing_known_allows():
    assert least((), NOON + DAY) == ceil(DAY / UNKNOWN_MS)
