"""Everything is looked over, whatever was found before, and each fault has its remedy."""

import io

from rich.console import Console

from domain.errors import DatabaseFailed
from terminal.doctor import examine
from tests.terminal.stories import VOICE


def fails():
    raise DatabaseFailed("database-broken", file="notes.db")


def looked_over(*checks):
    paper = io.StringIO()
    code = examine(checks, VOICE, Console(file=paper, width=200))
    return code, paper.getvalue()


def test_where_all_is_well_the_code_is_zero():
    code, told = looked_over(("terminal-doctor-database", lambda: None))
    assert (code, told) == (0, "well: Database\n")


async def several():
    raise ExceptionGroup(
        "x", [DatabaseFailed("database-broken", file=name) for name in ("one.db", "two.db")]
    )


def test_several_faults_of_one_check_are_each_told():
    code, told = looked_over(("terminal-doctor-channels", several))
    assert code == 1
    assert told.count("not well") == 1
    assert "one.db" in told and "two.db" in told


def test_a_fault_does_not_end_the_round():
    code, told = looked_over(
        ("terminal-doctor-database", fails), ("terminal-doctor-zones", lambda: None)
    )
    assert code == 1
    assert "not well: Database" in told
    assert "Go back to a copy" in told
    assert told.endswith("well: Time zones\n")
