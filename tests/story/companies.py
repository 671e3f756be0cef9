"""Companies made of simple rows."""

from collections.abc import Iterable, Mapping

from domain.period import Period
from story.company import Company, GroupMoment, company_of
from story.quiet import NOTHING, Quiet
from tests.story.builders import LISBON, Row, listening_of
from tests.story.people import as_usual

SINCE = "2022-08-01"


def usually(*names: str, count: int = 243, first: str = SINCE) -> dict[str, list[Row]]:
    """Give everybody a steady taste of their own, since August."""
    found = {}
    for turn, name in enumerate(names):
        usual = as_usual(first, count, plays=2, turn=turn)
        found[name] = [
            Row(row.at + turn * 1_000_000, f"{name}’s {row.artist}", row.title, row.album)
            for row in usual
        ]
    return found


def company(
    people: Mapping[str, Iterable[Row]],
    period: str = "2023-03",
    quiet: Mapping[str, Quiet] | None = None,
    zone: str = LISBON,
    **more,
) -> Company:
    """Bring people together; ``more`` is what each of their listenings may be given, by name."""
    own = {name: more.pop(name, {}) for name in people}
    assert not more, more
    listenings = [
        listening_of(rows, period, zone, subject=name, **own[name])
        for name, rows in people.items()
    ]
    silent = [(quiet or {}).get(name, NOTHING) for name in people]
    return company_of(Period.parse(period, zone), listenings, silent)


def joined(usual: Mapping[str, list[Row]], **more: Iterable[Row]) -> dict[str, list[Row]]:
    """Add rows to some people’s, by name."""
    return {name: [*rows, *more.get(name, ())] for name, rows in usual.items()}


def names(here: Company, moment: GroupMoment) -> list[str]:
    return [here.members[member].subject for member in moment.members]
