"""Yours is yours: seen, handed over, and gone when you say so."""

import io
import json
import sqlite3
from zipfile import ZipFile

import pytest

from domain.edition import Caption, Edits, Line
from domain.ids import ListenerId
from storage import asking
from storage.asking import Asked
from storage.editions import encoded
from storage.handed import ELSEWHERE, OF_ACCOUNT, OF_LISTENER
from tests.cogs.people import march, said
from tests.cogs.test_sharing import shared
from tests.storage.test_forget import columns

NAMES = ("Nights", "Frank Ocean", "Blonde")


async def test_a_page_says_what_is_kept(place):
    await place.linked()
    shown = await place.ana.slash(place.channel, "privacy")
    assert shown.ephemeral
    assert "247 plays" in said(shown.response)
    assert "Europe/Lisbon" in said(shown.response)
    assert "How much of your listening may this server see?" in said(shown.response)


@pytest.mark.parametrize(
    ("level", "chosen"), [(0, "nothing of yours"), (1, "sentence by sentence"), (2, "editions")]
)
async def test_a_level_is_chosen_and_shown_as_chosen(place, level, chosen):
    await place.linked()
    done = await place.consent(level)
    assert chosen in said(done.response)
    shown = await place.ana.slash(place.channel, "privacy")
    assert [one.get("disabled", False) for one in place.taps(shown.response, "consent")] == [
        n == level for n in range(3)
    ]


async def test_everything_is_handed_over_as_a_zip(place):
    await place.linked()
    await place.note()
    shown = await place.ana.slash(place.channel, "privacy")
    done = await place.press(shown.response, "download")
    (attached,) = done.response.attachments
    with ZipFile(io.BytesIO(await attached.read())) as archive:
        plays = archive.read("plays.csv").decode().splitlines()
        kept = json.loads(archive.read("kept.json"))
    assert len(plays) == 1 + 247
    assert (
        "2023-03-09T01:50:00.000+00:00,Frank Ocean,Nights,Blonde,200000,spotify-extended,yes"
        in "\n".join(plays)
    )
    assert kept["notes"][0]["text"] == "the old flat"


async def downloaded(place):
    shown = await place.ana.slash(place.channel, "privacy")
    done = await place.press(shown.response, "download")
    (attached,) = done.response.attachments
    with ZipFile(io.BytesIO(await attached.read())) as archive:
        return archive.read("plays.csv").decode(), json.loads(archive.read("kept.json"))


async def test_the_download_has_what_was_shared_posted_asked_and_printed(place, engine):
    preview = await shared_by(place, linked=True)
    await place.press(preview, "post")
    page = (Line("Ana again.", about=(ListenerId(1),)), Line("Ben too.", about=(ListenerId(2),)))
    edits = Edits(captions={"c": Caption("Hers", (ListenerId(1),))})
    async with engine.writing() as db:
        await asking.ask(db, ListenerId(1), Asked("c9", 7, "Mitski", "Nobody", "ask-why-1"))
        await db.execute(
            "INSERT INTO edition (guild_id, kind, period, zone, due_at, state, edits)"
            " VALUES (5, 'month', '2023-03', 'UTC', 1, 'published', :edits)",
            {"edits": encoded(edits)},
        )
        await db.execute(
            "INSERT INTO edition_page (edition_id, place, lines) VALUES (1, 0, :lines)",
            {"lines": encoded(page)},
        )
        await db.execute("INSERT INTO appearance VALUES (5, '2023-03', 1, 1)")
    _, kept = await downloaded(place)
    assert [one["text"] for one in kept["editions"]] == ["Ana again.", "Hers"]
    assert kept["appearances"] == [{"guild_id": 5, "period": "2023-03", "led": 1}]
    assert kept["asked"][0]["title"] == "Nobody"
    assert len(kept["posted"]) == len(kept["shared"]) == 1
    assert kept["told"] and kept["files"] and kept["servers"] and kept["accounts"]
    told = said((await place.ana.slash(place.channel, "privacy")).response)
    assert "sentences in posts, 1" in told and "editions that told of you, 1" in told
    assert "questions we asked you, 1" in told


async def test_every_table_about_somebody_is_in_the_download_or_says_why_not(engine, tmp_path):
    with sqlite3.connect(tmp_path / "notes.db") as db:
        of_somebody = {
            name: told
            for name, told in columns(db).items()
            if {"listener_id", "account_id", "known_as"} & set(told)
        }
    handed = {**OF_LISTENER, **OF_ACCOUNT}
    assert set(of_somebody) == set(handed) | set(ELSEWHERE)
    ours = {"listener_id", "note_id", "title_id", "leased_by"}
    for name, one in handed.items():
        assert set(one.columns) == set(of_somebody[name]) - ours, name


async def test_a_note_can_be_taken_away(place):
    await place.linked()
    await place.note()
    shown = await place.ana.slash(place.channel, "privacy")
    (note,) = place.options(shown.response, "unsay")
    done = await place.choose(shown.response, "unsay", [note["value"]])
    assert "gone" in said(done.response)
    again = await place.choose(shown.response, "unsay", [note["value"]])
    assert "not there any more" in said(again.response)


