"""A server's edition against everybody's raw plays: every difference, in words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import combinations
from typing import Any

from tests.checker.case import Case, instant
from tests.checker.check import doubts
from tests.checker.group import GroupCase, group_doubts
from tests.checker.heard import Heard, folded
from tests.checker.seat import LEAST, Seat, ahead, entered
from tests.checker.sentences import Place, dated, unproved
from tests.checker.server_said import fact_doubts

LARGEST_TRIED = 3
Document = Mapping[str, Any]


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
        *fact_doubts(document, seats),
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
    for name in LEAST:
        given = entered(name, seats, long=long)
        standings = told.get(name, {"standings": []})["standings"]
        stated = {one["member"]: (one["value"], one["of"]) for one in standings}
        if stated != given:
            yield f"board {name}: told {stated}, the plays give {given}"
            continue
        for one in standings:
            place = ahead(name, given, one["member"]) + 1
            if one["place"] != place:
                yield f"board {name}: {one['member']} stands {place}, not {one['place']}"


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
    """Doubt every name and number of what is told of members."""
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
