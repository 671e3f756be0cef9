"""What we don't know, of every member of a server."""

from collections.abc import Iterator

from story.company import Company
from story.facts import count
from story.phrasebook import Phrasebook
from story.unknown import MISSING, unknown

OWN = {"unknown-nothing", "unknown-zone"}
"""Said of a server in its own words."""


def unseen(company: Company, voice: Phrasebook) -> Iterator[str]:
    """List what could not be seen, by members; or say that nothing is missing."""
    found: list[str] = []
    whole = 0
    for listening in company.members:
        lines = unknown(listening, count(listening, 0))
        whole += not any(line.phrase in MISSING for line in lines)
        found += [
            voice.sentence(f"{line.phrase}-of", member=listening.subject, **line.values)
            for line in lines
            if line.phrase not in OWN
        ]
    kind = company.period.kind.value
    if whole == len(company.members):
        yield voice.sentence("server-unknown-nothing", period=kind)
    yield from found
    if 0 < whole < len(company.members):
        yield voice.sentence("server-unknown-rest")
    if hourless := sum(not one.zone_chosen for one in company.members):
        yield voice.sentence("server-unknown-hours", n=hourless, zone=company.period.zone)
