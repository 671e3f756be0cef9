"""Parts of a file poured into batches."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from sources.exports.base import ENOUGH_ROWS, Batch, ExportFile, Part

T = TypeVar("T")


def filled(
    file: ExportFile, parts: Iterable[Part[T]], tell: Callable[[Part[T], Batch], None]
) -> Iterator[Batch]:
    """Give batches of a useful size; ``tell`` adds what a part's rows mean."""
    batch = Batch(file)
    for part in parts:
        batch.rows += len(part.rows) + len(part.faults)
        for row, phrase in part.faults:
            batch.fault(row, phrase)
        if part.rows:
            tell(part, batch)
        batch.bytes_read = part.bytes_read
        if batch.rows >= ENOUGH_ROWS:
            yield batch
            batch = Batch(file)
    if batch.rows:
        yield batch
