"""Three months of a server's year: who stood first in each, and no name said twice."""

import numpy as np
import pytest

from story.server.seasons import by_month, season
from tests.story.builders import days, in_a_row, listening_of, voice


def quarter(*first: str):
    """Ask of three months, each played by one artist, or by two of them as often."""
    rows = []
    for month, artists in enumerate(first, 1):
        for artist, when in zip(
            artists.split(" & "), days(f"2023-{month:02}-10", 2), strict=False
        ):
            rows += in_a_row(when, artist, *"ABCDEFGH"[: 5 + month])
    whole = listening_of(rows, "2023")
    year = by_month(whole, np.zeros(len(rows), np.int64))
    return season(year, 1, ["Ana"], lambda _: False)


@pytest.mark.parametrize(
    ("first", "form"),
    [
        (("Marlow", "Velde", "Quill"), "server-quarter"),
        (("Marlow", "Marlow", "Marlow"), "server-quarter-same"),
        (("Marlow", "Marlow", "Quill"), "server-quarter-twice"),
        (("Marlow", "Quill", "Marlow"), "server-quarter-twice"),
        (("Marlow", "Velde & Quill", "Marlow"), "server-quarter-plain"),
    ],
)
def test_the_form_goes_by_how_many_stood_first(first, form):
    assert quarter(*first).form == form


@pytest.mark.parametrize(
    ("first", "on"), [(("Marlow", "Quill", "Marlow"), "2023-02-01"),
                      (("Marlow", "Marlow", "Quill"), "2023-03-01")],
)  # fmt: skip
def test_whoever_stood_first_once_is_said_with_their_month(first, on):
    said = quarter(*first).values
    assert (said["twice_artist"], said["once_artist"], said["once_on"]) == ("Marlow", "Quill", on)
    for key in voice().variants("server-quarter-twice"):
        assert voice().sentence(key, **said).count("Quill") == 1
