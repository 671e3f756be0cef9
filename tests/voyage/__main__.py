"""Sail a year with each listener, and print what it showed: ``make year``."""

import asyncio
import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import numpy as np

from tests.beside import SHARED
from tests.voyage.judge import Verdict, judge
from tests.voyage.lives import REAL, Life, bursts, offline, real
from tests.voyage.sail import Log, Voyage
from tests.voyage.weather import weather


def main() -> None:
    """Sail with everybody, or with one; exit with 1 where a promise was broken."""
    options = ArgumentParser(prog="make year")
    options.add_argument("--days", type=int, default=365)
    options.add_argument("--only", help="c, e, bursts or offline")
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    broken = False
    for name in [asked.only] if asked.only else [*REAL, "bursts", "offline"]:
        if name in REAL and not (SHARED / "data").is_dir():
            sys.stdout.write(f"listener {name}: skipped, no real listening beside the project\n")
            continue
        broken |= sail(named(name, asked.days), asked.seed)
    sys.exit(broken)


def named(name: str, days: int) -> Life:
    """Give a listener by name."""
    invented = {"bursts": bursts, "offline": offline}
    return invented[name](days) if name in invented else real(SHARED / "data", name, days)


def sail(life: Life, seed: int) -> bool:
    """Sail one life and print it; say whether a promise was broken."""
    sky, began = weather(life.days, seed), process_time()
    with TemporaryDirectory() as folder:
        log = asyncio.run(Voyage(life, sky, seed).sail(Path(folder) / "notes.db"))
    verdict = judge(log, sky)
    sys.stdout.write("\n".join(lines(log, verdict)) + f"\n  CPU {process_time() - began:.0f} s\n")
    sys.stdout.flush()
    return bool(verdict.doubled or verdict.missing or verdict.untold or verdict.covered)


def lines(log: Log, verdict: Verdict) -> list[str]:
    """Write what a voyage showed."""
    days, asked = verdict.days, verdict.requests
    lost = (
        f"in declared gaps {len(verdict.declared)}",
        f"beneath the list {len(verdict.beneath)}",
        f"untold {len(verdict.untold)}",
        f"said to be watched all the same {len(verdict.covered)}",
        f"not shown by the end {verdict.unshown}",
    )
    told = (
        f"{log.life.name}: {days:.0f} days, {len(log.life.heard)} plays, {len(log.kept)} kept",
        f"doubled {len(verdict.doubled)}, shown and not kept {len(verdict.missing)}",
        f"lost: {', '.join(lost)}",
        f"{verdict.gaps} gaps, {verdict.idle_gaps} idle: {verdict.idle_a_month:.2f} a month",
        f"{log.deaths} dropped, {log.kills} killed, linked anew {log.links} times",
        f"requests a day {asked / days:.1f}",
        *(
            f"  {name} {many / days:.1f}: {asked / many:.2f} times that"
            for name, many in verdict.least.items()
        ),
        f"minutes, while listening: {_centiles(verdict.listening)}",
        f"minutes, of every play: {_centiles(verdict.every)}",
        f"minutes, storms and all: {_centiles(verdict.stormy)}",
    )
    return [told[0], *(f"  {line}" for line in told[1:])]


def _centiles(minutes) -> str:
    if not len(minutes):
        return "none"
    median, high = np.percentile(minutes, [50, 99])
    late = np.mean(np.array(minutes) > 60)
    return f"{median:.0f} median, {high:.0f} p99, {late:.1%} over an hour ({len(minutes)})"


if __name__ == "__main__":
    main()
