"""Every phrasing of a kind, on moments that were really found."""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from domain.errors import NotLinked, PhraseMissing
from domain.period import Period
from flows.gather import gather
from storage import people
from storage.engines.base import Engine
from story.listening import Listening
from story.moment import Moment
from story.moments import notice
from story.phrasebook import Phrasebook

NUMBERED = re.compile(r"(.+)-\d+")
RULE = "rule-"
MONTHS = 12


class Phrasing(NamedTuple):
    """One phrase, by its key, as it reads; None where it has nothing to say of this moment."""

    key: str
    text: str | None


class Form(NamedTuple):
    """One form of a kind with its phrasings, on one moment; none where no moment was found."""

    name: str
    of: str | None
    """Whose moment it is."""
    phrasings: tuple[Phrasing, ...]


@dataclass(frozen=True, slots=True)
class ShowPhrases:
    """Say every phrasing on moments of listeners that are in the ledger."""

    engine: Engine
    voice: Phrasebook

    async def __call__(
        self, known_as: Sequence[str], year: int, kind: str | None = None
    ) -> tuple[Form, ...]:
        """Look through a year and its months for a moment of each form, then say them all.

        Raise PhraseMissing for a kind that the phrasebook does not have. A form of which nobody
        has a moment comes without phrasings.
        """
        wanted = self.check(kind)
        found: dict[str, tuple[str, Moment]] = {}
        async for listening in self._listenings(known_as, year):
            noticed = notice(listening)
            for moment in (*noticed.moments, *noticed.small):
                if moment.form in wanted:
                    found.setdefault(moment.form, (listening.subject, moment))
            if len(found) == len(wanted):
                break
        return tuple(self._said(form, found.get(form)) for form in wanted)

    def check(self, kind: str | None) -> list[str]:
        """List the forms of a kind; raise PhraseMissing where there is none."""
        if forms := self.forms(kind):
            return forms
        raise PhraseMissing("phrases-unknown", kind=kind or "", kinds=", ".join(self.forms()))

    def forms(self, kind: str | None = None) -> list[str]:
        """List the forms of a kind, or of every kind: what is phrased, and has a rule."""
        keys = sorted(self.voice.keys)
        rules = [f"{key.removeprefix(RULE)}-" for key in keys if key.startswith(RULE)]
        forms = dict.fromkeys(named[1] for key in keys if (named := NUMBERED.fullmatch(key)))
        return [
            form
            for form in forms
            if f"{form}-".startswith(tuple(rules))
            and (kind is None or f"{form}-".startswith(f"{kind}-"))
        ]

    async def _listenings(self, known_as: Sequence[str], year: int) -> AsyncIterator[Listening]:
        """Give each listener's year, then their months, then their year without a zone."""
        months: list[int | None] = [None, *range(1, MONTHS + 1)]
        for zone_chosen, spans in ((True, months), (False, [None])):
            for month in spans:
                for name in known_as:
                    yield await self._listening(name, year, month, zone_chosen=zone_chosen)

    async def _listening(
        self, name: str, year: int, month: int | None, *, zone_chosen: bool
    ) -> Listening:
        async with self.engine.reading() as db:
            listener = await people.find_listener(db, name)
            if listener is None:
                raise NotLinked("not-linked", name=name)
            told = replace(listener, zone_chosen=zone_chosen)
            return await gather(db, told, Period(year, month, listener.zone))

    def _said(self, form: str, found: tuple[str, Moment] | None) -> Form:
        if found is None:
            return Form(form, None, ())
        subject, moment = found
        values = {**moment.values(), "nothing_said": "yes"}
        return Form(
            form,
            subject,
            tuple(
                Phrasing(
                    key,
                    self.voice.sentence(key, **values)
                    if self.voice.says(key) <= values.keys()
                    else None,
                )
                for key in self.voice.variants(form)
            ),
        )
