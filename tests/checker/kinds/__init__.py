"""How to recompute each kind: a file of its name, with ``recompute``.

``recompute(case)`` gives the value that every key of ``says``, ``numbers`` and ``baseline`` must
have, and notes with ``case.must`` which condition of the kind's definition does not hold.
"""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from tests.checker.case import Case


def checker(kind: str) -> Callable[[Case], dict[str, Any]]:
    """Find a kind's recomputation; raise LookupError where nobody wrote one."""
    module = f"{__name__}.{kind.replace('-', '_')}"
    if find_spec(module) is None:
        raise LookupError(f"no checker for {kind}")
    recompute: Callable[[Case], dict[str, Any]] = import_module(module).recompute
    return recompute
