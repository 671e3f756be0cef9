"""A story as JSON: the contract that docs/story-json.md describes."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from ledger.rules import LeftOut
from story.chapters import Chapter, Facts, PlayReceipt, Story, Stretch, ToldMoment
from terminal.clean import escape_json

VERSION = 1
TWIN = "twin"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Json = dict[str, object]


def story_document(story: Story, left_out: Mapping[str, int]) -> Json:
    """Turn one story, and what its whole import left out, into the contract's keys."""
    period = story.period
    return {
        "version": VERSION,
        "subject": story.subject,
        "period": {
            "kind": period.kind.value,
            "start": period.start.isoformat(),
            "stop": period.stop.isoformat(),
            "zone": period.zone,
        },
        "facts": _facts(story.facts),
        "left_out": {reason: left_out.get(reason, 0) for reason in (*LeftOut, TWIN)},
        "moments": [_moment(moment) for moment in story.moments],
        "story": {
            "title": story.title,
            "chapters": [_chapter(chapter) for chapter in story.chapters],
        },
        "notes": [{"text": note.text, "said_on": note.said_on} for note in story.notes],
        "unknown": list(story.unknown),
    }


def as_json(documents: Sequence[Json]) -> str:
    """Write one person's story as an object, several people's as an array of them."""
    whole = documents[0] if len(documents) == 1 else list(documents)
    return escape_json(json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


def instant(at: int) -> str:
    """Write UTC milliseconds as ISO 8601 with milliseconds and a Z."""
    moment = EPOCH + timedelta(milliseconds=at)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _facts(facts: Facts) -> Json:
    return {
        "plays": facts.plays,
        "ms_played": facts.ms_played,
        "distinct_tracks": facts.distinct_tracks,
        "distinct_artists": facts.distinct_artists,
        "top_tracks": [
            {
                "title": row.track.title,
                "artist": row.track.artist,
                "plays": row.plays,
                "ms": row.ms,
            }
            for row in facts.top_tracks
        ],
        "top_artists": [
            {"artist": row.artist, "plays": row.plays, "ms": row.ms} for row in facts.top_artists
        ],
        "top_albums": [
            {
                "album": row.album.title,
                "artist": row.album.artist,
                "plays": row.plays,
                "ms": row.ms,
            }
            for row in facts.top_albums
        ],
        "by_month": {
            month: {"plays": count.plays, "ms": count.ms}
            for month, count in facts.by_month.items()
        },
        "by_hour": list(facts.by_hour),
        "days_listened": facts.days_listened,
        "estimated": facts.estimated,
        "first_started_at": _maybe(facts.first_started_at),
        "last_started_at": _maybe(facts.last_started_at),
        **_of_year(facts),
    }


def _of_year(facts: Facts) -> Json:
    """Write what only years have: of a month all of it is empty."""
    return {
        "peaks": [
            {
                "title": peak.track.title,
                "artist": peak.track.artist,
                "plays": peak.of_year,
                "month": peak.month,
                "month_plays": peak.plays,
                "alone": peak.alone,
            }
            for peak in facts.peaks
        ],
        "stretches": [_stretch(one) for one in facts.stretches],
        "changed": facts.changed,
        "one_chapter": facts.one_chapter,
        **{
            name: [{"artist": one.artist, "plays": list(one.plays)} for one in rows]
            for name, rows in (
                ("left", facts.left),
                ("stayed", facts.stayed),
                ("came_back", facts.came_back),
            )
        },
    }


def _stretch(one: Stretch) -> Json:
    return {
        "first_on": one.first_on,
        "last_on": one.last_on,
        "plays": one.plays,
        "top": one.top and {"artist": one.top.artist, "plays": one.top.plays},
        "standouts": [
            {"artist": row.artist, "plays": row.plays, "of_year": row.of_year}
            for row in one.standouts
        ],
    }


def _moment(moment: ToldMoment) -> Json:
    return {
        "kind": moment.kind,
        "consent": moment.consent.value,
        "weight": moment.weight,
        "says": dict(moment.says),
        "text": moment.text,
        "evidence": {
            "rule": moment.rule,
            "version": moment.rule_version,
            "zone": moment.zone,
            "coverage": moment.coverage,
            "baseline": dict(moment.baseline),
            "numbers": dict(moment.numbers),
            "plays": [_play(play) for play in moment.plays],
        },
    }


def _play(play: PlayReceipt) -> Json:
    return {
        "id": play.play_id,
        "member": play.member,
        "started_at": instant(play.started_at),
        "title": play.title,
        "artist": play.artist,
        "ms_played": play.ms_played,
        "source": play.source.value,
    }


def _chapter(chapter: Chapter) -> Json:
    return {
        "title": chapter.title,
        "own_title": chapter.own_title,
        "sentences": [
            {
                "text": said.text,
                "moment": said.moment,
                "facts": list(said.facts),
                "note": said.note,
            }
            for said in chapter.sentences
        ],
    }


def _maybe(at: int | None) -> str | None:
    return None if at is None else instant(at)
