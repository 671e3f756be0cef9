"""A test must be able to fail: each asserts something, itself or in what it calls."""

import ast
from pathlib import Path

TESTS = Path(__file__).parents[1]
CHECKS = {"raises", "fail", "validate"}


def functions(path):
    found = ast.walk(ast.parse(path.read_text("utf-8")))
    return [one for one in found if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]


def asserts(one):
    return any(isinstance(part, ast.Assert) for part in ast.walk(one))


def called(one):
    """Name what a function calls."""
    calls = [part.func for part in ast.walk(one) if isinstance(part, ast.Call)]
    return {getattr(part, "id", getattr(part, "attr", "")) for part in calls}


def test_every_test_asserts_something():
    every = {path: functions(path) for path in TESTS.rglob("*.py")}
    checks = CHECKS | {
        one.name for found in every.values() for one in found
        if asserts(one) and not one.name.startswith("test_")
    }  # fmt: skip
    empty = [
        f"{path.name}: {one.name}"
        for path, found in every.items()
        for one in found
        if one.name.startswith("test_") and not asserts(one) and not called(one) & checks
    ]
    assert empty == []
