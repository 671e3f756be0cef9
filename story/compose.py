"""The only door: a listening in, a story out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b

from domain.music import Track
from domain.period import PeriodKind
from ledger.identity import identity
from story.chapters import Chapter, Facts, PlayReceipt, Sentence, Story, ToldMoment
from story.choose import Choice, choose
from story.civil import local
from story.evidence import Value
from story.facts import count
from story.ground.watched import absence_known
from story.listening import Listening
from story.moment import Moment
from story.moments import notice
from story.phrasebook import Phrasebook
from story.quiet import NOTHING, Quiet
from story.said import FEW_PLAYS, Said, Sayable, peaks, quarter, sayable, tops
from story.told import Memory
from story.unknown import unknown

QUARTERS = (1, 4, 7, 10)
SMALL = {PeriodKind.MONTH: 1, PeriodKind.YEAR: 2}
"""How many small true facts stand beside the point."""


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
    facts = _hushed(count(listening, tops), quiet)
    teller = _Teller(listening, facts, voice, [told.phrase for told in told_before])
    chapters = tuple(_chapters(teller, choice))
    kind, month = listening.period.kind, listening.period.first_on.isoformat()
    return Story(
        subject=listening.subject,
        period=listening.period,
        title=voice.sentence(f"title-{kind}", subject=listening.subject, month=month),
        facts=facts,
        moments=tuple(teller.moments),
        chapters=chapters,
        unknown=tuple(
            voice.sentence(line.phrase, **line.values) for line in unknown(listening, facts)
        ),
    )


@dataclass(slots=True)
class _Teller:
    """One telling: what was said so far, so that nothing is said twice."""

    listening: Listening
    facts: Facts
    voice: Phrasebook
    told: list[str]
    """Phrases, oldest first: those of earlier stories, then this one's."""
    moments: list[ToldMoment] = field(default_factory=list)

    def moment(self, moment: Moment) -> Sentence:
        """Tell a moment, and keep its receipts."""
        values = dict(moment.values())
        phrase, text = self._phrase(moment.form, values, content=_content(moment, self.listening))
        self.moments.append(_told(moment, text, self.listening))
        return Sentence(text, moment=len(self.moments) - 1, phrase=phrase)

    def of_facts(self, form: str, said: Sayable) -> Sentence:
        """Tell facts; a phrase is taken only where all it says is known."""
        phrase, text = self._phrase(form, said.values(), content=form)
        return Sentence(text, facts=said.facts(self.voice.says(phrase)), phrase=phrase)

    def _phrase(self, form: str, values: Mapping[str, Value], *, content: str) -> tuple[str, str]:
        seed = f"{self.listening.subject}|{self.listening.period}|{content}"
        phrase = self.voice.choose(form, seed, told_before=self.told, known=frozenset(values))
        self.told.append(phrase)
        return phrase, self.voice.sentence(phrase, **values)


def _chapters(teller: _Teller, choice: Choice) -> Iterator[Chapter]:
    kind = teller.listening.period.kind
    if not teller.facts.plays:
        month = teller.listening.period.first_on.isoformat()
        yield Chapter(None, (teller.of_facts(f"empty-{kind}", _period_only(month)),))
        return
    said = sayable(teller.facts, teller.listening.period, teller.listening.since_at)
    yield from (_year if kind is PeriodKind.YEAR else _month)(teller, choice, said)


def _month(teller: _Teller, choice: Choice, said: Sayable) -> Iterator[Chapter]:
    """Tell the opening, the lead, the others by their time, and what stands beside them."""
    few = teller.facts.plays < FEW_PLAYS
    sentences = []
    if choice.moments or few:
        sentences.append(teller.of_facts("opening-few" if few else "opening-month", said))
    else:
        sentences.append(teller.of_facts("steady-month", said))
    lead, others = choice.moments[:1], choice.moments[1:]
    sentences += [teller.moment(moment) for moment in (*lead, *sorted(others, key=_by_time))]
    yield Chapter(None, tuple(sentences))
    yield from _beside(teller, choice)
    yield from _tops(teller)
    yield from _closing(teller, said)


