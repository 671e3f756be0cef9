"""One telling: words for moments and facts, none of them twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from story.chapters import Facts, Sentence, ToldMoment
from story.civil import iso
from story.claims import play_id, told_moment
from story.evidence import Value
from story.listening import Listening
from story.moment import Moment
from story.notes import Note, Notes, Reach
from story.paragraphs import began_at, paragraphs
from story.phrasebook import Phrasebook
from story.reserve import Reserve
from story.said import Sayable
from story.words_for import words_for


@dataclass(slots=True)
class Teller:
    """One telling: what was said so far, so that nothing is said twice."""

    listening: Listening
    facts: Facts
    voice: Phrasebook
    reserve: Reserve
    told: list[str]
    """Phrases, oldest first: those of earlier stories, then this one's."""
    notes: Notes = ()
    """The owner's own words, all that may be quoted."""
    moments: list[ToldMoment] = field(default_factory=list)
    quoted: list[Note] = field(default_factory=list)
    turns: set[tuple[str, str]] = field(default_factory=set)
    """Kinds with the numbers of their phrases used here: one number is one turn of phrase."""

    def together(self, moments: Sequence[Moment]) -> Iterator[Sentence]:
        """Tell moments, those that began together in one paragraph."""
        for first, *close in paragraphs(self.listening, moments):
            yield from self.moment(first)
            for before, moment in pairwise([first, *close]):
                yield self.join(before, moment)
                said, *words = self.moment(moment)
                yield from (replace(said, joined=True), *words)

    def moment(self, moment: Moment) -> Iterator[Sentence]:
        """Tell a moment and keep its receipts; then quote what its owner said about it."""
        told = told_moment(moment, "", self.listening)
        words = words_for(told, self.notes, Reach.ME)
        values = dict(moment.values())
        # Some phrasings remark that nobody said why: not where somebody did.
        sayable = values if words else values | {"nothing_said": "yes"}
        content = content_of(moment, self.listening)
        phrase = self._choose(moment.form, sayable, content, kind=moment.kind)
        text = self.voice.sentence(phrase, **sayable)
        self.moments.append(replace(told, text=text))
        yield Sentence(text, moment=len(self.moments) - 1, phrase=phrase)
        yield from (self._quote(note) for note in words if note not in self.quoted)

    def _quote(self, note: Note) -> Sentence:
        values: dict[str, Value] = {"note": note.text, "said_on": note.said_on}
        phrase = self._choose("note", values, f"{note.said_on}|{note.text}", kind="note")
        self.quoted.append(note)
        text = self.voice.sentence(phrase, **values)
        return Sentence(text, phrase=phrase, joined=True, note=len(self.quoted) - 1)

    def join(self, before: Moment, moment: Moment) -> Sentence:
        """Lead over from one moment to another that began close to it."""
        days = {_first_day(one, self.listening) for one in (before, moment)}
        content = f"{content_of(before, self.listening)}|{content_of(moment, self.listening)}"
        form = "join-day" if len(days) == 1 else "join"
        phrase = self._choose(form, {}, content, kind="join")
        return Sentence(self.voice.sentence(phrase), phrase=phrase, joined=True)

    def of_facts(self, form: str, said: Sayable, *also: str) -> Iterator[Sentence]:
        """Tell facts in a phrase that says nothing but what is known; not at all without one.

        ``also`` names facts that the phrases stand on without a value of theirs.
        """
        values = said.values()
        if self.voice.fits(form, frozenset(values)):
            phrase = self._choose(form, values, f"{form}|{self.facts.plays}", kind=form)
            text = self.voice.sentence(phrase, **values)
            proof = {*said.facts(self.voice.says(phrase)), *also}
            yield Sentence(text, facts=tuple(sorted(proof)), phrase=phrase)

    def title(self, key: str, **values: Value) -> str:
        return self.voice.sentence(key, **values)

    def _choose(self, form: str, values: Mapping[str, Value], content: str, *, kind: str) -> str:
        # Whose is a number: a new name must not reword what was read.
        seed = f"{self.listening.owner}|{self.listening.period}|{content}"
        alike = {key for key in self.voice.variants(form) if (kind, _number(key)) in self.turns}
        phrase = self.voice.choose(
            form, seed, told_before=self.told, known=frozenset(values), avoid=alike
        )
        self.told.append(phrase)
        self.turns.add((kind, _number(phrase)))
        return phrase


def _number(phrase: str) -> str:
    return phrase.rpartition("-")[2]


def _first_day(moment: Moment, listening: Listening) -> str:
    return iso(began_at(listening, moment), listening.period.zone)[:10]


def content_of(moment: Moment, listening: Listening) -> str:
    """Name a moment by what it is made of, so that the choice of words hangs on that alone."""
    rows = moment.evidence.plays
    return f"{moment.form}|{play_id(listening, rows[0])}|{play_id(listening, rows[-1])}"
