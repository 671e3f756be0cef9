"""What members did together: every claim recomputed from raw plays, and lies told to try it."""

import copy
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pytest

from story.company import Company
from story.group_moments import notice_together
from tests.checker.exports import heard
from tests.checker.group import GroupCase, group_doubts, group_unproved, told
from tests.checker.heard import Heard, RawPlay, Stretch
from tests.checker.test_lies import otherwise
from tests.checker.together import SAMPLE, companies
from tests.story import (
    test_album_club,
    test_anthem,
    test_arrival,
    test_bridge,
    test_changed_hands,
    test_light,
    test_listened_together,
    test_orphan,
    test_same_minute,
    test_spread,
    test_twin_days,
)
from tests.story.builders import LISBON, Row, voice
from tests.story.companies import company, joined

pytestmark = pytest.mark.long

ZONE = "Europe/Lisbon"


class Scene(NamedTuple):
    """Rows by name, and the period in which something is found."""

    kind: str
    rows: Mapping[str, Iterable[Row]]
    period: str = "2023-03"


def _same_minute() -> dict[str, list[Row]]:
    song, night = test_same_minute.SONG, test_same_minute.NIGHT
    return joined(
        test_same_minute.PEOPLE,
        Ana=[*test_same_minute.KNOWN, Row(night, *song)],
        Ben=[Row(night + 6_000, *song)],
    )


def _together() -> dict[str, list[Row]]:
    titles, people = test_listened_together.TITLES, test_listened_together.PEOPLE
    rows = {
        n: test_listened_together.row_of(*titles, later=k * 5_000) for k, n in enumerate(people)
    }
    return joined(people, **rows)


def _twins() -> dict[str, list[Row]]:
    alike = test_twin_days.alike
    return joined(test_twin_days.CLEAR, Ana=alike("10:00"), Ben=alike("19:00"))


SCENES = (
    Scene("spread", joined(test_spread.PEOPLE, **test_spread.CHAIN)),
    Scene(
        "spread",
        joined(test_spread.PEOPLE, **test_spread.CHAIN, Eva=test_spread.took_up("2023-03-18")),
    ),
    Scene("same-minute", _same_minute()),
    Scene("listened-together", _together()),
    Scene(
        "anthem",
        joined(
            test_anthem.PEOPLE,
            Ana=test_anthem.times(3),
            Ben=test_anthem.times(5),
            Chi=test_anthem.times(4),
            Dov=test_anthem.times(2),
        ),
    ),
    Scene("album-club", joined(test_album_club.PEOPLE, **test_album_club.CLUB)),
    Scene("light", joined(test_light.PEOPLE, **test_light.RELAY)),
    Scene("twin-days", _twins()),
    Scene(
        "changed-hands",
        joined(
            test_changed_hands.PEOPLE, Ana=test_changed_hands.GAVE, Ben=test_changed_hands.TOOK
        ),
    ),
    Scene("orphan", joined(test_orphan.PEOPLE, **test_orphan.LEFT)),
    Scene("arrival", joined(test_arrival.PEOPLE, **test_arrival.CAME), "2024-03"),
    Scene("bridge", test_bridge.CROSSED),
)
scenes = pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.kind)


def raw(rows: Iterable[Row], name: str, stop: int) -> Heard:
    """Read a member’s rows without the house’s reader."""
    plays = [
        RawPlay(r.at, r.artist, r.title, r.heard_ms, r.source, r.album, r.unsure_ms, r.length_ms)
        for r in set(rows)
        if r.at < stop
    ]
    began = min(play.at for play in plays)
    return Heard(name, LISBON, plays, [Stretch(began, stop)])


def cases(here: Company, own: Mapping[str, Heard]):
    start, stop = here.period.start_ms, here.period.stop_ms
    for moment in notice_together(here):
        yield GroupCase(told(here, moment), own, start, stop)


def of_scene(scene: Scene) -> list[GroupCase]:
    here = company(scene.rows, scene.period)
    stop = here.period.stop_ms
    own = {name: raw(rows, name, stop) for name, rows in scene.rows.items()}
    return list(cases(here, own))


@scenes
def test_what_members_did_together_is_in_their_plays(scene):
    found = of_scene(scene)
    assert scene.kind in {case.moment["kind"] for case in found}
    for case in found:
        assert list(group_doubts(case)) == [], case.moment["kind"]


@scenes
def test_every_phrasing_says_only_what_its_receipts_do(scene):
    for case in of_scene(scene):
        for key in voice().variants(case.moment["form"]):
            text = voice().sentence(key, **case.says)
            left = [one for one in group_unproved(case.moment, text) if one not in OWN_WORDS]
            assert left == [], text


OWN_WORDS = {"one", "two", "ten", "once", "first", "second", "three", "half"}
"""Said by phrases of themselves: *one after another*, *two of you*, *ten days*."""


def again(case: GroupCase, moment) -> list[str]:
    return list(group_doubts(GroupCase(moment, case.heard, case.start, case.stop)))


@scenes
def test_no_value_can_be_changed_unseen(scene):
    [case, *_] = [one for one in of_scene(scene) if one.moment["kind"] == scene.kind]
    for where in ("says", "numbers"):
        for name, value in case.moment[where].items():
            if (scene.kind, name) in ON_TRUST:
                continue
            lie = copy.deepcopy(case.moment)
            lie[where][name] = otherwise(value)
            assert again(case, lie), (where, name)


ON_TRUST = {("bridge", "one_of"), ("bridge", "other_of")}
"""How large the two tastes are hangs on how they were parted."""


@scenes
def test_a_play_left_out_or_of_another_is_missed(scene):
    [case, *_] = [one for one in of_scene(scene) if one.moment["kind"] == scene.kind]
    fewer = copy.deepcopy(case.moment)
    fewer["plays"] = fewer["plays"][:-1]
    assert again(case, fewer)
    foreign = copy.deepcopy(case.moment)
    foreign["plays"][0]["member"] = next(
        n for n in case.heard if n != foreign["plays"][0]["member"]
    )
    assert again(case, foreign)
    elsewhere = copy.deepcopy(case.moment) | {"zone": "Asia/Tokyo", "coverage": 0.5}
    assert len(again(case, elsewhere)) == 2


@scenes
def test_members_in_another_order_are_noticed(scene):
    [case, *_] = [one for one in of_scene(scene) if one.moment["kind"] == scene.kind]
    lie = copy.deepcopy(case.moment)
    lie["members"] = lie["members"][::-1]
    if scene.kind not in {"listened-together", "same-minute"}:
        assert again(case, lie)


async def test_every_claim_of_the_samples_server_is_in_its_members_plays():
    own = {one.name: heard(one.path, one.name, ZONE) for one in SAMPLE}
    wrong, kinds = {}, set()
    periods = [f"2025-{month:02}" for month in range(1, 13)] + ["2025"]
    async for here in companies(SAMPLE, ZONE, periods):
        for case in cases(here, own):
            kinds.add(case.moment["kind"])
            if doubts := list(group_doubts(case)):
                wrong[case.moment["kind"], str(here.period.first_on)] = doubts
    assert wrong == {}
    assert kinds >= {"spread", "same-minute", "anthem"}
