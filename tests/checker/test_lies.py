"""Stories with a lie in them: each is caught, and said for what it is."""

import copy
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.checker.case import Case, instant
from tests.checker.check import differences, doubts
from tests.checker.exports import heard
from tests.checker.heard import Heard, RawPlay, Stretch
from tests.checker.sentences import dated, unproved
from tests.checker.telling import documents
from tests.checker.test_sample import MEMBERS

pytestmark = pytest.mark.long

TOLD: dict[str, tuple[dict[str, Any], Heard]] = {}


async def story(name: str, period: str):
    """Tell one true story of the sample, once."""
    if name not in TOLD:
        member = MEMBERS[name]
        own = heard(member.path, name, member.zone)
        async for told in documents(member.path, name, member.zone, [period]):
            TOLD[name] = told, own
    told, own = TOLD[name]
    return copy.deepcopy(told), own


def moment_of(told, kind):
    return next(moment for moment in told["moments"] if moment["kind"] == kind)


def retell(told, moment, text):
    """Change a moment’s text everywhere it stands."""
    for chapter in told["story"]["chapters"]:
        for sentence in chapter["sentences"]:
            if sentence["text"] == moment["text"]:
                sentence["text"] = text
    moment["text"] = text


def a_wrong_count(told):
    moment = moment_of(told, "discovery")
    moment["says"]["plays"] += 1
    moment["evidence"]["numbers"]["plays"] += 1
    return "plays is told as"


def a_wrong_date(told):
    moment = moment_of(told, "discovery")
    moment["says"]["first_on"] = moment["evidence"]["numbers"]["first_on"] = "2025-01-09"
    return "first_on is told as 2025-01-09"


def a_foreign_play(told):
    play = moment_of(told, "discovery")["evidence"]["plays"][-1]
    play["title"] = "Some Other Song"
    return "no such play was heard"


def another_members_play(told):
    moment_of(told, "discovery")["evidence"]["plays"][0]["member"] = "Ben"
    return "a play of Ben’s"


def a_play_left_out(told):
    moment = moment_of(told, "discovery")
    moment["evidence"]["plays"].pop()
    return "not every play of it"


def a_play_twice(told):
    plays = moment_of(told, "discovery")["evidence"]["plays"]
    plays.append(plays[-1])
    return "no such play was heard"


def another_title(told):
    moment = moment_of(told, "discovery")
    retell(told, moment, moment["text"].replace(moment["says"]["track"], "Another Song"))
    moment["says"]["track"] = "Another Song"
    return "track is told as Another Song"


def a_title_beside_its_receipts(told):
    moment = moment_of(told, "discovery")
    retell(told, moment, f"{moment['text']} So was “Another Song”.")
    return "nothing proves '“Another Song”'"


def a_number_beside_its_receipts(told):
    moment = moment_of(told, "discovery")
    retell(told, moment, f"{moment['text']} All 4,711 of them.")
    return "nothing proves '4,711'"


def a_wrong_spelling(told):
    play = moment_of(told, "discovery")["evidence"]["plays"][0]
    play["title"] = play["title"].upper()
    return "not as it is played most"


def a_kind_that_nobody_checks(told):
    moment_of(told, "discovery")["kind"] = "horoscope"
    return "no checker for horoscope"


def a_value_that_nobody_recomputes(told):
    moment_of(told, "discovery")["says"]["mood"] = "wistful"
    return "nobody recomputes mood"


def a_wrong_fact(told):
    told["facts"]["plays"] += 1
    return "facts.plays: told"


def a_wrong_top(told):
    tops = told["facts"]["top_artists"]
    tops[0], tops[1] = tops[1], tops[0]
    return "facts.top_artists: told"


def a_wrong_hour(told):
    told["facts"]["by_hour"][3] += 1
    return "facts.by_hour: told"


def a_wrong_coverage(told):
    moment_of(told, "discovery")["evidence"]["coverage"] = 0.5
    return "coverage is told as 0.5"


def a_moment_not_told(told):
    told["moments"].append(copy.deepcopy(moment_of(told, "discovery")))
    return "moments are told"


def a_wrong_zone(told):
    moment_of(told, "discovery")["evidence"]["zone"] = "Asia/Tokyo"
    return "told in the zone Asia/Tokyo"


def a_wrong_season(told):
    told["facts"]["stretches"][1]["plays"] += 1
    return "facts.stretches: told"


def another_at_the_head_of_a_season(told):
    told["facts"]["stretches"][0]["top"]["artist"] = "Björk"
    return "facts.stretches: told"


def a_season_told_with_another_number(told):
    sentence = next(
        one
        for chapter in told["story"]["chapters"]
        for one in chapter["sentences"]
        if "stretches" in one["facts"]
    )
    sentence["text"] += " There were 4,711 in all."
    return "nothing proves '4,711'"


def a_season_under_another_title(told):
    chapter = next(c for c in told["story"]["chapters"] if c["title"] == "January to March")
    chapter["title"] = "January to Saturday"
    return "nothing proves 'Saturday' in the title"


def somebody_who_never_left(told):
    told["facts"]["left"].append({"artist": "Radiohead", "plays": [145, 230, 0]})
    return "facts.left: told"


def a_wrong_stay(told):
    told["facts"]["stayed"][0]["plays"][2] += 1
    return "facts.stayed: "


def a_stay_kept_back(told):
    told["facts"]["stayed"].pop(0)
    return "facts.stayed: left out"


