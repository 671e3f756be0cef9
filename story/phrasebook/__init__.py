"""Every word that a person reads: picked, and filled with values."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from hashlib import blake2b
from typing import NamedTuple

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from domain.errors import PhraseMissing
from story.evidence import Value
from story.phrasebook.functions import functions_for

VARIANT = re.compile(r"(?P<form>.+)-(?P<number>\d+)")
PHRASE = re.compile(r"^(?P<key>-?[A-Za-z][A-Za-z0-9_-]*) *=", re.MULTILINE)
"""How a message or a term begins (https://github.com/projectfluent/fluent/blob/main/spec)."""
TERM = "-"


class _Piece(NamedTuple):
    """A phrase as it is written, with the comments behind it."""

    file: str
    key: str
    """Empty for what stands before a file's first phrase."""
    text: str


class _References(Visitor):
    """Collects what a phrase takes from other phrases."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the library calls it
        self.keys.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - the library calls it
        self.keys.append(TERM + node.id.name)
        self.generic_visit(node)


class Phrasebook:
    """One language's phrases.

    Phrases that may stand for one another are numbered: ``binge-night-1``, ``binge-night-2`` …
    are the variants of the form ``binge-night``. A phrase is parsed when it is first needed, for
    parsing them all takes most of a second; ``check`` reads them all and keeps none.
    """

    def __init__(self, texts: Mapping[str, str], language: str = "en") -> None:
        functions = dict(functions_for(self.phrase))
        self._bundle = FluentBundle([language], functions=functions, use_isolating=False)
        self._written = [piece for name, text in texts.items() for piece in _pieces(name, text)]
        self._pieces = {piece.key: piece for piece in self._written if piece.key}
        self._patterns: dict[str, ast.Pattern | None] = {}
        self._says: dict[str, frozenset[str]] = {}
        for key, times in Counter(piece.key for piece in self._written if piece.key).items():
            if times > 1:
                raise PhraseMissing("phrase-twice", key=key)
        self.keys = frozenset(key for key in self._pieces if not key.startswith(TERM))
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for key in self.keys:
            if numbered := VARIANT.fullmatch(key):
                found[numbered["form"]].append((int(numbered["number"]), key))
        self._variants = {
            form: tuple(key for _, key in sorted(pairs)) for form, pairs in found.items()
        }

    @classmethod
    def from_texts(cls, texts: Mapping[str, str], language: str = "en") -> "Phrasebook":
        """Read Fluent texts, by file name; raise PhraseMissing for what cannot be read."""
        book = cls(texts, language)
        book.check()
        return book

    def check(self) -> None:
        """Parse every phrase; raise PhraseMissing for what cannot be read."""
        for piece in self._written:
            _parsed(piece)

    def phrase(self, key: str, /, **values: Value) -> str:
        """Say one phrase; raise PhraseMissing where it or a value it says is not there."""
        if key not in self.keys:
            raise PhraseMissing("phrase-missing", key=key)
        self._learn(key)
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

    def _learn(self, key: str, taking: tuple[str, ...] = ()) -> None:
        """Parse a phrase where that was not yet done: after what it takes from others.

        In that order, for another thread may say it as soon as it is there.
        """
        if key in self._patterns or key in taking or key not in self._pieces:
            return
        resource = _parsed(self._pieces[key])
        taken = _References()
        taken.visit(resource)
        for other in taken.keys:
            self._learn(other, (*taking, key))
        self._bundle.add_resource(resource)
        for entry in resource.body:
            if isinstance(entry, ast.Message | ast.Term):
                self._patterns[key] = entry.value

    def variants(self, form: str) -> tuple[str, ...]:
        """List the phrases of one form, in their order; raise PhraseMissing for none."""
        try:
            return self._variants[form]
        except KeyError:
            raise PhraseMissing("phrase-missing", key=form) from None

    def fits(self, form: str, known: frozenset[str]) -> bool:
        """Say whether a form has a phrase that says nothing but what is known."""
        return any(self.says(key) <= known for key in self.variants(form))

    def says(self, key: str) -> frozenset[str]:
        """Name the variables that a phrase cannot do without."""
        if key not in self._says:
            self._learn(key)
            self._says[key] = frozenset(_variables(self._patterns, key))
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
        variants = [key for key in self.variants(form) if known is None or self.says(key) <= known]
        if not variants:
            raise PhraseMissing("phrase-missing", key=form)
        last_told = {key: place for place, key in enumerate(told_before)}
        unheard = [key for key in variants if key not in last_told]
        if not unheard:
            return min(variants, key=last_told.__getitem__)
        unlike = [key for key in unheard if key not in avoid]
        unheard = unlike or unheard
        return min(unheard, key=lambda key: blake2b(f"{seed}|{key}".encode()).digest())


def _pieces(name: str, text: str) -> Iterator[_Piece]:
    """Cut a file before every phrase: only there a line begins with a name and an equals sign."""
    starts = list(PHRASE.finditer(text))
    ends = [*(start.start() for start in starts), len(text)]
    yield _Piece(name, "", text[: ends[0]])
    for start, end in zip(starts, ends[1:], strict=True):
        yield _Piece(name, start["key"], text[start.start() : end])


def _parsed(piece: _Piece) -> ast.Resource:
    resource: ast.Resource = FluentResource(piece.text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            said = (entry.content or "")[:80]
            raise PhraseMissing("phrase-unreadable", file=piece.file, text=said)
    return resource


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
