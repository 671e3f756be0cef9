"""A server's edition as JSON: the contract that docs/story-json.md describes."""

from collections.abc import Mapping

from story.server.boards import Board
from story.server.cover import Cover
from story.server.pages import ServerStory
from terminal.story_json import Json, story_document


def server_document(told: ServerStory, left_out: Mapping[str, int]) -> Json:
    """Turn an edition into a story's keys, and those that only a server has after them."""
    document = story_document(told.story, left_out)
    moments = document["moments"]
    if isinstance(moments, list):
        for moment, members in zip(moments, told.told_of, strict=True):
            moment["says"]["members"] = list(members)
    return document | {
        "members": [
            {"name": one.name, "plays": one.plays, "by_month": dict(one.by_month)}
            for one in told.members
        ],
        "boards": [_board(board) for board in told.boards],
        "songs_everyone_knows": None if told.cover is None else _cover(told.cover),
        "signature": told.signature,
    }


def _board(board: Board) -> Json:
    return {
        "name": board.name,
        "unit": board.unit,
        "least": board.least,
        "below": board.below,
        "standings": [one._asdict() for one in board.standings],
    }


def _cover(cover: Cover) -> Json:
    return {
        "exact": cover.exact,
        "songs": [
            {
                "title": song.track.title,
                "artist": song.track.artist,
                "members": list(song.members),
            }
            for song in cover.songs
        ],
    }