def _year(teller: _Teller, choice: Choice, said: Sayable) -> Iterator[Chapter]:
    """Tell the year by its quarters, each with its names and its moments."""
    opening = [teller.of_facts("opening-year", said)]
    if not choice.moments:
        opening.append(teller.of_facts("steady-year", said))
    yield Chapter(None, tuple(opening))
    ordered = sorted(choice.moments, key=_by_time)
    for first in QUARTERS:
        own = [moment for moment in ordered if _quarter(teller.listening, moment) == first]
        told = quarter(teller.facts, teller.listening.period.year, first)
        sentences = [] if told is None else [teller.of_facts(*told)]
        sentences += [teller.moment(moment) for moment in own]
        if sentences:
            year = teller.listening.period.year
            from_on, to_on = (date(year, month, 1).isoformat() for month in (first, first + 2))
            title = teller.voice.sentence("chapter-months", **{"from": from_on, "to": to_on})
            yield Chapter(title, tuple(sentences))
    yield from _beside(teller, choice)
    yield from _tops(teller)
    yield from _closing(teller, said)


def _beside(teller: _Teller, choice: Choice) -> Iterator[Chapter]:
    most = SMALL[teller.listening.period.kind]
    if small := choice.small[: most if choice.moments else most + 1]:
        title = teller.voice.sentence("chapter-beside")
        yield Chapter(title, tuple(teller.moment(moment) for moment in small))


def _tops(teller: _Teller) -> Iterator[Chapter]:
    sentences = []
    if told := tops(teller.facts):
        sentences.append(teller.of_facts(*told))
        peaked = peaks(teller.facts)
        if teller.listening.period.kind is PeriodKind.YEAR and peaked:
            sentences.append(teller.of_facts("peaks", peaked))
    if sentences:
        yield Chapter(teller.voice.sentence("chapter-tops"), tuple(sentences))


def _closing(teller: _Teller, said: Sayable) -> Iterator[Chapter]:
    """Name the last song, where everything after it was watched."""
    period, last = teller.listening.period, teller.facts.last_started_at
    if last is None or teller.facts.plays < FEW_PLAYS or "last_track" not in said.said:
        return
    if absence_known(teller.listening, last, period.stop_ms):
        sentence = teller.of_facts(f"closing-{period.kind}", said)
        yield Chapter(teller.voice.sentence("chapter-last"), (sentence,))


def _period_only(month: str) -> Sayable:
    return Sayable({"month": Said(month, None)})


def _by_time(moment: Moment) -> tuple[int, int]:
    return moment.evidence.plays[-1], moment.evidence.plays[0]


def _quarter(listening: Listening, moment: Moment) -> int:
    """Say which quarter a moment is told in: where its last play fell."""
    last = int(listening.started_at[moment.evidence.plays[-1]])
    return (local(last, listening.period.zone).month - 1) // 3 * 3 + 1


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
    )


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


def _hushed(facts: Facts, quiet: Quiet) -> Facts:
    """Leave what is not to be brought up out of every list and name; totals stay what they are."""
    if quiet == NOTHING:
        return facts
    heard = quiet.covers

    def unnamed(track: Track | None) -> Track | None:
        return None if track is None or heard(track) else track

    return replace(
        facts,
        top_tracks=tuple(row for row in facts.top_tracks if not heard(row.track)),
        top_artists=tuple(
            row for row in facts.top_artists if identity(row.artist) not in quiet.artists
        ),
        top_albums=tuple(
            row for row in facts.top_albums if identity(row.album.artist) not in quiet.artists
        ),
        first_track=unnamed(facts.first_track),
        last_track=unnamed(facts.last_track),
        by_day={day: plays for day, plays in facts.by_day.items() if day not in quiet.days},
        longest_run=facts.longest_run
        if facts.longest_run and unnamed(facts.longest_run.track)
        else None,
        month_tops={
            month: top
            for month, top in facts.month_tops.items()
            if identity(top.artist.artist) not in quiet.artists and not heard(top.track.track)
        },
        peaks=tuple(peak for peak in facts.peaks if not heard(peak.track)),
    )
