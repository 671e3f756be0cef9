"""The only door: a listening in, a story out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b
from itertools import pairwise

from domain.music import Track
from domain.period import PeriodKind
from ledger.identity import identity
from story.chapters import Candidate, Chapter, Facts, PlayReceipt, Sentence, Story, ToldMoment
from story.choose import Choice, Considered, Why, choose
from story.civil import iso, local
from story.evidence import Value
from story.facts import count
from story.ground.usual import usual
from story.ground.watched import absence_known
from story.listening import Listening
from story.moment import Moment
from story.moments import notice
from story.paragraphs import began_at, paragraphs
from story.phrasebook import Phrasebook
from story.quiet import NOTHING, Quiet
from story.reserve import Reserve, hushed
from story.said import Sayable, peaks, period_only, quarter, sayable, tops
from story.tiers import DESCRIPTIVE
from story.told import Memory
from story.unknown import unknown

QUARTERS = (1, 4, 7, 10)
FEW_PLAYS = 20
"""Fewer plays in a month are told as few."""
ENDS = {"first-song": "first_", "midnight": "last_"}
"""Forms that name the period's first song or its last, and what then says it no more."""
NO_NEWS = {"first-song", "milestone"}
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
) -> Story:
    """Tell a listener's month or year. The same listening gives the same story anywhere."""
    choice = choose(notice(listening), listening, told_before=told_before, quiet=quiet)
    # Rankings are cut after the silenced are out, but prose must know who really came first.
    facts = count(listening, tops)
    teller = _Teller(
        listening, facts, voice, Reserve(listening, quiet), [told.phrase for told in told_before]
    )
    chapters = tuple(_chapters(teller, choice))
    kind, month = listening.period.kind, listening.period.first_on.isoformat()
    return Story(
        subject=listening.subject,
        period=listening.period,
        title=voice.sentence(f"title-{kind}", subject=listening.subject, month=month),
        facts=hushed(facts, quiet),
        moments=tuple(teller.moments),
        chapters=chapters,
        unknown=tuple(
            voice.sentence(line.phrase, **line.values) for line in unknown(listening, facts)
        ),
        considered=tuple(_candidate(one) for one in choice.considered),
    )


def _candidate(one: Considered) -> Candidate:
    values = one.moment.values()
    about = next(
        (str(values[name]) for name in ("track", "artist", "album") if name in values), ""
    )
    return Candidate(one.moment.kind, about, one.score, one.why.value, one.why is Why.CHOSEN)


@dataclass(slots=True)
class _Teller:
    """One telling: what was said so far, so that nothing is said twice."""

    listening: Listening
    facts: Facts
    voice: Phrasebook
    reserve: Reserve
    told: list[str]
    """Phrases, oldest first: those of earlier stories, then this one's."""
    moments: list[ToldMoment] = field(default_factory=list)
    turns: set[tuple[str, str]] = field(default_factory=set)
    """Kinds with the numbers of their phrases used here: one number is one turn of phrase."""

    def moment(self, moment: Moment) -> Sentence:
        """Tell a moment, and keep its receipts."""
        values = dict(moment.values())
        content = _content(moment, self.listening)
        phrase = self._choose(moment.form, values, content, kind=moment.kind)
        text = self.voice.sentence(phrase, **values)
        self.moments.append(_told(moment, text, self.listening))
        return Sentence(text, moment=len(self.moments) - 1, phrase=phrase)

    def join(self, before: Moment, moment: Moment) -> Sentence:
        """Lead over from one moment to another that began close to it."""
        days = {_first_day(one, self.listening) for one in (before, moment)}
        content = f"{_content(before, self.listening)}|{_content(moment, self.listening)}"
        form = "join-day" if len(days) == 1 else "join"
        phrase = self._choose(form, {}, content, kind="join")
        return Sentence(self.voice.sentence(phrase), phrase=phrase, joined=True)

    def of_facts(self, form: str, said: Sayable) -> Iterator[Sentence]:
        """Tell facts in a phrase that says nothing but what is known; not at all without one."""
        values = said.values()
        if self.voice.fits(form, frozenset(values)):
            phrase = self._choose(form, values, f"{form}|{self.facts.plays}", kind=form)
            text = self.voice.sentence(phrase, **values)
            yield Sentence(text, facts=said.facts(self.voice.says(phrase)), phrase=phrase)

    def title(self, key: str, **values: Value) -> str:
        return self.voice.sentence(key, **values)

    def _choose(self, form: str, values: Mapping[str, Value], content: str, *, kind: str) -> str:
        seed = f"{self.listening.subject}|{self.listening.period}|{content}"
        alike = {key for key in self.voice.variants(form) if (kind, _number(key)) in self.turns}
        phrase = self.voice.choose(
            form, seed, told_before=self.told, known=frozenset(values), avoid=alike
        )
        self.told.append(phrase)
        self.turns.add((kind, _number(phrase)))
        return phrase


