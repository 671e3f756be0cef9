"""One group moment on the bench: every member's raw plays beside what is claimed of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from story.company import Company, GroupMoment
from tests.checker.group_kinds import checker
from tests.checker.heard import DAY, MEMORY, Heard, folded
from tests.checker.sentences import unproved

Key = tuple[str, ...]


def told(company: Company, moment: GroupMoment) -> dict[str, Any]:
    """Write a moment down as a document, with the plays by name: what the bench may look at."""
    evidence, plays = moment.evidence, []
    for one in moment.evidence.plays:
        listening = company.members[one.member]
        track = company.tracks[int(company.track[one.member][one.row])]
        plays.append(
            {
                "member": listening.subject,
                "at": int(listening.started_at[one.row]),
                "artist": track.artist,
                "title": track.title,
                "ms": int(listening.heard_ms[one.row]),
            }
        )
    return {
        "kind": moment.kind,
        "form": moment.form,
        "members": [company.members[member].subject for member in moment.members],
        "says": dict(moment.values()),
        "zone": evidence.zone,
        "coverage": evidence.coverage,
        "numbers": dict(evidence.numbers),
        "baseline": dict(evidence.baseline),
        "plays": plays,
    }


@dataclass
class GroupCase:
    """A told group moment beside everything its members heard up to the period's end."""

    moment: dict[str, Any]
    heard: Mapping[str, Heard]
    """By name; all in the server's zone."""
    start: int
    stop: int
    problems: list[str] = field(default_factory=list)

    def must(self, holds: object, words: str) -> None:
        """Note what does not hold."""
        if not holds:
            self.problems.append(words)

    @property
    def says(self):
        return self.moment["says"]

    @property
    def members(self) -> list[str]:
        return list(self.moment["members"])

    @cached_property
    def known(self) -> dict[str, Heard]:
        return {name: own.before(self.stop) for name, own in self.heard.items()}

    @cached_property
    def rows(self) -> dict[str, list[int]]:
        """By member, the places of its plays among their raw ones; what is not found is noted."""
        found: dict[str, list[int]] = {name: [] for name in self.members}
        order = []
        for play in self.moment["plays"]:
            own = self.known.get(play["member"])
            key = (play["at"], folded(play["artist"]), folded(play["title"]), play["ms"])
            places = own.places.get(key, []) if own else []
            if not places or play["member"] not in found:
                self.problems.append(f"no such play was heard: {key[0]}")
                continue
            found[play["member"]].append(places[0])
            order.append(play["at"])
        self.must(order == sorted(order), "its plays are not in order")
        return found

    @cached_property
    def key(self) -> Key:
        return folded(self.says["artist"]), folded(self.says["track"])

    def of_track(self, name: str, start: int = 0, stop: int | None = None) -> list[int]:
        """Give places of a member's plays of the told track, the memory's only."""
        own = self.known[name]
        since = max(start, self.start - MEMORY)
        until = self.stop if stop is None else stop
        return [row for row in own.between(since, until).tolist() if own.keys[row] == self.key]

    def holds(self, rows: Mapping[str, list[int]]) -> None:
        """Its plays are exactly these."""
        own = {name: sorted(places) for name, places in self.rows.items() if places}
        self.must(own == {name: r for name, r in rows.items() if r}, "not every play of it")

    def spelt(self, key: Key) -> Key:
        """Give the spelling that members played most, each in their own most played one."""
        seen: Counter[Key] = Counter()
        for own in self.known.values():
            shown = own.shown(self.start).get(key)
            if shown:
                first = own.between(self.start - MEMORY, self.stop).tolist()
                seen[shown] += sum(own.keys[row][: len(key)] == key for row in first)
        return min(seen, key=lambda one: (-seen[one], one)) if seen else ()

    def names(self) -> dict[str, object]:
        """Give what is said of members by name, and what of the track."""
        said: dict[str, object] = {
            f"member_{place}": name for place, name in enumerate(self.members, 1)
        }
        said |= {"members": len(self.members), "others": max(len(self.members) - 3, 0)}
        if "track" in self.says:
            shown = self.spelt(self.key)
            said |= {"artist": shown[0], "track": shown[1]} if shown else {}
        return said

    def at(self, name: str, row: int) -> int:
        return int(self.known[name].at[row])

    def on(self, at: int) -> str:
        return self.any.local(at).date().isoformat()

    def clock(self, at: int) -> str:
        return self.any.local(at).isoformat(timespec="minutes")

    @property
    def any(self) -> Heard:
        return next(iter(self.known.values()))

    def first(self, name: str, key: Key) -> int | None:
        """Say when a member first played a track."""
        own = self.known[name]
        found = [row for row, one in enumerate(own.keys) if one == key]
        return int(own.at[found[0]]) if found else None

    def taken_at(self, name: str) -> int | None:
        """Say with which play the told track was taken up: three, on two days, in thirty days."""
        own, first = self.known[name], self.first(name, self.key)
        if first is None or first < self.start - MEMORY:
            return None
        rows = [row for row in self.of_track(name) if own.at[row] - first <= 30 * DAY]
        for nth, row in enumerate(rows, 1):
            if nth >= 3 and own.civil[row] > own.civil[rows[0]]:
                return int(own.at[row])
        return None


def group_doubts(case: GroupCase) -> Iterator[str]:
    """Tell what a group moment claims that its members' plays do not give."""
    rows = case.rows
    if case.problems or not all(rows.values()):
        yield from case.problems or ["a member without a play"]
        return
    if "track" in case.says and not all(case.of_track(name) for name in case.members):
        yield f"{case.says['track']} was not played by all of them"
        return
    try:
        expected = checker(case.moment["kind"])(case)
    except LookupError as error:
        yield str(error)
        return
    yield from case.problems
    yield from _values(case, expected)
    start, stop = (case.moment["plays"][place]["at"] for place in (0, -1))
    seen = min(case.known[name].seen(start, stop) for name in case.members)
    if abs(seen - case.moment["coverage"]) > 0.0001:
        yield f"coverage is told as {case.moment['coverage']}, and was {seen:.4f}"
    if case.moment["zone"] != case.any.zone:
        yield f"told in the zone {case.moment['zone']}"


def _values(case: GroupCase, expected: Mapping[str, Any]) -> Iterator[str]:
    for where in (case.says, case.moment["numbers"], case.moment["baseline"]):
        for name, value in where.items():
            if name not in expected:
                yield f"nobody recomputes {name}"
            elif expected[name] != value:
                yield f"{name} is told as {value}, the plays give {expected[name]}"


def group_unproved(moment: Mapping[str, Any], text: str) -> list[str]:
    """List what a sentence says that its receipts do not."""
    return unproved(text, [*moment["says"].values(), *moment["numbers"].values()])
