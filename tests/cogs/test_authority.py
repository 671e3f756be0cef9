"""No answer shows what is not the asker's: every command, every press, as a stranger."""

import pytest

from cogs.presses import Press, Presses
from tests.cogs.living import linked
from tests.cogs.people import march, said
from tests.fakes.easel import Dots
from tests.fakes.spotify import Heard
from tests.ledgers import NOON

# What each command is asked with.
OPTIONS: dict[str, dict[str, object]] = {
    "recap": {"period": "2023-03"},
    "top": {"period": "2023-03"},
    "note": {"track": "Nights", "words": "x"},
    "whoknows": {"artist": "Frank Ocean"},
    "leaderboard": {"board": "plays", "period": "2023-03"},
    "import": {"export": ("x.json", b"{}")},
    "link lastfm": {"name": "ada-of-hers"},
    "link listenbrainz": {"name": "ada-of-hers"},
}
HERS = ("Nights", "Frank Ocean", "the old flat", "247", "ada-of-hers", "Secretly Heard")


@pytest.fixture
def easel():
    return Dots()


async def all_of_hers(club, house):
    """Ana has an export, a note, a linked account with a play, and lets us ask."""
    house.spotify.person("ada-of-hers", Heard(NOON, "Secretly Heard"))
    await linked(club, house, account_id="ada-of-hers")
    await house.round()
    await club.linked()
    await club.note()
    await club.consent(1)


def told_of_hers(shown, typed=""):
    """Find what of hers an answer tells; what a stranger typed may come back to them."""
    told = said(shown.response) if shown.response is not None else ""
    files = [one.filename for one in shown.response.attachments] if shown.response else []
    return [word for word in HERS if word in told and word not in typed] + files


async def test_no_command_shows_a_stranger_anything_of_hers(club, house):
    await all_of_hers(club, house)
    commands = set(club.ben.available_commands(club.channel))
    assert {"recap", "top", "accounts", "note", "privacy", "whoknows", "unlink"} <= commands
    assert {"link spotify", "link lastfm", "link listenbrainz"} <= commands
    for command in sorted(commands):
        options = OPTIONS.get(command, {}) or (
            {"member": club.ana} if command == "compare" else {}
        )
        shown = await club.ben.slash(club.channel, command, **options)
        assert shown.ephemeral, command
        assert told_of_hers(shown, str(OPTIONS.get(command, {}))) == [], command


def verbs_of(club):
    """Name everything that a button, a menu or a form of ours can say."""
    (presses,) = [cog for cog in club.env.bot.cogs.values() if isinstance(cog, Presses)]
    return sorted(presses._verbs)


async def test_every_press_there_is_belongs_to_whoever_it_was_made_for(club, house):
    await club.linked()
    verbs = verbs_of(club)
    assert {"page", "how", "booklet", "receipts", "why", "whysaid", "landed", "left"} <= {*verbs}
    for verb in verbs:
        shown = await club.forged(str(Press(verb, club.ana.id, ("2023-03", "0" * 16, "1", "1"))))
        assert shown.ephemeral, verb
        assert "belongs to somebody else" in said(shown.response), verb


async def seen_by_her(club):
    """Press about, and give every custom id that is shown to her."""
    recap = await club.recap()
    year = await club.recap(period="2023")
    receipts = (await club.press(recap, "how")).response
    menu = (await club.press(recap, "share")).response
    first = club.options(menu, "shared")[0]["value"]
    preview = (await club.choose(menu, "shared", [first])).response
    privacy = (await club.ana.slash(club.channel, "privacy")).response
    accounts = (await club.ana.slash(club.channel, "accounts")).response
    unlink = (await club.ana.slash(club.channel, "unlink")).response
    board = (
        await club.ana.slash(club.channel, "leaderboard", board="plays", period="2023-03")
    ).response
    every = (recap, year, receipts, menu, preview, privacy, accounts, unlink, board)
    return {one for shown in every for one in club.ids(shown)}


async def test_her_presses_with_another_name_on_them_show_nothing_of_hers(club, house):
    await all_of_hers(club, house)
    seen = await seen_by_her(club)
    verbs = {one.split(":")[1] for one in seen}
    assert {"how", "share", "post", "booklet", "download", "leave", "mayask"} <= verbs
    asked = (Press.read(one) for one in sorted(seen))
    for press in [one for one in asked if one is not None]:
        shown = await club.forged(str(press._replace(owner=club.ben.id)))
        assert told_of_hers(shown) == [], press
    # He has plays of his own now: still none of hers.
    await club.linked(club.ben, rows=march("Somebody Else", "Another")[-30:])
    for custom_id in sorted(seen):
        again = Press.read(custom_id)
        if again is not None and again.verb in {"how", "receipts", "booklet", "share", "page"}:
            shown = await club.forged(str(again._replace(owner=club.ben.id)))
            text = said(shown.response)
            assert "Nights" not in text and "Frank Ocean" not in text, again


async def test_presses_of_hers_ask_for_her_own_plays_even_when_made_up(club):
    await club.linked()
    forged = f"ln:how:{club.ben.id}:2023-03:0123456789abcdef"
    shown = await club.forged(forged)
    assert "none of your listening" in said(shown.response)
