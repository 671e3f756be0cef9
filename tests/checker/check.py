"""A finished story against the raw plays: every difference, in words."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from tests.checker.case import Case, instant
from tests.checker.facts import Count, recount, sayable
from tests.checker.heard import Heard
from tests.checker.kinds import checker
from tests.checker.sentences import Place, dated, plain, unproved
from tests.checker.years import LISTS, doubtful_cuts, of_year, wrong_list

NAMES = ("track", "artist", "album")
Document = Mapping[str, Any]


def differences(document: Document, heard: Heard, tops: int = 10) -> list[str]:
    """List everything a story claims that its listener's plays do not give."""
    start, stop = (instant(document["period"][edge]) for edge in ("start", "stop"))
    known = heard.before(stop)
    count = Count(known, start, stop)
    year = None if document["period"]["kind"] == "month" else heard.local(start).year
    count.of_year = of_year(count, document["facts"], year, tops)
    found = list(_facts(document["facts"], recount(count, tops) | count.of_year, count))
    if year is not None:
        found += doubtful_cuts(count, document["facts"], year)
    for place, moment in enumerate(document["moments"]):
        case = Case(moment, known, start, stop, document["period"]["kind"])
        found += [f"{moment['kind']} ({place}): {words}" for words in doubts(case)]
    found += _sentences(document, count, tops)
    return found


def _facts(told: Document, recounted: Document, count: Count) -> Iterator[str]:
    for name in {**told, **recounted}:
        if name in LISTS and name in told:
            yield from wrong_list(count, told[name], recounted[name], name)
            continue
        if name not in recounted:
            yield f"facts.{name}: nobody recounts it"
        elif name not in told or told[name] != recounted[name]:
            yield f"facts.{name}: told {told.get(name)}, the plays give {recounted[name]}"


def doubts(case: Case) -> Iterator[str]:
    """Tell what one moment claims that its listener’s plays do not give."""
    evidence = case.moment["evidence"]
    if not len(case.rows) or len(case.rows) < len(evidence["plays"]):
        yield from case.problems or ["no plays"]
        return
    try:
        expected = checker(case.moment["kind"])(case)
    except LookupError as error:
        yield str(error)
        return
    yield from case.problems
    for where in (case.says, evidence["numbers"], evidence["baseline"]):
        yield from _values(where, expected)
    seen = case.heard.seen(int(case.heard.at[case.first]), int(case.heard.at[case.last]))
    if abs(seen - evidence["coverage"]) > 0.0001:
        yield f"coverage is told as {evidence['coverage']}, and was {seen:.4f}"
    if evidence["zone"] != case.heard.zone:
        yield f"told in the zone {evidence['zone']}"


def _values(told: Document, expected: Document) -> Iterator[str]:
    for name, value in told.items():
        if name not in expected:
            yield f"nobody recomputes {name}"
        elif expected[name] != value:
            yield f"{name} is told as {value}, the plays give {expected[name]}"


def _sentences(document: Document, count: Count, tops: int) -> Iterator[str]:
    moments = document["moments"]
    told: list[int] = []
    for chapter in document["story"]["chapters"]:
        yield from _title(chapter, count, tops)
        for sentence in chapter["sentences"]:
            values: list[object] = [*_of_period(document, count.heard)]
            if sentence["moment"] is not None:
                moment = moments[sentence["moment"]]
                told.append(sentence["moment"])
                values += _of_moment(moment)
                if moment["text"] != sentence["text"]:
                    yield f"a sentence is not its moment’s: {sentence['text']}"
            if sentence["note"] is not None:
                note = document["notes"][sentence["note"]]
                values += [note["text"], note["said_on"]]
            for fact in sentence["facts"]:
                values += sayable(count, fact, tops)
            yield from (
                f"nothing proves {claim!r} in: {sentence['text']}"
                for claim in unproved(sentence["text"], values)
            )
    if sorted(told) != list(range(len(moments))):
        yield f"moments are told {told}, and there are {len(moments)}"


def _title(chapter: Document, count: Count, tops: int) -> Iterator[str]:
    """Doubt a part’s plain label: its days, and the names before them."""
    facts = {fact for sentence in chapter["sentences"] for fact in sentence["facts"]}
    if chapter["own_title"] or not chapter["title"] or "stretches" not in facts:
        return
    values = list(sayable(count, "stretches", tops))
    for claim in unproved(chapter["title"], values):
        yield f"nothing proves {claim!r} in the title {chapter['title']}"
    names = [
        [plain(row["artist"]) for row in one["standouts"]] for one in count.of_year["stretches"]
    ]
    before, dot, _ = plain(chapter["title"]).rpartition(" · ")
    if dot and not any(before in {", ".join(own), *own} for own in names):
        yield f"nobody stands out as the title says: {chapter['title']}"


def _of_moment(moment: Document) -> Iterator[object]:
    for where in (moment["says"], moment["evidence"]["numbers"]):
        for name, value in where.items():
            # Words such as *yes* or *never* choose a phrase: they are said by nobody.
            if not isinstance(value, str) or dated(value) or name.endswith(NAMES):
                yield value
            if name in {"place", "times"}:
                yield Place(value)


def _of_period(document: Document, heard: Heard) -> Iterator[object]:
    """Give what any sentence may say: the period’s own months, and since when we know."""
    first = datetime.fromisoformat(document["period"]["start"]).date()
    yield f"{first:%Y-%m}" if document["period"]["kind"] == "month" else first.year
    if heard.since is not None:
        yield heard.local(heard.since).date().isoformat()