def _number(phrase: str) -> str:
    return phrase.rpartition("-")[2]


def _chapters(teller: _Teller, choice: Choice) -> Iterator[Chapter]:
    kind = teller.listening.period.kind
    if not teller.facts.plays:
        said = period_only(teller.listening.period)
        yield Chapter(None, tuple(teller.of_facts(f"empty-{kind}", said)))
        return
    twice = {ENDS[moment.form] for moment in choice.moments if moment.form in ENDS}
    said = sayable(teller.facts, teller.reserve).without(twice)
    yield from (_year if kind is PeriodKind.YEAR else _month)(teller, choice, said)
    yield from _beside(teller, choice)
    yield from _tops(teller)
    yield from _closing(teller, said)


def _month(teller: _Teller, choice: Choice, said: Sayable) -> Iterator[Chapter]:
    """Tell the opening, the lead, and the others by their time."""
    lead, others = choice.moments[:1], choice.moments[1:]
    for moment in lead:
        said = said.beside(moment.values())
    sentences = [*teller.of_facts(_opening(teller, choice), said)]
    sentences += _told_together(teller, [*lead, *sorted(others, key=_by_time)])
    yield Chapter(None, tuple(sentences))


def _told_together(teller: _Teller, moments: Sequence[Moment]) -> Iterator[Sentence]:
    """Tell moments, those that began together in one paragraph."""
    for first, *close in paragraphs(teller.listening, moments):
        yield teller.moment(first)
        for before, moment in pairwise([first, *close]):
            yield teller.join(before, moment)
            yield replace(teller.moment(moment), joined=True)


def _opening(teller: _Teller, choice: Choice) -> str:
    kind, listening = teller.listening.period.kind, teller.listening
    if teller.facts.plays < FEW_PLAYS and kind is PeriodKind.MONTH:
        return "opening-few"
    if any(moment.kind not in DESCRIPTIVE | NO_NEWS for moment in choice.moments):
        return f"opening-{kind}"
    # Without a baseline nothing was compared: then it is no steady month, but a first one.
    known = usual(listening, listening.period.start_ms).enough
    return f"steady-{kind}" if known else f"opening-new-{kind}"


def _year(teller: _Teller, choice: Choice, said: Sayable) -> Iterator[Chapter]:
    """Tell the year by its quarters, each with its names and its moments."""
    yield Chapter(None, tuple(teller.of_facts(_opening(teller, choice), said)))
    ordered = sorted(choice.moments, key=_by_time)
    year = teller.listening.period.year
    for first in QUARTERS:
        own = [moment for moment in ordered if _quarter(teller.listening, moment) == first]
        told = quarter(teller.facts, teller.reserve, first)
        sentences = [] if told is None else [*teller.of_facts(*told)]
        sentences += _told_together(teller, own)
        if sentences:
            from_on, to_on = (date(year, month, 1).isoformat() for month in (first, first + 2))
            title = teller.title("chapter-months", **{"from": from_on, "to": to_on})
            yield Chapter(title, tuple(sentences))


