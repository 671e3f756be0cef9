"""Chance that falls the same way on every machine."""

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

import numpy as np

T = TypeVar("T")


class Dice:
    """Throws that depend on nothing but the words they are seeded with.

    Only ``Generator.random`` is drawn from: NumPy keeps PCG64's own stream for good, but promises
    no such thing for its distributions, which may change with any release.
    """

    def __init__(self, *words: object) -> None:
        digest = sha256("\x1f".join(str(word) for word in words).encode()).digest()
        self._generator = np.random.Generator(np.random.PCG64(int.from_bytes(digest)))

    def fraction(self) -> float:
        """Draw a number from 0 up to 1."""
        return float(self._generator.random())

    def chance(self, likely: float) -> bool:
        return self.fraction() < likely

    def below(self, stop: int) -> int:
        """Draw a whole number from 0 up to ``stop``, excluded."""
        return int(self.fraction() * stop)

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.fraction()

    def bell(self) -> float:
        """Draw from nearly a normal curve: twelve throws summed, so no library's tails matter."""
        return sum(self.fraction() for _ in range(12)) - 6

    def about(self, mean: float) -> int:
        """Round up or down by chance, so that the mean is kept."""
        return int(mean + self.fraction())

    def pick(self, items: Sequence[T]) -> T:
        return items[self.below(len(items))]

    def weighted(self, items: Sequence[T], weights: Sequence[float]) -> T:
        """Pick one, each as likely as its weight."""
        left = self.fraction() * sum(weights)
        for item, weight in zip(items, weights, strict=True):
            left -= weight
            if left < 0:
                return item
        return items[-1]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """Return the items in another order."""
        rest, mixed = list(items), []
        while rest:
            mixed.append(rest.pop(self.below(len(rest))))
        return mixed
