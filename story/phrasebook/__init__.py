"""Every word that a person reads: picked, and filled with values."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from hashlib import blake2b

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from domain.errors import PhraseMissing
from story.evidence import Value
from story.phrasebook.functions import functions_for

VARIANT = re.compile(r"(?P<form>.+)-(?P<number>\d+)")


class Phrasebook:
    """One language's phrases.

    Phrases that may stand for one another are numbered: ``binge-night-1``, ``binge-night-2`` …
    are the variants of the form ``binge-night``.
    """

    def __init__(self, texts: Mapping[str, str], language: str = "en") -> None:
        functions = dict(functions_for(self.phrase))
        self._bundle = FluentBundle([language], functions=functions, use_isolating=False)
        keys: list[str] = []
        patterns: dict[str, ast.Pattern | None] = {}
        for name, text in sorted(texts.items()):
            resource: ast.Resource = FluentResource(text)
            messages = _messages(name, resource)
            keys.extend(message.id.name for message in messages)
            patterns |= {message.id.name: message.value for message in messages}
            self._bundle.add_resource(resource)
        for key, times in Counter(keys).items():
            if times > 1:
                raise PhraseMissing("phrase-twice", key=key)
        self.keys = frozenset(keys)
        self._says = {key: frozenset(_variables(patterns, key)) for key in keys}
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for key in keys:
            if numbered := VARIANT.fullmatch(key):
                found[numbered["form"]].append((int(numbered["number"]), key))
        self._variants = {
            form: tuple(key for _, key in sorted(pairs)) for form, pairs in found.items()
        }

    @classmethod
    def from_texts(cls, texts: Mapping[str, str], language: str = "en") -> "Phrasebook":
        """Read Fluent texts, by file name; raise PhraseMissing for what cannot be read."""
        return cls(texts, language)

    def phrase(self, key: str, /, **values: Value) -> str:
        """Say one phrase; raise PhraseMissing where it or a value it says is not there."""
        if key not in self.keys:
            raise PhraseMissing("phrase-missing", key=key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise PhraseMissing("phrase-missing", key=key)
        text, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors:
            raise PhraseMissing("phrase-value-missing", key=key, why=str(errors[0]))
        return str(text)

    def sentence(self, key: str, /, **values: Value) -> str:
        """Say one phrase on one line."""
        return " ".join(self.phrase(key, **values).split())

    def variants(self, form: str) -> tuple[str, ...]:
        """List the phrases of one form, in their order; raise PhraseMissing for none."""
        try:
            return self._variants[form]
        except KeyError:
            raise PhraseMissing("phrase-missing", key=form) from None

    def fits(self, form: str, known: frozenset[str]) -> bool:
        """Say whether a form has a phrase that says nothing but what is known."""
        return any(self._says[key] <= known for key in self.variants(form))

    def says(self, key: str) -> frozenset[str]:
        """Name the variables that a phrase cannot do without."""
        return self._says[key]

    def choose(
        self,
        form: str,
        seed: str,
        *,
        told_before: Sequence[str] = (),
        known: frozenset[str] | None = None,
        avoid: Set[str] = frozenset(),
    ) -> str:
        """Pick a phrase of a form: one never told, else the one told longest ago.

        ``told_before`` holds the phrases a reader met, oldest first: so none returns before all
        its others were used. Among those never told the choice hangs on ``seed`` alone. Where it
        is given, only phrases that say nothing but what is ``known`` are picked from. Phrases to
        ``avoid`` are picked only where nothing else is left of those that may be.
        """
        variants = [
            key for key in self.variants(form) if known is None or self._says[key] <= known
        ]
        if not variants:
            raise PhraseMissing("phrase-missing", key=form)
        last_told = {key: place for place, key in enumerate(told_before)}
        unheard = [key for key in variants if key not in last_told]
        if not unheard:
            return min(variants, key=last_told.__getitem__)
        unlike = [key for key in unheard if key not in avoid]
        unheard = unlike or unheard
        return min(unheard, key=lambda key: blake2b(f"{seed}|{key}".encode()).digest())


def _messages(name: str, resource: ast.Resource) -> list[ast.Message]:
    found = []
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise PhraseMissing("phrase-unreadable", file=name, text=(entry.content or "")[:80])
        if isinstance(entry, ast.Message):
            found.append(entry)
    return found


def _variables(patterns: Mapping[str, ast.Pattern | None], key: str) -> set[str]:
    """Find what a phrase says in every case: not what one branch of a choice says."""
    found: set[str] = set()
    waiting: list[ast.BaseNode | None] = [patterns.get(key)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.VariableReference):
            found.add(node.id.name)
        elif isinstance(node, ast.MessageReference):
            waiting.append(patterns.get(node.id.name))
        elif isinstance(node, ast.SelectExpression):
            waiting.append(node.selector)
        elif isinstance(node, ast.BaseNode):
            for part in vars(node).values():
                waiting.extend(part if isinstance(part, list) else [part])
    return found
