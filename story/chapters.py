"""A story, told: chapters of sentences, each pointing at what proves it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from domain.music import Album, Track
from domain.period import Period
from domain.play import SourceName
from story.evidence import Value
from story.moment import ConsentClass
from story.notes import Note
from story.quiet import NOTHING, Quiet


class Count(NamedTuple):
    """Plays, and milliseconds heard; None where no source tells lengths."""

    plays: int
    ms: int | None


class TrackCount(NamedTuple):
    """One row of the top tracks."""

    track: Track
    plays: int
    ms: int | None


class ArtistCount(NamedTuple):
    """One row of the top artists."""

    artist: str
    plays: int
    ms: int | None


class AlbumCount(NamedTuple):
    """One row of the top albums."""

    album: Album
    plays: int
    ms: int | None


class Sitting(NamedTuple):
    """Plays with no gap of over 30 minutes between an end and the next start."""

    started_at: int
    """UTC ms."""
    minutes: int
    """Whole ones, from the first start to the last known end."""
    plays: int


class Run(NamedTuple):
    """One track, in a row and in one sitting."""

    track: Track
    times: int
    started_at: int
    """UTC ms."""


class DaysRunning(NamedTuple):
    """Civil days with a play, one after another."""

    days: int
    first_on: str
    last_on: str


class Peak(NamedTuple):
    """A song of the year, and the month in which it was played most."""

    track: Track
    month: str
    """``2023-01``; the earliest where several are equal."""
    plays: int
    """In that month."""
    of_year: int
    alone: bool
    """Whether no other month had as many."""


class Standout(NamedTuple):
    """An artist who stands out in a stretch: their plays there, and in the whole year."""

    artist: str
    plays: int
    of_year: int


class Stretch(NamedTuple):
    """A part of a year: between two change-points of its listener's own, or a season."""

    first_on: str
    """ISO date; of a listening day where the year was cut, of a civil one in a season."""
    last_on: str
    """Part of it."""
    plays: int
    top: ArtistCount | None
    """Who was played most in it; None where their owner wants no word of them."""
    standouts: tuple[Standout, ...]
    """Whose share was most above that of the year's rest, at most two; none in a season."""


class Stay(NamedTuple):
    """An artist's plays in the first four months of a year, the next four and the last four."""

    artist: str
    plays: tuple[int, int, int]


class ArtistMonths(NamedTuple):
    """An artist's plays month by month."""

    artist: str
    months: Mapping[str, int]
    """``2023-01`` → plays, for months that have any, in order."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is counted of one period. Tops are in the ledger's order: plays, ms, name."""

    plays: int
    ms_played: int | None
    distinct_tracks: int
    distinct_artists: int
    top_tracks: tuple[TrackCount, ...]
    top_artists: tuple[ArtistCount, ...]
    top_albums: tuple[AlbumCount, ...]
    by_month: Mapping[str, Count]
    """``2023-01`` → count, for months of the period that have plays, in order."""
    by_hour: tuple[int, ...]
    """Plays begun in each hour of the civil day, 24 of them."""
    by_weekday: tuple[int, ...]
    """Plays begun on each civil weekday, Monday first."""
    days_listened: int
    """Civil days with a play."""
    estimated: bool
    """True where ``ms_played`` leans on track lengths or lacks some plays' lengths."""
    first_started_at: int | None
    """UTC ms."""
    last_started_at: int | None
    """UTC ms."""
    first_track: Track | None = None
    last_track: Track | None = None
    by_day: Mapping[str, int] = field(default_factory=dict)
    """``2023-01-31`` → plays, for civil days that have any, in order."""
    sittings: int = 0
    longest_sitting: Sitting | None = None
    """By the clock; None where no length is known."""
    longest_run: Run | None = None
    """None where nothing was played twice in a row."""
    days_running: DaysRunning | None = None
    new_tracks: int = 0
    """Tracks first played in the period, of everything kept."""
    new_artists: int = 0
    peaks: tuple[Peak, ...] = ()
    """Of the top tracks, in their order; of years only."""
    stretches: tuple[Stretch, ...] = ()
    """The parts a year is told in, in order, those that have plays; of years only."""
    changed: bool = False
    """Whether ``stretches`` are the listener's own: cut where what was played changed for good."""
    one_chapter: bool = False
    """Whether enough of the year was seen to say that no such change was found."""
    left: tuple[Stay, ...] = ()
    """Artists of the year's first months who were hardly played in its last; at most three."""
    stayed: tuple[Stay, ...] = ()
    came_back: tuple[Stay, ...] = ()
    artist_months: tuple[ArtistMonths, ...] = ()
    """Of the top artists, in their order; of years only."""