def a_song_in_another_month(told):
    told["facts"]["peaks"][0]["month"] = "2025-11"
    return "facts.peaks: told"


def a_tie_told_as_a_peak(told):
    peak = next(one for one in told["facts"]["peaks"] if not one["alone"])
    peak["alone"] = True
    return "facts.peaks: told"


def a_change_that_never_was(told):
    told["facts"]["changed"] = True
    return "facts.stretches: told"


def a_chapter_that_was_several(told):
    told["facts"]["one_chapter"] = False
    return "facts.one_chapter: told"


LIES = [
    a_wrong_count,
    a_wrong_date,
    a_foreign_play,
    another_members_play,
    a_play_left_out,
    a_play_twice,
    another_title,
    a_title_beside_its_receipts,
    a_number_beside_its_receipts,
    a_wrong_spelling,
    a_kind_that_nobody_checks,
    a_value_that_nobody_recomputes,
    a_wrong_fact,
    a_wrong_top,
    a_wrong_hour,
    a_wrong_coverage,
    a_moment_not_told,
    a_wrong_zone,
    a_wrong_season,
    another_at_the_head_of_a_season,
    a_season_told_with_another_number,
    a_season_under_another_title,
    somebody_who_never_left,
    a_wrong_stay,
    a_stay_kept_back,
    a_song_in_another_month,
    a_tie_told_as_a_peak,
    a_change_that_never_was,
    a_chapter_that_was_several,
]


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: lie.__name__)
async def test_a_lie_is_caught(lie):
    told, own = await story("Ana", "2025")
    words = lie(told)
    assert any(words in found for found in differences(told, own)), differences(told, own)


NOT_SAID = {("album", "times"), ("album", "in_order")}
"""Below a third time neither is said by any phrase."""


@pytest.mark.parametrize("name", ["Ana", "Mina"])
async def test_no_value_of_any_kind_can_be_changed_unseen(name):
    told, own = await story(name, "2025")
    start, stop = (instant(told["period"][edge]) for edge in ("start", "stop"))
    known = own.before(stop)
    unseen = set()
    for moment in told["moments"]:
        for key, value in moment["says"].items():
            lie = copy.deepcopy(moment)
            lie["says"][key] = otherwise(value)
            if not list(doubts(Case(lie, known, start, stop, "year"))):
                unseen.add((moment["kind"], key))
    assert unseen - NOT_SAID == set()


def otherwise(value):
    """Say something else of the same sort."""
    if isinstance(value, int):
        return value + 1
    if not dated(value):
        return "else"
    day = datetime.fromisoformat(value) + timedelta(days=1, hours=1)
    return day.isoformat(timespec="minutes") if "T" in value else day.date().isoformat()


async def test_the_plays_of_another_member_prove_nothing():
    told, _ = await story("Ana", "2025")
    member = MEMBERS["Ben"]
    found = differences(told, heard(member.path, "Ben", member.zone))
    assert len([one for one in found if "no such play was heard" in one]) > 50


@pytest.mark.parametrize("drop", range(0, 60, 7))
async def test_a_play_taken_from_the_file_is_missed(drop):
    told, own = await story("Ana", "2025")
    plays = [play for moment in told["moments"] for play in moment["evidence"]["plays"]]
    gone = plays[drop]["started_at"]
    kept = [play for play, at in zip(own.plays, instants(own), strict=True) if at != gone]
    fewer = Heard(own.member, own.zone, kept, own.watched, True, own.since)
    assert any("no such play was heard" in found for found in differences(told, fewer))


def instants(own):
    return [f"{own.at[n].astype('datetime64[ms]')}Z" for n in range(len(own.plays))]


@pytest.mark.parametrize(
    ("text", "values", "left"),
    [
        ("You played “Nights” eleven times.", ["Nights", 11], []),
        ("You played “Nights” twelve times.", ["Nights", 11], ["twelve"]),
        ("You played “Days” eleven times.", ["Nights", 11], ["“Days”"]),
        ("It was Monday the ninth of March.", ["2026-03-09"], []),
        ("It was Tuesday the ninth of March.", ["2026-03-09"], ["Tuesday"]),
        ("It began at a quarter to three.", ["2026-03-09T02:46+00:00"], []),
        ("It began at ten past two.", ["2026-03-09T02:46+00:00"], ["ten", "two"]),
        ("It ended at 02:47.", ["2026-03-09T02:46+00:00"], ["02:47"]),
        ("It took two hours and five minutes.", [125], []),
        ("It took two hours and six minutes.", [125], ["two", "six"]),
        ("There were 1,204 plays.", [1204], []),
        ("There were 1,204 plays.", [204], ["1,204"]),
        ("It came on twice.", [2], []),
        ("It came on twice.", [3], ["twice"]),
        ("In May 2026 it came back.", ["2026-05"], []),
        ("In June 2026 it came back.", ["2026-05"], ["June"]),
        ("“1999” by Prince, 12 times.", ["1999", "Prince", 12], []),
    ],
)
def test_a_reader_believes_what_is_proved_and_nothing_else(text, values, left):
    assert unproved(text, values) == left


def test_what_was_watched_is_cut_at_the_windows_edges():
    own = Heard("Ana", "UTC", [RawPlay(5, "A", "B")], [Stretch(0, 10), Stretch(20, 30)])
    assert own.seen(5, 25) == 0.5
