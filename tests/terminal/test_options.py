"""Whose exports are whose."""

from pathlib import Path

import pytest
import typer

from terminal.options import people


def test_bare_exports_are_yours():
    (person,) = people([Path("a.zip"), Path("b")], [], None)
    assert (person.name, person.paths) == ("you", (Path("a.zip"), Path("b")))


def test_a_name_may_bring_several_exports():
    ana, ben = people([], ["Ana=1.zip", "Ben=x", "Ana=2.zip"], "UTC")
    assert ana.paths == (Path("1.zip"), Path("2.zip"))
    assert ben.name == "Ben"


def test_an_export_may_have_an_equals_sign():
    (person,) = people([], ["Ana=a=b.zip"], None)
    assert person.paths == (Path("a=b.zip"),)


def test_a_zone_that_was_not_chosen_is_known_as_such():
    assert people([Path("a")], [], None)[0].zone_chosen is False
    assert people([Path("a")], [], "Europe/Lisbon")[0].zone_chosen is True


@pytest.mark.parametrize("spoken", ["Ana", "=a.zip", "Ana=", " =a.zip"])
def test_a_name_without_an_export_is_not_understood(spoken):
    with pytest.raises(typer.BadParameter):
        people([], [spoken], None)


def test_nobody_s_exports_are_not_understood():
    with pytest.raises(typer.BadParameter):
        people([], [], None)
