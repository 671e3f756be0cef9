"""Every listener's monthly stories in a row: nothing returns too soon."""

from collections import Counter, defaultdict
from itertools import pairwise

import pytest

from domain.period import PeriodKind
from story.chapters import ToldMoment
from story.choose import AT_MOST, at_most
from story.compose import SMALL
from story.tiers import Tier, tier
from story.told import subject
from tests.letters import Letter, invented_listeners, letters, real_listeners
from tests.story.builders import voice

pytestmark = pytest.mark.long

EDITIONS = 12
ENDS = ("opening", "steady", "empty", "closing")
"""First and last sentences: those of one month do not return within twelve editions."""
MONTHS = 3


def series(people) -> dict[str, list[Letter]]:
    return {name: [*letters(person, person.months())] for name, person in people.items()}


@pytest.fixture(scope="module", params=["real", "invented"])
def every(request):
    if request.param == "invented":
        return series(invented_listeners())
    request.getfixturevalue("shared")
    return series(real_listeners())


def phrases(letter: Letter) -> list[str]:
    return [one.phrase for chapter in letter.story.chapters for one in chapter.sentences]


def form(phrase: str) -> str:
    return phrase.rpartition("-")[0]


def test_there_is_a_row_of_letters_to_read(every):
    assert max(map(len, every.values())) >= EDITIONS
    assert min(map(len, every.values())) >= 6


def test_first_and_last_sentences_do_not_return_within_twelve_editions(every):
    for name, row in every.items():
        for n, letter in enumerate(row):
            before = {one for earlier in row[max(n - EDITIONS, 0) : n] for one in phrases(earlier)}
            again = [one for one in phrases(letter) if one in before and one.startswith(ENDS)]
            assert again == [], (name, letter.period)


def test_no_phrasing_of_a_kind_returns_before_all_others_were_used(every):
    for name, row in every.items():
        told = defaultdict(list)
        for letter in row:
            for phrase in phrases(letter):
                told[form(phrase)].append((letter.period, phrase))
        for of_form, said in told.items():
            # Opening words are picked from those that can be said: some months have fewer.
            if of_form.startswith((*ENDS, "tops")):
                continue
            variants = len(voice().variants(of_form))
            for n, (period, phrase) in enumerate(said):
                lately = [one for _, one in said[max(n - variants + 1, 0) : n]]
                assert phrase not in lately, (name, period, phrase)


def test_nothing_leads_twice_within_three_months(every):
    for name, row in every.items():
        for n, letter in enumerate(row):
            lately = set(map(lead, row[max(n - MONTHS, 0) : n])) - {""}
            # An artist may where the month has nothing else; a track may not.
            if len(chosen(letter)) > 1 or not lead(letter).endswith("|"):
                assert lead(letter) not in lately, (name, letter.period)


def chosen(letter: Letter) -> list[ToldMoment]:
    """Give a month's moments, the lead first, without the small facts beside them."""
    count = sum(one.told for one in letter.story.considered)
    return list(letter.story.moments[:count])


def lead(letter: Letter) -> str:
    """Name what a month leads with; nothing where it has no moment but small facts."""
    return next((subject(moment.says) for moment in chosen(letter)), "")


def test_a_filler_leads_only_where_nothing_better_may(every):
    for name, row in every.items():
        for n, letter in enumerate(row):
            led = set(map(lead, row[max(n - MONTHS, 0) : n]))
            told = chosen(letter)
            if told and tier(told[0].kind) is Tier.FILLER:
                better = [one for one in told[1:] if tier(one.kind) is not Tier.FILLER]
                assert {subject(one.says) for one in better} <= led, (name, letter.period)


def test_no_kind_is_told_more_often_than_it_may_be(every):
    for name, row in every.items():
        for letter in row:
            told = Counter(one.kind for one in letter.story.considered if one.told)
            kind = PeriodKind.MONTH
            assert told.total() <= AT_MOST[kind]
            assert all(n <= at_most(one)[kind] for one, n in told.items()), (name, letter.period)
            small = len(letter.story.moments) - told.total()
            assert small <= SMALL[kind] + (told.total() <= 1), (name, letter.period)


def test_no_kind_makes_up_a_readers_letters(every):
    """A kind that came in every letter would be a form to fill in."""
    for name, row in every.items():
        full = [letter for letter in row if letter.story.moments]
        kinds = Counter(kind for letter in full for kind in {m.kind for m in letter.story.moments})
        often = {kind: n for kind, n in kinds.items() if n > 0.75 * len(full)}
        assert len(full) < EDITIONS or not often, (name, often)


def test_no_letter_has_the_kinds_of_the_one_before_it(every):
    same = total = 0
    for row in every.values():
        for before, letter in pairwise(row):
            kinds = [Counter(one.kind for one in each.story.moments) for each in (before, letter)]
            total += 1
            same += kinds[0] == kinds[1] and kinds[0].total() > 1
    assert same <= 0.1 * total