async def forget(place, what):
    shown = await place.ana.slash(place.channel, "privacy")
    sure = await place.choose(shown.response, "forget", [what])
    assert "for good" in said(sure.response)
    return await place.press(sure.response, "forgotten")


def traces(tmp_path, *words):
    """Look for words in every byte of the database's files."""
    found = b"".join(path.read_bytes() for path in tmp_path.glob("notes.db*"))
    return [word for word in words if word.encode() in found]


async def test_everything_is_forgotten_and_no_trace_is_left_in_the_files(place, tmp_path):
    await place.linked(rows=march("A Song Of Hers Alone", "Zebra Choir"))
    preview = await shared_by(place)
    await place.press(preview, "post")
    await place.note()
    hers = (
        "A Song Of Hers Alone",
        "Zebra Choir",
        "the old flat",
        "ana",
        f"discord:{place.ana.id}",
    )
    assert traces(tmp_path, *hers) == list(hers)
    done = await forget(place, "everything")
    assert "Nothing of it is left" in said(done.response)
    identities = ("a song of hers alone", "zebra choir")
    assert traces(tmp_path, *hers[:3], hers[4], *identities, str(place.ana.id)) == []
    (post,) = place.posts()
    assert place.text_of(post) == "-# Whoever shared this has taken it back."
    shown = await place.ana.slash(place.channel, "recap")
    assert "none of your listening" in said(shown.response)


async def shared_by(place, *, linked=False):
    if linked:
        await place.linked()
    await place.consent(1)
    menu = await place.press(await place.recap(), "share")
    first = place.options(menu.response, "shared")[0]["value"]
    return (await place.choose(menu.response, "shared", [first])).response


async def test_no_table_keeps_a_row_of_somebody_forgotten(place, tmp_path):
    await place.linked()
    preview = await shared_by(place)
    await place.press(preview, "post")
    await place.note()
    with sqlite3.connect(tmp_path / "notes.db") as db:
        tables = [
            name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        of_somebody = {
            name: column
            for name in tables
            for column in ("listener_id", "account_id")
            if column in {row[1] for row in db.execute(f"PRAGMA table_info({name})")}
        }
        assert {"play", "note", "post_claim", "told"} <= set(of_somebody)
        filled = [n for n in of_somebody if db.execute(f"SELECT COUNT(*) FROM {n}").fetchone()[0]]
        assert {"play", "note", "post_claim", "told", "share"} <= set(filled)
    await forget(place, "everything")
    with sqlite3.connect(tmp_path / "notes.db") as db:
        for name in of_somebody:
            assert db.execute(f"SELECT COUNT(*) FROM {name}").fetchone() == (0,), name


async def test_what_somebody_else_plays_too_stays_theirs(place):
    await place.linked()
    await place.linked(place.ben)
    before = said(await place.recap(place.ben))
    await forget(place, "everything")
    assert said(await place.recap(place.ben)) == before


async def test_one_source_is_forgotten_and_what_stood_behind_it_counts_again(place):
    rows = march()
    await place.linked(rows=rows)
    data = json.dumps(
        [
            {"endTime": row["ts"][:16].replace("T", " "), "msPlayed": row["ms_played"],
             "artistName": row["master_metadata_album_artist_name"],
             "trackName": row["master_metadata_track_name"]}
            for row in rows
        ]
    )  # fmt: skip
    await place.ana.slash(
        place.channel, "import", export=("StreamingHistory_music_0.json", data.encode())
    )
    shown = said((await place.ana.slash(place.channel, "accounts")).response)
    assert "extended history: 247 plays" in shown and "account data: no plays" not in shown
    done = await forget(place, "spotify-extended")
    assert "the plays from Spotify’s extended history" in said(done.response)
    shown = said((await place.ana.slash(place.channel, "accounts")).response)
    assert "extended history" not in shown
    assert "account data: 247 plays" in shown


async def test_one_server_is_forgotten_and_the_plays_stay(place):
    preview = await shared(place)
    await place.press(preview, "post")
    await forget(place, "server")
    (post,) = place.posts()
    assert "taken it back" in place.text_of(post)
    assert "“Nights”" in said(await place.recap())
    refused = await place.press(await place.recap(), "share")
    assert "You share nothing" in said(refused.response)


async def test_whoever_leaves_shares_nothing_from_then_on(place, app):
    await place.linked()
    await place.consent(2)
    place.guild.remove_member(place.ana)
    await place.env.settle()
    kept = await app.show_kept(f"discord:{place.ana.id}")
    assert kept.servers[0].left_at > 0


@pytest.mark.parametrize("verb", ["consent", "download", "forget"])
async def test_nobody_else_presses_these(place, verb):
    await place.linked()
    shown = await place.ana.slash(place.channel, "privacy")
    refused = await place.as_somebody_else(shown.response, verb)
    assert "belongs to somebody else’s" in said(refused.response)
