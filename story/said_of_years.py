"""What a phrase may say of a year's parts, of who came and went, and of its songs."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from story.chapters import Facts, Peak, Stay, Stretch
from story.evidence import Value
from story.reserve import Reserve
from story.said import PODIUM, Group, Said, Sayable, kept

PEAK_PLAYS = 5
"""A month with fewer plays of a song was hardly its month."""
PARTS = ("first", "middle", "last")
"""Of the year, four months each."""
LABELS = {
    (0, True): "chapter-days",
    (1, True): "chapter-stretch-one",
    (2, True): "chapter-stretch-two",
    (1, False): "chapter-names-one",
    (2, False): "chapter-names-two",
}
"""How a part is called by how many names it has, and whether its days may be named."""


class Form(NamedTuple):
    """What is said, and in which of the phrasebook's forms."""

    form: str
    said: Sayable


def parts(facts: Facts) -> Form | None:
    """Choose how a year's chapters are announced; None where it is told by its seasons alone."""
    if facts.changed:
        count = len(facts.stretches)
        return Form("year-changed", _of({"chapters": count, "changes": count - 1}, "stretches"))
    if facts.one_chapter:
        said = _of({"plays": facts.plays}, "plays").said
        said |= _of({"artists": facts.distinct_artists}, "distinct_artists").said
        return Form("year-whole", Sayable(said))
    return None


def stretch(facts: Facts, reserve: Reserve, number: int) -> Form:
    """Choose how one part of a year is opened: by who was played most in it."""
    one = facts.stretches[number]
    said = _dated(one, reserve) | {"plays": Said(one.plays, "stretches")}
    top = one.top
    if top is None or reserve.artist(top.artist):
        return Form("stretch-plain", Sayable(said))
    said |= _of({"top": top.artist, "top_plays": top.plays}, "stretches").said
    other = next((row for row in one.standouts if row.artist != top.artist), None)
    if other is not None:
        values: dict[str, Value] = {
            "other": other.artist,
            "other_plays": other.plays,
            "other_rest": other.of_year - other.plays,
        }
        said |= kept([Group("stretches", values, artist=other.artist)], reserve)
    form = "stretch" if facts.changed else "season"
    before = facts.stretches[number - 1].top if number else None
    again = before is not None and before.artist == top.artist
    return Form(f"{form}-again" if again else form, Sayable(said))


def label(one: Stretch, reserve: Reserve, *, season: bool) -> tuple[str, dict[str, Value]] | None:
    """Choose a part's plain label: who stands out in it, and when; None where nothing may be."""
    edges = {name: said.value for name, said in _dated(one, reserve).items()}
    if season:
        return ("chapter-months", edges) if edges else None
    names = [row.artist for row in one.standouts if not reserve.artist(row.artist)]
    named: dict[str, Value] = {f"lead_{n}": name for n, name in enumerate(names, 1)}
    key = LABELS.get((len(names), bool(edges)))
    return (key, named | edges) if key else None


def stays(facts: Facts, reserve: Reserve, told: Collection[str]) -> Iterator[Form]:
    """Choose how it is told who left, who stayed and who came back, but for those ``told`` of."""
    for form, rows in (("left", facts.left), ("stayed", facts.stayed), ("back", facts.came_back)):
        kept_rows = [
            row for row in rows if not reserve.coming(row.artist) and row.artist not in told
        ]
        if kept_rows:
            two = len(kept_rows) > 1 and form != "back"
            fact = "came_back" if form == "back" else form
            said = _of(_comings(kept_rows[: 1 + two]), fact)
            yield Form(f"{form}-two" if two else form, said)


def _comings(rows: list[Stay]) -> dict[str, Value]:
    said: dict[str, Value] = {}
    for place, row in enumerate(rows, 1):
        said[f"name_{place}"] = row.artist
        said |= {f"name_{place}_{part}": row.plays[n] for n, part in enumerate(PARTS)}
    return said


def names(facts: Facts, reserve: Reserve) -> Form | None:
    """Gather the year's first three artists; None where the list would have a hole."""
    rows = facts.top_artists[:PODIUM]
    if len(rows) < PODIUM or any(reserve.artist(row.artist) for row in rows):
        return None
    said: dict[str, Value] = {}
    for place, row in enumerate(rows, 1):
        said |= {f"name_{place}": row.artist, f"name_{place}_plays": row.plays}
    return Form("names", _of(said, "top_artists"))


def songs(facts: Facts, reserve: Reserve) -> Form | None:
    """Gather top songs of three artists that had a month of their own; None for fewer."""
    clear: list[Peak] = []
    for row in facts.peaks:
        own = row.alone and row.plays >= PEAK_PLAYS and not reserve.track(row.track)
        if own and all(row.track.artist != other.track.artist for other in clear):
            clear.append(row)
    if len(clear) < PODIUM:
        return None
    said: dict[str, Value] = {}
    for place, row in enumerate(clear[:PODIUM], 1):
        said |= {
            f"song_{place}": row.track.title,
            f"song_{place}_artist": row.track.artist,
            f"song_{place}_plays": row.of_year,
            f"peak_{place}": f"{row.month}-01",
            f"peak_{place}_plays": row.plays,
        }
    return Form("songs", _of(said, "peaks"))


def _dated(one: Stretch, reserve: Reserve) -> dict[str, Said]:
    """Give a part's first and last day, unless one of them is not to be brought up."""
    if reserve.day(one.first_on) or reserve.day(one.last_on):
        return {}
    return _of({"from": one.first_on, "to": one.last_on}, "stretches").said


def _of(values: dict[str, Value], fact: str) -> Sayable:
    return Sayable({name: Said(value, fact) for name, value in values.items()})
