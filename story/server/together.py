"""A server's plays as one listening: so that it is counted by the rules that count anybody."""

import numpy as np

from domain.play import SourceName
from story.company import Company
from story.listening import Int64, Listening


def together(company: Company, name: str) -> Listening:
    """Put the period's plays of all members in one row, by start and then by member.

    It has no memory and no coverage: what is counted of it may be told, and what is missing
    from it may not.
    """
    spans = [slice(one.first, one.last) for one in company.members]
    pairs = list(zip(company.members, spans, strict=True))
    started_at = _joined([one.started_at[span] for one, span in pairs])
    order = np.argsort(started_at, kind="stable")
    sources: list[SourceName] = []
    source = []
    for one, span in pairs:
        source.append(one.source[span].astype(np.int64) + len(sources))
        sources += one.sources
    track, album = (
        _joined([column[span].astype(np.int64) for column, span in zip(of, spans, strict=True)])
        for of in (company.track, company.album)
    )
    first_at, length_ms = _of_tracks(company)
    return Listening(
        subject=name,
        period=company.period,
        zone_chosen=True,
        first=0,
        last=len(order),
        started_at=started_at[order],
        heard_ms=_joined([one.heard_ms[span] for one, span in pairs])[order],
        unsure_ms=_joined([one.unsure_ms[span] for one, span in pairs])[order],
        track=track[order].astype(np.int32),
        album=album[order].astype(np.int32),
        source=_joined(source)[order].astype(np.int32),
        uri=(None,) * len(order),
        tracks=company.tracks,
        artists=company.artists,
        albums=company.albums,
        sources=tuple(sources),
        artist_of=company.artist_of,
        length_ms=length_ms,
        first_at=first_at,
        since_at=None,
        coverage=(),
    )


def member_of(company: Company) -> Int64:
    """Give the member of each row of ``together``."""
    spans = [slice(one.first, one.last) for one in company.members]
    pairs = list(zip(company.members, spans, strict=True))
    started_at = _joined([one.started_at[span] for one, span in pairs])
    member = _joined([np.full(one.last - one.first, at) for at, one in enumerate(company.members)])
    return member[np.argsort(started_at, kind="stable")]


def _of_tracks(company: Company) -> tuple[Int64, Int64]:
    """Say of each track when it was first played by anybody, and how long it is."""
    first_at = np.full(len(company.tracks), np.iinfo(np.int64).max)
    length_ms = np.zeros(len(company.tracks), np.int64)
    for one, numbers in zip(company.members, company.track, strict=True):
        own, rows = np.unique(one.track, return_index=True)
        known_as = numbers[rows]
        first_at[known_as] = np.minimum(first_at[known_as], one.first_at[own])
        length_ms[known_as] = np.maximum(length_ms[known_as], one.length_ms[own])
    return first_at, length_ms


def _joined(columns: list[Int64]) -> Int64:
    return np.concatenate([np.empty(0, np.int64), *columns])
