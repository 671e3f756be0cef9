"""A server's edition against everybody's raw plays: every difference, in words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from functools import cached_property
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from tests.checker.case import Case, instant
from tests.checker.check import doubts
from tests.checker.group import GroupCase, group_doubts
from tests.checker.heard import MEMORY, Heard, folded
from tests.checker.kinds.discovery import stayed_at
from tests.checker.sentences import Place, dated, unproved

LEAST = {
    "minutes": (60, 600), "plays": (20, 200), "artists": (10, 50), "early": (10, 60),
    "night": (50, 300), "streak": (3, 5), "records": (2, 5), "own": (50, 300), "stayed": (1, 1),
}  # fmt: skip
LARGEST_TRIED = 3
Document = Mapping[str, Any]


@dataclass
class Seat:
    """One member's raw plays of the period, read with nothing of the house's own."""

    heard: Heard
    """In the server's zone."""
    zone: str
    """Their own."""
    start: int
    stop: int

    @cached_property
    def rows(self) -> list[int]:
        return [int(row) for row in self.heard.between(self.start, self.stop)]

    def artist(self, row: int) -> str:
        return self.heard.keys[row][0]

    def wall(self, row: int) -> datetime:
        """Say what their own clock showed."""
        return self.heard.local(self.heard.at[row]).astimezone(ZoneInfo(self.zone))

    @cached_property
    def sure(self) -> list[int]:
        return [row for row in self.rows if self.heard.plays[row].unsure <= 600_000]

    def minutes(self):
        ms = sum(int(self.heard.ms[row]) for row in self.rows)
        return (ms, None, ms // 60_000) if ms else None

    def plays(self):
        return len(self.rows), None, len(self.rows)

    def artists(self):
        count = len({self.artist(row) for row in self.rows})
        return count, None, count

    def early(self):
        firsts: dict[object, int] = {}
        for row in self.sure:
            shifted = (self.wall(row).replace(tzinfo=None)) - timedelta(hours=4)
            firsts.setdefault(shifted.date(), shifted.hour * 60 + shifted.minute)
        ordered = sorted(firsts.values())
        return (ordered[(len(ordered) - 1) // 2], None, len(ordered)) if ordered else None

    def night(self):
        late = sum(self.wall(row).hour < 5 for row in self.sure)
        return (late, len(self.sure), len(self.sure)) if late else None

    def streak(self):
        days = {self.heard.listening[row] for row in self.rows}
        longest = 0
        for day in days:
            if day - 1 not in days:
                length = 1
                while day + length in days:
                    length += 1
                longest = max(longest, length)
        return longest, None, longest

    def records(self):
        count, songs, last = 0, set[object](), None
        for row in self.rows:
            name = self.heard.plays[row].album
            here = name and (self.artist(row), folded(name), self.heard.sitting[row])
            if here != last or not here:
                count += len(songs) >= 5
                songs = set()
            if here:
                songs.add(self.heard.keys[row])
            last = here
        count += len(songs) >= 5
        return count, None, count

    def stayed(self):
        """Count songs that came to stay: by every play of each, first to last."""
        case = Case({}, self.heard, self.start, self.stop, "")
        places: dict[int, list[int]] = {}
        for row, track in enumerate(self.heard.track.tolist()):
            places.setdefault(track, []).append(row)
        count = 0
        for rows in places.values():
            first = int(self.heard.at[rows[0]])
            if len(rows) < 10 or first < self.start - MEMORY:
                continue
            settled = stayed_at(case, np.array(rows))
            new = settled is not None and case.in_period(settled)
            count += new and (case.first_ever(first) or case.settled(first))
        return count, None, count

    def own(self, others: "list[Seat]"):
        shared = {other.artist(row) for other in others for row in other.rows}
        alone = sum(self.artist(row) not in shared for row in self.rows)
        return (alone, len(self.rows), len(self.rows)) if alone else None


def differences(document: Document, members: Mapping[str, tuple[Heard, str]]) -> list[str]:
    """List everything an edition claims that its members' plays do not give.

    ``members`` holds by name the raw plays, in the server's zone, and the member's own zone.
    """
    start, stop = (instant(document["period"][edge]) for edge in ("start", "stop"))
    seats = {
        name: Seat(heard.before(stop), zone, start, stop)
        for name, (heard, zone) in members.items()
    }
    return [
        *_counted(document, seats),
        *_boards(document, seats),
        *_cover(document, seats),
        *_moments(document, seats),
        *_sentences(document),
    ]


def _counted(document: Document, seats: Mapping[str, Seat]) -> Iterator[str]:
    facts = document["facts"]
    keys = [seat.heard.keys[row] for seat in seats.values() for row in seat.rows]
    given = {
        "plays": len(keys),
        "distinct_tracks": len(set(keys)),
        "distinct_artists": len({artist for artist, _ in keys}),
    }
    for name, value in given.items():
        if facts[name] != value:
            yield f"facts.{name}: told {facts[name]}, the plays give {value}"
    yield from _table(
        facts["top_tracks"],
        Counter(keys),
        [(folded(row["artist"]), folded(row["title"])) for row in facts["top_tracks"]],
    )
    yield from _table(
        facts["top_artists"],
        Counter(artist for artist, _ in keys),
        [folded(row["artist"]) for row in facts["top_artists"]],
    )
    yield from _members(document, seats)


def _table(told: list[Document], counts: Counter[Any], keys: list[Any]) -> Iterator[str]:
    if [row["plays"] for row in told] != [n for _, n in counts.most_common(len(told))]:
        yield "a table does not hold the most played"
    for row, key in zip(told, keys, strict=True):
        if counts[key] != row["plays"]:
            yield f"a table tells {row['plays']} plays, there are {counts[key]}"


def _members(document: Document, seats: Mapping[str, Seat]) -> Iterator[str]:
    told = {one["name"]: (one["plays"], one["by_month"]) for one in document["members"]}
    for name, seat in seats.items():
        months = Counter(f"{seat.heard.local(seat.heard.at[row]):%Y-%m}" for row in seat.rows)
        if told.pop(name, None) != (len(seat.rows), dict(months)):
            yield f"members: {name} is not counted so"
    yield from (f"members: {name} is nobody" for name in told)


def _boards(document: Document, seats: Mapping[str, Seat]) -> Iterator[str]:
    long = document["period"]["kind"] == "year"
    told = {board["name"]: board for board in document["boards"]}
    for name, leasts in LEAST.items():
        entered = {}
        for member, seat in seats.items():
            others = [other for other in seats.values() if other is not seat]
            found = seat.own(others) if name == "own" else getattr(seat, name)()
            if found and found[2] >= leasts[long]:
                entered[member] = found[:2]
        standings = told.get(name, {"standings": []})["standings"]
        given = {one["member"]: (one["value"], one["of"]) for one in standings}
        if given != entered:
            yield f"board {name}: told {given}, the plays give {entered}"
            continue
        worth = {member: Fraction(value, of or 1) for member, (value, of) in entered.items()}
        for one in standings:
            mine = worth[one["member"]]
            ahead = sum(w < mine if name == "early" else w > mine for w in worth.values())
            if one["place"] != ahead + 1:
                yield f"board {name}: {one['member']} stands {ahead + 1}, not {one['place']}"


def _cover(document: Document, seats: Mapping[str, Seat]) -> Iterator[str]:
    cover = document["songs_everyone_knows"]
    if cover is None:
        return
    played = {
        name: {seat.heard.keys[row] for row in seat.rows}
        for name, seat in seats.items()
        if seat.rows
    }
    reached: set[str] = set()
    for song in cover["songs"]:
        key = folded(song["artist"]), folded(song["title"])
        know = sorted(name for name, own in played.items() if key in own)
        reached |= set(know)
        if sorted(song["members"]) != know:
            yield f"{song['title']} is known to {know}, not {song['members']}"
    if reached != set(played):
        yield f"the songs do not reach {set(played) - reached}"
    # A song more than the smallest number tried is believed.
    size = len(cover["songs"]) - 1
    if cover["exact"] and 0 < size < LARGEST_TRIED:
        sets = {frozenset(n for n, own in played.items() if key in own)
                for key in set().union(*played.values())}  # fmt: skip
        if any(frozenset().union(*some) == set(played) for some in combinations(sets, size)):
            yield f"{size} songs would do"


def _moments(document: Document, seats: Mapping[str, Seat]) -> Iterator[str]:
    for place, told in enumerate(document["moments"]):
        moment = deepcopy(dict(told))
        members, member = moment["says"].pop("members"), moment["says"].pop("member", None)
        if member is None:
            yield from (f"{moment['kind']} ({place}): {words}" for words in _together(told, seats))
            continue
        if members != [member] or member not in seats:
            yield f"{moment['kind']} ({place}): of {member}, and {members}"
            continue
        seat = seats[member]
        # A rule has its words for others: it is the same rule.
        moment["evidence"]["rule"] = moment["evidence"]["rule"].removesuffix("-of")
        case = Case(moment, seat.heard, seat.start, seat.stop, document["period"]["kind"])
        yield from (f"{moment['kind']} ({place}): {words}" for words in doubts(case))


def _together(told: Document, seats: Mapping[str, Seat]) -> Iterator[str]:
    """Doubt what members did together, by everybody’s plays."""
    members, evidence = told["says"]["members"], told["evidence"]
    seat = next(iter(seats.values()))
    moment = {
        "kind": told["kind"],
        "members": members,
        "says": told["says"] | {"members": len(members)},
        "plays": [
            play | {"at": instant(play["started_at"]), "ms": play["ms_played"] or 0}
            for play in evidence["plays"]
        ],
        **{name: evidence[name] for name in ("zone", "coverage", "numbers", "baseline")},
    }
    heard = {name: one.heard for name, one in seats.items()}
    yield from group_doubts(GroupCase(moment, heard, seat.start, seat.stop))


def _sentences(document: Document) -> Iterator[str]:
    """Doubt every name and number of what is told of members, boards and songs."""
    told: list[int] = []
    for chapter in document["story"]["chapters"]:
        for sentence in chapter["sentences"]:
            if sentence["moment"] is None:
                continue
            moment = document["moments"][sentence["moment"]]
            told.append(sentence["moment"])
            values = list(_said(moment))
            if moment["text"] != sentence["text"]:
                yield f"a sentence is not its moment’s: {sentence['text']}"
            yield from (
                f"nothing proves {claim!r} in: {sentence['text']}"
                for claim in unproved(sentence["text"], values)
            )
    if sorted(told) != list(range(len(document["moments"]))):
        yield f"moments are told {told}"


def _said(moment: Document) -> Iterator[object]:
    names = ("track", "artist", "album", "member")
    for where in (moment["says"], moment["evidence"]["numbers"]):
        for name, value in where.items():
            if isinstance(value, list):
                continue
            if "member_" in name or "_member" in name:
                yield value
            if not isinstance(value, str) or dated(value) or name.endswith(names):
                yield value
            if name in {"place", "times"}:
                yield Place(value)