def _beside(teller: _Teller, choice: Choice) -> Iterator[Chapter]:
    most = SMALL[teller.listening.period.kind]
    if small := choice.small[: most if len(choice.moments) > 1 else most + 1]:
        sentences = tuple(teller.moment(moment) for moment in small)
        yield Chapter(teller.title("chapter-beside"), sentences)


def _tops(teller: _Teller) -> Iterator[Chapter]:
    sentences: list[Sentence] = []
    if told := tops(teller.facts, teller.reserve):
        sentences += teller.of_facts(*told)
        peaked = peaks(teller.facts, teller.reserve)
        if teller.listening.period.kind is PeriodKind.YEAR and peaked:
            sentences += teller.of_facts("peaks", peaked)
    if sentences:
        yield Chapter(teller.title("chapter-tops"), tuple(sentences))


def _closing(teller: _Teller, said: Sayable) -> Iterator[Chapter]:
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


def _quarter(listening: Listening, moment: Moment) -> int:
    """Say which quarter a moment is told in: where its last play fell, or the first of all.

    A moment that belongs to a date, and to no play, says so by ``told_on`` among its numbers.
    """
    if told_on := moment.evidence.numbers.get("told_on"):
        return (date.fromisoformat(str(told_on)).month - 1) // 3 * 3 + 1
    last = int(listening.started_at[moment.evidence.plays[-1]])
    last = max(last, listening.period.start_ms)
    return (local(last, listening.period.zone).month - 1) // 3 * 3 + 1


def _first_day(moment: Moment, listening: Listening) -> str:
    return iso(began_at(listening, moment), listening.period.zone)[:10]


def _content(moment: Moment, listening: Listening) -> str:
    """Name a moment by what it is made of, so that the choice of words hangs on that alone."""
    rows = moment.evidence.plays
    return f"{moment.form}|{_play_id(listening, rows[0])}|{_play_id(listening, rows[-1])}"


def _told(moment: Moment, text: str, listening: Listening) -> ToldMoment:
    evidence = moment.evidence
    return ToldMoment(
        kind=moment.kind,
        consent=moment.consent,
        weight=moment.weight,
        says=dict(moment.values()),
        text=text,
        rule=evidence.rule,
        rule_version=evidence.version,
        zone=evidence.zone,
        coverage=evidence.coverage,
        baseline=dict(evidence.baseline),
        numbers=dict(evidence.numbers),
        plays=tuple(_receipt(listening, row) for row in evidence.plays),
        claim=_claim(moment, listening),
    )


def _claim(moment: Moment, listening: Listening) -> str:
    """Name a claim by its kind and its plays: the same however, and whenever, it is worded."""
    ends = (_play_id(listening, moment.evidence.plays[end]) for end in (0, -1))
    content = "|".join((identity(listening.subject), moment.kind, *ends))
    return blake2b(content.encode(), digest_size=8).hexdigest()


def _receipt(listening: Listening, row: int) -> PlayReceipt:
    track = listening.tracks[listening.track[row]]
    heard = int(listening.heard_ms[row])
    return PlayReceipt(
        play_id=_play_id(listening, row),
        member=listening.subject,
        started_at=int(listening.started_at[row]),
        title=track.title,
        artist=track.artist,
        ms_played=heard if heard > 0 else None,
        source=listening.sources[listening.source[row]],
    )


def _play_id(listening: Listening, row: int) -> str:
    """Name a play by its content: never by a number of the database."""
    track: Track = listening.tracks[listening.track[row]]
    content = (
        listening.sources[listening.source[row]].value,
        str(listening.started_at[row]),
        identity(track.artist),
        identity(track.title),
        str(listening.heard_ms[row]),
        listening.uri[row] or "",
    )
    return blake2b("|".join(content).encode(), digest_size=8).hexdigest()
