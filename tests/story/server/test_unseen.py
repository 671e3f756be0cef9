"""What we don't know of a server's members: by name of few, by number of a crowd."""

from collections.abc import Iterable

import pytest

from domain.period import Period
from ledger.coverage import Span
from story.company import company_of
from story.listening import Listening
from story.server.unseen import AMONG, LINES, NAMED, unseen
from tests.story.builders import LISBON, at, in_a_row, listening_of, voice
from tests.story.prose import messages

SEEN = Span(at("2023-02-01 00:00"), at("2023-03-20 00:00"))


def somebody(name: str, *, files: tuple[str, ...] = ()) -> Listening:
    """Somebody of whom nothing is known after the twentieth of March."""
    rows = in_a_row(at("2023-03-09 15:00"), "Band", "Song")
    return listening_of(rows, subject=name, coverage=(SEEN,), missing_files=files)


def lines(listenings: Iterable[Listening]) -> list[str]:
    return list(unseen(company_of(Period.parse("2023-03", LISBON), [*listenings]), voice()))


def test_of_few_each_is_told_by_name():
    said = lines(map(somebody, ("Ana", "Ben", "Chiyo", "Dov")))
    assert sum("nothing is known after 20 March 2023" in line for line in said) == 4


@pytest.mark.parametrize("many", [LINES + 1, 40])
def test_of_a_crowd_it_is_told_how_many_they_are(many):
    said = lines(somebody(f"Member {n}") for n in range(many))
    assert not any("Member" in line for line in said)
    assert f"Of {many} of us nothing is known of the end of the month." in said


def test_few_within_a_crowd_are_told_by_name():
    crowd = [somebody(f"Member {n}") for n in range(LINES)]
    said = lines([*crowd, somebody("Ana", files=tuple(f"{n}.json" for n in range(9)))])
    assert any("a file of the export, 0.json, was not given" in line for line in said)
    assert sum("Ana" in line for line in said) == 4
    assert len(said) < 2 * NAMED + 4


def test_whatever_is_told_by_name_can_be_told_of_a_crowd():
    by_name = [key for key in messages() if key.startswith("unknown-") and key.endswith("-of")]
    assert {key.removesuffix("-of") for key in by_name} == AMONG.keys()
