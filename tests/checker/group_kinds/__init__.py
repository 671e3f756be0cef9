"""How to recompute each group kind: a file of its name, with ``recompute``."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any


def checker(kind: str) -> Callable[[Any], dict[str, Any]]:
    """Find a kind's recomputation; raise LookupError where nobody wrote one."""
    module = f"{__name__}.{kind.replace('-', '_')}"
    if find_spec(module) is None:
        raise LookupError(f"no checker for {kind}")
    recompute: Callable[[Any], dict[str, Any]] = import_module(module).recompute
    return recompute
