"""The receipts of a moment, written down."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from story.evidence import Evidence, Value
from story.ground.watched import watched
from story.listening import Int64, Listening

UNSURE_MS = 600_000
"""A claim about an hour needs every play known to ten minutes."""


class Rule(NamedTuple):
    """A rule's name, which is a phrase readers can ask for, and its version."""

    name: str
    version: int


def evidence(
    listening: Listening,
    rule: Rule,
    rows: Int64,
    numbers: Mapping[str, Value],
    baseline: Mapping[str, Value] | None = None,
) -> Evidence:
    """Write receipts for rows of the listening, at least one, ascending."""
    started = listening.started_at[rows]
    return Evidence(
        rule=rule.name,
        version=rule.version,
        zone=listening.period.zone,
        coverage=round(watched(listening, int(started[0]), int(started[-1])), 4),
        plays=tuple(rows.tolist()),
        numbers=dict(numbers),
        baseline=dict(baseline or {}),
    )


def hours_known(listening: Listening, rows: Int64) -> bool:
    """Say whether a claim about the hours of these plays may be made."""
    return listening.zone_chosen and bool(np.all(listening.unsure_ms[rows] <= UNSURE_MS))
