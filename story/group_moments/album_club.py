"""Members who played one record in one sitting each, within ten days, and planned nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from story.civil import DAY_MS, iso
from story.company import Company, GroupEvidence, Heard
from story.evidence import Value
from story.ground.receipts import Rule
from story.ground.records import Stretch, stretches
from story.ground.together import group_evidence, interest_here, named
from story.ground.watched import first_ever
from story.moment import ConsentClass

RULE = Rule("rule-album-club", 2)
MEMBERS, WITHIN_MS = 3, 10 * DAY_MS
SHARE_OF_MONTHS = 0.02


class _Sat(NamedTuple):
    """One member’s sitting with a record."""

    at: int
    """When its ninth song began, UTC ms."""
    member: int
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class AlbumClub:
    """Three members or more, one record, ten days."""

    kind: ClassVar[str] = "album-club"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC

    says: dict[str, Value]
    new: bool
    """Whether none of its songs had been played by any of them: it may just have come out."""
    about: frozenset[int]
    members: tuple[int, ...]
    """In the order of their sittings."""
    weight: float
    evidence: GroupEvidence

    @property
    def form(self) -> str:
        return "album-club-new" if self.new else "album-club"

    def values(self) -> dict[str, Value]:
        return self.says


def find(company: Company) -> Iterator[AlbumClub]:
    """Find the records that became one in the period, each once, its fullest."""
    by_album: dict[int, list[_Sat]] = {}
    for number, member in enumerate(company.members):
        for stretch in stretches(member):
            at = int(member.started_at[stretch.became])
            album = int(company.album[number][stretch.rows[0]])
            by_album.setdefault(album, []).append(_Sat(at, number, stretch))
    for album, sittings in sorted(by_album.items()):
        clubs = list(_clubs(company, sorted(sittings, key=lambda sat: sat[:2])))
        if clubs:
            yield _album_club(company, album, max(clubs, key=len))


def _clubs(company: Company, sittings: list[_Sat]) -> Iterator[list[_Sat]]:
    """Give, for every sitting of the period, everybody’s first of the ten days up to it."""
    for last in sittings:
        if last.at < company.period.start_ms:
            continue
        within = [one for one in sittings if last.at - WITHIN_MS <= one.at <= last.at]
        first = {one.member: one for one in reversed(within)}
        if len(first) >= MEMBERS:
            yield sorted(first.values(), key=lambda sat: sat[:2])


def _new(company: Company, sat: _Sat) -> bool:
    """Say whether a member had played none of the songs ever before, and is known to have not."""
    member = company.members[sat.member]
    began = int(member.started_at[sat.stretch.rows[0]])
    unheard = bool((member.first_at[sat.stretch.order] >= began).all())
    return unheard and first_ever(member, began)


def _album_club(company: Company, album: int, club: list[_Sat]) -> AlbumClub:
    zone, members = company.period.zone, [sat.member for sat in club]
    heard = [Heard(sat.member, int(row)) for sat in club for row in sat.stretch.rows]
    began = [company.started_at(Heard(sat.member, int(sat.stretch.rows[0]))) for sat in club]
    said = named(company, members)
    numbers: dict[str, Value] = {
        "first_on": iso(began[0], zone)[:10],
        "last_on": iso(began[-1], zone)[:10],
        "songs": min(len(sat.stretch.order) for sat in club),
        "members": said["members"],
        "others": said["others"],
    }
    first = company.track[club[0].member][club[0].stretch.rows[0]]
    artist = int(company.artist_of[first])
    return AlbumClub(
        says={"album": company.albums[album].title, "artist": company.artists[artist]}
        | said
        | numbers,
        new=all(_new(company, sat) for sat in club),
        about=frozenset({artist}),
        members=tuple(members),
        weight=interest_here(company, club[-1].at, chance=SHARE_OF_MONTHS, members=len(members)),
        evidence=group_evidence(company, RULE, heard, numbers),
    )
