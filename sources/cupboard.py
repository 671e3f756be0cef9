"""A folder of things fetched, bounded in bytes and in days."""

import logging
from collections.abc import Callable
from hashlib import blake2b
from os import utime
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 48 << 20
KEPT_S: Final = 7 * 86_400.0
NOTHING_S: Final = 6 * 3_600.0
"""What was not there is asked for again sooner."""
ENDING: Final = ".kept"

log = logging.getLogger(__name__)


class Cupboard:
    """Keeps bytes by name. Whatever the disk does, it forgets rather than fails.

    Files are called by a hash of the name, and are old by their own date. Its methods wait for
    the disk: call them in a thread.
    """

    def __init__(
        self, folder: Path, clock_s: Callable[[], float], most_bytes: int = MOST_BYTES
    ) -> None:
        self._folder = folder
        self._clock_s = clock_s
        self._most_bytes = most_bytes

    def find(self, name: str) -> bytes | None:
        """Give what is kept, which may be nothing at all (b""); None where it is not known."""
        path = self._path(name)
        try:
            age = self._clock_s() - path.stat().st_mtime
            kept = path.read_bytes() if age <= KEPT_S else None
        except OSError:
            return None
        return kept if kept or age <= NOTHING_S else None

    def keep(self, name: str, content: bytes) -> None:
        """Keep something whole, and let go of what is too old, then of the oldest."""
        path, now = self._path(name), self._clock_s()
        part = path.with_suffix(".part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(content)
            utime(part, (now, now))
            part.replace(path)
            self._tidy(now)
        except OSError as error:
            log.warning("cover not kept why=%s", type(error).__name__)

    def _tidy(self, now: float) -> None:
        found = [(path.stat(), path) for path in self._folder.glob(f"*{ENDING}")]
        room = self._most_bytes
        for kept, path in sorted(found, key=lambda one: (-one[0].st_mtime, one[1].name)):
            # A file is counted as a block at least: thousands of empty ones are not free.
            room -= max(kept.st_size, 4_096)
            if room < 0 or now - kept.st_mtime > KEPT_S:
                path.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / (blake2b(name.encode(), digest_size=16).hexdigest() + ENDING)
