"""Scrobbles told as plays: what all sources that keep no length heard have in common."""

from domain.play import Names, Play
from ledger.rules import LeftOut
from sources.exports.base import Batch
from sources.exports.refusals import TEXT_UNUSABLE
from sources.exports.texts import KnownNames, usable


class ScrobbleReader:
    """Adds scrobbles to batches; ``unsure_ms`` is the source's precision."""

    def __init__(self, unsure_ms: int) -> None:
        self._unsure_ms = unsure_ms
        self._names = KnownNames()

    def add(
        self,
        batch: Batch,
        number: int,
        told: int | str,
        names: tuple[str | None, str | None, str | None, str | None],
        *,
        isrc: str | None = None,
        length_ms: int | None = None,
    ) -> None:
        """Add one row: as a play, as nameless, or as the fault that ``told`` or the names are."""
        artist, title, album, uri = names
        if isinstance(told, str):
            batch.fault(number, told)
            return
        kept = self._kept(artist, title, album, uri)
        if kept:
            batch.plays.append(Play(told, told, None, self._unsure_ms, *kept[:4], isrc, length_ms))
        elif not usable(names):
            batch.fault(number, TEXT_UNUSABLE)
        else:  # nothing else keeps names from being learnt than that there are none
            batch.left_out[LeftOut.NAMELESS] += 1

    def _kept(
        self, artist: str | None, title: str | None, album: str | None, uri: str | None
    ) -> Names | None:
        kept = self._names.known.get(uri or (artist, title))
        if kept and kept[:3] == (artist, title, album):
            return kept
        return self._names.learn(artist, title, album, uri)
