"""Moments that need more than the sample has: years of one song, and skips."""

from datetime import UTC, datetime

import pytest

from domain.play import SourceName
from story.listening import Listening
from story.moments import change_of_heart, seasonal_return
from tests.checker.case import Case
from tests.checker.check import doubts
from tests.checker.heard import Heard, RawPlay, Stretch
from tests.story import test_change_of_heart as heart
from tests.story import test_seasonal_return as season
from tests.story.builders import LISBON, listening_of

pytestmark = pytest.mark.long


def told(listening: Listening, moment):
    """Write a moment down as a document, its plays by name."""
    evidence, plays = moment.evidence, []
    for row in moment.evidence.plays:
        track = listening.tracks[int(listening.track[row])]
        at = int(listening.started_at[row])
        plays.append(
            {
                "member": listening.subject,
                "source": SourceName.EXTENDED.value,
                "started_at": datetime.fromtimestamp(at / 1000, UTC).isoformat(),
                "artist": track.artist,
                "title": track.title,
                "ms_played": int(listening.heard_ms[row]),
            }
        )
    return {
        "kind": moment.kind,
        "says": dict(moment.values()),
        "text": "",
        "evidence": {
            "rule": evidence.rule,
            "zone": evidence.zone,
            "coverage": evidence.coverage,
            "plays": plays,
            "numbers": dict(evidence.numbers),
            "baseline": dict(evidence.baseline),
        },
    }


def case_of(find, rows, period, skips=()):
    listening = listening_of(rows, period, skips=skips)
    [moment] = find(listening)
    raw = [RawPlay(r.at, r.artist, r.title, r.heard_ms) for r in set(rows)]
    stop = listening.period.stop_ms
    own = Heard(
        listening.subject,
        LISBON,
        raw,
        [Stretch(min(play.at for play in raw), stop)],
        skips=[RawPlay(at, artist, title, 5_000) for at, artist, title in skips],
    ).before(stop)
    document = told(listening, moment)
    return Case(document, own, listening.period.start_ms, stop, "month")


def seasonal(period="2022-12"):
    return case_of(seasonal_return.find, [*season.USUAL, *season.THREE], period)


def changed():
    return case_of(change_of_heart.find, [*heart.USUAL, *heart.plays()], "2023-03", heart.skips())


@pytest.mark.parametrize("tell", [seasonal, lambda: seasonal("2022"), changed])
def test_what_is_told_is_in_the_plays(tell):
    assert list(doubts(tell())) == []


@pytest.mark.parametrize("name", ["inside", "all_plays", "from_on", "until_on", "plays"])
def test_a_wrong_number_of_a_season_is_caught(name):
    case = seasonal()
    case.moment["says"][name] = "2022-11-02" if name.endswith("_on") else 99
    assert any(one.startswith(f"{name} is told") for one in doubts(case))


def test_a_season_that_was_none_is_caught():
    other = seasonal()
    summers = [*season.winter("2021-05-01", 20), *season.winter("2020-05-01", 20)]
    raw = [RawPlay(r.at, r.artist, r.title, r.heard_ms) for r in summers]
    other.heard = Heard("Ana", LISBON, [*other.heard.plays, *raw], other.heard.watched)
    assert any("no season" in one for one in doubts(other))


def test_skips_that_were_none_are_caught():
    case = changed()
    case.heard.skips = case.heard.skips[:3]
    assert any("fewer than five skips" in one for one in doubts(case))
