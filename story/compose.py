"""The only door: a listening in, a story out."""

from collections.abc import Iterator

import numpy as np

from domain.period import PeriodKind
from story.chapters import Candidate, Chapter, Story
from story.choose import Choice, Considered, Why, choose
from story.facts import count
from story.ground.receipts import hours_known
from story.ground.usual import usual
from story.ground.watched import absence_known
from story.listening import Listening
from story.moment import Moment
from story.moments import notice
from story.notes import Notes, Titles
from story.phrasebook import Phrasebook
from story.quiet import NOTHING, Quiet
from story.reserve import Reserve, hushed, silenced, withheld
from story.said import Sayable, period_only, sayable, tops
from story.teller import Teller
from story.tiers import DESCRIPTIVE
from story.told import Memory
from story.unknown import unknown
from story.year import of_year, songs_of_year
from story.year_facts import with_year

FEW_PLAYS = 20
"""Fewer plays in a month are told as few."""
ENDS = {
    "first-song": "first_",
    "midnight": "last_",
    "last-song": "last_",
    "last-song-month": "last_",
}
"""Forms that name the period's first song or its last, and what then says it no more."""
NO_NEWS = {"first-song", "last-song", "milestone"}
"""Kinds that leave a period steady: every year begins, and every count comes round."""
SMALL = {PeriodKind.MONTH: 1, PeriodKind.YEAR: 2}
"""How many small true facts stand beside the point; one more beside a moment or none."""


def compose(
    listening: Listening,
    voice: Phrasebook,
    *,
    tops: int = 10,
    told_before: Memory = (),
    quiet: Quiet = NOTHING,
    notes: Notes = (),
    titles: Titles = (),
    retracted: frozenset[str] = frozenset(),
) -> Story:
    """Tell a listener's month or year. The same listening gives the same story anywhere.

    ``notes`` and ``titles`` are the listener's own, read here by themself; claims ``retracted``
    are told no more.
    """
    choice = choose(
        notice(listening), listening, told_before=told_before, quiet=quiet, retracted=retracted
    )
    # Rankings are cut after the silenced are out, but prose must know who really came first.
    facts = with_year(count(listening, tops + silenced(listening, quiet)), listening)
    reserve = Reserve(listening, quiet)
    teller = Teller(
        listening,
        facts,
        voice,
        reserve,
        [told.phrase for told in told_before],
        tuple(note for note in notes if not reserve.note(note)),
    )
    chapters = tuple(_chapters(teller, choice, titles))
    kind, month = listening.period.kind, listening.period.first_on.isoformat()
    told = hushed(facts, quiet, tops)
    return Story(
        subject=listening.subject,
        period=listening.period,
        title=voice.sentence(f"title-{kind}", subject=listening.subject, month=month),
        facts=told,
        moments=tuple(teller.moments),
        chapters=chapters,
        notes=tuple(teller.quoted),
        unknown=tuple(
            voice.sentence(line.phrase, **line.values) for line in unknown(listening, facts)
        ),
        considered=tuple(_candidate(one) for one in choice.considered),
        hours_known=hours_known(listening, np.arange(listening.first, listening.last)),
        withheld=withheld(told, reserve),
        owner=listening.owner,
    )


def _candidate(one: Considered) -> Candidate:
    values = one.moment.values()
    about = next(
        (str(values[name]) for name in ("track", "artist", "album") if name in values), ""
    )
    return Candidate(one.moment.kind, about, one.score, one.why.value, one.why is Why.CHOSEN)


def _chapters(teller: Teller, choice: Choice, titles: Titles) -> Iterator[Chapter]:
    kind = teller.listening.period.kind
    if not teller.facts.plays:
        said = period_only(teller.listening.period)
        yield Chapter(None, tuple(teller.of_facts(f"empty-{kind}", said)))
        return
    twice = {ENDS[moment.form] for moment in choice.moments if moment.form in ENDS}
    said = sayable(teller.facts, teller.reserve).without(twice)
    if kind is PeriodKind.YEAR:
        yield from _year(teller, choice, said, titles)
    else:
        yield from _month(teller, choice, said)
    yield from _beside(teller, choice)
    yield from _tops(teller)
    yield from _closing(teller, said)


def _month(teller: Teller, choice: Choice, said: Sayable) -> Iterator[Chapter]:
    """Tell the opening, the lead, and the others by their time."""
    lead, others = choice.moments[:1], choice.moments[1:]
    for moment in lead:
        said = said.beside(moment.values())
    sentences = [*teller.of_facts(_opening(teller, choice), said)]
    sentences += teller.together([*lead, *sorted(others, key=_by_time)])
    yield Chapter(None, tuple(sentences))


def _opening(teller: Teller, choice: Choice) -> str:
    kind, listening = teller.listening.period.kind, teller.listening
    if teller.facts.plays < FEW_PLAYS and kind is PeriodKind.MONTH:
        return "opening-few"
    if any(moment.kind not in DESCRIPTIVE | NO_NEWS for moment in choice.moments):
        return f"opening-{kind}"
    # Without a baseline nothing was compared: then it is no steady month, but a first one.
    known = usual(listening, listening.period.start_ms).enough
    return f"steady-{kind}" if known else f"opening-new-{kind}"


def _year(teller: Teller, choice: Choice, said: Sayable, titles: Titles) -> Iterator[Chapter]:
    """Tell the opening, then the year by its parts."""
    sentences = [*teller.of_facts(_opening(teller, choice), said)]
    yield from of_year(teller, sentences, sorted(choice.moments, key=_by_time), titles)


def _beside(teller: Teller, choice: Choice) -> Iterator[Chapter]:
    most = SMALL[teller.listening.period.kind]
    if small := choice.small[: most if len(choice.moments) > 1 else most + 1]:
        sentences = [one for moment in small for one in teller.moment(moment)]
        yield Chapter(teller.title("chapter-beside"), tuple(sentences))


def _tops(teller: Teller) -> Iterator[Chapter]:
    if teller.listening.period.kind is PeriodKind.YEAR and (found := [*songs_of_year(teller)]):
        yield Chapter(teller.title("chapter-songs"), tuple(found))
    elif told := tops(teller.facts, teller.reserve):
        yield Chapter(teller.title("chapter-tops"), tuple(teller.of_facts(*told)))


def _closing(teller: Teller, said: Sayable) -> Iterator[Chapter]:
    """Name the last song, where everything after it was watched."""
    period, last = teller.listening.period, teller.facts.last_started_at
    if last is None or teller.facts.plays < FEW_PLAYS:
        return
    if not absence_known(teller.listening, last, period.stop_ms):
        return
    if sentences := tuple(teller.of_facts(f"closing-{period.kind}", said)):
        yield Chapter(teller.title("chapter-last"), sentences)


def _by_time(moment: Moment) -> tuple[int, int]:
    return moment.evidence.plays[-1], moment.evidence.plays[0]
