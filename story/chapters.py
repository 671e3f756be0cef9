"""A story, told: chapters of sentences, each pointing at what proves it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from domain.music import Album, Track
from domain.period import Period
from domain.play import SourceName
from story.evidence import Value
from story.moment import ConsentClass


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


@dataclass(frozen=True, slots=True)
class Sentence:
    """One to three sentences that belong together, and what proves them."""

    text: str
    moment: int | None = None
    """Index into the story's moments."""
    facts: tuple[str, ...] = ()
    """Names of the facts it says, such as ``plays`` or ``top_artists``."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Some sentences under one title, or under none."""

    title: str | None
    sentences: tuple[Sentence, ...]


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
