"""A year in its parts: its owner's own chapters, or one long one read by its seasons."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from story.chapters import Chapter, Sentence, Stretch
from story.civil import date_of, day_of, listening_day_of, local_ms
from story.moment import Moment
from story.notes import ChapterTitle, Titles
from story.said_of_years import label, names, parts, songs, stays, stretch
from story.teller import Teller
from story.titles import naming_part, naming_whole

ABSENCES = frozenset({"sudden-drop", "last-play", "comeback"})
"""Of whom these tell, it is told already that they left or came back."""
AGAIN = {"plays": "plays", "artists": "distinct_artists"}
"""Counts that are not said again where the opening has said their fact."""
STAYED = frozenset({"discovery", "loyalty", "slow-burn"})
"""What runs through several parts of a year is told of after them all."""


def of_year(
    teller: Teller, opening: Sequence[Sentence], moments: Sequence[Moment], titles: Titles
) -> Iterator[Chapter]:
    """Tell a year: how many chapters it has, each with its moments, and who came and went.

    ``moments`` come by their time, each told in the part where its last play fell; but what
    stayed through several is told after them.
    """
    facts = teller.facts
    sentences = list(opening)
    if announced := parts(facts):
        also = "stretches" if facts.changed else "one_chapter"
        before = {fact for sentence in opening for fact in sentence.facts}
        said = announced.said.without([name for name, fact in AGAIN.items() if fact in before])
        sentences += teller.of_facts(announced.form, said, also)
    yield replace(_head(teller, titles), sentences=tuple(sentences))
    through = [moment for moment in moments if _stayed(teller, moment)]
    placed = [
        (_part(teller, moment), moment)
        for moment in moments
        if all(moment is not other for other in through)
    ]
    for number, one in enumerate(facts.stretches):
        told = [*teller.of_facts(*stretch(facts, teller.reserve, number))]
        told += teller.together([moment for part, moment in placed if part == number])
        title, own = _title(teller, one, titles)
        if told:
            days = (one.first_on, one.last_on) if facts.changed else None
            yield Chapter(title, tuple(told), own, days)
    yield from _stays(teller, moments, through)


def songs_of_year(teller: Teller) -> Iterator[Sentence]:
    """Tell who was played most, and when the songs had their months; nothing without months."""
    if told := songs(teller.facts, teller.reserve):
        if named := names(teller.facts, teller.reserve):
            yield from teller.of_facts(*named)
        yield from teller.of_facts(*told)


def _stays(
    teller: Teller, moments: Sequence[Moment], through: Sequence[Moment]
) -> Iterator[Chapter]:
    named = {str(one.values().get("artist")) for one in moments if one.kind in ABSENCES}
    named |= {str(one.values().get("artist")) for one in through if one.kind == "loyalty"}
    forms = stays(teller.facts, teller.reserve, named)
    sentences = [one for form in forms for one in teller.of_facts(*form)]
    sentences += teller.together(through)
    if sentences:
        yield Chapter(teller.title("chapter-stays"), tuple(sentences))


def _stayed(teller: Teller, moment: Moment) -> bool:
    plays = moment.evidence.plays
    return moment.kind in STAYED and _part_of(teller, plays[0]) != _part_of(teller, plays[-1])


def _part(teller: Teller, moment: Moment) -> int:
    """Say in which part a moment is told.

    A moment that belongs to a date, and to no play, says so by ``told_on`` among its numbers.
    """
    if told_on := moment.evidence.numbers.get("told_on"):
        return _part_on(teller, str(told_on))
    return _part_of(teller, moment.evidence.plays[-1])


def _part_of(teller: Teller, row: int) -> int:
    listening = teller.listening
    wall = local_ms(listening.started_at[[row]], listening.period.zone)
    # A part of the listener's own turns when their day does; a season turns at midnight.
    day = listening_day_of(wall) if teller.facts.changed else day_of(wall)
    return _part_on(teller, date_of(int(day[0])).isoformat())


def _part_on(teller: Teller, on: str) -> int:
    """Give the last part that had begun on a day; the first for any day before the year."""
    begun = [n for n, one in enumerate(teller.facts.stretches) if one.first_on <= on]
    return max(begun, default=0)


def _title(teller: Teller, one: Stretch, titles: Titles) -> tuple[str | None, bool]:
    """Give a part the title that its owner gave it, else its plain label."""
    plain = label(one, teller.reserve, season=not teller.facts.changed)
    if teller.facts.changed and (own := _own(one, titles)):
        dated = not (teller.reserve.day(one.first_on) or teller.reserve.day(one.last_on))
        edges = {"from": one.first_on, "to": one.last_on} if dated else {}
        key = "chapter-own" if dated else "chapter-own-undated"
        return teller.title(key, title=own.text, **edges), True
    return (teller.title(plain[0], **plain[1]) if plain else None), False


def _own(one: Stretch, titles: Titles) -> ChapterTitle | None:
    """Find the latest title of a part."""
    first, last = date.fromisoformat(one.first_on), date.fromisoformat(one.last_on)
    return next(reversed(naming_part(titles, first, last)), None)


def _head(teller: Teller, titles: Titles) -> Chapter:
    """Head a year: by its owner's title where it was not cut, and they gave it one."""
    facts, period = teller.facts, teller.listening.period
    if facts.changed:
        return Chapter(None, ())
    first, last = period.first_on, period.next_on - timedelta(days=1)
    own = next(reversed(naming_whole(titles, first, last)), None)
    days = (first.isoformat(), last.isoformat()) if own or facts.one_chapter else None
    title = teller.title("chapter-own-undated", title=own.text) if own else None
    return Chapter(title, (), own_title=own is not None, stretch=days)