class PlayReceipt(NamedTuple):
    """One play as receipts show it."""

    play_id: str
    """The same for the same play on any machine: made of its content."""
    member: str
    started_at: int
    """UTC ms."""
    title: str
    artist: str
    ms_played: int | None
    source: SourceName


@dataclass(frozen=True, slots=True)
class ToldMoment:
    """A moment that was chosen, with the words it was told in."""

    kind: str
    consent: ConsentClass
    weight: float
    says: Mapping[str, Value]
    text: str
    rule: str
    rule_version: int
    zone: str
    coverage: float
    baseline: Mapping[str, Value]
    numbers: Mapping[str, Value]
    plays: tuple[PlayReceipt, ...]
    claim: str = ""
    """The claim's own name, the same wherever it is told: notes and corrections hang on it."""
    hours_known: bool = False
    """Whether the hours of its plays may be shown: a zone was chosen, and no play is unsure."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One to three sentences that belong together, and what proves them."""

    text: str
    moment: int | None = None
    """Index into the story's moments."""
    facts: tuple[str, ...] = ()
    """Names of the facts it says, such as ``plays`` or ``top_artists``."""
    phrase: str = ""
    """Key of the phrase it was told in, for ``told_before``."""
    joined: bool = False
    """Whether it goes on the paragraph of the sentence before it."""
    note: int | None = None
    """Index into the story's notes, where it quotes one."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Some sentences under one title, or under none."""

    title: str | None
    sentences: tuple[Sentence, ...]
    own_title: bool = False
    """Whether the title quotes its owner."""
    stretch: tuple[str, str] | None = None
    """The first and the last day that its owner may give a title of theirs; ISO dates."""

    def paragraphs(self) -> Iterator[tuple[Sentence, ...]]:
        """Give the sentences as they stand together on a page."""
        starts = [n for n, one in enumerate(self.sentences) if not one.joined]
        for start, stop in pairwise([*starts, len(self.sentences)]):
            yield self.sentences[start:stop]


class Candidate(NamedTuple):
    """A moment that could have been told, and what became of it."""

    kind: str
    about: str
    """The track, artist or album that it names; empty where it names none."""
    score: float
    why: str
    """Key of the phrase that says what became of it."""
    told: bool


@dataclass(frozen=True, slots=True)
class Story:
    """The told whole. ``unknown`` is the standing box *What we don't know*."""

    subject: str
    period: Period
    title: str
    facts: Facts
    moments: tuple[ToldMoment, ...]
    chapters: tuple[Chapter, ...]
    unknown: tuple[str, ...]
    notes: tuple[Note, ...] = ()
    """The owner's own words that are quoted, in order."""
    considered: tuple[Candidate, ...] = ()
    """Every moment that was found, the best first."""
    hours_known: bool = False
    """Whether ``facts.by_hour`` may be shown: a zone was chosen, and no play is unsure."""
    withheld: Quiet = NOTHING
    """What its facts name that nobody but its subject is to see: ``shown`` leaves it out."""
    owner: int = 0
    """The number of its subject, a listener or a server, which lasts where a name does not."""
