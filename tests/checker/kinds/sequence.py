"""Two or three tracks, one upon another."""

import numpy as np

from tests.checker.case import Case
from tests.checker.heard import DAY

PLACES = ("first", "second", "third")


def recompute(case: Case):
    heard, told = case.heard, case.says
    order = list(dict.fromkeys(heard.track[case.rows].tolist()))
    said: dict[str, object] = {"songs": len(order), "ended": case.on(case.last)}
    parts = [case.rows[heard.track[case.rows] == track] for track in order]
    case.must(2 <= len(parts) <= 3, "not two songs, or three")
    case.must(
        len({int(heard.artist[part[0]]) for part in parts}) == len(parts), "one artist twice"
    )
    began = [int(heard.at[part[0]]) for part in parts]
    case.must(began[-1] - began[0] <= 10 * DAY, "more than ten days apart")
    said["ended"] = case.on(int(parts[-1][-1]))
    for place, part in zip(PLACES, parts, strict=False):
        case.must(_far_beyond(case, part), f"nothing unusual in {told.get(f'{place}_track')}")
        said |= {
            f"{place}_plays": len(part),
            f"{place}_on": case.on(int(part[0])),
            f"{place}_track": case.title(int(part[0])),
            f"{place}_artist": case.artist(int(part[0])),
        }
    return said


def _far_beyond(case: Case, part) -> bool:
    """Say whether a part can be a binge, an obsession or a love at first listen."""
    at = case.heard.at[part]
    at_once = int((at < at[0] + DAY).sum())
    fortnight = max(int(((at >= one) & (at < one + 14 * DAY)).sum()) for one in at)
    sitting = int(np.bincount(case.heard.sitting[part]).max())
    first = int(np.flatnonzero(case.heard.track == case.heard.track[part[0]])[0])
    return sitting >= 5 or fortnight >= 12 or (at_once >= 4 and first == int(part[0]))
