"""One telling of a server's story: what was said so far, so that nothing is said twice."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from domain.period import Period
from story.chapters import Sentence, ToldMoment
from story.claims import receipt_of, told_moment
from story.company import Company, GroupMoment
from story.evidence import Value
from story.listening import Listening
from story.phrasebook import Phrasebook
from story.server.forms import retold
from story.server.group import group_claim
from story.server.pages import Behind
from story.server.rota import Offer
from story.teller import content_of

STAND_IN = "\ue000"
"""Of no script, and in nobody's name: where somebody without a name will be put into words."""
OPENING = re.compile(rf"(^|[.?]\s+){STAND_IN}")


@dataclass(slots=True)
class Teller:
    """Says things of one server and one period."""

    server: int
    """Its number, which lasts: words hang on it, and a new name changes none."""
    period: Period
    voice: Phrasebook
    told: list[str]
    """Phrases, oldest first: those of earlier editions, then this one's."""
    moments: list[ToldMoment] = field(default_factory=list)
    members: list[tuple[str, ...]] = field(default_factory=list)
    """By moment: whom it names."""
    behind: list[Behind] = field(default_factory=list)
    """By moment."""
    turns: set[tuple[str, str]] = field(default_factory=set)

    def offer(self, offer: Offer, listening: Listening) -> Sentence:
        """Retell a member's moment in the third person, and keep its receipts.

        Of somebody without a name no play is shown: it would name them.
        """
        name = self.voice.phrase("server-someone") if offer.nameless else listening.subject
        said: dict[str, Value] = {**offer.moment.values(), "member": name}
        asked = said | {"member": STAND_IN} if offer.nameless else said
        form = retold(offer.moment.form, self.voice) or offer.moment.form
        phrase = self.choose(form, said, content_of(offer.moment, listening), offer.moment.kind)
        text = unnamed(self.voice.sentence(phrase, **asked), self.voice)
        kept = replace(told_moment(offer.moment, text, listening), says=said)
        if f"{kept.rule}-of" in self.voice.keys:
            kept = replace(kept, rule=f"{kept.rule}-of")
        if offer.nameless:
            kept = replace(kept, plays=(), claim="")
        behind = Behind(offer.claim, (listening.subject,))
        return self._keep(kept, () if offer.nameless else (name,), behind, phrase)

    def group(self, moment: GroupMoment, company: Company) -> Sentence:
        """Tell what members did together, with the receipts of each."""
        said = dict(moment.values())
        claim = group_claim(company, moment)
        phrase = self.choose(moment.form, said, claim, moment.kind)
        text, evidence = self.voice.sentence(phrase, **said), moment.evidence
        kept = ToldMoment(
            kind=moment.kind,
            consent=moment.consent,
            weight=moment.weight,
            says=said,
            text=text,
            rule=evidence.rule,
            rule_version=evidence.version,
            zone=evidence.zone,
            coverage=evidence.coverage,
            baseline=dict(evidence.baseline),
            numbers=dict(evidence.numbers),
            plays=tuple(
                receipt_of(company.members[one.member], one.row) for one in evidence.plays
            ),
            claim=claim,
        )
        names = tuple(company.members[member].subject for member in moment.members)
        return self._keep(kept, names, Behind(claim, names), phrase)

    def facts(
        self, form: str, values: Mapping[str, Value], proof: Mapping[str, str]
    ) -> Iterator[Sentence]:
        """Tell what is counted, in a phrase that says nothing but what is known.

        ``proof`` names by variable the fact that it stands on.
        """
        if self.voice.fits(form, frozenset(values)):
            phrase = self.choose(form, values, form, form)
            said = self.voice.says(phrase)
            facts = tuple(sorted({fact for name, fact in proof.items() if name in said}))
            yield Sentence(self.voice.sentence(phrase, **values), facts=facts, phrase=phrase)

    def choose(self, form: str, values: Mapping[str, Value], about: str, kind: str) -> str:
        """Pick a phrase: one never told, and no turn that another form of the kind had here."""
        seed = f"{self.server}|{self.period}|{about}"
        alike = {key for key in self.voice.variants(form) if (kind, _number(key)) in self.turns}
        phrase = self.voice.choose(
            form, seed, told_before=self.told, known=frozenset(values), avoid=alike
        )
        self.told.append(phrase)
        self.turns.add((kind, _number(phrase)))
        return phrase

    def _keep(
        self, moment: ToldMoment, names: tuple[str, ...], behind: Behind, phrase: str
    ) -> Sentence:
        self.moments.append(moment)
        self.members.append(names)
        self.behind.append(behind)
        return Sentence(moment.text, moment=len(self.moments) - 1, phrase=phrase)


def unnamed(text: str, voice: Phrasebook) -> str:
    """Put *someone* where a stand-in stands, with a capital where a sentence begins."""
    first, inside = voice.phrase("server-someone"), voice.phrase("server-someone-inside")
    return OPENING.sub(lambda found: found[1] + first, text).replace(STAND_IN, inside)


def _number(phrase: str) -> str:
    return phrase.rpartition("-")[2]
