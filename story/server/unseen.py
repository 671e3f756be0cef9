"""What we don't know, of every member of a server."""

from collections import Counter
from collections.abc import Iterator, Sequence

from story.company import Company
from story.facts import count
from story.phrasebook import Phrasebook
from story.unknown import MISSING, Line, unknown

OWN = {"unknown-nothing", "unknown-zone"}
"""Said of a server in its own words."""
LINES, NAMED = 16, 3
"""More than so many lines are told together: of each kind so many by name, or else by number."""
AMONG = {
    "unknown-gap": "unknown-gap-among",
    "unknown-gap-day": "unknown-gap-among",
    "unknown-gaps-more": "unknown-gap-among",
    "unknown-all": "unknown-all-among",
    "unknown-before": "unknown-before-among",
    "unknown-until": "unknown-until-among",
    "unknown-file": "unknown-file-among",
    "unknown-files-more": "unknown-file-among",
    "unknown-lengths": "unknown-lengths-among",
    "unknown-estimated": "unknown-estimated-among",
    "unknown-horizon": "unknown-horizon-among",
}
"""How each is told of a crowd."""


def unseen(company: Company, voice: Phrasebook) -> Iterator[str]:
    """List what could not be seen, by members; or say that nothing is missing."""
    found: list[tuple[str, Line]] = []
    whole = 0
    for listening in company.members:
        lines = unknown(listening, count(listening, 0))
        whole += not any(line.phrase in MISSING for line in lines)
        found += [(listening.subject, line) for line in lines if line.phrase not in OWN]
    kind = company.period.kind.value
    if whole == len(company.members):
        yield voice.sentence("server-unknown-nothing", period=kind)
    yield from _told(found, kind, voice)
    if 0 < whole < len(company.members):
        yield voice.sentence("server-unknown-rest")
    if hourless := sum(not one.zone_chosen for one in company.members):
        yield voice.sentence("server-unknown-hours", n=hourless, zone=company.period.zone)


def _told(found: Sequence[tuple[str, Line]], period: str, voice: Phrasebook) -> Iterator[str]:
    """Tell it by name; of a crowd, how many there are of a kind, where it would come first."""
    many = Counter(among for _, among in {(who, AMONG[line.phrase]) for who, line in found})
    numbered: set[str] = set()
    for who, line in found:
        among = AMONG[line.phrase]
        if len(found) <= LINES or many[among] <= NAMED:
            yield voice.sentence(f"{line.phrase}-of", member=who, **line.values)
        elif among not in numbered:
            numbered.add(among)
            yield voice.sentence(among, n=many[among], period=period)
